import type { ReportCase, TrackingDoubt, TrackingFacts } from '../../model/facts.js';
import { likeness, normaliseIdentifier } from '../../model/identifiers.js';
import type { Reading, Sighting } from '../../model/sightings.js';
import { before, windowOfInstant } from '../../model/time.js';
import type { ParcelHistory } from './format.js';
import { groupBy } from './group.js';
import { settle } from './history.js';
import type { TrackingReading } from './payload.js';

/** A tracking file of a case as it was read. */
export interface GatheredFile {
  readonly file: string;
  readonly reading: TrackingReading;
  /** A moment with an offset: nothing in the file can have happened later. */
  readonly retrievedAt?: string | undefined;
}

interface Seen extends ParcelHistory {
  readonly file: string;
}

const isSame = (a: string, b: string): boolean => likeness(a, b) === 'same';

/** Parcels that share their carrier's number are one; one without a number is only itself. */
const grouped = (parcels: readonly Seen[]): readonly (readonly Seen[])[] => [
  ...groupBy<Seen, unknown>(parcels, (parcel) =>
    parcel.trackingNumber === null ? parcel : normaliseIdentifier(parcel.trackingNumber),
  ).values(),
];

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

type Group = readonly Seen[];

const onlyOne = (groups: readonly Group[]): Group | undefined => (groups.length === 1 ? groups[0] : undefined);

/**
 * The parcel that the case is about: the one that bears the claimed tracking number, else the posting number, else the only one
 * there is, so that a rule can say that it differs.
 */
const chosenOf = (groups: readonly Group[], { order }: ReportCase): Group | undefined => {
  for (const claimed of [order.trackingNumber, order.number]) {
    if (claimed === undefined) continue;
    const own = groups.find(([first]) => first?.trackingNumber != null && isSame(first.trackingNumber, claimed));
    const bearing = groups.filter((group) =>
      group.some(({ aliases }) => aliases.some((name) => isSame(name, claimed))),
    );
    if (own !== undefined || bearing.length > 0) return own ?? onlyOne(bearing);
  }
  return onlyOne(groups);
};

/** The claimed spelling where the parcel bears the claimed number under another of its names, else the carrier's own number. */
const numberOf = (group: Group, { order }: ReportCase): Reading | null => {
  const own = group[0]?.trackingNumber ?? null;
  const claimed = order.trackingNumber;
  const alias =
    claimed === undefined || (own !== null && isSame(own, claimed))
      ? undefined
      : group.flatMap(({ aliases }) => aliases).find((name) => isSame(name, claimed));
  const value = alias ?? own;
  return value === null ? null : readingOf(group, value);
};

/** Something that happened after the file was fetched cannot stand in it. */
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

/** One file that lists a number twice speaks of two shipments: carriers use numbers again. */
const twiceInOneFile = (group: Group): readonly TrackingDoubt[] => {
  const firsts = new Map([...group].reverse().map((parcel) => [parcel.file, parcel]));
  return group
    .filter((parcel) => firsts.get(parcel.file) !== parcel)
    .map(({ file, pointer, trackingNumber }) => ({
      code: 'several-parcels',
      file,
      pointer,
      detail: trackingNumber ?? '',
    }));
};

const nothing = { events: [], pickup: null, pickupProof: null, doubts: [] } as const;

const historyOf = (group: Group | undefined): Pick<TrackingFacts, 'events' | 'pickup' | 'pickupProof' | 'doubts'> => {
  const [first, ...rest] = group ?? [];
  if (first === undefined) return { ...nothing, events: [], doubts: [] };
  if (rest.length === 0) return first;
  const all = [first, ...rest];
  const events = all.flatMap((parcel) => parcel.events);
  // The order of events is doubted anew over all files, and a file without events is none without history.
  const outdated: readonly string[] = ['delivered-before-pickup', ...(events.length > 0 ? ['no-events'] : [])];
  const doubts = all.flatMap((parcel) => parcel.doubts).filter(({ code }) => !outdated.includes(code));
  return settle(events, [...doubts, ...twiceInOneFile(all)]);
};

const severalParcels = (groups: readonly Group[]): readonly TrackingDoubt[] => {
  const [first] = groups[0] ?? [];
  if (first === undefined) return [];
  const detail = groups.map((group) => group[0]?.trackingNumber ?? '?').join(', ');
  return [{ code: 'several-parcels', file: first.file, pointer: first.pointer, detail }];
};

/**
 * What the tracking files of a case say about its parcel. Histories of one number from several files are one history. Numbers in a
 * payload are exact: only equal spellings match, look-alikes do not.
 */
export const gatherTracking = (files: readonly GatheredFile[], claims: ReportCase): TrackingFacts => {
  const read = files.flatMap(({ file, reading }) => (reading.state === 'read' ? [{ file, ...reading }] : []));
  const groups = grouped(read.flatMap(({ file, parcels }) => parcels.map((parcel) => ({ ...parcel, file }))));
  const chosen = chosenOf(groups, claims);
  const { events, pickup, pickupProof, doubts } = historyOf(chosen);
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
    events,
    doubts: [
      ...read.flatMap((each) => each.doubts),
      ...(chosen === undefined ? severalParcels(groups) : [...doubts, ...afterRetrieval(files, chosen)]),
    ],
  };
};
