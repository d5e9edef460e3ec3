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

/** Which words contradict which codes. */
const contradictions: Readonly<Partial<Record<EventKind, readonly TextSense[]>>> = {
  'picked-up': ['announced', 'not-collected'],
  'label-created': ['collected'],
  'in-transit': ['announced'],
  'out-for-delivery': ['announced'],
  delivered: ['announced'],
};

/** The words that contradict the kind; those from which it was told do not. */
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

/** Words that bear a pickup out, or that only name the place or the parcel. */
const isBorneOut = (event: RawEvent, parcel: RawParcel): boolean =>
  hasSense(event.text, ['collected', 'accepted']) || namesOnlyPlaces(event, parcel);

/** What nobody need hold a parcel for. */
const isMereRecord = (kind: EventKind): boolean =>
  kind === 'label-created' || kind === 'exception' || kind === 'unknown';

/** On the way back nothing is a pickup, and nothing proves one. */
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

/** What tells events of one moment apart. */
const identity = ({ kind, text, place, code }: EventSeen): string => JSON.stringify([kind, text, place, code]);

/** Events of one moment, each of them once. */
const once = (events: readonly EventSeen[]): readonly EventSeen[] => {
  if (events.length === 1) return events;
  return [...groupBy(events, identity).values()].flatMap(([first]) => first ?? []);
};

/** Every event once, sorted by earliest, latest, then as they stood; those without a time first. */
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

/** That a zone is unknown is said once: it is the same for all times of a history. */
const withoutRepeats = (doubts: readonly Doubt[]): readonly Doubt[] => {
  const zone = doubts.find(({ code }) => code === 'clock-zone-unknown');
  return doubts.filter((doubt) => doubt.code !== 'clock-zone-unknown' || doubt === zone);
};

/** Doubts that only some histories need heed, and are kept by them alone. */
const conditional: ReadonlySet<TrackingDoubt['code']> = new Set([
  'inferred-from-text',
  'possession-unconfirmed',
  'text-not-understood',
]);

const placeOf = ({ file, pointer }: Pick<EventSeen, 'file' | 'pointer'>): string => `${file}\u0000${pointer}`;

/** What a scan hangs on that was told from its words, or is not borne out by them. */
const ofWords: ReadonlySet<TrackingDoubt['code']> = new Set(['inferred-from-text', 'text-not-understood']);

/**
 * A scan that hangs on its words matters only where it may be the first scan; a movement that ends the pickup's window sooner does not show
 * that it is not. An unconfirmed code only where no scan is sure, because then it may
 * be the pickup that is missing; words of other entries without a known meaning only where nothing else proves possession.
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

/** What is known of a parcel by its events. */
type Settled = Pick<ParcelHistory, 'events' | 'pickup' | 'pickupProof' | 'delivery' | 'handovers' | 'doubts'>;

/** Puts events in order and finds pickup and delivery; `doubts` are those of the events. */
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

/** A parcel's history by the rules that hold for all formats. */
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
