import type { Point, Quad } from '../../model/raster.js';
import type { Barcode } from '../ports.js';
import { middleOf } from './places.js';

/** Lines at least this many times longer than high have a direction worth counting. */
const elongation = 2;

const lengthOf = ([a, b]: Quad): number => Math.hypot(b.x - a.x, b.y - a.y);
const heightOf = ([a, , , d]: Quad): number => Math.hypot(d.x - a.x, d.y - a.y);
const angleOf = ([a, b]: Quad): number => Math.atan2(b.y - a.y, b.x - a.x);

/**
 * The direction that most text runs along, in radians clockwise from the horizontal; from -90 to 90 degrees, since a line found
 * does not yet tell its beginning from its end. Undefined without lines.
 */
export const axisOf = (quads: readonly Quad[]): number | undefined => {
  let [cos, sin] = [0, 0];
  for (const quad of quads) {
    const length = lengthOf(quad);
    if (length < elongation * heightOf(quad)) continue;
    cos += length * Math.cos(2 * angleOf(quad));
    sin += length * Math.sin(2 * angleOf(quad));
  }
  return cos === 0 && sin === 0 ? undefined : Math.atan2(sin, cos) / 2;
};

/** Lines lie along a barcode where they part from it by less than this, in radians. */
const along = Math.PI / 6;

const liesAlong = (angle: number, axis: number): boolean => Math.abs(Math.sin(angle - axis)) < Math.sin(along);

/** The direction barcodes are read in, where one of them lies along the text (either way); undefined otherwise. */
export const directionOfBarcodes = (barcodes: readonly Barcode[], axis: number | undefined): number | undefined => {
  const angles = barcodes.map(({ corners }) => angleOf(corners));
  if (axis === undefined) return angles[0];
  return angles.find((angle) => liesAlong(angle, axis));
};

/** Directions are of different parcels, or of different parts of a label, where they part by more than this, in radians. */
const apart = Math.PI / 3;

/** Whether some barcodes are read one way and some another, as where several parcels lie in one picture. */
export const lieDifferently = (barcodes: readonly Barcode[]): boolean => {
  const [first, ...others] = barcodes.map(({ corners }) => angleOf(corners));
  return first !== undefined && others.some((angle) => Math.cos(angle - first) < Math.cos(apart));
};

/** The direction of the barcode nearest to a line of those that lie along it; undefined where none does. */
export const directionBeside = (quad: Quad, barcodes: readonly Barcode[]): number | undefined => {
  const middle = middleOf(quad);
  const distance = ({ corners }: Barcode): number => {
    const { x, y } = middleOf(corners);
    return Math.hypot(x - middle.x, y - middle.y);
  };
  const beside = barcodes.filter(({ corners }) => liesAlong(angleOf(corners), angleOf(quad)));
  const [nearest] = beside.sort((a, b) => distance(a) - distance(b));
  return nearest && angleOf(nearest.corners);
};

/** A line's corners begun anew so that its top edge runs along the given direction. */
export const directed = (quad: Quad, direction: number): Quad => {
  const quarter = Math.round((direction - angleOf(quad)) / (Math.PI / 2));
  // A long line can only be begun at its other end; a nearly square one also at its other sides.
  const long = lengthOf(quad) >= elongation * heightOf(quad);
  const turns = long ? (Math.cos(direction - angleOf(quad)) < 0 ? 2 : 0) : ((quarter % 4) + 4) % 4;
  return begunAt(quad, turns);
};

const begunAt = ([a, b, c, d]: Quad, turns: number): Quad => {
  if (turns === 1) return [b, c, d, a];
  if (turns === 2) return [c, d, a, b];
  return turns === 3 ? [d, a, b, c] : [a, b, c, d];
};

/** The quarter turns clockwise that bring text of this direction nearest to upright, 0 to 3. */
export const turnsToUpright = (direction: number): number => {
  const quarters = Math.round(-direction / (Math.PI / 2));
  return ((quarters % 4) + 4) % 4;
};

/** The quad moved by a map of points. */
export const mapQuad = (quad: Quad, map: (point: Point) => Point): Quad => quad.map(map) as unknown as Quad;
