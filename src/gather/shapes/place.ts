import { columnPeaks, type Extent, type Ink, rowPeaks, tight } from './ink.js';

/** A stretch with ink between two blank ones; its end is excluded. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** What is fainter than this is blank: the grey around strokes after compression. */
const faint = 0.25;

const runsOf = (peaks: Float32Array): readonly Run[] => {
  const runs: Run[] = [];
  let from = -1;
  for (let at = 0; at <= peaks.length; at++) {
    const inked = (peaks[at] ?? 0) >= faint;
    if (inked && from < 0) from = at;
    if (!inked && from >= 0) {
      runs.push({ from, to: at });
      from = -1;
    }
  }
  return runs;
};

/**
 * The first stretch of ink that is long enough, with what follows it closely.
 * @param least - Shorter ones are specks.
 * @param gap - Blank pixels that do not end it.
 */
export const firstRun = (peaks: Float32Array, least: number, gap: number): Run | undefined => {
  const joined: Run[] = [];
  for (const run of runsOf(peaks)) {
    const last = joined.at(-1);
    if (last !== undefined && run.from - last.to <= gap) joined[joined.length - 1] = { from: last.from, to: run.to };
    else joined.push(run);
  }
  return joined.find(({ from, to }) => to - from >= least);
};

const distanceTo = (place: number, { from, to }: Run): number => Math.max(from - place, place - to, 0);

const nearest = (runs: readonly Run[], place: number): number =>
  runs.reduce((best, run, i) => (distanceTo(place, run) < distanceTo(place, runs[best] as Run) ? i : best), 0);

/** A space between words is this many times wider than the widest space between letters. */
const wordGap = 1.4;
/** And no narrower than this share of a digit's height: letters stand half as far apart. */
const leastSpace = 0.2;
/** Between a word and a time there may stand one more letter (в), no wider than this share of the word's height. */
const littleWord = 1.3;

/**
 * The word between two digits of a line, without a comma or full stop behind it. The digits' own ink and the spaces on both sides bound it:
 * a letter that was taken for a digit of the day would stand too close.
 * @param from - Somewhere in the last digit before the word, in columns of `ink`.
 * @param to - Somewhere in the first digit behind it.
 * @returns `undefined` where there is no word, or more than one, or where it is not clearly set off from the digits.
 */
export const wordBetween = (ink: Ink, from: number, to: number): Extent | undefined => {
  const all = runsOf(columnPeaks(ink, { left: 0, top: 0, right: ink.width, bottom: ink.height }));
  if (all.length === 0) return undefined;
  const [before, behind] = [nearest(all, from), nearest(all, to)];
  const runs = all.slice(before + 1, behind);
  const [first, ...others] = runs;
  if (first === undefined) return undefined;
  const space = first.from - (all[before] as Run).to;
  const count = others.findIndex((run, i) => run.from - (runs[i] as Run).to > space / wordGap);
  const word = count < 0 ? runs : runs.slice(0, count + 1);
  const rest = runs.slice(word.length);
  const end = rest[0] ?? (all[behind] as Run);
  const widest = Math.max(0, ...word.slice(1).map((run, i) => run.from - (word[i] as Run).to));
  const digit = extentOf(ink, [all[before] as Run]);
  const least = Math.max(widest * wordGap, leastSpace * (digit === undefined ? ink.height : digit.bottom - digit.top));
  if (Math.min(space, end.from - (word.at(-1) as Run).to) < least) return undefined;
  const extent = withoutStop(ink, word);
  if (extent === undefined || restIsLong(rest, extent)) return undefined;
  return extent;
};

/**
 * A space before a number is this many times wider than the widest between its digits and hyphens. Of 1260 numbers in seven faces with a digit
 * more before them, another than 1, none stood so far from it; of 1400 behind the sign № 1369 did.
 */
const numberGap = 1.2;
/** The sign № is drawn in two strokes that stand apart, and readers place what stands beside it too near to it: so many runs on, at most. */
const mostStrokes = 3;

/**
 * Where the space before a number is, if it is that of a word: wider than any inside of it.
 * @param before - Somewhere in the character before the number, in columns of `ink`; `last`: in its last one.
 * @returns The middle of the space, in columns.
 */
