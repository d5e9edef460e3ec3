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

/** What may name a number in its line: `Posting number: `. */
const name = String.raw`(?:\p{L}[^0-9]{0,30})?`;
/** A posting number, whole or broken before its last hyphen or behind it. */
const posting = '[0-9]{6,12}-[0-9]{2,7}(?:-(?:[0-9]{1,3})?|(?![0-9-]))';

/** A posting number that begins a line or follows its name, and what stands in the line up to the words behind it. */
const numberFirst = new RegExp(`^(?<number>${name}${posting})(?:\\s+|\\s*(?=[^\\p{L}\\p{N}\\s]))(?=[^\\s0-9])`, 'u');

/** A posting number, and digits in the next column. */
const numberThenDigits = new RegExp(`^(?<number>${posting})\\s+(?=[0-9])`, 'u');

/** A posting number broken at its last hyphen, and words in the next column. */
const brokenFirst = /^(?<number>[0-9]{6,12}-[0-9]{2,7}-)\s+(?=\p{L})/u;

/** A posting number broken at its last hyphen, and a carrier's number in the next column. */
const numberThenAnother = /^(?<number>[0-9]{6,12}-[0-9]{2,7}-)\s*(?=[0-9A-Z]{8,}$)/u;

/**
 * The lines of a page with those parted in which the order's number runs into the state beside it, `07473488-0503-1 Preparing`, into a time,
 * `07473488-0503-1 9 Feb, 05:09`, into a price, `07473488-0503- 924,00 ₽`, or broken into words beside it, `07473488-0503- CEL Standard`, or
 * the tracking number, `07473488-0503- LK058863565CN`.
 */
export const partedNumbers = (lines: readonly Line[], policy: Policy): readonly Line[] =>
  lines.flatMap((line) => {
    const broken = brokenFirst.exec(line.text) ?? numberThenAnother.exec(line.text);
    const first = broken ?? numberFirst.exec(line.text) ?? numberThenDigits.exec(line.text);
    if (first === null) return [line];
    const [number, beside] = [
      partOf(line, 0, first.groups?.['number']?.length ?? 0),
      partOf(line, first[0].length, line.text.length),
    ];
    const isAnother = statusIn(beside, policy)?.sure === true || isTime(beside) || price.test(beside.text);
    return broken !== null || isAnother ? [number, beside] : [line];
  });

/** Two places behind the comma, which no end of a number has. */
const price = /^\d[\d\s]*[.,]\d{2}\s*[₽P$¥€]?$/u;

/** Whether a line is one clock time with its day and nothing else. */
const isTime = ({ text }: Line): boolean => {
  const stamps = findStamps(text);
  return (
    stamps.length === 1 &&
    withoutStamps(text).trim() === '|' &&
    stamps.every(({ candidates }) => candidates.every(({ day, hour }) => day !== undefined && hour !== undefined))
  );
};

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
  const { from: left, to: right } = boundsOf(line, first, last);
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

/**
 * Where some characters of a line begin and end, as shares of its length: between them and their neighbours, where those stand apart by no
 * more than a few characters. Readers place a character anywhere on it, and narrower ones make the mean of all too narrow for the last.
 */
const boundsOf = (line: Line, first: number, last: number): { readonly from: number; readonly to: number } => {
  const { from, to } = shareOf(line, first, last, 0);
  const pitch = (to - from) / Math.max(1, last - first);
  const isPrinted = ({ text }: Line['characters'][number]): boolean => text.trim() !== '';
  const middle = (one: number | undefined, other: number | undefined, otherwise: number): number =>
    one === undefined || other === undefined ? otherwise : (one + other) / 2;
  const before = line.characters.slice(0, first).findLast(isPrinted)?.at;
  const behind = line.characters.slice(last).find(isPrinted)?.at;
  return {
    from: Math.min(from, Math.max(from - pitch, middle(before, line.characters[first]?.at, from))),
    to: Math.max(to, Math.min(to + pitch, middle(line.characters[last - 1]?.at, behind, to))),
  };
};
