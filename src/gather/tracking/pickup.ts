import type { EventSeen, PickupProof, TrackingDoubt } from '../../model/facts.js';
import { before, type Window } from '../../model/time.js';
import { saysUndone, saysWithdrawn } from './text-sense.js';

/** When the carrier first held the parcel, and what proves it. */
export interface Pickup {
  readonly pickup: Window | null;
  readonly pickupProof: PickupProof;
  /** What the order of the events makes doubtful. */
  readonly doubts: readonly TrackingDoubt[];
}

type Timed = EventSeen & { readonly at: Window };

const isTimed = (event: EventSeen): event is Timed => event.at !== null;

/** Kinds that happen to a parcel in the carrier's hands. A failure or a return may be recorded without any parcel. */
const physicalKinds: ReadonlySet<EventSeen['kind']> = new Set(['in-transit', 'out-for-delivery', 'delivered']);
/** Kinds of which the words may take a scan back. */
const idleKinds: ReadonlySet<EventSeen['kind']> = new Set(['unknown', 'exception']);
const deliveryKinds: ReadonlySet<EventSeen['kind']> = new Set(['out-for-delivery', 'delivered']);

/** Carriers and their clocks as this project meets them did not exist before. */
const longAgo = '2000-01-01T00:00:00.000Z';

const least = (texts: readonly string[]): string | undefined =>
  texts.reduce<string | undefined>((low, text) => (low === undefined || text < low ? text : low), undefined);

/**
 * The window of whichever event came first: it began no earlier than the earliest of them can have, and lies before the end of
 * each of them. Its text is that of the event that ends it.
 */
const firstOf = (events: readonly Timed[]): Window | undefined => {
  const earliest = least(events.map(({ at }) => at.earliest));
  const latest = least(events.map(({ at }) => at.latest));
  const ending = events.find(({ at }) => at.latest === latest);
  return earliest === undefined || latest === undefined || ending === undefined
    ? undefined
    : { earliest, latest, text: ending.at.text };
};

/**
 * Possession is proved by the end of the first physical event. It cannot have begun before the record was made while the
 * parcel was still with the seller: the first record counts, because later ones may be announcements to the next carrier.
 */
const provedBy = (first: Window, timed: readonly Timed[]): Window => {
  const records = timed.filter(({ kind, at }) => kind === 'label-created' && at.latest <= first.earliest);
  return { ...first, earliest: least(records.map(({ at }) => at.earliest)) ?? longAgo };
};

const doubted = (
  code: 'delivered-before-pickup' | 'pickup-withdrawn' | 'returned-before-pickup',
  { code: own, text, at, file, pointer }: EventSeen,
): TrackingDoubt => ({ code, file, pointer, detail: [text || own, at?.text].filter(Boolean).join(', ') });

/** What is called off at any moment around the scan; what is undone surely behind it: sooner it was a try before the pickup. */
const undoes = ({ kind, text, at }: EventSeen, scan: Window): boolean => {
  const isIdle = idleKinds.has(kind);
  if (isIdle && saysWithdrawn(text)) return at === null || before(at, scan) !== 'yes';
  return at !== null && before(scan, at) === 'yes' && (kind === 'returned' || (isIdle && saysUndone(text)));
};

/** What takes a pickup back. Behind a movement it speaks of the buyer's collection, or of a return on the way. */
const takenBack = (
  scan: Window,
  events: readonly EventSeen[],
  physical: readonly Timed[],
): readonly TrackingDoubt[] => {
  const isBehind = ({ at }: EventSeen): boolean =>
    at !== null && physical.some((moved) => before(moved.at, at) === 'yes');
  return events
    .filter((event) => undoes(event, scan) && !isBehind(event))
    .map((event) => doubted('pickup-withdrawn', event));
};

/** A scan that is not surely older than a return may be the first one of the way back. */
const returnsBefore = (scan: Window, events: readonly EventSeen[]): readonly TrackingDoubt[] =>
  events
    .filter(({ kind, at }) => kind === 'returned' && (at === null || before(scan, at) !== 'yes'))
    .map((event) => doubted('returned-before-pickup', event));

/** What happened to the parcel at no known moment may have happened first: then only the moment it was held by is known. */
const orSooner = (first: Window, events: readonly EventSeen[], timed: readonly Timed[]): Window =>
  events.some(({ kind, at }) => at === null && (kind === 'picked-up' || physicalKinds.has(kind)))
    ? provedBy(first, timed)
    : first;

/**
 * The first-leg pickup of one parcel's events.
 *
 * `scan`: an event of possession, with nothing physical surely before it. Physical events that overlap it may have come first,
 * so the window begins with the earliest of them and ends with whichever ends first. One without a time may have come before all
 * of them.
 * `later-event`: nothing but other physical events, or one of them surely before the scan. They prove possession no later than
 * the end of the first one.
 */
export const pickupOf = (events: readonly EventSeen[]): Pickup => {
  const timed = events.filter(isTimed);
  const physical = timed.filter(({ kind }) => physicalKinds.has(kind));
  const scans = timed.filter(({ kind }) => kind === 'picked-up');
  const scan = firstOf(scans);
  const first = firstOf([...scans, ...physical]);
  if (first === undefined) return { pickup: null, pickupProof: null, doubts: [] };
  if (scan === undefined) return { pickup: provedBy(first, timed), pickupProof: 'later-event', doubts: [] };

  const against = [...returnsBefore(scan, events), ...takenBack(scan, events, physical)];
  const moved = physical.filter(({ at }) => before(at, scan) === 'yes');
  if (moved.length === 0) return { pickup: orSooner(first, events, timed), pickupProof: 'scan', doubts: against };
  const delivered = moved
    .filter(({ kind }) => deliveryKinds.has(kind))
    .map((event) => doubted('delivered-before-pickup', event));
  return { pickup: provedBy(first, timed), pickupProof: 'later-event', doubts: [...delivered, ...against] };
};
