import type { Raster } from '../../model/raster.js';
import { greyOf } from '../images/pixels.js';

/**
 * What a picture's surface tells about its making. `drawn`: a program laid it out, and its grounds are of one exact colour. `photo`: a camera took
 * it, and its grounds bear noise or a gradient. `unclear`: neither for sure, as after hard compression.
 */
export type Ground = 'drawn' | 'photo' | 'unclear';

/**
 * Over 30 pages and drawn labels, as they were and compressed to JPEG quality 40 or made smaller, 0.67 was the least; over 30 photos treated alike
 * 0.46 was the most, codes without any paper around them apart. Measured for change 3f2b59b, 2026-11-28.
 */
const [leastDrawn, mostPhoto] = [0.7, 0.5];

/** A smaller share of quiet blocks is not enough ground to judge by. Chosen, not measured. */
const leastQuiet = 0.15;

const known = new WeakMap<Raster, Ground>();

/** Measures a picture once: a glance asks before it reads and after every look. */
export const groundOf = (image: Raster): Ground => {
  const ground = known.get(image) ?? measured(image);
  known.set(image, ground);
  return ground;
};

const measured = (image: Raster): Ground => {
  const { quiet, plain } = groundMeasures(image);
  if (quiet < leastQuiet) return 'unclear';
  if (plain >= leastDrawn) return 'drawn';
  return plain <= mostPhoto ? 'photo' : 'unclear';
};

/** Side of a JPEG block, in pixels: within one, a ground of one colour stays so. Given by JPEG. */
const side = 8;

/** Range of grey levels within a block that bears only ground. A larger range is text, an edge or an object. Chosen, not measured. */
const quietRange = 14;

/** Compression lets a ground of one colour vary by this many levels. Chosen, not measured. */
const exactRange = 1;

interface GroundMeasures {
  /** Share of the blocks that bear only ground. */
  readonly quiet: number;
  /** Share of the quiet blocks that are of one exact level, and of one of the commonest levels. */
  readonly plain: number;
}

/** Measures of the grounds of a picture, over blocks of 8 x 8 pixels. */
const groundMeasures = (image: Raster): GroundMeasures => {
  const grey = greyOf(image);
  const levels = new Uint32Array(256);
  const count = { all: 0, quiet: 0 };
  for (let y = 0; y + side <= image.height; y += side)
    for (let x = 0; x + side <= image.width; x += side) {
      const { low, high } = rangeOf(grey, image.width, x, y);
      count.all++;
      if (high - low > quietRange) continue;
      count.quiet++;
      if (high - low <= exactRange) levels[low] = (levels[low] as number) + 1;
    }
  return {
    quiet: count.quiet / Math.max(1, count.all),
    plain: commonest(levels) / Math.max(1, count.quiet),
  };
};

/** Pages have a ground, a header and a row or two in another tone. Rounding splits each into two levels. Chosen, not measured. */
const fewLevels = 8;

const commonest = (levels: Uint32Array): number =>
  levels
    .toSorted((a, b) => b - a)
    .subarray(0, fewLevels)
    .reduce((sum, blocks) => sum + blocks, 0);

const rangeOf = (
  grey: Uint8Array,
  width: number,
  x: number,
  y: number,
): { readonly low: number; readonly high: number } => {
  let [low, high] = [255, 0];
  for (let row = y; row < y + side; row++)
    for (let at = row * width + x; at < row * width + x + side; at++) {
      const level = grey[at] as number;
      if (level < low) low = level;
      if (level > high) high = level;
    }
  return { low, high };
};
