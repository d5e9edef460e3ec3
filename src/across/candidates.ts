import { difference, mostBits, type Print, pointWords } from './print.js';

/** Two pictures that may be one: their indices. */
export type Candidate = readonly [earlier: number, later: number];

/** A patch is found where one of its four quarters of 16 bits is the same: of patches of one place nine in ten are. */
const quarters = 4;
const quarterValues = 65_536;

/**
 * What very many pictures show, as a printer's form, tells little: so many of them are looked at, the latest first. A picture that is used again and
 * again is found all the same, beside its neighbours.
 */
const mostLookedAt = 256;

/** Patches that two pictures must share to be candidates; of those that may be one each has so many at the most. */
const [fewestShared, mostCandidates] = [3, 12];

/** Points of all prints side by side, linked by the quarters that they share. */
interface Index {
  readonly owners: Int32Array;
  readonly highs: Uint32Array;
  readonly lows: Uint32Array;
  /** The last point that was entered by each value of each quarter, and the one before each; -1 where there is none. */
  readonly heads: Int32Array;
  readonly links: Int32Array;
}

const emptyIndex = (points: number): Index => ({
  owners: new Int32Array(points),
  highs: new Uint32Array(points),
  lows: new Uint32Array(points),
  heads: new Int32Array(quarters * quarterValues).fill(-1),
  links: new Int32Array(quarters * points),
});

const headsOf = (high: number, low: number): readonly number[] =>
  [high >>> 16, high & 0xffff, low >>> 16, low & 0xffff].map((value, quarter) => quarter * quarterValues + value);

/**
 * The pairs of pictures that share so many patches that they may be one, in the order of the pictures. Not every picture is compared with every
 * other: each patch leads to those that have one like it.
 *
 * @param matters - Whether it matters that two pictures are one.
 */
export function* candidatesOf(
  prints: readonly Print[],
  matters: (one: number, other: number) => boolean,
): Generator<Candidate> {
  const index = emptyIndex(prints.reduce((sum, print) => sum + print.length / pointWords, 0));
  let entered = 0;
  for (const [later, print] of prints.entries()) {
    const shared = new Map<number, number>();
    for (let at = 0; at < print.length; at += pointWords)
      for (const owner of ownersLike(index, print[at + 1] as number, print[at + 2] as number))
        shared.set(owner, (shared.get(owner) ?? 0) + 1);
    for (const earlier of likeliest(shared, (owner) => matters(owner, later))) yield [earlier, later];
    for (let at = 0; at < print.length; at += pointWords)
      enter(index, entered++, later, print[at + 1] as number, print[at + 2] as number);
  }
}

const likeliest = (shared: ReadonlyMap<number, number>, matters: (owner: number) => boolean): readonly number[] =>
  [...shared]
    .filter(([owner, count]) => count >= fewestShared && matters(owner))
    .sort(([a, ofA], [b, ofB]) => ofB - ofA || a - b)
    .slice(0, mostCandidates)
    .map(([owner]) => owner);

const enter = (index: Index, point: number, owner: number, high: number, low: number): void => {
  index.owners[point] = owner;
  index.highs[point] = high;
  index.lows[point] = low;
  for (const [quarter, head] of headsOf(high, low).entries()) {
    index.links[point * quarters + quarter] = index.heads[head] as number;
    index.heads[head] = point;
  }
};

/** The pictures that have a patch like this one. */
const ownersLike = ({ owners, highs, lows, heads, links }: Index, high: number, low: number): ReadonlySet<number> => {
  const found = new Set<number>();
  for (const [quarter, head] of headsOf(high, low).entries()) {
    let point = heads[head] as number;
    for (let count = 0; point >= 0 && count < mostLookedAt; count++) {
      if (difference(high, low, highs[point] as number, lows[point] as number) <= mostBits)
        found.add(owners[point] as number);
      point = links[point * quarters + quarter] as number;
    }
  }
  return found;
};
