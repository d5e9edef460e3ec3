import type { EventSeen, TrackingDoubt } from '../../model/facts.js';
import type { EventKind } from '../../model/schema/tracking.js';
import type { Doubt, ParcelHistory, RawEvent, RawParcel } from './format.js';
import { pickupOf } from './pickup.js';
import { senseOf, type TextSense } from './text-sense.js';

/** Which words contradict which codes. */
const contradictions: Readonly<Partial<Record<EventKind, readonly TextSense[]>>> = {
  'picked-up': ['announced', 'not-collected'],
  'label-created': ['collected'],
  'in-transit': ['announced'],
  'out-for-delivery': ['announced'],
  delivered: ['announced'],
};

const isContradicted = ({ kind, text, otherText = '', disputed = false }: RawEvent): boolean =>
  disputed ||
  [text, otherText].some((words) => {
    const sense = senseOf(words);
    return sense !== undefined && (contradictions[kind] ?? []).includes(sense);
  });

/** On the way back nothing is a pickup, and nothing proves one. */
const onReturnLeg = (kind: EventKind): EventKind =>
  kind === 'label-created' || kind === 'exception' || kind === 'unknown' ? 'unknown' : 'returned';

interface Understood {
  readonly event: Omit<EventSeen, 'file'>;
  readonly doubts: readonly Doubt[];
}

const understand = (raw: RawEvent, returnLeg: boolean): Understood => {
  const { time, text, place, code, pointer } = raw;
  const conflict = isContradicted(raw);
  const kind = conflict ? 'unknown' : returnLeg ? onReturnLeg(raw.kind) : raw.kind;
  const doubts: Doubt[] = time.doubts
    .filter((doubt) => doubt !== 'date-only' || kind === 'picked-up')
    .map((doubt) => ({ code: doubt, pointer, detail: time.text }));
  if (conflict) doubts.push({ code: 'code-text-conflict', pointer, detail: `${code || raw.kind}: ${text}` });
  else if (raw.inferred && kind === 'picked-up') doubts.push({ code: 'inferred-from-text', pointer, detail: text });
  return { event: { kind, at: time.at, text, place, code, pointer }, doubts };
};

const order = (a: EventSeen, b: EventSeen): number => {
  if (a.at === null || b.at === null) return Number(a.at !== null) - Number(b.at !== null);
  const [left, right] = a.at.earliest === b.at.earliest ? [a.at.latest, b.at.latest] : [a.at.earliest, b.at.earliest];
  return left < right ? -1 : Number(left > right);
};

const identity = ({ kind, at, text, place, code }: EventSeen): string =>
  JSON.stringify([kind, at?.earliest, at?.latest, text, place, code]);

/** Every event once, sorted by earliest, latest, then as they stood; those without a time first. */
const inOrder = (events: readonly EventSeen[]): EventSeen[] => {
  const once = new Map<string, EventSeen>();
  for (const event of events) if (!once.has(identity(event))) once.set(identity(event), event);
  return [...once.values()].sort(order);
};

/** That a zone is unknown is said once: it is the same for all times of a history. */
const withoutRepeats = (doubts: readonly Doubt[]): readonly Doubt[] => {
  const zone = doubts.find(({ code }) => code === 'clock-zone-unknown');
  return doubts.filter((doubt) => doubt.code !== 'clock-zone-unknown' || doubt === zone);
};

/** A scan told from its words matters only where it may be the first, and words without meaning only where nothing else proves possession. */
const mattering = (
  doubts: readonly TrackingDoubt[],
  events: readonly EventSeen[],
  pickup: ParcelHistory['pickup'],
): readonly TrackingDoubt[] => {
  if (pickup === null) return doubts;
  const place = ({ file, pointer }: Pick<EventSeen, 'file' | 'pointer'>): string => JSON.stringify([file, pointer]);
  const notLater = events.filter(({ at }) => at !== null && at.earliest < pickup.latest);
  const places = new Set(notLater.map(place));
  return doubts.filter((doubt) => {
    if (doubt.code === 'text-not-understood') return false;
    return doubt.code !== 'inferred-from-text' || places.has(place(doubt));
  });
};

/** Puts events in order and finds the pickup; `doubts` are those of the events. */
export const settle = (
  events: readonly EventSeen[],
  doubts: readonly TrackingDoubt[],
): Pick<ParcelHistory, 'events' | 'pickup' | 'pickupProof' | 'doubts'> => {
  const sorted = inOrder(events);
  const { pickup, pickupProof, doubts: further } = pickupOf(sorted);
  return { events: sorted, pickup, pickupProof, doubts: [...mattering(doubts, sorted, pickup), ...further] };
};

/** A parcel's history by the rules that hold for all formats. */
export const historyOf = (parcel: RawParcel, file: string): ParcelHistory => {
  const { number, aliases = [], pointer, carrier, returnLeg = false } = parcel;
  const valid = parcel.events.filter(({ withdrawn }) => withdrawn !== true);
  const understood = valid.map((event) => understand(event, returnLeg));
  const doubts: Doubt[] = [
    ...(number === null ? [{ code: 'number-not-in-file' as const, pointer, detail: '' }] : []),
    ...(returnLeg ? [{ code: 'return-leg' as const, pointer, detail: number ?? '' }] : []),
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
      understood.map(({ event }) => ({ ...event, file })),
      doubts.map((doubt) => ({ ...doubt, file })),
    ),
  };
};
