import type { Point, Quad, Raster } from '../../model/raster.js';
import type { Box, Sighting } from '../../model/sightings.js';
import { areOnePlace } from '../identifiers/places.js';
import { between, middleOfQuad } from '../images/places.js';
import type { BarcodeInImage, ImageReading, Line } from '../images/reading.js';

/** A label, a sticker or a list in a photo: everything printed together on one ground. */
export interface Paper {
  readonly file: string;
  readonly lines: readonly Line[];
  readonly barcodes: readonly BarcodeInImage[];
  /** The direction of its lines, in radians clockwise from the image's own rows. */
  readonly bearing: number;
}

/** Anything printed: a line or a barcode. */
interface Print {
  readonly box: Box;
  readonly quad: Quad;
  /** A line's height; for a barcode, the height of the lines around it. */
  readonly unit: number;
}

/** A gap up to this many text heights stays within one paper as long as its ground goes on. Chosen, not measured. */
const reach = 8;
/** Prints this near to each other are on one paper, whatever lies between. Chosen, not measured. */
const touching = 0.5;
/** Lines of one paper are parallel or square to each other, within this many radians. Chosen, not measured. */
const mostTurned = 0.21;
/** The direction of a print shorter than this many heights is unknown. Chosen, not measured. */
const shortest = 3;

/** Finds the papers of one image, rather too few than too many: two that lie close together on like ground come as one. */
export const papersOf = ({ file, upright, lines, barcodes }: ImageReading): readonly Paper[] => {
  const usual = median(lines.map(({ height }) => height)) ?? Number.POSITIVE_INFINITY;
  const prints: Print[] = [
    ...lines.map(({ box, quad, height }) => ({ box, quad, unit: height })),
    ...barcodes.map(({ box, corners }) => ({ box, quad: corners, unit: Math.min(usual, box[3], box[2]) })),
  ];
  const grounds = prints.map((print) => groundAround(print, upright));
  const isJoined = (a: number, b: number): boolean => {
    const [one, two] = [prints[a] as Print, prints[b] as Print];
    const unit = Math.max(one.unit, two.unit);
    const gap = distanceBetween(one.box, two.box);
    if (gap <= touching * unit) return true;
    if (gap > reach * unit || areAcross(one, two)) return false;
    return !isParted(nearest(one.box, two.box), unit, [grounds[a] as number, grounds[b] as number], upright);
  };
  return groupsOf(prints.length, isJoined).map((group) => {
    const own = lines.filter((_, i) => group.has(i));
    return {
      file,
      lines: own,
      barcodes: barcodes.filter((_, i) => group.has(lines.length + i)),
      bearing: median(own.filter((line) => lengthOf(line.quad) >= shortest * line.height).map(bearingOf)) ?? 0,
    };
  });
};

/** Whether a sighting lies on the paper. */
export const isOn = ({ file, lines, barcodes }: Paper, sighting: Pick<Sighting, 'file' | 'box'>): boolean => {
  const { box } = sighting;
  if (sighting.file !== file || box === undefined) return false;
  return [...lines, ...barcodes].some((print) => areOnePlace(print.box as Box, box as Box));
};

/** How far down the paper the middle of a box lies, along the lines' own upright. */
export const depthOn = ({ bearing }: Pick<Paper, 'bearing'>, [x, y, width, height]: Box): number =>
  (y + height / 2) * Math.cos(bearing) - (x + width / 2) * Math.sin(bearing);

const lengthOf = ([a, b]: Quad): number => Math.hypot(b.x - a.x, b.y - a.y);

const bearingOf = ({ quad: [a, b] }: { readonly quad: Quad }): number => Math.atan2(b.y - a.y, b.x - a.x);

const areAcross = (one: Print, two: Print): boolean => {
  if ([one, two].some(({ quad, unit }) => lengthOf(quad) < shortest * unit)) return false;
  const quarter = Math.PI / 2;
  const turn = (((bearingOf(one) - bearingOf(two)) % quarter) + quarter) % quarter;
  return Math.min(turn, quarter - turn) > mostTurned;
};

