import { parse } from 'csv-parse/sync';
import { type ColumnId, columnOf } from './columns.js';

/** What the first row of a table tells. */
export interface Header {
  readonly delimiter: string;
  /** Meaning of each column; undefined for one that is not used. */
  readonly columns: readonly (ColumnId | undefined)[];
  /** As written in the table. */
  readonly names: readonly string[];
}

const delimiters = [',', ';', '\t'] as const;

/** Excel's own line about the separator, before the header. */
export const isSeparatorLine = (line: string): boolean => /^"?sep=.?"?$/iu.test(line);

const cellsIn = (line: string, delimiter: string): readonly string[] => {
  try {
    const [cells = []] = parse(line, { delimiter, relax_column_count: true }) as readonly (readonly string[])[];
    return cells.map((cell) => cell.trim());
  } catch {
    return [];
  }
};

/** Reads the line as a header, split at whichever of `,` `;` and tab gives most known columns. Undefined if none gives any. */
export const headerOf = (line: string): Header | undefined => {
  const readings = delimiters.map((delimiter): Header => {
    const names = cellsIn(line, delimiter);
    return { delimiter, names, columns: names.map(columnOf) };
  });
  const known = ({ columns }: Header): number => columns.filter((column) => column !== undefined).length;
  const [best] = readings.toSorted((a, b) => known(b) - known(a));
  return best !== undefined && known(best) > 0 ? best : undefined;
};
