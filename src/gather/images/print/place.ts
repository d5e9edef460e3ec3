import { columnPeaks, type Extent, type InkMap, rowPeaks, tight } from './ink.js';

/** A stretch with ink between two blank ones; its end is excluded. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** Anything fainter is blank: the grey around strokes after compression. Chosen, not measured. */
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
 * The first stretch of ink that is long enough, joined with what follows it closely.
 * @param least - Shorter stretches are specks.
 * @param gap - Blank pixels that do not end a stretch.
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

/** A space must also be at least this share of a digit's height: letters stand half as far apart. Chosen, not measured. */
const leastSpace = 0.2;
/**
 * A space before a number is this many times wider than the widest between its digits and hyphens. Of 1260 numbers in seven faces with a digit
 * more before them, another than 1, none stood so far from it; of 1400 behind the sign № 1369 did. Measured for change 1d911b7, 2026-11-27.
 */
const numberGap = 1.2;
/**
 * The sign № is drawn in two separate strokes, and readers place its neighbours too near to it. So this many runs are searched, at most.
 * Chosen, not measured.
 */
const mostStrokes = 3;

/**
 * Finds the space before a number if it is a word space: wider than any space inside the number.
 * @param before - Somewhere in the character before the number, in columns of `ink`; `last`: somewhere in its last character.
 * @returns The middle of the space, in columns.
 */
export const spaceBefore = (ink: InkMap, before: number, last: number): number | undefined => {
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
 * The widest blank space between one character and another behind it, in heights of the print. 0 if ink joins them.
 * @param from - Somewhere in the first, in columns of `ink`; `to`: in the other. One of them may lie in the space between, because readers place the
 * neighbours of a wide sign (№) too near to it.
 */
export const spaceBetween = (ink: InkMap, from: number, to: number): number => {
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

/** Strokes of one letter (й) stand no farther apart than this share of the strip's height. Chosen, not measured. */
const strokeGap = 0.1;

/** The tight extent of some runs, without remains of neighbouring lines of text at the strip's edges. */
const extentOf = (ink: InkMap, word: readonly Run[]): Extent | undefined => {
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