export const distanceBetween = (a: Box, b: Box): number => Math.hypot(apart(a, b, 0), apart(a, b, 1));

/** The distance of two boxes along one axis; 0 if they overlap there. */
const apart = (a: Box, b: Box, axis: 0 | 1): number =>
  Math.max(0, a[axis] - b[axis] - (b[axis + 2] as number), b[axis] - a[axis] - (a[axis + 2] as number));

/** The shortest way from one box to the other, across the middle of what they share along an axis. */
const nearest = (a: Box, b: Box): readonly [Point, Point] => {
  const along = (axis: 0 | 1): readonly [number, number] => {
    const [from, to] = [
      Math.max(a[axis], b[axis]),
      Math.min(a[axis] + (a[axis + 2] as number), b[axis] + (b[axis + 2] as number)),
    ];
    if (from <= to) return [(from + to) / 2, (from + to) / 2];
    return a[axis] < b[axis] ? [to, from] : [from, to];
  };
  const [xs, ys] = [along(0), along(1)];
  return [
    { x: xs[0], y: ys[0] },
    { x: xs[1], y: ys[1] },
  ];
};

/** Another ground differs from the paper's by this many grey levels. Chosen, not measured. */
const otherGround = 28;
/** Another ground is wider than this many text heights; a printed rule is not. Chosen, not measured. */
const leastParting = 0.4;

/** Whether another ground lies between two prints. */
const isParted = (
  [from, to]: readonly [Point, Point],
  unit: number,
  grounds: readonly [number, number],
  image: Raster,
): boolean => {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const steps = Math.min(400, Math.max(2, Math.round(length / 2)));
  const needed = Math.max(3, leastParting * unit) / (length / steps);
  const across = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  let run = 0;
  for (let step = 0; step <= steps; step++) {
    const at = between(from, to, step / steps);
    const level = median(
      [-0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6].map((k) =>
        levelAt(image, at.x + k * unit * across.x, at.y + k * unit * across.y),
      ),
    ) as number;
    run = grounds.every((ground) => Math.abs(level - ground) > otherGround) ? run + 1 : 0;
    if (run >= needed) return true;
  }
  return false;
};

/** The grey level of the paper around a print: the median of samples a little outside of its four sides. */
const groundAround = ({ quad, unit }: Print, image: Raster): number => {
  const middle = middleOfQuad(quad);
  const outside = quad.flatMap((corner, i) => {
    const next = quad[(i + 1) % 4] as Point;
    return [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => {
      const at = between(corner, next, share);
      const far = Math.hypot(at.x - middle.x, at.y - middle.y) || 1;
      const out = 1 + (0.25 * unit) / far;
      return levelAt(image, middle.x + (at.x - middle.x) * out, middle.y + (at.y - middle.y) * out);
    });
  });
  return median(outside) as number;
};

const levelAt = ({ width, height, data }: Raster, x: number, y: number): number => {
  const [column, row] = [Math.round(x), Math.round(y)].map((v, i) =>
    Math.min([width, height][i] as number, Math.max(0, v)),
  );
  const at = (Math.min(height - 1, row as number) * width + Math.min(width - 1, column as number)) * 3;
  return ((data[at] as number) * 77 + (data[at + 1] as number) * 150 + (data[at + 2] as number) * 29) >> 8;
};

const median = (values: readonly number[]): number | undefined =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Groups everything that is joined, directly or through others. */
const groupsOf = (count: number, isJoined: (a: number, b: number) => boolean): readonly ReadonlySet<number>[] => {
  const left = new Set(Array.from({ length: count }, (_, i) => i));
  const groups: Set<number>[] = [];
  for (const first of left) {
    const group = new Set([first]);
    left.delete(first);
    for (const member of group)
      for (const other of left)
        if (isJoined(member, other)) {
          group.add(other);
          left.delete(other);
        }
    groups.push(group);
  }
  return groups;
};
