import { differingBits, mostBits, type PatchPlace, type Print, patchPlaceOf, pointWords } from './print.js';

/** Indices of two pictures that may be the same. */
export type PicturePair = readonly [earlier: number, later: number];

/** A patch is found if one of its four 16-bit quarters is equal. Of patches of one place, nine in ten are found. */
const quarters = 4;
const quarterValues = 65_536;

/**
 * What very many pictures show, such as a printer's form, says little, so only this many are examined, the latest first. A picture that is
 * reused again and again is still found, next to its neighbours.
 */
const mostLookedAt = 256;

/** Patches that two pictures must share, at matching positions, to be candidates; and the most candidates per picture. */
const [fewestShared, mostCandidates] = [3, 12];

/**
 * Tolerance for a shared patch's position, in pixels of the thumbnail. It is wide because a patch's size tells only roughly how much larger
 * one picture is.
 */
const mostOff = 30;

/** Points of all prints in one index, linked by their shared quarters. */
interface Index {
  readonly owners: Int32Array;
  readonly places: Uint32Array;
  readonly highs: Uint32Array;
  readonly lows: Uint32Array;
  /** The last point entered for each value of each quarter, and for each point the one before it; -1 if there is none. */
  readonly heads: Int32Array;
  readonly links: Int32Array;
}

const emptyIndex = (points: number): Index => ({
  owners: new Int32Array(points),
  places: new Uint32Array(points),
  highs: new Uint32Array(points),
  lows: new Uint32Array(points),
  heads: new Int32Array(quarters * quarterValues).fill(-1),
  links: new Int32Array(quarters * points),
});

const headsOf = (high: number, low: number): readonly number[] =>
  [high >>> 16, high & 0xffff, low >>> 16, low & 0xffff].map((value, quarter) => quarter * quarterValues + value);

/**
 * Pairs of pictures that share enough patches that they may be the same, in the order of the pictures. It does not compare every picture
 * with every other: each patch leads to the pictures with a similar one.
 *
 * @param matters - Whether it matters that two pictures are the same.
 */
export function* candidatesOf(
  prints: readonly Print[],
  matters: (one: number, other: number) => boolean,
): Generator<PicturePair> {
  const index = emptyIndex(prints.reduce((sum, print) => sum + print.length / pointWords, 0));
  let entered = 0;
  for (const [later, print] of prints.entries()) {
    const shared = new Map<number, Shift[]>();
    for (const [place, high, low] of pointsIn(print))
      for (const [owner, other] of placesLike(index, high, low)) {
        if (shared.get(owner)?.push(shiftOf(patchPlaceOf(other), patchPlaceOf(place))) === undefined)
          shared.set(owner, [shiftOf(patchPlaceOf(other), patchPlaceOf(place))]);
      }
    for (const earlier of likeliest(shared, (owner) => matters(owner, later))) yield [earlier, later];
    for (const [place, high, low] of pointsIn(print)) enter(index, entered++, { owner: later, place, high, low });
  }
}

function* pointsIn(print: Print): Generator<readonly [place: number, high: number, low: number]> {
  for (let at = 0; at < print.length; at += pointWords)
    yield [print[at] as number, print[at + 1] as number, print[at + 2] as number];
}

/** Where one picture would lie on the other, judged by one patch alone. */
interface Shift {
  /** How many times larger the other picture is. */
  readonly scale: number;
  /** A place in one picture, and its position in the other. */
  readonly one: PatchPlace;
  readonly other: PatchPlace;
}

const shiftOf = (one: PatchPlace, other: PatchPlace): Shift => ({ scale: other.scale / one.scale, one, other });

const likeliest = (
  shared: ReadonlyMap<number, readonly Shift[]>,
  matters: (owner: number) => boolean,
): readonly number[] =>
  [...shared]
    .filter(([owner, shifts]) => shifts.length >= fewestShared && matters(owner))
    .map(([owner, shifts]) => [owner, mostAgreeing(shifts)] as const)
    .filter(([, count]) => count >= fewestShared)
    .sort(([a, ofA], [b, ofB]) => ofB - ofA || a - b)
    .slice(0, mostCandidates)
    .map(([owner]) => owner);

/** The largest number of patches that are where one of them predicts. */
const mostAgreeing = (shifts: readonly Shift[]): number =>
  Math.max(...shifts.map((shift) => shifts.filter((each) => agree(shift, each)).length));

const agree = ({ scale, one, other }: Shift, each: Shift): boolean =>
  Math.abs((each.one.x - one.x) * scale - (each.other.x - other.x)) < mostOff &&
  Math.abs((each.one.y - one.y) * scale - (each.other.y - other.y)) < mostOff &&
  Math.abs(Math.log(each.scale / scale)) < 0.2;

const enter = (
  index: Index,
  point: number,
  {
    owner,
    place,
    high,
    low,
  }: { readonly owner: number; readonly place: number; readonly high: number; readonly low: number },
): void => {
  index.owners[point] = owner;
  index.places[point] = place;
  index.highs[point] = high;
  index.lows[point] = low;
  for (const [quarter, head] of headsOf(high, low).entries()) {
    index.links[point * quarters + quarter] = index.heads[head] as number;
    index.heads[head] = point;
  }
};

/** The pictures that have a patch like this one, each with the place of its most similar patch. */
const placesLike = (
  { owners, places, highs, lows, heads, links }: Index,
  high: number,
  low: number,
): ReadonlyMap<number, number> => {
  const found = new Map<number, number>();
  const least = new Map<number, number>();
  for (const [quarter, head] of headsOf(high, low).entries()) {
    let point = heads[head] as number;
    for (let count = 0; point >= 0 && count < mostLookedAt; count++) {
      const bits = differingBits(high, low, highs[point] as number, lows[point] as number);
      const owner = owners[point] as number;
      if (bits <= mostBits && bits < (least.get(owner) ?? Number.POSITIVE_INFINITY)) {
        least.set(owner, bits);
        found.set(owner, places[point] as number);
      }
      point = links[point * quarters + quarter] as number;
    }
  }
  return found;
};
