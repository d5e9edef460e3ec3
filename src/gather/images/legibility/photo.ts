import type { Raster } from '../../../model/raster.js';
import type { Line } from '../reading.js';
import { edgesOnRun, typicalWidth } from './edges.js';
import { saturated } from './glare.js';
import { rowsOf } from './height.js';
import { percentileOf, quantile } from './percentile.js';
import { stripOf } from './strip.js';
import { strokesOf } from './strokes.js';

/** Measures of a photo as a whole, whether or not any text was found in it. */
export interface PhotoMeasures {
  /** Median over the longest lines, in pixels; 0 without lines. */
  readonly characterHeight: number;
  /** Width of the sharper edges anywhere in the photo, in pixels; 0 if there are none. */
  readonly edgeWidth: number;
  /** Share of the photo that is white without any detail, 0 to 1. 0 if the photo as a whole is white. */
  readonly glare: number;
  /** Grey level that the brightest tenth of the photo exceeds, as coded: 0 black to 1 white. */
  readonly brightness: number;
}

/** Enough of both for a stable measure. Chosen, not measured. */
const measuredLines = 6;
const measuredRuns = 32;
/** If this share of a photo is white, its paper is white, and white is no reflection. Chosen, not measured. */
const mostlyWhite = 0.2;

export const measurePhoto = (image: Raster, lines: readonly Line[]): PhotoMeasures => {
  const longest = lines.toSorted((a, b) => b.text.length - a.text.length).slice(0, measuredLines);
  const runs = runsAcross(image);
  const levels = new Uint32Array(256);
  for (const run of runs) for (const level of run) levels[level] = (levels[level] as number) + 1;
  const count = levels.reduce((sum, each) => sum + each, 0);
  const white = levels.subarray(saturated).reduce((sum, each) => sum + each, 0) / Math.max(1, count);
  return {
    characterHeight:
      quantile(
        longest.map((line) => heightOf(image, line)),
        0.5,
      ) ?? 0,
    edgeWidth: sharperEdge(runs, percentileOf(levels, 0.98) - percentileOf(levels, 0.02)),
    glare: white < mostlyWhite ? white : 0,
    brightness: percentileOf(levels, 0.9) / 255,
  };
};

const heightOf = (image: Raster, { quad }: Line): number => {
  const strip = stripOf(image, quad);
  const rows = rowsOf(strokesOf(strip));
  return rows === undefined ? 0 : (rows.bottom - rows.top) / strip.scale;
};

/** Pixel rows and columns spread evenly over the image. */
const runsAcross = ({ width, height, data }: Raster): readonly Uint8Array[] => {
  return Array.from({ length: measuredRuns }, (_, i) => {
    const share = (i + 0.5) / measuredRuns;
    const [x, y] = [Math.floor(share * width), Math.floor(share * height)];
    return i % 2 === 0 ? greyRun(data, y * width * 3, 3, width) : greyRun(data, x * 3, width * 3, height);
  });
};

const greyRun = (data: Uint8Array, start: number, step: number, count: number): Uint8Array => {
  const run = new Uint8Array(count);
  for (let i = 0, at = start; i < count; i++, at += step) {
    run[i] = ((data[at] as number) * 77 + (data[at + 1] as number) * 150 + (data[at + 2] as number) * 29) >> 8;
  }
  return run;
};

/** An edge counts if it climbs this share of the photo's range of levels. Chosen, not measured. */
const strongEdge = 0.25;

const sharperEdge = (runs: readonly Uint8Array[], range: number): number => {
  const widths: number[] = [];
  for (const run of runs) {
    edgesOnRun(widths, (i) => (run[i] as number) / Math.max(1, range * 2 * strongEdge), run.length);
  }
  return typicalWidth(widths) ?? 0;
};
