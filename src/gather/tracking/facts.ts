import type { ReportCase, TrackingDoubt, TrackingFacts } from '../../model/facts.js';
import { likeness, normaliseIdentifier } from '../../model/identifiers.js';
import { otherNumbersIn } from '../../model/parcel-numbers.js';
import type { Reading, Sighting } from '../../model/sightings.js';
import { before, windowOfInstant } from '../../model/time.js';
import { disagreements, ofDelivery, ofPickup } from './disagreements.js';
import type { ParcelHistory } from './format.js';
import { groupBy } from './group.js';
import { settle } from './history.js';
import type { TrackingReading } from './payload.js';

/** A case's tracking file after reading. */
export interface GatheredFile {
  readonly file: string;
  readonly reading: TrackingReading;
  /** A moment with an offset. Nothing in the file can have happened later. */
  readonly retrievedAt?: string | undefined;
}

interface Seen extends ParcelHistory {
  readonly file: string;
  readonly format: string;
}

const isSame = (a: string, b: string): boolean => likeness(a, b) === 'same';

type Group = readonly Seen[];

/** Groups parcels by their carrier's number. A parcel without a number stands alone. */
const byNumber = (parcels: readonly Seen[]): ReadonlyMap<unknown, Group> =>
  groupBy<Seen, unknown>(parcels, (parcel) =>
    parcel.trackingNumber === null ? parcel : normaliseIdentifier(parcel.trackingNumber),
  );

/**
 * Groups the histories of one parcel. If a history names another's number as its second one, as a first-leg carrier does with the last-mile
 * number, both belong to one parcel. If several histories name it, they are not joined, because it may be a shipment of many parcels. A
 * name that no history bears as its number ties nothing: it may be the shop's own, shared by all parcels of the order.
 */
const grouped = (parcels: readonly Seen[]): readonly Group[] => {
  const numbered = byNumber(parcels);
  const naming = [...numbered].flatMap(([number, group]) =>
    [...new Set(group.flatMap(({ aliases }) => aliases.map(normaliseIdentifier)))]
      .filter((alias) => alias !== number && numbered.has(alias))
      .map((alias) => ({ number, alias })),
  );
  const tied = [...groupBy(naming, ({ alias }) => alias).values()].flatMap((by) => (by.length === 1 ? by : []));
  // One step only: a number that is tied on both sides is not joined further.
  const inner = new Set<unknown>(tied.map(({ alias }) => alias));
  const joined = tied.filter(({ number }) => !inner.has(number));
  const absorbed = new Set<unknown>(joined.map(({ alias }) => alias));
  return [...numbered].flatMap(([number, group]) => {
    if (absorbed.has(number)) return [];
    const further = joined.filter((tie) => tie.number === number).flatMap(({ alias }) => numbered.get(alias) ?? []);
    return [[...group, ...further]];
  });
};

const sightingOf = ({ file, pointer }: Seen, text: string): Sighting => ({
  file,
  pointer,
  reader: 'json',
  text,
  confidence: 1,
});

const readingOf = (parcels: readonly Seen[], value: string): Reading => ({
  value,
  sure: true,
  sightings: parcels.map((parcel) => sightingOf(parcel, value)),
});

const onlyOne = (groups: readonly Group[]): Group | undefined => (groups.length === 1 ? groups[0] : undefined);

const bears =
  (claimed: string) =>
  ({ trackingNumber }: Seen): boolean =>
    trackingNumber !== null && isSame(trackingNumber, claimed);

/**
 * The parcel that the case is about: the one with the claimed tracking number, else the one with the posting number. If none bears them,
 * the only parcel there is, so that a rule can say that it differs.
 */
const chosenOf = (groups: readonly Group[], { order }: ReportCase): Group | undefined => {
  for (const claimed of [order.trackingNumber, order.number]) {
    if (claimed === undefined) continue;
    const own = groups.find((group) => group.some(bears(claimed)));
    const bearing = groups.filter((group) =>
      group.some(({ aliases }) => aliases.some((name) => isSame(name, claimed))),
    );
    if (own !== undefined || bearing.length > 0) return own ?? onlyOne(bearing);
  }
  return onlyOne(groups);
};

