import { parse } from 'csv-parse/sync';
import type { TableLine } from './lines.js';

/** A row's cells, or why it has none. */
export type TableRecord =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly fault: 'quote' | 'too-long' | 'nul' };

/** A cell may hold line breaks, as remarks in a spreadsheet do. A quote still open after this many lines was never closed. */
const mostLines = 100;

/** Whether quotes come in pairs, as in a whole row. */
const isWhole = (text: string): boolean => (text.match(/"/gu)?.length ?? 0) % 2 === 0;

/** The cells of a row; undefined if quotes are misplaced. Rows without quotes are not parsed: a call for each row takes ten times as long. */
const cellsIn = (text: string, delimiter: string): readonly string[] | undefined => {
  if (!text.includes('"')) return text.split(delimiter);
  try {
    const [cells] = parse(text, { delimiter, relax_column_count: true }) as readonly (readonly string[])[];
    return cells ?? [];
  } catch {
    return undefined;
  }
};

const faultOf = ({ text, isTooLong }: TableLine): 'too-long' | 'nul' | undefined => {
  if (isTooLong) return 'too-long';
  return text.includes('\0') ? 'nul' : undefined;
};

/**
 * Splits lines into rows of cells. A row that cannot be split costs only its first line. The next line begins a row again, so that one surplus quote
 * does not swallow what follows.
 *
 * @param mayBreak - Whether a cell of a column, from 0, may hold a line break.
 */
export const recordsOf = async function* (
  lines: AsyncIterable<TableLine>,
  delimiter: string,
  mayBreak: (column: number) => boolean,
): AsyncGenerator<TableRecord> {
  /** Lines that began a row but do not complete it yet. */
  let open: TableLine[] = [];
  const take = function* (isLast: boolean): Generator<TableRecord> {
    for (let first = open[0]; first !== undefined; first = open[0]) {
      const found = rowIn(open, delimiter, mayBreak);
      if (found === 'open' && !isLast) return;
      const row = found === 'open' ? { record: { line: first.line, fault: 'quote' as const }, used: 1 } : found;
      open = open.slice(row.used);
      if (!('cells' in row.record && row.record.cells.every((cell) => cell.trim() === ''))) yield row.record;
    }
  };
  for await (const line of lines) {
    open.push(line);
    yield* take(false);
  }
  yield* take(true);
};

interface Found {
  readonly record: TableRecord;
  readonly used: number;
}

/** The first row of some lines; `open` if it may go on in lines still to come. */
const rowIn = (
  lines: readonly TableLine[],
  delimiter: string,
  mayBreak: (column: number) => boolean,
): Found | 'open' => {
  const line = lines[0]?.line ?? 0;
  let text = '';
  for (const [index, each] of lines.entries()) {
    const fault = faultOf(each);
    if (fault !== undefined) return { record: { line, fault: index === 0 ? fault : 'quote' }, used: 1 };
    text = index === 0 ? each.text : `${text}\n${each.text}`;
    if (!isWhole(text)) continue;
    const cells = cellsIn(text, delimiter);
    const isSound = cells?.every((cell, column) => !cell.includes('\n') || mayBreak(column));
    return isSound === true && cells !== undefined
      ? { record: { line, cells }, used: index + 1 }
      : { record: { line, fault: 'quote' }, used: 1 };
  }
  return lines.length < mostLines ? 'open' : { record: { line, fault: 'quote' }, used: 1 };
};
