import type { Point } from '../model/raster.js';
import type { Box, Sighting } from '../model/schema/report.js';
import type { PlaceRead } from './exhibits.js';
import type { Area } from './ink.js';

/** A part of an image, turned so that the text in it runs level. */
export interface Patch {
  /** By which the text runs against the horizontal, in radians clockwise. */
  readonly tilt: number;
  /** Of the image, after the turn by `tilt` the other way round about the image's top left corner. */
  readonly area: Area;
  /** The texts in it, in the same measure. */
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

/** Along the middle of a text, from its beginning to its end. */
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

/** So much air stands around a text, as a share of a line's height: not half the way to the next line. */
const air = 0.28;
const leastAir = 3;
/** Bars are no line: a little air is enough. */
const barsAir = 0.05;

/** The height of a text across its direction. */
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

/** The whole lines of some places, with the air that belongs to them and nothing of their neighbours. */
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

/** A level text fills its box; of one that is not the corners say more. */
const placePoints = ({ box, sightings }: PlaceRead, tilt: number): readonly Point[] =>
  tilt === 0 ? cornersOfBox(box) : sightings.flatMap(cornersOf);
