import type { EventSeen, FileFacts, TrackingDoubt, TrackingDoubtCode, TrackingFacts } from '../model/facts.js';
import type { DeliveryDoubt, DoubtParams, Finding, ToldDoubt } from '../model/findings.js';
import type { Place } from '../model/sightings.js';
import { doubtFindingsOf } from './history-doubts.js';
import { fail, finding, pass, unknown } from './outcome.js';
import { defineRule } from './rule.js';

/** A doubt only about the delivery says nothing about the pickup. */
export type PickupDoubt = Exclude<ToldDoubt, DeliveryDoubt>;

type Told = Extract<keyof DoubtParams, `tracking-${PickupDoubt}`>;

/**
 * What a doubt does to the check. Under a grave one no entry counts as the first-leg pickup. A note only widens or thins out the history, which the
 * windows or the other entries account for. `timeless` is grave if it leaves a pickup without any time.
 */
export const weights: Readonly<Record<PickupDoubt, 'grave' | 'timeless' | 'note'>> = {
  'clock-zone-unknown': 'note',
  'code-text-conflict': 'grave',
  'date-ambiguous': 'note',
  'date-implausible': 'timeless',
  'date-only': 'note',
  'delivered-before-pickup': 'grave',
  'duplicate-key': 'grave',
  'entry-unnumbered': 'grave',
  'files-disagree': 'grave',
  'inferred-from-text': 'grave',
  'inner-number-differs': 'grave',
  'names-other-number': 'grave',
  'number-reused': 'grave',
  'pickup-withdrawn': 'grave',
  'possession-unconfirmed': 'grave',
  'return-leg': 'grave',
  'returned-before-pickup': 'grave',
  'row-unreadable': 'note',
  'self-contradiction': 'grave',
  'several-parcels': 'grave',
  'status-withdrawn': 'note',
  'test-data': 'grave',
  'text-not-understood': 'grave',
  'tied-by-alias': 'note',
  'time-unreadable': 'timeless',
  'times-alike': 'grave',
};

const toldDoubts = Object.keys(weights) as readonly PickupDoubt[];

/**
 * The history records the moment the carrier took the parcel. Creating a label or announcing data is no pickup. A later physical event proves that
 * the carrier had the parcel by then, but it is not the pickup that the policy asks for, so a person decides. No entries at all are no data; a
 * marketplace posting never has any.
 */
export const trackingPickupRecorded = defineRule({
  id: 'tracking-pickup-recorded',
  element: 'tracking',
  needs: ['history', 'files'],
  finds: [
    ...toldDoubts.map((doubt) => `tracking-${doubt}` as const),
    'tracking-pickup-inferred',
    'tracking-no-pickup',
    'tracking-no-events',
    'tracking-holds-no-history',
    'tracking-mapped',
    'tracking-event-after-retrieval',
  ],
  source: 'handbook-tracking',
  judge({ tracking, files }) {
    // None of several parcels could be chosen: there are entries, but it is not known which are this parcel's.
    const unchosen = tracking.doubts.some(({ code }) => code === 'several-parcels');
    if (tracking.pickup === null && tracking.events.length === 0 && !unchosen) return withoutHistory(tracking);

    const isGrave = graveIn(tracking);
    const notes: readonly Noted[] = [
      ...told(tracking.doubts.filter((doubt) => !isGrave(doubt))),
      ...tracking.doubts.flatMap(mapped),
    ];
    const [first, ...rest] = [...told(tracking.doubts.filter(isGrave)), ...laterThanRetrieved(tracking, files)];
    if (first !== undefined) return unknown<typeof first, typeof first | Noted>(first, ...rest, ...notes);
    if (tracking.pickup === null) return withoutPickup(tracking.events, notes);
    if (tracking.pickupProof === 'scan') return { ...pass, notes };
    return unknown(finding('tracking-pickup-inferred', { possession: tracking.pickup }, placesAt(tracking)), ...notes);
  },
});

type Noted = Finding<Told | 'tracking-mapped'>;

const isTold = (code: TrackingDoubtCode): code is PickupDoubt => Object.hasOwn(weights, code);

const placeOf = ({ file, pointer }: Place): string => JSON.stringify([file, pointer]);

/** If the only pickup has no readable time, it may still have been in time. */
const graveIn = ({ pickup, events }: TrackingFacts): ((doubt: TrackingDoubt) => boolean) => {
  const timeless = new Set(pickup === null ? events.filter(isTimelessPickup).map(placeOf) : []);
  return (doubt) => {
    if (!isTold(doubt.code) || weights[doubt.code] === 'note') return false;
    return weights[doubt.code] === 'grave' || timeless.has(placeOf(doubt));
  };
};

const told = (doubts: readonly TrackingDoubt[]): readonly Finding<Told>[] => doubtFindingsOf(toldDoubts, doubts);

/** A file cannot contain what happened after it was retrieved: the moment is wrong, or the file was altered. One finding per file. */
const laterThanRetrieved = ({ doubts }: TrackingFacts, files: readonly FileFacts[]) => {
  const late = doubts.filter(({ code }) => code === 'event-after-retrieval');
  const byFile = new Map(late.map((doubt) => [doubt.file, doubt]));
  return [...byFile.values()].map(({ file, detail }) => {
    const { retrievedAt = '' } = files.find((each) => each.file === file) ?? {};
    const at = late.filter((each) => each.file === file).map(({ pointer }) => ({ file, pointer }));
    return finding('tracking-event-after-retrieval', { file, event: detail, retrievedAt }, at);
  });
};

/** The meaning of the entries comes from the author of the mapping, as in a file of the project's own format. The reader should know. */
const mapped = ({ code, file, detail }: TrackingDoubt) =>
  code === 'mapped-by-user' ? [finding('tracking-mapped', { file, map: detail }, [{ file }])] : [];

const isTimelessPickup = ({ kind, at }: EventSeen): boolean => kind === 'picked-up' && at === null;

const placesAt = ({ events, pickup }: TrackingFacts): readonly Place[] =>
  events.filter(({ at }) => at?.latest === pickup?.latest).map(({ file, pointer }) => ({ file, pointer }));

const withoutPickup = <N extends Finding>(events: readonly EventSeen[], notes: readonly N[]) => {
  const last = events.at(-1);
  const at = last === undefined ? [] : [{ file: last.file, pointer: last.pointer }];
  return fail(finding('tracking-no-pickup', { lastEvent: last?.text || last?.code || last?.kind || '' }, at), ...notes);
};

const withoutHistory = ({ postings }: TrackingFacts) => {
  const [first, ...rest] = [...new Set(postings.map(({ file }) => file))].map((file) =>
    finding('tracking-holds-no-history', { file }, [{ file }]),
  );
  return first === undefined ? fail(finding('tracking-no-events', {})) : fail(first, ...rest);
};
