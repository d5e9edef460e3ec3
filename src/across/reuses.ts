import type { Reuse } from '../model/facts.js';
import { normaliseIdentifier } from '../model/identifiers.js';
import type { Participant, Photo } from './participants.js';

/** One case's side of what two cases share. */
export interface ReuseSide {
  readonly of: Participant;
  /** Undefined if they share a number. */
  readonly photo?: Photo;
}

/** A picture or a number that two cases of different orders share. */
export interface Link {
  /** Undefined for a number. */
  readonly how?: NonNullable<Reuse['how']>;
  readonly ends: readonly [ReuseSide, ReuseSide];
}

/** Whether two cases are about different orders, so that whatever they share is used for both. */
export const areApart = (one: Participant, other: Participant): boolean =>
  normaliseIdentifier(one.order) !== normaliseIdentifier(other.order);

/** Among cases that share one thing, each is reported with this many neighbours, which lead to the rest. */
const mostNeighbours = 3;

/** Links within groups of equal key, from each end to its next neighbours of other orders. */
export const linksBy = (
  ends: readonly ReuseSide[],
  keyOf: (end: ReuseSide) => string | undefined,
  how?: NonNullable<Reuse['how']>,
): readonly Link[] => {
  const groups = new Map<string, ReuseSide[]>();
  for (const end of ends) {
    const key = keyOf(end);
    const group = key === undefined ? undefined : groups.get(key);
    if (group !== undefined) group.push(end);
    else if (key !== undefined) groups.set(key, [end]);
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap((end, index) =>
      nextApart(group, index).map((other): Link => ({ ...(how === undefined ? {} : { how }), ends: [end, other] })),
    ),
  );
};

/** The nearest ends after this one in its group that belong to other orders. */
const nextApart = (group: readonly ReuseSide[], index: number): readonly ReuseSide[] => {
  const found: ReuseSide[] = [];
  const { of } = group[index] as ReuseSide;
  for (let next = index + 1; next < group.length && found.length < mostNeighbours; next++)
    if (areApart(of, (group[next] as ReuseSide).of)) found.push(group[next] as ReuseSide);
  return found;
};

/**
 * The reuses to report for each case of this run, by its file: for each shared thing only a few other cases, in an order that does not
 * depend on that of the cases.
 */
export const reusesIn = (links: readonly Link[]): ReadonlyMap<string, readonly Reuse[]> => {
  const told = new Map<string, Map<string, Reuse>>();
  const tell = (to: ReuseSide, other: ReuseSide, how: Link['how']): void => {
    const { file } = to.of;
    if (file === undefined) return;
    const reuse = reuseOf(to, other, how);
    told.set(file, (told.get(file) ?? new Map()).set(orderedBy(reuse), reuse));
  };
  for (const {
    how,
    ends: [one, other],
  } of links) {
    tell(one, other, how);
    tell(other, one, how);
  }
  return new Map([...told].map(([file, reuses]) => [file, fewOf(reuses)]));
};

const reuseOf = ({ photo }: ReuseSide, { of, photo: others }: ReuseSide, how: Link['how']): Reuse => ({
  what: how === undefined ? 'tracking-number' : 'picture',
  case: of.id,
  order: of.order,
  ...(of.trackingNumber === undefined ? {} : { trackingNumber: of.trackingNumber }),
  ...(photo === undefined || others === undefined ? {} : { file: photo.file, otherFile: others.file }),
  ...(how === undefined ? {} : { how }),
});

/** Compares code units, not a locale's letters. */
const orderedBy = ({ what, file, case: id, otherFile, how }: Reuse): string =>
  [what, file, id, otherFile, how].join('\u0000');

const fewOf = (reuses: ReadonlyMap<string, Reuse>): readonly Reuse[] => {
  const sorted = [...reuses].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, reuse]) => reuse);
  const counts = new Map<string, number>();
  return sorted.filter(({ what, file = '' }) => {
    const count = (counts.get(what + file) ?? 0) + 1;
    counts.set(what + file, count);
    return count <= mostNeighbours;
  });
};
