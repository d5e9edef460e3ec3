import type { EventSeen, PickupProof, TrackingDoubt } from '../../model/facts.js';
import { before, type Window } from '../../model/time.js';
import { saysUndone, saysWithdrawn } from './text-sense.js';

/** When the carrier first held the parcel, and what proves it. */
export interface Pickup {
  readonly pickup: Window | null;
  readonly pickupProof: PickupProof;
  /** Doubts raised by the order of the events. */
  readonly doubts: readonly TrackingDoubt[];
}

type Timed = EventSeen & { readonly at: Window };

const isTimed = (event: EventSeen): event is Timed => event.at !== null;

/** Kinds that happen to a parcel in the carrier's hands. A failure or a return may be recorded without any parcel. */
const physicalKinds: ReadonlySet<EventSeen['kind']> = new Set(['in-transit', 'out-for-delivery', 'delivered']);
/** Kinds whose words may take a scan back. */
const idleKinds: ReadonlySet<EventSeen['kind']> = new Set(['unknown', 'exception']);
const deliveryKinds: ReadonlySet<EventSeen['kind']> = new Set(['out-for-delivery', 'delivered']);

/** Before this time, the carriers and clocks that this project meets did not exist. */
const longAgo = '2000-01-01T00:00:00.000Z';

const least = (texts: readonly string[]): string | undefined =>
  texts.reduce<string | undefined>((low, text) => (low === undefined || text < low ? text : low), undefined);

/**
 * The window of whichever event came first. It starts at the earliest start of all events and ends at the earliest end. Its text is that of
 * the event that ends it.
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
 * The end of the first physical event proves possession. Possession cannot have begun before the record made while the seller still held
 * the parcel. The first record counts, because later ones may announce the parcel to the next carrier.
 */
const provedBy = (first: Window, timed: readonly Timed[]): Window => {
  const records = timed.filter(({ kind, at }) => kind === 'label-created' && at.latest <= first.earliest);
  return { ...first, earliest: least(records.map(({ at }) => at.earliest)) ?? longAgo };
};

const doubted = (
  code: 'delivered-before-pickup' | 'pickup-withdrawn' | 'returned-before-pickup',
  { code: own, text, at, file, pointer }: EventSeen,
): TrackingDoubt => ({ code, file, pointer, detail: [text || own, at?.text].filter(Boolean).join(', ') });

/**
 * Whether an event undoes the scan. Words that call it off count unless surely before the scan; words that undo it count only surely after
 * it, because earlier ones concern a try before the pickup.
 */
const undoes = ({ kind, text, at }: EventSeen, scan: Window): boolean => {
  const isIdle = idleKinds.has(kind);
  if (isIdle && saysWithdrawn(text)) return at === null || before(at, scan) !== 'yes';
  return at !== null && before(scan, at) === 'yes' && (kind === 'returned' || (isIdle && saysUndone(text)));
};

/** Events that take a pickup back. After a movement, such an event concerns the buyer's collection or a return on the way. */
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

/** Unless the scan is surely before a return, it may be the first scan of the way back. */
const returnsBefore = (scan: Window, events: readonly EventSeen[]): readonly TrackingDoubt[] =>
  events
    .filter(({ kind, at }) => kind === 'returned' && (at === null || before(scan, at) !== 'yes'))
    .map((event) => doubted('returned-before-pickup', event));

/**
 * If the parcel has an event without a known time, that event may have come first. Then only the time by which the carrier held the parcel
 * is known.
 */
const orSooner = (first: Window, events: readonly EventSeen[], timed: readonly Timed[]): Window =>
  events.some(({ kind, at }) => at === null && (kind === 'picked-up' || physicalKinds.has(kind)))
    ? provedBy(first, timed)
    : first;

/**
 * The first-leg pickup of one parcel's events.
 *
 * `scan`: a possession event with nothing physical surely before it. Physical events that overlap it may have come first, so the window
 * begins with the earliest of them and ends with whichever ends first. An event without a time may have come before all of them.
 * `later-event`: there are only other physical events, or one of them is surely before the scan. They prove possession no later than the
 * end of the first one.
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
