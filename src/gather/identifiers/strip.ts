import type { Point, Quad } from '../../model/raster.js';
import type { Box } from '../../model/sightings.js';
import { touches } from '../images/masks.js';
import type { Line } from '../images/reading.js';
import type { LineReading } from '../ports.js';

/** The stretch of a line that some of its characters take, as shares of its length. */
interface Share {
  readonly from: number;
  readonly to: number;
}

/**
 * The stretch of the code points from `start` up to but not including `end`. If the reader does not give the places of characters, all are taken to
 * be equally wide, and the stretch is extended on both sides by `slack` characters.
 */
export const lineShareOf = ({ text, characters }: LineReading, start: number, end: number, slack = 1): Share => {
  const count = Math.max(1, [...text].length);
  const [first, last] = [characters[start]?.at, characters[end - 1]?.at];
  if (first === undefined || last === undefined)
    return { from: Math.max(0, (start - slack) / count), to: Math.min(1, (end + slack) / count) };
  const half = (end - start > 1 ? (last - first) / (end - start - 1) : 1 / count) / 2;
  return { from: Math.max(0, first - half), to: Math.min(1, last + half) };
};

/** Room around a stretch, in heights of its line. */
export interface Room {
  readonly along: number;
  readonly across: number;
}

/** The corners of a stretch of a line, with room around it. The line is taken to be straight. */
export const stretchOf = (line: Line, start: number, end: number, { along, across }: Room): Quad => {
  const [a, b, c, d] = line.quad;
  const { from, to } = lineShareOf(line, start, end);
  const length = Math.max(1, Math.hypot(b.x - a.x, b.y - a.y));
  const more = (along * line.height) / length;
  const at = (left: Point, right: Point, share: number): Point => ({
    x: left.x + (right.x - left.x) * share,
    y: left.y + (right.y - left.y) * share,
  });
  const beyond = (from: Point, to: Point): Point => ({
    x: to.x + (to.x - from.x) * across,
    y: to.y + (to.y - from.y) * across,
  });
  const [topLeft, topRight] = [at(a, b, from - more), at(a, b, to + more)];
  const [bottomLeft, bottomRight] = [at(d, c, from - more), at(d, c, to + more)];
  return [
    beyond(bottomLeft, topLeft),
    beyond(bottomRight, topRight),
    beyond(topRight, bottomRight),
    beyond(topLeft, bottomLeft),
  ];
};

/** A number printed in groups goes on within two heights, one broken over two lines within half a height. Chosen, not measured. */
const goesOnWithin: Room = { along: 2, across: 0.5 };

/**
 * Whether a number may go on under a mask, or be half covered by one: `1512663422` may then be what is left of `15126634221`. Nobody can tell, so no
 * verdict rests on it.
 *
 * @param start - First code point of the number in the line; `end` is the first behind it.
 */
export const mayGoOnUnder = (masks: readonly Box[], line: Line, start: number, end: number): boolean => {
  if (masks.length === 0) return false;
  const place = stretchOf(line, start, end, goesOnWithin);
  return masks.some((mask) => touches(mask, place));
};
