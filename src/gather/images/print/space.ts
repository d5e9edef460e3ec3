import type { Point, Quad, Raster } from '../../../model/raster.js';
import { cut } from '../pixels.js';
import { between } from '../places.js';
import { type InkMap, inkHeight, inkOf } from './ink.js';
import { spaceBefore, spaceBetween } from './place.js';

/** The strip reaches this many line heights beyond the two characters, so that it holds them whole. Chosen, not measured. */
const margin = 1;

const lengthOf = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

/** A line that rises by less than this share of its height is level; the rise comes from the detector. Chosen, not measured. */
const levelRise = 0.15;

const straight = (quad: Quad): Quad => {
  const [a, b, c, d] = quad;
  if (Math.max(Math.abs(b.y - a.y), Math.abs(c.y - d.y)) > levelRise * lengthOf(a, d)) return quad;
  const [left, right] = [(a.x + d.x) / 2, (b.x + c.x) / 2];
  const [top, bottom] = [(a.y + b.y) / 2, (d.y + c.y) / 2];
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
};

interface Strip {
  readonly ink: InkMap | undefined;
  /** The strip's column at a place along the line. */
  columnAt(place: number): number;
  /** The place along the line of a column. */
  placeAt(column: number): number;
}

/** Cuts out the part of a line between two places along it, with a margin. */
const stripOf = (image: Raster, quad: Quad, from: number, to: number): Strip => {
  const [a, b, c, d] = straight(quad);
  const [length, height] = [lengthOf(a, b), Math.max(1, lengthOf(a, d))];
  const around = (margin * height) / length;
  const [start, end] = [Math.max(0, from - around), Math.min(1, to + around)];
  const scale = inkHeight / height;
  const width = Math.max(1, Math.round((end - start) * length * scale));
  const part: Quad = [between(a, b, start), between(a, b, end), between(d, c, end), between(d, c, start)];
  return {
    ink: inkOf(cut(image, part, width, inkHeight)),
    columnAt: (place) => ((place - start) / (end - start)) * width,
    placeAt: (column) => start + (column / width) * (end - start),
  };
};

/**
 * Finds the space that sets a number off from the character before it: wider than any space inside the number. Returns its middle, along the line
 * from 0 to 1, or undefined if there is none.
 * @param quad - The line's corners in `image`.
 * @param before - Where along the line the character before the number stands; `last`: the number's last one.
 */
export const placeBefore = (image: Raster, quad: Quad, before: number, last: number): number | undefined => {
  const { ink, columnAt, placeAt } = stripOf(image, quad, before, last);
  const column = ink && spaceBefore(ink, columnAt(before), columnAt(last));
  return column === undefined ? undefined : placeAt(column);
};

/**
 * The blank space between two characters of a line, in heights of the print. 0 if there is none.
 * @param from - Where along the line, from 0 to 1, the first stands; `to`: the other behind it.
 */
export const spaceAlong = (image: Raster, quad: Quad, from: number, to: number): number => {
  const { ink, columnAt } = stripOf(image, quad, from, to);
  return ink === undefined ? 0 : spaceBetween(ink, columnAt(from), columnAt(to));
};
