import type { Quad, Raster } from '../../model/raster.js';
import { cut } from '../images/pixels.js';
import { between } from '../images/places.js';
import { type Extent, inkOf } from '../images/print/ink.js';
import type { Line } from '../images/reading.js';
import { regionsOf } from '../images/regions.js';
import type { Ends } from './cut-off.js';
import { leastSpace } from './spacing.js';

/**
 * Whether print goes on where a number's line ends. If it does, the line was found too short: `35239007` may be the beginning of `35239007-1422-1`.
 */
export const mayBeBrokenOff = (image: Raster, { quad, height }: Pick<Line, 'quad' | 'height'>, ends: Ends): boolean => {
  const [a, b, c, d] = quad;
  return (ends.last && goesOn(image, [a, b, c, d], height)) || (ends.first && goesOn(image, [c, d, a, b], height));
};

/** Pixels per height of the line. Chosen, not measured. */
const scale = 24;
/** The cut-out area, in those pixels: the line's end, the space behind it, and as much above and below. Chosen, not measured. */
const cutOut = { inside: 36, behind: 17, around: 10 };
/**
 * Print this near behind a line's end may continue it, in the same pixels. Of 22 lines that broke off inside a number, on 225 photos, all had some.
 * Of 900 that end with one, 10 had: a neighbour's, or the rest of a word. Of 445 on 150 other photos, 4 had some that no space sets off. Measured for
 * change d6196e7, 2026-11-27.
 */
const near = 7;
/** Ink at least half as strong as the line's own counts. Chosen, not measured. */
const inked = 0.5;
/** A connected region this high is the rule of a table, or the ground beside the label. Chosen, not measured. */
const ruleHeight = 1.25 * scale;
/** A region no wider than this is a speck, or the soft edge of a stroke. Chosen, not measured. */
const speck = 2;
/** A line's print is at least this high, in the same pixels, however much paper was found around it. Chosen, not measured. */
const leastPrint = 10;

/** Whether there is print just behind the end of a line, as close as the characters of one word. */
const goesOn = (image: Raster, [a, b, c, d]: Quad, height: number): boolean => {
  const step = height / scale / Math.max(1, Math.hypot(b.x - a.x, b.y - a.y));
  const inside = Math.min(cutOut.inside, Math.round(1 / step));
  const corner = (column: number, row: number) =>
    between(between(a, b, 1 + column * step), between(d, c, 1 + column * step), row / scale);
  const [left, right, top, bottom] = [-inside, cutOut.behind, -cutOut.around, scale + cutOut.around];
  const part: Quad = [corner(left, top), corner(right, top), corner(right, bottom), corner(left, bottom)];
  const [width, rows] = [right - left, bottom - top];
  const own: Extent = { left: 0, right: inside, top: cutOut.around, bottom: cutOut.around + scale };
  const ink = inkOf(cut(image, part, width, rows), own);
  if (ink === undefined) return false;
  const level = regionsOf(ink.data, width, rows, inked)
    .map((region) => extentOf(region, width))
    .filter(({ top, bottom }) => bottom > own.top + speck && top < own.bottom - speck && bottom - top <= ruleHeight);
  const before = level.filter((region) => region.left < inside);
  const behind = level.filter((region) => region.left < inside + near && region.right > inside);
  const print = Math.max(leastPrint, ...before.map(({ top, bottom }) => bottom - top));
  return behind.some((region) => {
    if (Math.min(region.right, inside + near) - Math.max(region.left, inside) <= speck) return false;
    const last = Math.max(0, ...before.filter(({ left }) => left < region.left).map((other) => other.right));
    return region.left - last < leastSpace.ones * print;
  });
};

/** The extent of a connected region. */
const extentOf = (region: Int32Array, width: number): Extent => {
  const [columns, rows] = [[...region].map((at) => at % width), [...region].map((at) => Math.floor(at / width))];
  return {
    left: Math.min(...columns),
    right: Math.max(...columns) + 1,
    top: Math.min(...rows),
    bottom: Math.max(...rows) + 1,
  };
};
