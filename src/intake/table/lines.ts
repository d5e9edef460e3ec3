import type { Encoding } from './encoding.js';
import type { TableSource } from './source.js';

/** One line of a table as in the file. */
export interface TableLine {
  /** From 1. */
  readonly line: number;
  /** Cut at `longestLine`. */
  readonly text: string;
  readonly isTooLong: boolean;
}

/** Longer than any row of a table of cases. */
const longestLine = 100_000;

/** Reads a table line by line, with any line ends. Only a part of it is in memory. */
export const tableLinesOf = async function* (source: TableSource, encoding: Encoding): AsyncGenerator<TableLine> {
  let [line, text, isTooLong, isAfterReturn] = [1, '', false, false];
  const add = (part: string): void => {
    isTooLong ||= text.length + part.length > longestLine;
    text = `${text}${part}`.slice(0, longestLine);
  };
  for await (const part of partsOf(source, encoding)) {
    // A return at the end of one part and a feed at the start of the next are one line end.
    const rest = isAfterReturn && part.startsWith('\n') ? part.slice(1) : part;
    if (part !== '') isAfterReturn = part.endsWith('\r');
    const pieces = rest.split(/\r\n|\r|\n/u);
    for (const [index, piece] of pieces.entries()) {
      add(piece);
      if (index === pieces.length - 1) break;
      yield { line, text, isTooLong };
      [line, text, isTooLong] = [line + 1, '', false];
    }
  }
  if (text !== '') yield { line, text, isTooLong };
};

/** Decoded text, without the mark at its beginning. */
const partsOf = async function* (source: TableSource, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const part of source.open()) yield decoder.decode(part, { stream: true });
  yield decoder.decode();
};
