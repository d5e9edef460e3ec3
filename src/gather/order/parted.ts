import type { Policy } from '../../model/schema/policy.js';
import { shareOf } from '../agree/stretch.js';
import { findStamps } from '../clock-text.js';
import type { Line } from '../image.js';
import { between } from '../images/places.js';
import { statusIn, withoutStamps } from './words.js';

/**
 * The lines of a page with those parted that are several states or several times and nothing else: names of steps that stand close,
 * `Ready for shipment Delivered`, and the times below them.
 */
export const partedLines = (lines: readonly Line[], policy: Policy): readonly Line[] =>
  lines.flatMap((line) => statesIn(line, policy) ?? timesIn(line) ?? [line]);

const timesIn = (line: Line): readonly Line[] | undefined => {
  const stamps = findStamps(line.text);
  if (stamps.length < 2 || !/^[\s|,.]*$/u.test(withoutStamps(line.text))) return undefined;
  return stamps.map(({ index, length }) => partOf(line, index, index + length));
};

/** A posting number that begins a line, whole or broken at its last hyphen, and what stands in the line up to the words behind it. */
const numberFirst = /^(?<number>[0-9]{6,12}-[0-9]{2,7}-(?:[0-9]{1,3})?)(?:\s+|\s*(?=[^\p{L}\p{N}\s]))(?=[^\s0-9])/u;

/** A posting number broken at its last hyphen, and words in the next column. */
const brokenFirst = /^(?<number>[0-9]{6,12}-[0-9]{2,7}-)\s+(?=\p{L})/u;

/** A posting number broken at its last hyphen, and a carrier's number in the next column. */
const numberThenAnother = /^(?<number>[0-9]{6,12}-[0-9]{2,7}-)\s*(?=[0-9A-Z]{8,}$)/u;

/**
 * The lines of a page with those parted in which the order's number runs into the state beside it, `07473488-0503-1 Preparing`, or broken
 * into words beside it, `07473488-0503- CEL Standard`, or the tracking number, `07473488-0503- LK058863565CN`.
 */
export const partedNumbers = (lines: readonly Line[], policy: Policy): readonly Line[] =>
  lines.flatMap((line) => {
    const broken = brokenFirst.exec(line.text) ?? numberThenAnother.exec(line.text);
    const first = broken ?? numberFirst.exec(line.text);
    if (first === null) return [line];
    const [number, beside] = [
      partOf(line, 0, first.groups?.['number']?.length ?? 0),
      partOf(line, first[0].length, line.text.length),
    ];
    return broken !== null || statusIn(beside, policy)?.sure === true ? [number, beside] : [line];
  });

/** Steps that a reader runs together; what has more words is a sentence. */
const mostWords = 12;

const statesIn = (line: Line, policy: Policy): readonly Line[] | undefined => {
  if (/[0-9]/u.test(line.text) || statusIn(line, policy) !== undefined) return undefined;
  const starts = [...line.text.matchAll(/\S+/gu)].map(({ index }) => index);
  return starts.length < 2 || starts.length > mostWords ? undefined : statesFrom(line, starts, policy);
};

/** @param starts - Where the words that are left begin; the first is where a state has to. */
const statesFrom = (line: Line, starts: readonly number[], policy: Policy): readonly Line[] | undefined => {
  const [from, ...further] = starts;
  if (from === undefined) return [];
  // The longest state first: `Awaiting shipping` is not `Awaiting` and something else.
  for (let count = further.length; count >= 0; count--) {
    const first = partOf(line, from, further[count] ?? line.text.length);
    const rest = statusIn(first, policy)?.sure === true ? statesFrom(line, further.slice(count), policy) : undefined;
    if (rest !== undefined) return [first, ...rest];
  }
  return undefined;
};

/** A part of a line, its place told by the reader or else by the share of the letters. @param from - In UTF-16 units of the text, as `to`. */
export const partOf = (line: Line, from: number, to: number): Line => {
  // The same line, of which is known what state it is.
  if (from === 0 && to === line.text.length) return line;
  const text = line.text.slice(from, to).trimEnd();
  const first = [...line.text.slice(0, from)].length;
  const last = first + [...text].length;
  const { from: left, to: right } = shareOf(line, first, last, 0);
  const [x, y, width, height] = line.box;
  const [a, b, c, d] = line.quad;
  return {
    ...line,
    text,
    characters: line.characters.slice(first, last),
    box: [Math.round(x + width * left), y, Math.round(width * (right - left)), height],
    quad: [between(a, b, left), between(a, b, right), between(d, c, right), between(d, c, left)],
  };
};
