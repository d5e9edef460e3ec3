import type { EventSeen, TrackingDoubt } from '../../model/facts.js';
import type { EventKind } from '../../model/schema/tracking.js';
import { deliveryOf } from './delivery.js';
import type { Doubt, ParcelHistory, RawEvent, RawParcel } from './format.js';
import { groupBy } from './group.js';
import { handoverOf } from './handover.js';
import { namesOnlyPlaces } from './names-only-places.js';
import { pickupOf } from './pickup.js';
import type { Handover } from './receipt.js';
import { hasSense, type TextSense } from './text-sense.js';

/** Senses of words that contradict each kind. */
const contradictions: Readonly<Partial<Record<EventKind, readonly TextSense[]>>> = {
  'picked-up': ['announced', 'not-collected'],
  'label-created': ['collected'],
  'in-transit': ['announced'],
  'out-for-delivery': ['announced'],
  delivered: ['announced'],
};

/** The words that contradict the kind. Words from which the kind was inferred do not count. */
const contradicting = ({
  kind,
  text,
  otherText = '',
  inferred = false,
  disputed = false,
}: RawEvent): string | undefined => {
  const senses = contradictions[kind] ?? [];
  if (disputed || (!inferred && hasSense(text, senses))) return text;
  return otherText !== text && hasSense(otherText, senses) ? otherText : undefined;
};

/** Whether the words support a pickup, or only name the place or the parcel. */
const isBorneOut = (event: RawEvent, parcel: RawParcel): boolean =>
  hasSense(event.text, ['collected', 'accepted']) || namesOnlyPlaces(event, parcel);

/** Whether an event can be recorded without anybody holding the parcel. */
const isMereRecord = (kind: EventKind): boolean =>
  kind === 'label-created' || kind === 'exception' || kind === 'unknown';

/** On a return leg no event is a pickup, and none proves one. */
const onReturnLeg = (kind: EventKind): EventKind => (isMereRecord(kind) ? 'unknown' : 'returned');

interface Understood {
  readonly event: EventSeen;
  readonly doubts: readonly Doubt[];
  readonly handover: Handover | undefined;
}

const kindOf = (kind: EventKind, { returnLeg, testData }: RawParcel): EventKind => {
  if (testData) return isMereRecord(kind) ? kind : 'unknown';
  return returnLeg ? onReturnLeg(kind) : kind;
};

const understand = (raw: RawEvent, parcel: RawParcel, file: string): Understood => {
  const { time, text, place, code, pointer } = raw;
  const against = contradicting(raw);
  const kind = against === undefined ? kindOf(raw.kind, parcel) : 'unknown';
  const doubts: Doubt[] = [];
  for (const doubt of time.doubts)
    if (doubt !== 'date-only' || kind === 'picked-up') doubts.push({ code: doubt, pointer, detail: time.text });
  if (against !== undefined)
    doubts.push({ code: 'code-text-conflict', pointer, detail: `${code || raw.kind}: ${against}` });
  else if (raw.unconfirmed && !parcel.returnLeg)
    doubts.push({ code: 'possession-unconfirmed', pointer, detail: [code, text].filter(Boolean).join(': ') });
  else if (raw.inferred && kind === 'picked-up') doubts.push({ code: 'inferred-from-text', pointer, detail: text });
  else if (parcel.claimed && kind === 'picked-up' && !isBorneOut(raw, parcel))
    doubts.push({ code: 'text-not-understood', pointer, detail: text });
  const handover = handoverOf(raw, parcel, file, against !== undefined);
  return { event: { kind, at: time.at, text, place, code, file, pointer }, doubts, handover };
};

const order = (a: EventSeen, b: EventSeen): number => {
  if (a.at === null || b.at === null) return Number(a.at !== null) - Number(b.at !== null);
  const [left, right] = a.at.earliest === b.at.earliest ? [a.at.latest, b.at.latest] : [a.at.earliest, b.at.earliest];
  return left < right ? -1 : Number(left > right);
};

/** Distinguishes events of one moment. */
const identity = ({ kind, text, place, code }: EventSeen): string => JSON.stringify([kind, text, place, code]);

/** Removes repeated events of one moment. */
const once = (events: readonly EventSeen[]): readonly EventSeen[] => {
  if (events.length === 1) return events;
  return [...groupBy(events, identity).values()].flatMap(([first]) => first ?? []);
};

/** Removes repeated events and sorts by earliest, latest, then original position. Events without a time come first. */
const inOrder = (events: readonly EventSeen[]): EventSeen[] => {
  const sorted = [...events].sort(order);
  const distinct: EventSeen[] = [];
  for (let from = 0, to = 1; from < sorted.length; from = to++) {
    const first = sorted[from] as EventSeen;
    while (to < sorted.length && order(first, sorted[to] as EventSeen) === 0) to++;
    for (const event of once(sorted.slice(from, to))) distinct.push(event);
  }
  return distinct;
};

