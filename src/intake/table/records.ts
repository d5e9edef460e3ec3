import { parse } from 'csv-parse/sync';
import type { TableLine } from './lines.js';

/** A row's cells, or why it has none. */
export type TableRecord =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly fault: 'quote' | 'too-long' | 'nul' };

/** A cell may hold line breaks, as remarks in a spreadsheet do; a quote that is still open after so many lines was never closed. */
const mostLines = 100;

/** In a whole row quotes come in pairs. */
const isWhole = (text: string): boolean => (text.match(/"/gu)?.length ?? 0) % 2 === 0;

/** Undefined where quotes stand as they may not. Without any there is nothing to be parsed: a call for each row takes ten times as long. */
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
 * Parts lines into rows of cells. A row that cannot be parted costs its first line; the next line begins a row again, so that one quote
 * too many does not swallow what follows.
 *
 * @param mayBreak - Whether a cell of a column, from 0, may hold a line break.
 */
export const recordsOf = async function* (
  lines: AsyncIterable<TableLine>,
  delimiter: string,
  mayBreak: (column: number) => boolean,
): AsyncGenerator<TableRecord> {
  /** Lines that were begun as a row and are not yet one. */
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

/** The first row of some lines; `open` where it may go on in lines that are still to come. */
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
