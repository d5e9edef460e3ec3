import type { PixelMapping } from '../gather/kinds/view.js';
import { differingBits, mostBits, type Print, type PrintPoint, printPoints } from './print.js';

/**
 * Number of places that must fit one scale and one shift. Of 2 628 pairs of different label photos, 92 have as many, by chance or because
 * of a common form.
 */
const fewestPlaces = 7;

export interface Lie {
  /** How one thumbnail lies on the other. */
  readonly mapping: PixelMapping;
  /** How many places of the first picture fit it. */
  readonly places: number;
}

/** A place that both pictures show. */
interface Pair {
  readonly one: PrintPoint;
  readonly other: PrintPoint;
}

/** How one picture lies on another if enough of their places look alike; undefined if too few do. */
export const lieOf = (one: Print, other: Print): Lie | undefined => {
  const pairs = pairsOf(printPoints(one), printPoints(other));
  let best: readonly Pair[] = [];
  const seeds = pairs.slice(0, mostSeeds);
  for (const [index, first] of seeds.entries())
    for (const second of seeds.slice(index + 1)) {
      const mapping = throughTwo(first, second);
      if (mapping === undefined) continue;
      const fitting = pairs.filter((pair) => isAt(mapping, pair));
      if (fitting.length > best.length) best = fitting;
    }
  const places = distinctIn(best);
  return places < fewestPlaces ? undefined : { mapping: fitted(best), places };
};

/** The most similar pairs are enough; more pairs would add nothing. */
const mostSeeds = 40;

/** One place may be a point at several sizes. */
const distinctIn = (pairs: readonly Pair[]): number =>
  new Set(pairs.map(({ one: { x, y } }) => `${x >> 3} ${y >> 3}`)).size;

/** Each point with its most similar counterpart, the most similar pairs first. */
const pairsOf = (points: readonly PrintPoint[], others: readonly PrintPoint[]): readonly Pair[] =>
  points
    .flatMap((one): (Pair & { readonly bits: number })[] => {
      let nearest: PrintPoint | undefined;
      let least = mostBits + 1;
      for (const other of others) {
        const bits = differingBits(one.high, one.low, other.high, other.low);
        if (bits < least) [nearest, least] = [other, bits];
      }
      return nearest === undefined ? [] : [{ one, other: nearest, bits: least }];
    })
    .sort((a, b) => a.bits - b.bits);

/** Least distance between two places to derive a scale from, in pixels of the thumbnail. */
const leastApart = 40;

/** Limits of the scale. Either picture may be a crop of the other. */
const [smallest, largest] = [0.5, 2];

const throughTwo = ({ one: a, other: c }: Pair, { one: b, other: d }: Pair): PixelMapping | undefined => {
  const apart = Math.hypot(b.x - a.x, b.y - a.y);
  if (apart < leastApart) return undefined;
  const scale = Math.hypot(d.x - c.x, d.y - c.y) / apart;
  if (scale < smallest || scale > largest) return undefined;
  return { scale: [scale, scale], offset: [c.x - scale * a.x, c.y - scale * a.y] };
};

/** Tolerance for a point's position, in pixels of the thumbnail. */
const mostOff = 5;

const isAt = ({ scale, offset }: PixelMapping, { one, other }: Pair): boolean =>
  Math.abs(one.x * scale[0] + offset[0] - other.x) < mostOff &&
  Math.abs(one.y * scale[1] + offset[1] - other.y) < mostOff;

/** The mapping that fits all pairs best, by least squares. */
const fitted = (pairs: readonly Pair[]): PixelMapping => {
  const mean = (of: (pair: Pair) => number): number => pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
  const [ax, ay] = [mean(({ one }) => one.x), mean(({ one }) => one.y)];
  const [bx, by] = [mean(({ other }) => other.x), mean(({ other }) => other.y)];
  const both = mean(({ one, other }) => (one.x - ax) * (other.x - bx) + (one.y - ay) * (other.y - by));
  const scale = both / mean(({ one }) => (one.x - ax) ** 2 + (one.y - ay) ** 2);
  return { scale: [scale, scale], offset: [bx - scale * ax, by - scale * ay] };
};
