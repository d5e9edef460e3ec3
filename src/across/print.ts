/**
 * The print of a picture: points that stand out at several sizes, each with 64 bits for the light and dark around it. A copy that was
 * compressed, resized or cropped keeps most of them, at places that fit one scale and one shift. Prints tell which pictures may be the
 * same; their pixels tell whether they are.
 */
import { averageIn, type Plane, reduced, summed } from './plane.js';
import { strongestPoints } from './points.js';

/** Three words per point: its size and place (`patchPlaceOf`), and its bits in two halves. The prints of 20 000 pictures are held at once. */
export type Print = Uint32Array;

/** Raise this when the same picture gets a different print; it separates kept prints. */
export const printFormat = 2;

/** The longer side of the thumbnail, in pixels. */
export const thumbnailSide = 400;

/**
 * Scales at which points are taken. A patch still looks alike between two neighbouring scales. A crop to 60 % shows everything 1.67 times
 * as large.
 */
const sizes = [1, 1.19, 1.41, 1.68, 2] as const;

/** Points at the largest size; smaller sizes have fewer, in proportion to their area. */
const pointsOfLargest = 44;

/** A cell of a patch, in pixels. */
const cell = 4;
/** Cells per row and per column of a patch. Along a row, each is compared with the next. */
const cells = 8;

/** Levels by which a cell must be lighter than its neighbour. Compression changes an even background by less. */
const step = 6;

export const printOf = (thumbnail: Plane): Print =>
  Uint32Array.from(sizes.flatMap((_, size) => wordsAt(thumbnail, size)));

const wordsAt = (thumbnail: Plane, size: number): readonly number[] => {
  const scale = scaleOf(size);
  const plane = reduced(thumbnail, scale);
  const sums = summed(plane);
  const margin = Math.ceil(((cells + 1) * cell) / 2);
  const points = strongestPoints(plane, margin, Math.round(pointsOfLargest / scale ** 2));
  return points.flatMap(({ x, y }) => {
    const [left, top] = [x - ((cells + 1) * cell) / 2, y - (cells * cell) / 2];
    const half = (from: number): number => bitsOf(sums, left, top + from * cell);
    const place = (size << 24) | (Math.round(y * scale) << 12) | Math.round(x * scale);
    return [place, half(0), half(cells / 2)];
  });
};

/** Half a patch: 32 bits, row by row. */
const bitsOf = (sums: ReturnType<typeof summed>, left: number, top: number): number => {
  let bits = 0;
  for (let row = 0; row < cells / 2; row++) {
    let before = averageIn(sums, left, top + row * cell, cell);
    for (let column = 1; column <= cells; column++) {
      const level = averageIn(sums, left + column * cell, top + row * cell, cell);
      bits = (bits << 1) | (level - before > step ? 1 : 0);
      before = level;
    }
  }
  return bits >>> 0;
};

/** Number of words per point. */
export const pointWords = 3;

export interface PatchPlace {
  /** In pixels of the thumbnail. */
  readonly x: number;
  readonly y: number;
  /** The patch's size: the factor by which the thumbnail was reduced for it. */
  readonly scale: number;
}

const scaleOf = (size: number): number => sizes[size] ?? 1;

/** Decodes the first word of a point. */
export const patchPlaceOf = (word: number): PatchPlace => ({
  x: word & 0xfff,
  y: (word >>> 12) & 0xfff,
  scale: scaleOf(word >>> 24),
});

export interface PrintPoint extends PatchPlace {
  readonly high: number;
  readonly low: number;
}

export const printPoints = (print: Print): readonly PrintPoint[] =>
  Array.from({ length: print.length / pointWords }, (_, index) => {
    const [word = 0, high = 0, low = 0] = print.subarray(index * pointWords, (index + 1) * pointWords);
    return { ...patchPlaceOf(word), high, low };
  });

/** Most bits, of 64, in which patches of one place may differ. */
export const mostBits = 10;

/** The number of bits in which two patches differ. */
export const differingBits = (high: number, low: number, otherHigh: number, otherLow: number): number =>
  ones(high ^ otherHigh) + ones(low ^ otherLow);

const ones = (bits: number): number => {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};
