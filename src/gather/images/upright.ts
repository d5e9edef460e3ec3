import type { Point, Quad } from '../../model/raster.js';
import type { Barcode } from '../ports.js';
import { middleOfQuad } from './places.js';

/** Only lines at least this many times longer than high have a direction that counts. Chosen, not measured. */
const elongation = 2;

const lengthOf = ([a, b]: Quad): number => Math.hypot(b.x - a.x, b.y - a.y);
const heightOf = ([a, , , d]: Quad): number => Math.hypot(d.x - a.x, d.y - a.y);
const angleOf = ([a, b]: Quad): number => Math.atan2(b.y - a.y, b.x - a.x);

/**
 * The direction of most text, in radians clockwise from the horizontal. From -90 to 90 degrees, because a found line does not yet tell its beginning
 * from its end. Undefined without lines.
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

/** A line lies along a barcode if their directions differ by less than this, in radians. Chosen, not measured. */
const along = Math.PI / 6;

const liesAlong = (angle: number, axis: number): boolean => Math.abs(Math.sin(angle - axis)) < Math.sin(along);

/** The reading direction of a barcode that lies along the text, either way. Undefined if none does. */
export const directionOfBarcodes = (barcodes: readonly Barcode[], axis: number | undefined): number | undefined => {
  const angles = barcodes.map(({ corners }) => angleOf(corners));
  if (axis === undefined) return angles[0];
  return angles.find((angle) => liesAlong(angle, axis));
};

/** Directions that differ by more than this, in radians, belong to different parcels, or to different parts of a label. Chosen, not measured. */
const apart = Math.PI / 3;

/** Whether barcodes are read in different directions, as with several parcels in one picture. */
export const lieDifferently = (barcodes: readonly Barcode[]): boolean => {
  const [first, ...others] = barcodes.map(({ corners }) => angleOf(corners));
  return first !== undefined && others.some((angle) => Math.cos(angle - first) < Math.cos(apart));
};

/** The direction of the nearest barcode that lies along the line. Undefined if none does. */
export const directionBeside = (quad: Quad, barcodes: readonly Barcode[]): number | undefined => {
  const middle = middleOfQuad(quad);
  const distance = ({ corners }: Barcode): number => {
    const { x, y } = middleOfQuad(corners);
    return Math.hypot(x - middle.x, y - middle.y);
  };
  const beside = barcodes.filter(({ corners }) => liesAlong(angleOf(corners), angleOf(quad)));
  const [nearest] = beside.sort((a, b) => distance(a) - distance(b));
  return nearest && angleOf(nearest.corners);
};

/** Reorders a line's corners so that its top edge runs along the given direction. */
export const directed = (quad: Quad, direction: number): Quad => {
  const quarter = Math.round((direction - angleOf(quad)) / (Math.PI / 2));
  // A long line can only begin at its other end, a nearly square one also at its other sides.
  const long = lengthOf(quad) >= elongation * heightOf(quad);
  const turns = long ? (Math.cos(direction - angleOf(quad)) < 0 ? 2 : 0) : ((quarter % 4) + 4) % 4;
  return begunAt(quad, turns);
};

const begunAt = ([a, b, c, d]: Quad, turns: number): Quad => {
  if (turns === 1) return [b, c, d, a];
  if (turns === 2) return [c, d, a, b];
  return turns === 3 ? [d, a, b, c] : [a, b, c, d];
};

/** The quarter turns clockwise, 0 to 3, that bring text of this direction nearest to upright. */
export const turnsToUpright = (direction: number): number => {
  const quarters = Math.round(-direction / (Math.PI / 2));
  return ((quarters % 4) + 4) % 4;
};

/** Maps each corner of the quad. */
export const mapQuad = (quad: Quad, map: (point: Point) => Point): Quad => quad.map(map) as unknown as Quad;
