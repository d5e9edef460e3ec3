import type { ImageReading, Line } from '../images/reading.js';
import { type Agreement, agreement } from './agreement.js';
import { overlapOf, type PixelMapping } from './view.js';

type Seen = Pick<ImageReading, 'upright' | 'lines'>;

/**
 * Whether two files show one picture, even if one was compressed, resized, brightened or cropped. Lines that read the same in both tell how one
 * picture lies on the other. Then the pixels must agree wherever there is anything to see. Two pages of one form differ where their numbers stand,
 * and two photos of one label differ around it.
 */
export const samePicture = async (one: Seen, other: Seen): Promise<boolean> => {
  for (const mapping of mappings(one, other)) {
    const found = await agreement(one.upright, other.upright, mapping);
    if (found !== undefined && isSame(found)) return true;
  }
  return false;
};

/** Share of cells with something to see that must agree, and their least number. Chosen, not measured. */
const [agreeing, leastCells] = [0.93, 12];

const isSame = ({ cells, agreed }: Agreement): boolean => cells >= leastCells && agreed >= agreeing * cells;

const mappings = (one: Seen, other: Seen): readonly PixelMapping[] =>
  [byText(one, other), wholeOnWhole(one, other)].filter((mapping) => mapping !== undefined);

/** Lays the frames on each other if they have one shape. */
const wholeOnWhole = ({ upright: a }: Seen, { upright: b }: Seen): PixelMapping | undefined => {
  const scale = [b.width / a.width, b.height / a.height] as const;
  return Math.abs(scale[0] / scale[1] - 1) < 0.02 ? { scale, offset: [0, 0] } : undefined;
};

/** A line that both pictures show once. */
interface Pair {
  readonly one: Line;
  readonly other: Line;
}

const byText = (one: Seen, other: Seen): PixelMapping | undefined => {
  const pairs = pairsOf(one.lines, other.lines);
  let best: readonly Pair[] = [];
  for (const [index, first] of pairs.entries())
    for (const second of pairs.slice(index + 1)) {
      const mapping = throughTwo(first, second);
      if (mapping === undefined) continue;
      const inliers = pairs.filter((pair) => isAt(mapping, pair));
      if (inliers.length > best.length) best = inliers;
    }
  const mapping = best.length < leastPairs ? undefined : fitted(best);
  return mapping !== undefined && coversEnough(one, other, mapping) ? mapping : undefined;
};

/** Fewer lines may lie on each other by chance. Chosen, not measured. */
const leastPairs = 3;

/** Crops leave more of a picture than this. Pictures that merely share a header have less in common. Chosen, not measured. */
const leastShare = 0.3;

const coversEnough = ({ upright: one }: Seen, { upright: other }: Seen, mapping: PixelMapping): boolean => {
  const { left, top, right, bottom } = overlapOf(one, other, mapping);
  const area = Math.max(0, right - left) * Math.max(0, bottom - top);
  const smaller = Math.min(
    one.width * one.height,
    (other.width * other.height) / (mapping.scale[0] * mapping.scale[1]),
  );
  return area >= leastShare * smaller;
};

const pairsOf = (ones: readonly Line[], others: readonly Line[]): readonly Pair[] => {
  const known = byWords(others);
  return [...byWords(ones)].flatMap(([words, one]) => {
    const other = known.get(words);
    return one === undefined || other === undefined ? [] : [{ one, other }];
  });
};

/** The lines by their words; `undefined` for words that occur more than once. */
const byWords = (lines: readonly Line[]): ReadonlyMap<string, Line | undefined> => {
  const known = new Map<string, Line | undefined>();
  for (const line of lines) {
    const words = line.text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    if ([...words].length < 3) continue;
    known.set(words, known.has(words) ? undefined : line);
  }
  return known;
};

const middle = ({ box: [x, y, width, height] }: Line): readonly [number, number] => [x + width / 2, y + height / 2];

/** The mapping that brings two lines to their places. Both directions of a picture are stretched alike. */
const throughTwo = (first: Pair, second: Pair): PixelMapping | undefined => {
  const [a, b, c, d] = [middle(first.one), middle(second.one), middle(first.other), middle(second.other)];
  const apart = Math.hypot(b[0] - a[0], b[1] - a[1]);
  if (apart < 4 * first.one.height) return undefined;
  const scale = Math.hypot(d[0] - c[0], d[1] - c[1]) / apart;
  if (scale < 0.1 || scale > 10) return undefined;
  return { scale: [scale, scale], offset: [c[0] - scale * a[0], c[1] - scale * a[1]] };
};

/** Whether a mapping fits a pair. Boxes of one line in two sizes differ by a part of its height. */
const isAt = ({ scale, offset }: PixelMapping, { one, other }: Pair): boolean => {
  const [from, to] = [middle(one), middle(other)];
  const off = Math.hypot(from[0] * scale[0] + offset[0] - to[0], from[1] * scale[1] + offset[1] - to[1]);
  return off < 0.6 * other.height;
};

/** The mapping that fits many lines best, by least squares in each direction. */
const fitted = (pairs: readonly Pair[]): PixelMapping | undefined => {
  const [x, y] = [0, 1].map((axis) =>
    straightLine(pairs.map(({ one, other }) => [middle(one)[axis] as number, middle(other)[axis] as number])),
  );
  if (x === undefined || y === undefined) return undefined;
  // Lines in one column or one row give the scale of one direction only.
  const scale = (x.weight * x.scale + y.weight * y.scale) / (x.weight + y.weight);
  return {
    scale: [scale, scale],
    offset: [x.mean[1] - scale * x.mean[0], y.mean[1] - scale * y.mean[0]],
  };
};

interface StraightLine {
  readonly scale: number;
  readonly mean: readonly [number, number];
  /** How far the points are spread. */
  readonly weight: number;
}

const straightLine = (points: readonly (readonly [number, number])[]): StraightLine => {
  const mean = [0, 1].map((axis) => points.reduce((sum, point) => sum + (point[axis] as number), 0) / points.length);
  const [mx = 0, my = 0] = mean;
  const weight = points.reduce((sum, [px]) => sum + (px - mx) ** 2, 0) + 1e-9;
  const both = points.reduce((sum, [px, py]) => sum + (px - mx) * (py - my), 0);
  return { scale: both / weight, mean: [mx, my], weight };
};