/** The claimed number if the parcel bears it, as its own number or as an alias; else the own number of its first history. */
const numberOf = (group: Group, { order }: ReportCase): Reading | null => {
  const claimed = order.trackingNumber;
  const named = claimed === undefined ? [] : group.filter(bears(claimed));
  const [own] = named;
  if (own?.trackingNumber != null) return readingOf(named, own.trackingNumber);
  const alias =
    claimed === undefined ? undefined : group.flatMap(({ aliases }) => aliases).find((name) => isSame(name, claimed));
  const [first] = group;
  const value = alias ?? first?.trackingNumber ?? null;
  return value === null ? null : readingOf(group.filter(bears(first?.trackingNumber ?? value)), value);
};

/** Doubts about events later than the file's retrieval, which cannot be in it. */
const afterRetrieval = (files: readonly GatheredFile[], group: Group): readonly TrackingDoubt[] =>
  files.flatMap(({ file, retrievedAt }) => {
    const retrieved = retrievedAt === undefined ? null : windowOfInstant(retrievedAt);
    if (retrieved === null) return [];
    return group
      .filter((parcel) => parcel.file === file)
      .flatMap(({ events }) => events)
      .flatMap(({ at, pointer }) =>
        at !== null && before(retrieved, at) === 'yes'
          ? [{ code: 'event-after-retrieval' as const, file, pointer, detail: at.text }]
          : [],
      );
  });

/** A file that lists a number twice describes two shipments, because carriers reuse numbers. */
const twiceInOneFile = (group: Group): readonly TrackingDoubt[] => {
  const keyOf = ({ file, trackingNumber }: Seen): string =>
    JSON.stringify([file, normaliseIdentifier(trackingNumber ?? '')]);
  const firsts = new Map([...group].reverse().map((parcel) => [keyOf(parcel), parcel]));
  return group
    .filter((parcel) => firsts.get(keyOf(parcel)) !== parcel)
    .map(({ file, pointer, trackingNumber }) => ({
      code: 'number-reused',
      file,
      pointer,
      detail: trackingNumber ?? '',
    }));
};

const tiedNumbers = (group: Group): readonly TrackingDoubt[] => {
  const histories = [...byNumber(group).values()].flatMap(([first]) => first ?? []);
  const [first] = histories;
  if (first === undefined || histories.length === 1) return [];
  const detail = histories.map(({ trackingNumber }) => trackingNumber ?? '?').join(', ');
  return [{ code: 'tied-by-alias', file: first.file, pointer: first.pointer, detail }];
};

/** All numbers of the parcel. */
const namesOf = (group: Group, { order }: ReportCase): readonly string[] => {
  const own = [order.number, order.trackingNumber, ...group.flatMap((each) => [each.trackingNumber, ...each.aliases])];
  return own.flatMap((number) => number ?? []);
};

/** Doubts if the pickup's words or place name another parcel. */
const namingOthers = (
  group: Group,
  { events, pickup }: Pick<TrackingFacts, 'events' | 'pickup'>,
  claims: ReportCase,
): readonly TrackingDoubt[] => {
  const names = namesOf(group, claims);
  return events
    .filter(({ kind, at }) => kind === 'picked-up' && at !== null && pickup !== null && at.earliest < pickup.latest)
    .map(({ file, pointer, text, place }) => ({ file, pointer, words: `${text} / ${place}` }))
    .filter(({ words }) => otherNumbersIn(words, names).length > 0)
    .map(({ file, pointer, words }) => ({ code: 'names-other-number', file, pointer, detail: words }));
};