export const spaceBefore = (ink: Ink, before: number, last: number): number | undefined => {
  const runs = runsOf(columnPeaks(ink, { left: 0, top: 0, right: ink.width, bottom: ink.height }));
  if (runs.length === 0) return undefined;
  const [outside, end] = [nearest(runs, before), nearest(runs, last)];
  const spaces = runs.slice(1, end + 1).map((run, i) => run.from - (runs[i] as Run).to);
  const space = Math.max(0, ...spaces.slice(outside, outside + mostStrokes));
  const at = spaces.indexOf(space, outside);
  const number = runs.slice(at + 1, end + 1);
  if (number.length < 2) return undefined;
  const digits = extentOf(ink, number);
  const height = digits === undefined ? ink.height : digits.bottom - digits.top;
  const widest = Math.max(0, ...spaces.slice(at + 1));
  if (space <= Math.max(widest * numberGap, leastSpace * height)) return undefined;
  return ((runs[at] as Run).to + (runs[at + 1] as Run).from) / 2;
};

/**
 * The widest blank space on the way from one character to another behind it, in heights of what is printed there; 0 where ink joins them.
 * @param from - Somewhere in the one, in columns of `ink`; `to`: in the other. One of them may lie in the space between: readers place what
 * stands beside a wide sign (№) too near to it.
 */
export const spaceBetween = (ink: Ink, from: number, to: number): number => {
  const runs = runsOf(columnPeaks(ink, { left: 0, top: 0, right: ink.width, bottom: ink.height }));
  if (runs.length === 0) return 0;
  const [before, behind] = [nearest(runs, from), nearest(runs, to)];
  const isOne = before === behind;
  const [isBefore, isBehind] = [from < (runs[behind] as Run).from, to >= (runs[before] as Run).to];
  const way = runs.slice(
    Math.max(0, isOne && isBefore ? before - 1 : before),
    (isOne && isBehind ? behind + 1 : behind) + 1,
  );
  const extent = way.length < 2 ? undefined : extentOf(ink, way);
  if (extent === undefined) return 0;
  return Math.max(...way.slice(1).map((run, i) => run.from - (way[i] as Run).to)) / (extent.bottom - extent.top);
};

const restIsLong = (rest: readonly Run[], { top, bottom }: Extent): boolean =>
  rest.length > 0 && (rest.at(-1) as Run).to - (rest[0] as Run).from > littleWord * (bottom - top);

/** Ink at a word's end that is lower than this share of its height is no letter's. */
const stopHeight = 0.47;

/** The extent of a word without a comma or full stop, which may touch its last letter. */
const withoutStop = (ink: Ink, word: readonly Run[]): Extent | undefined => {
  const whole = extentOf(ink, word);
  if (whole === undefined) return undefined;
  const [left, right] = [Math.floor(whole.left), Math.ceil(whole.right)];
  const [top, bottom] = [Math.floor(whole.top), Math.round(whole.top + stopHeight * (whole.bottom - whole.top))];
  const letters = columnPeaks(ink, { left, right, top, bottom }).findLastIndex((peak) => peak >= faint);
  return letters < 0 ? undefined : extentOf(ink, [{ from: left, to: Math.min(right, left + letters + 2) }]);
};

/** Strokes of one letter (й) stand no farther apart than this share of the strip's height. */
const strokeGap = 0.1;

/** The tight extent of some runs, without what neighbouring lines of text leave at the strip's edges. */
const extentOf = (ink: Ink, word: readonly Run[]): Extent | undefined => {
  const [left, right] = [(word[0] as Run).from, (word.at(-1) as Run).to];
  const lines = runsOf(rowPeaks(ink, { left, right, top: 0, bottom: ink.height }));
  if (lines.length === 0) return undefined;
  let [first, last] = [nearest(lines, ink.height / 2), nearest(lines, ink.height / 2)];
  const apart = (upper: number): number =>
    (lines[upper + 1]?.from ?? Number.POSITIVE_INFINITY) - (lines[upper] as Run).to;
  while (first > 0 && apart(first - 1) <= strokeGap * ink.height) first--;
  while (apart(last) <= strokeGap * ink.height) last++;
  return tight(ink, { left, right, top: (lines[first] as Run).from, bottom: (lines[last] as Run).to });
};

/** The round ends of a badge reach no farther into a strip than this share of its height. */
const roundEnd = 0.5;

/**
 * The extent of all that stands in a strip, without what neighbouring lines and the bounds of a badge leave at its edges; undefined
 * where it is blank.
 */
export const wholeLine = (ink: Ink): Extent | undefined => {
  const end = Math.round(roundEnd * ink.height);
  const middle = extentOf(ink, [{ from: end, to: Math.max(end + 1, ink.width - end) }]);
  if (middle === undefined) return undefined;
  const rows = { top: Math.floor(middle.top), bottom: Math.ceil(middle.bottom) };
  const runs = runsOf(columnPeaks(ink, { left: 0, right: ink.width, ...rows })).filter(
    ({ from, to }) => from > 0 && to < ink.width,
  );
  return runs.length === 0 ? undefined : extentOf(ink, runs);
};
