import { quantile } from './percentile.js';
import { depthOf, type Strokes } from './strokes.js';

/** First and last row of the characters, in fractional rows of the strip. */
export interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/** A row counts as much ink as this quantile of its pixels in one stretch. Chosen, not measured. */
const rowShare = 0.9;
/** The level between paper and ink at which print begins and ends: half of the climb, as blur moves it least. Chosen, not measured. */
const half = 0.5;

/**
 * Finds the rows where the characters begin and end. They run from where a row's ink passes half of the strongest row's to where it falls below
 * again. Blur moves neither, because both sides of an edge spread alike. The result is the median over the stretches, so that commas, brackets and
 * blanks count little. Undefined if there are no strokes.
 */
export const rowsOf = (strokes: Strokes): Rows | undefined => {
  const rows = strokes.stretches
    .filter((stretch) => depthOf(stretch) >= strokes.depth * half)
    .flatMap(({ from, to }) => rowsIn(profileOf(strokes, from, to)) ?? []);
  const [top, bottom] = [
    quantile(
      rows.map((r) => r.top),
      0.5,
    ),
    quantile(
      rows.map((r) => r.bottom),
      0.5,
    ),
  ];
  return top === undefined || bottom === undefined ? undefined : { top, bottom };
};

/** The ink of each row: that of its strongest tenth. */
const profileOf = ({ ink, width, height }: Strokes, from: number, to: number): Float32Array => {
  const profile = new Float32Array(height);
  const row = new Float32Array(to - from);
  for (let y = 0; y < height; y++) {
    row.set(ink.subarray(y * width + from, y * width + to));
    row.sort();
    profile[y] = row[Math.floor((row.length - 1) * rowShare)] as number;
  }
  return profile;
};

/** Blurred characters have rows of little ink between their arcs. Gaps up to this share of the line are part of them. Chosen, not measured. */
const widestGap = 0.3;

/** The run of inked rows around the middle, with fractions of a row at both ends. */
const rowsIn = (profile: Float32Array): Rows | undefined => {
  const level = Math.max(...profile) * half;
  const inked = [...profile.keys()].filter((y) => (profile[y] as number) >= level);
  const middle = nearest(inked, (profile.length - 1) / 2);
  if (level <= 0 || middle === undefined) return undefined;
  const gap = Math.max(1, profile.length * widestGap);
  let [top, bottom] = [middle, middle];
  for (const y of inked.toReversed()) if (y < top && top - y <= gap) top = y;
  for (const y of inked) if (y > bottom && y - bottom <= gap) bottom = y;
  return { top: top - beyond(profile, top, -1, level), bottom: bottom + 1 + beyond(profile, bottom, 1, level) };
};

/** The row nearest to the middle: rows of a neighbouring line lie further out. */
const nearest = (rows: readonly number[], middle: number): number | undefined =>
  rows.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];

/** How far beyond the last row's middle the level is passed, less the half row that the row takes itself. */
const beyond = (profile: Float32Array, row: number, step: 1 | -1, level: number): number => {
  const [inside, outside] = [profile[row] as number, profile[row + step]];
  if (outside === undefined || inside <= outside) return 0;
  return (inside - level) / (inside - outside) - half;
};
