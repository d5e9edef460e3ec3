import type { EventSeen, FileFacts, TrackingDoubt, TrackingDoubtCode, TrackingFacts } from '../model/facts.js';
import type { Place } from '../model/sightings.js';
import { isSupplied, wasRead } from './evidence.js';
import { fail, finding, notApplicable, pass, unknown } from './outcome.js';
import { defineRule } from './rule.js';

/** Doubts under which an entry may not stand as the first-leg pickup. The others only widen or thin out the history. */
const graveDoubts: ReadonlySet<TrackingDoubtCode> = new Set([
  'code-text-conflict',
  'delivered-before-pickup',
  'duplicate-key',
  'inferred-from-text',
  'possession-unconfirmed',
  'return-leg',
  'self-contradiction',
  'several-parcels',
  'test-data',
  'text-not-understood',
  'times-alike',
]);

/**
 * The history records the moment the carrier took physical possession. A label that was created or data that was announced is
 * no pickup. A later physical event proves possession by then and is not itself the pickup that the policy asks for, so a
 * person decides. No entries at all are no data; a marketplace's posting holds none by its nature.
 */
export const trackingPickupRecorded = defineRule({
  id: 'tracking-pickup-recorded',
  element: 'tracking',
  needs: ['tracking', 'files'],
  finds: [
    'tracking-pickup-doubtful',
    'tracking-pickup-inferred',
    'tracking-no-pickup',
    'tracking-no-events',
    'tracking-holds-no-history',
    'tracking-mapped',
    'tracking-event-after-retrieval',
  ],
  source: 'handbook-tracking',
  judge({ tracking, files }) {
    if (!isSupplied(files, 'tracking')) return notApplicable;
    if (!wasRead(files, 'tracking')) return unknown(finding('tracking-no-events', {}));
    // Of several parcels none could be chosen: there are entries, and we cannot say which are this parcel's.
    const unchosen = tracking.doubts.some(({ code }) => code === 'several-parcels');
    if (tracking.pickup === null && tracking.events.length === 0 && !unchosen) return withoutHistory(tracking);

    const [first, ...rest] = [
      ...doubtsOf(tracking).map(({ code, detail, file, pointer }) =>
        finding('tracking-pickup-doubtful', { reason: code, detail }, [{ file, pointer }]),
      ),
      ...laterThanRetrieved(tracking, files),
    ];
    if (first !== undefined) return unknown(first, ...rest);
    if (tracking.pickup === null) return withoutPickup(tracking.events);
    if (tracking.pickupProof === 'scan') return { ...pass, notes: tracking.doubts.flatMap(mapped) };
    return unknown(finding('tracking-pickup-inferred', { possession: tracking.pickup }, placesAt(tracking)));
  },
});

const doubtsOf = ({ pickup, doubts, events }: TrackingFacts): readonly TrackingDoubt[] => [
  ...doubts.filter(({ code }) => graveDoubts.has(code)),
  ...(pickup === null ? events.filter(isTimelessPickup).map(unreadableTime) : []),
];

/** What happened after a file was retrieved cannot stand in it: the moment is wrong, or the file was altered. One finding a file. */
const laterThanRetrieved = ({ doubts }: TrackingFacts, files: readonly FileFacts[]) => {
  const late = doubts.filter(({ code }) => code === 'event-after-retrieval');
  const byFile = new Map(late.map((doubt) => [doubt.file, doubt]));
  return [...byFile.values()].map(({ file, detail }) => {
    const { retrievedAt = '' } = files.find((each) => each.file === file) ?? {};
    const at = late.filter((each) => each.file === file).map(({ pointer }) => ({ file, pointer }));
    return finding('tracking-event-after-retrieval', { file, event: detail, retrievedAt }, at);
  });
};

/** Who wrote the mapping says what the entries mean, as the author of a file in the project's own form does: a reader should know. */
const mapped = ({ code, file, detail }: TrackingDoubt) =>
  code === 'mapped-by-user' ? [finding('tracking-mapped', { file, map: detail }, [{ file }])] : [];

const isTimelessPickup = ({ kind, at }: EventSeen): boolean => kind === 'picked-up' && at === null;

const unreadableTime = ({ text, file, pointer }: EventSeen): TrackingDoubt => ({
  code: 'time-unreadable',
  file,
  pointer,
  detail: text,
});

const placesAt = ({ events, pickup }: TrackingFacts): readonly Place[] =>
  events.filter(({ at }) => at?.latest === pickup?.latest).map(({ file, pointer }) => ({ file, pointer }));

const withoutPickup = (events: readonly EventSeen[]) => {
  const last = events.at(-1);
  const at = last === undefined ? [] : [{ file: last.file, pointer: last.pointer }];
  return fail(finding('tracking-no-pickup', { lastEvent: last?.text || last?.code || last?.kind || '' }, at));
};

const withoutHistory = ({ postings }: TrackingFacts) => {
  const [first, ...rest] = [...new Set(postings.map(({ file }) => file))].map((file) =>
    finding('tracking-holds-no-history', { file }, [{ file }]),
  );
  return first === undefined ? fail(finding('tracking-no-events', {})) : fail(first, ...rest);
};
