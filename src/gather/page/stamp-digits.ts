/** Whether the digits of times and days were clearly read. */
import type { Line } from '../images/reading.js';
import type { FoundStamp } from '../text/stamps.js';
import { type Cell, type Slice, sliceTextOf } from './cell.js';
import { isClear, isLegible } from './legible.js';

/**
 * Whether the digits of a time were clearly read. If another reader gives the words, its digits count only if the main reader has the same, because
 * it knows the letters of a month but reads digits less well.
 */
export const isStampLegible = ({ line, reading, from, to }: Slice, stamp: FoundStamp): boolean => {
  if (reading === line) {
    const part = {
      ...line,
      text: sliceTextOf({ line, reading, from, to }),
      characters: line.characters.slice(from, to),
    };
    return isLegible(part, stamp);
  }
  return areDigitsClear([...reading.text].slice(from, to).join(''), line);
};

/** Whether the main reader has the same runs of digits in this order, all clearly read. */
const areDigitsClear = (text: string, line: Line): boolean => {
  let at = 0;
  return (text.match(/[0-9]+/gu) ?? []).every((run) => {
    const index = line.text.indexOf(run, at);
    if (index < 0) return false;
    at = index + run.length;
    const first = [...line.text.slice(0, index)].length;
    return line.characters.slice(first, first + run.length).every(isClear);
  });
};

export const areDigitsLegible = ({ slices }: Cell): boolean =>
  slices.every(({ line, from, to, reading }) =>
    isLegible(
      reading === line
        ? { ...line, text: sliceTextOf({ line, reading, from, to }), characters: line.characters.slice(from, to) }
        : line,
      { index: 0, length: line.text.length, candidates: [] },
    ),
  );
