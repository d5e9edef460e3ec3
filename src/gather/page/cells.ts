import type { Policy } from '../../model/schema/policy.js';
import type { Box } from '../../model/sightings.js';
import { boxAround as boxAroundQuad } from '../images/pixels.js';
import type { Line } from '../images/reading.js';
import { type Cell, quadOf, type Slice, slicedBox, sliceTextOf } from './cell.js';
import { joined } from './joined.js';
import { lineWordsOf } from './line-words.js';
import { type Piece, piecesOf } from './pieces.js';
import { isStampLegible } from './stamp-digits.js';

/** The cells of a page's lines, in the order of the lines. @param place - Maps a place in the image to the level page. */
export const cellsOf = (lines: readonly Line[], place: (line: Line) => Box, policy: Policy): readonly Cell[] =>
  joined(
    lines.flatMap((line) => cellsIn(line, place, policy)),
    policy,
  );

const cellsIn = (line: Line, place: (line: Line) => Box, policy: Policy): readonly Cell[] => {
  const reading = lineWordsOf(line, policy);
  const cells: Cell[] = [];
  for (const piece of piecesOf(reading, line, policy)) {
    const slice: Slice = { line, reading, from: piece.from, to: piece.to };
    cells.push(cellOf([slice], place, piece, cells.at(-1)));
  }
  return reading === line ? cells : withNumbers(cells, line);
};

/** Digits in groups, as in order numbers. */
const grouped = /[0-9]{4,}(?:-[0-9]+)+-?/gu;

/** If another reader gives the words of a line, the numbers still come from the main reader. */
const withNumbers = (cells: readonly Cell[], { text }: Line): readonly Cell[] => {
  const numbers = text.match(grouped) ?? [];
  const own = cells.filter((cell) => cell.stamp === undefined && cell.text.search(grouped) >= 0);
  if (own.length !== numbers.length) return cells;
  return cells.map((cell) => {
    const number = numbers[own.indexOf(cell)];
    return number === undefined ? cell : { ...cell, text: cell.text.replace(grouped, number) };
  });
};

const cellOf = (slices: readonly Slice[], place: (line: Line) => Box, piece: Piece, before: Cell | undefined): Cell => {
  const [first] = slices as readonly [Slice];
  const box = slicedBox(first, place(first.line));
  const quad = quadOf(first);
  return {
    slices,
    text: sliceTextOf(first),
    stamp: piece.stamp,
    legible: piece.stamp === undefined || isStampLegible(first, piece.stamp),
    joint: piece.joint,
    before,
    box,
    imageBox: boxAroundQuad(quad, { width: Number.MAX_SAFE_INTEGER, height: Number.MAX_SAFE_INTEGER }),
    height: first.line.height,
  };
};