/** Reports an unknown zone only once, because it is the same for all times of a history. */
const withoutRepeats = (doubts: readonly Doubt[]): readonly Doubt[] => {
  const zone = doubts.find(({ code }) => code === 'clock-zone-unknown');
  return doubts.filter((doubt) => doubt.code !== 'clock-zone-unknown' || doubt === zone);
};

/** Doubts that matter only to some histories and are dropped from the others. */
const conditional: ReadonlySet<TrackingDoubt['code']> = new Set([
  'inferred-from-text',
  'possession-unconfirmed',
  'text-not-understood',
]);

const placeOf = ({ file, pointer }: Pick<EventSeen, 'file' | 'pointer'>): string => `${file}\u0000${pointer}`;

/** Doubts about a scan that was inferred from its words, or that its words do not support. */
const ofWords: ReadonlySet<TrackingDoubt['code']> = new Set(['inferred-from-text', 'text-not-understood']);

/**
 * Keeps only the doubts that matter. A doubt about a scan's words matters only if the scan may be the first one; a movement that ends the
 * pickup's window sooner does not rule that out. An unconfirmed code matters only if no scan is sure, because it may then be the missing
 * pickup. Other entries' words without a known meaning matter only if nothing else proves possession.
 */
const mattering = (
  doubts: readonly TrackingDoubt[],
  events: readonly EventSeen[],
  { pickup, pickupProof }: Pick<ParcelHistory, 'pickup' | 'pickupProof'>,
): readonly TrackingDoubt[] => {
  if (!doubts.some(({ code }) => conditional.has(code))) return doubts;
  const scans = events.flatMap(({ kind, at, file, pointer }) =>
    kind === 'picked-up' && at !== null ? [{ at, place: placeOf({ file, pointer }) }] : [],
  );
  const mayBeFirst = scans.filter(({ at }) => scans.every((other) => at.earliest < other.at.latest));
  const places = new Set(mayBeFirst.map(({ place }) => place));
  const remaining = doubts.filter((doubt) => pickup === null || !ofWords.has(doubt.code) || places.has(placeOf(doubt)));
  const isSure = pickupProof === 'scan' && !remaining.some(({ code }) => ofWords.has(code));
  return isSure ? remaining.filter(({ code }) => code !== 'possession-unconfirmed') : remaining;
};

/** What a parcel's events say about it. */
type Settled = Pick<ParcelHistory, 'events' | 'pickup' | 'pickupProof' | 'delivery' | 'handovers' | 'doubts'>;

/** Sorts events and finds pickup and delivery. `doubts` are those of the events. */
export const settle = (
  events: readonly EventSeen[],
  handovers: readonly Handover[],
  doubts: readonly TrackingDoubt[],
): Settled => {
  const sorted = inOrder(events);
  const { doubts: further, ...proof } = pickupOf(sorted);
  const { delivery, doubts: ofDelivery } = deliveryOf(handovers, sorted);
  return {
    events: sorted,
    ...proof,
    delivery,
    handovers,
    doubts: [...mattering(doubts, sorted, proof), ...further, ...ofDelivery],
  };
};

/** Builds a parcel's history by the rules that hold for all formats. */
export const historyOf = (parcel: RawParcel, file: string): ParcelHistory => {
  const { number, aliases = [], pointer, carrier, returnLeg = false, testData = false } = parcel;
  const valid = parcel.events.filter(({ withdrawn }) => withdrawn !== true);
  const understood = valid.map((event) => understand(event, parcel, file));
  const doubts: Doubt[] = [
    ...(number === null ? [{ code: 'number-not-in-file' as const, pointer, detail: '' }] : []),
    ...(returnLeg ? [{ code: 'return-leg' as const, pointer, detail: number ?? '' }] : []),
    ...(testData && !valid.every(({ kind }) => isMereRecord(kind))
      ? [{ code: 'test-data' as const, pointer, detail: number ?? '' }]
      : []),
    ...(valid.length === 0 ? [{ code: 'no-events' as const, pointer, detail: number ?? '' }] : []),
    ...parcel.events
      .filter(({ withdrawn }) => withdrawn)
      .map((event) => ({
        code: 'status-withdrawn' as const,
        pointer: event.pointer,
        detail: `${event.text || event.code}, ${event.time.text}`,
      })),
    ...(parcel.doubts ?? []),
    ...withoutRepeats(understood.flatMap((each) => each.doubts)),
  ];
  return {
    trackingNumber: number,
    aliases: [...new Set(aliases)].filter((alias) => alias !== '' && alias !== number),
    pointer,
    carrier,
    ...settle(
      understood.map(({ event }) => event),
      understood.flatMap(({ handover }) => handover ?? []),
      doubts.map((doubt) => ({ file, ...doubt })),
    ),
  };
};
