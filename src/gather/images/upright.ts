import type { Point, Quad } from '../../model/raster.js';
import type { Barcode } from '../readers/ports.js';

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

/** The direction barcodes are read in, where one of them lies along the text (either way); undefined otherwise. */
export const directionOfBarcodes = (barcodes: readonly Barcode[], axis: number | undefined): number | undefined => {
  const angles = barcodes.map(({ corners }) => angleOf(corners));
  if (axis === undefined) return angles[0];
  return angles.find((angle) => Math.abs(Math.sin(angle - axis)) < Math.sin(Math.PI / 6));
};

/** Each line's corners begun anew so that its top edge runs along the given direction. */
export const directed = (quads: readonly Quad[], direction: number): readonly Quad[] =>
  quads.map((quad) => {
    const quarter = Math.round((direction - angleOf(quad)) / (Math.PI / 2));
    // A long line can only be begun at its other end; a nearly square one also at its other sides.
    const long = lengthOf(quad) >= elongation * heightOf(quad);
    const turns = long ? (Math.cos(direction - angleOf(quad)) < 0 ? 2 : 0) : ((quarter % 4) + 4) % 4;
    return begunAt(quad, turns);
  });

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