/** Doubts if the delivery's words or place name another parcel. */
const deliveryNamingOthers = (
  group: Group,
  { delivery }: Pick<TrackingFacts, 'delivery'>,
  claims: ReportCase,
): readonly TrackingDoubt[] =>
  group
    .flatMap(({ handovers }) => handovers)
    .filter(({ seen }) => seen.file === delivery?.file && seen.pointer === delivery.pointer)
    .filter(({ words }) => otherNumbersIn(words, namesOf(group, claims)).length > 0)
    .map(({ seen: { file, pointer }, words }) => ({
      code: 'delivery-names-other-number',
      file,
      pointer,
      detail: words,
    }));

const nothing = { events: [], pickup: null, pickupProof: null, delivery: null, doubts: [] } as const;

const historyOf = (
  group: Group | undefined,
): Pick<ParcelHistory, 'events' | 'pickup' | 'pickupProof' | 'delivery' | 'doubts'> => {
  const [first, ...rest] = group ?? [];
  if (first === undefined) return { ...nothing, events: [], doubts: [] };
  if (rest.length === 0) return first;
  const all = [first, ...rest];
  const events = all.flatMap((parcel) => parcel.events);
  // Doubts that no longer apply to the merged history: the order of events and the delivery are judged again over all files, and one file
  // without events is not a missing history.
  const outdated: readonly string[] = [
    'delivered-before-pickup',
    'returned-before-pickup',
    'pickup-withdrawn',
    ...(events.length > 0 ? ['no-events'] : []),
  ];
  const doubts = all
    .flatMap((parcel) => parcel.doubts)
    .filter(({ code }) => !outdated.includes(code) && !code.startsWith('delivery-'));
  const handovers = all.flatMap((parcel) => parcel.handovers);
  return settle(events, handovers, [
    ...doubts,
    ...twiceInOneFile(all),
    ...tiedNumbers(all),
    ...disagreements(all, ofPickup),
    ...disagreements(all, ofDelivery),
  ]);
};

const severalParcels = (groups: readonly Group[]): readonly TrackingDoubt[] => {
  const [first] = groups[0] ?? [];
  if (first === undefined) return [];
  const detail = groups.map((group) => group[0]?.trackingNumber ?? '?').join(', ');
  return [{ code: 'several-parcels', file: first.file, pointer: first.pointer, detail }];
};

/**
 * What a case's tracking files say about its parcel. Histories of one number from several files are merged. Numbers in a payload are exact:
 * only equal spellings match, look-alikes do not. The order in which files are given changes nothing.
 */
export const gatherTracking = (unordered: readonly GatheredFile[], claims: ReportCase): TrackingFacts => {
  const files = [...unordered].sort((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)));
  const read = files.flatMap(({ file, reading }) => (reading.state === 'read' ? [{ file, ...reading }] : []));
  const groups = grouped(
    read.flatMap(({ file, format, parcels }) => parcels.map((parcel) => ({ ...parcel, file, format }))),
  );
  const chosen = chosenOf(groups, claims);
  const history = historyOf(chosen);
  const { events, pickup, pickupProof, delivery, doubts } = history;
  return {
    carrier: chosen?.find(({ carrier }) => carrier !== null)?.carrier ?? read[0]?.carrier ?? null,
    trackingNumber: chosen === undefined ? null : numberOf(chosen, claims),
    otherNumbers: groups
      .filter((group) => group !== chosen)
      .flatMap((group) => {
        const number = group[0]?.trackingNumber ?? null;
        return number === null ? [] : [readingOf(group, number)];
      }),
    postings: read.flatMap(({ postings }) => postings),
    pickup,
    pickupProof,
    delivery,
    events,
    doubts: [
      ...read.flatMap((each) => each.doubts),
      ...(chosen === undefined
        ? severalParcels(groups)
        : [
            ...doubts,
            ...namingOthers(chosen, history, claims),
            ...deliveryNamingOthers(chosen, history, claims),
            ...afterRetrieval(files, chosen),
          ]),
    ],
  };
};
