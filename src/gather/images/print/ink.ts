import type { Raster } from '../../../model/raster.js';
import { greyOf } from '../pixels.js';

/** Amount of ink per pixel: 0 is paper, 1 the darkest stroke. Row by row from the top left. */
export interface InkMap {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** A part of some ink, in fractional pixels; ends excluded. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Height, in pixels, at which print is cut out for its ink to be looked at. Chosen, not measured. */
export const inkHeight = 48;

/** Compression and noise alone account for this many grey levels between paper and ink. Chosen, not measured. */
const leastContrast = 24;

/**
 * The ink of a strip of text, darker or lighter than its ground. Undefined if the strip is blank. Paper is the level of most pixels. Full ink is the
 * level that the strongest hundredth reaches.
 * @param of - The part of the strip that paper and full ink are taken from. Default: all of it.
 */
export const inkOf = (strip: Raster, of: Extent = wholeOf(strip)): InkMap | undefined => {
  const grey = greyOf(strip);
  const sorted = levelsIn(grey, strip.width, of).sort();
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] as number;
  const [darkest, paper, lightest] = [at(0.01), at(0.5), at(0.99)];
  const full = paper - darkest >= lightest - paper ? darkest : lightest;
  if (Math.abs(full - paper) < leastContrast) return undefined;
  const data = Float32Array.from(grey, (level) => Math.min(1, Math.max(0, (level - paper) / (full - paper))));
  return { width: strip.width, height: strip.height, data };
};

const wholeOf = ({ width, height }: Raster): Extent => ({ left: 0, right: width, top: 0, bottom: height });

const levelsIn = (grey: Uint8Array, width: number, { left, right, top, bottom }: Extent): Uint8Array =>
  Uint8Array.from({ length: (right - left) * (bottom - top) }, (_, i) => {
    const [across, down] = [i % (right - left), Math.floor(i / (right - left))];
    return grey[(top + down) * width + left + across] as number;
  });

/** The strongest ink of every column between two rows. */
export const columnPeaks = ({ width, data }: InkMap, { left, right, top, bottom }: Extent): Float32Array => {
  const peaks = new Float32Array(right - left);
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++)
      peaks[x - left] = Math.max(peaks[x - left] as number, data[y * width + x] as number);
  return peaks;
};

/** The strongest ink of every row between two columns. */
export const rowPeaks = ({ width, data }: InkMap, { left, right, top, bottom }: Extent): Float32Array => {
  const peaks = new Float32Array(bottom - top);
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++)
      peaks[y - top] = Math.max(peaks[y - top] as number, data[y * width + x] as number);
  return peaks;
};

/** Ink begins and ends at half a stroke's strength, interpolated between two pixels. Chosen, not measured. */
const edge = 0.5;

const firstCrossing = (peaks: Float32Array): number => {
  const at = peaks.findIndex((peak) => peak >= edge);
  if (at < 0) return Number.NaN;
  const [before, here] = [peaks[at - 1] ?? 0, peaks[at] as number];
  return at + 0.5 - (here - edge) / Math.max(1e-6, here - before);
};

/** The tightest extent of the ink inside whole-pixel bounds. Undefined if there is none. */
export const tight = (ink: InkMap, within: Extent): Extent | undefined => {
  const [rows, columns] = [rowPeaks(ink, within), columnPeaks(ink, within)];
  const [top, left] = [firstCrossing(rows), firstCrossing(columns)];
  if (Number.isNaN(top) || Number.isNaN(left)) return undefined;
  return {
    left: within.left + left,
    right: within.right - firstCrossing(columns.reverse()),
    top: within.top + top,
    bottom: within.bottom - firstCrossing(rows.reverse()),
  };
};
