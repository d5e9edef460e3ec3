import type { Point } from '../model/raster.js';
import type { Box, Sighting } from '../model/schema/report.js';
import type { PlaceRead } from './exhibits.js';
import type { Area } from './ink.js';

/** A part of an image, turned so that its text is level. */
export interface Patch {
  /** The text's angle to the horizontal, in radians clockwise. */
  readonly tilt: number;
  /** Area in the image after it is turned back by `tilt` about its top left corner. */
  readonly area: Area;
  /** The texts in it, in the same coordinates. */
  readonly texts: readonly Area[];
}

const cornersOfBox = ([x, y, w, h]: Box): readonly Point[] => [
  { x, y },
  { x: x + w, y },
  { x: x + w, y: y + h },
  { x, y: y + h },
];

const cornersOf = ({ box, corners }: Sighting): readonly Point[] => {
  if (corners !== undefined) return corners.map(([x, y]) => ({ x, y }));
  return box === undefined ? [] : cornersOfBox(box);
};

/** The angle along the middle of a text, from its beginning to its end. */
const tiltOf = ({ corners }: Sighting): number => {
  if (corners === undefined) return 0;
  const [a, b, c, d] = corners;
  return Math.atan2(b[1] + c[1] - a[1] - d[1], b[0] + c[0] - a[0] - d[0]);
};

/** A point of the image after the turn. */
export const turnedBack = ({ x, y }: Point, tilt: number): Point => ({
  x: x * Math.cos(tilt) + y * Math.sin(tilt),
  y: y * Math.cos(tilt) - x * Math.sin(tilt),
});

const boundsOf = (points: readonly Point[]): Area => {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
};

/** Padding around a text as a fraction of the line height; less than half the way to the next line. */
const air = 0.28;
const leastAir = 3;
/** Barcodes are not lines of text, so a little padding is enough. */
const barsAir = 0.05;

/** A text's height across its direction. */
const heightOf = ({ box, corners }: Sighting): number => {
  if (corners === undefined) return box?.[3] ?? 0;
  const [[ax, ay], , , [dx, dy]] = corners;
  return Math.hypot(dx - ax, dy - ay);
};

const roomAround = (sightings: readonly Sighting[]): number =>
  Math.max(
    leastAir,
    Math.min(...sightings.map((seen) => heightOf(seen) * (seen.reader === 'barcode' ? barsAir : air))),
  );

/** The whole lines of some places, with padding but without any of their neighbours. */
export const patchOf = (places: readonly [PlaceRead, ...PlaceRead[]], below = 0): Patch => {
  const sightings = places.flatMap((place) => place.sightings);
  const tilted = sightings.filter(({ corners }) => corners !== undefined);
  const tilt = tilted.length * 2 > sightings.length ? tiltOf(tilted[0] as Sighting) : 0;
  const texts = places.map((place) => boundsOf(placePoints(place, tilt).map((point) => turnedBack(point, tilt))));
  const whole = boundsOf(texts.flatMap(({ x, y, width, height }) => cornersOfBox([x, y, width, height])));
  const room = roomAround(sightings);
  return {
    tilt,
    area: {
      x: whole.x - room,
      y: whole.y - room,
      width: whole.width + 2 * room,
      height: whole.height * (1 + below) + 2 * room,
    },
    texts,
  };
};

/** A level text fills its box. For a tilted text, the corners are more precise. */
const placePoints = ({ box, sightings }: PlaceRead, tilt: number): readonly Point[] =>
  tilt === 0 ? cornersOfBox(box) : sightings.flatMap(cornersOf);
