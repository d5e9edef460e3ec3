import { sureDelivery } from '../../model/delivery.js';
import type { DeliverySeen, EventSeen, TrackingDoubt } from '../../model/facts.js';
import { before, type Window } from '../../model/time.js';
import { saysDeliveryUndone } from './delivery-words.js';
import { agreed, agreedSignature } from './handover.js';
import type { Handover, HandoverDoubt } from './receipt.js';

/** A parcel's last hand-over, and what makes it doubtful. */
export interface Delivery {
  readonly delivery: DeliverySeen | null;
  readonly doubts: readonly TrackingDoubt[];
}

/** Kinds of events on an unfinished journey. None of them should follow a hand-over. */
const unfinished: ReadonlySet<EventSeen['kind']> = new Set([
  'label-created',
  'picked-up',
  'in-transit',
  'out-for-delivery',
  'exception',
]);
/** Kinds whose words may take a delivery back. */
const idleKinds: ReadonlySet<EventSeen['kind']> = new Set(['unknown', 'exception']);

const doubted = (code: HandoverDoubt, { code: own, text, kind, at, file, pointer }: EventSeen): TrackingDoubt => ({
  code,
  file,
  pointer,
  detail: [text || own || kind, at?.text].filter(Boolean).join(', '),
});

const isSurelyBefore = (a: Window | null, b: Window | null): boolean =>
  a !== null && b !== null && before(a, b) === 'yes';

/** The hand-overs that may have been the last one, and the window of the last one. */
interface Last {
  readonly members: readonly Handover[];
  readonly ending: Handover;
  readonly at: Window | null;
}

/**
 * The last of several hand-overs. Its window starts at the latest start among the candidates and ends when the last candidate ends. A
 * hand-over without a time may be later than all others.
 */
const lastOf = (handovers: readonly Handover[]): Last | undefined => {
  const [first] = handovers;
  if (first === undefined) return undefined;
  const timeless = handovers.find(({ seen }) => seen.at === null);
  if (timeless !== undefined) return { members: handovers, ending: timeless, at: null };
  const endOf = ({ seen }: Handover): string => seen.at?.latest ?? '';
  const ending = handovers.reduce((last, each) => (endOf(each) > endOf(last) ? each : last), first);
  const members = handovers.filter(({ seen }) => !isSurelyBefore(seen.at, ending.seen.at));
  const earliest = members.reduce((latest, { seen }) => {
    const own = seen.at?.earliest ?? '';
    return own > latest ? own : latest;
  }, '');
  return { members, ending, at: ending.seen.at === null ? null : { ...ending.seen.at, earliest } };
};

const firstGiven = <K extends 'recipient' | 'place'>(
  { ending, members }: Last,
  key: K,
): Pick<DeliverySeen, K> | Record<string, never> => {
  const value = [ending, ...members].map(({ seen }) => seen[key]).find((each) => each !== undefined);
  return value === undefined ? {} : ({ [key]: value } as Pick<DeliverySeen, K>);
};

/** Merges several entries of one hand-over, each with what it knows. Where they differ, nothing is known. */
const mergedOf = (last: Last): Delivery => {
  const { members, ending, at } = last;
  const to = agreed(members.map(({ seen }) => seen.to));
  const { proof, file, pointer } = ending.seen;
  const delivery: DeliverySeen = {
    at,
    proof,
    ...(to === undefined || to === 'unclear' ? {} : { to }),
    ...firstGiven(last, 'recipient'),
    signature: agreedSignature(members.map(({ seen }) => seen.signature)),
    ...firstGiven(last, 'place'),
    file,
    pointer,
  };
  const unclear: readonly TrackingDoubt[] =
    to === 'unclear' ? [{ code: 'delivery-recipient-unclear', file, pointer, detail: ending.words }] : [];
  return { delivery, doubts: [...members.flatMap(({ doubts }) => doubts), ...unclear] };
};

const placeOf = ({ file, pointer }: Pick<EventSeen, 'file' | 'pointer'>): string => JSON.stringify([file, pointer]);

const placesOf = (handovers: readonly Handover[]): ReadonlySet<string> =>
  new Set(handovers.map(({ seen }) => placeOf(seen)));

/** Entries of a history other than these hand-overs. */
const others = (events: readonly EventSeen[], handovers: readonly Handover[]): readonly EventSeen[] => {
  const own = placesOf(handovers);
  return events.filter((event) => !own.has(placeOf(event)));
};

/**
 * Whether an event takes the delivery back: a return that is not surely earlier, or words that undo it at an unknown time or surely later.
 */
const takesBack = ({ kind, text, at }: EventSeen, delivered: Window | null): boolean => {
  const isSooner = isSurelyBefore(at, delivered);
  if (kind === 'returned') return !isSooner;
  return idleKinds.has(kind) && !isSooner && saysDeliveryUndone(text) && (at === null || isSurelyBefore(delivered, at));
};

/** A delivery that is reported again after other steps is a new delivery, not a repetition. */
const repeated = (
  last: Last,
  handovers: readonly Handover[],
  further: readonly EventSeen[],
): readonly TrackingDoubt[] => {
  const between = further
    .filter(({ kind, at }) => (unfinished.has(kind) || kind === 'returned') && isSurelyBefore(at, last.ending.seen.at))
    .reduce((latest, { at }) => (at !== null && at.earliest > latest ? at.earliest : latest), '');
  const members = new Set(last.members);
  return handovers
    .filter((each) => !members.has(each) && each.seen.at !== null && each.seen.at.latest <= between)
    .map(({ seen: { file, pointer, at }, words }) => ({
      code: 'delivery-repeated',
      file,
      pointer,
      detail: [words, at?.text].filter(Boolean).join(', '),
    }));
};

/** Drops the recipient: it is unknown if the parcel may have been on its way back. */
const withoutRecipient = ({ to: _, ...delivery }: DeliverySeen): DeliverySeen => delivery;

const ofBuyer = (last: Last, handovers: readonly Handover[], events: readonly EventSeen[]): Delivery => {
  const further = others(events, handovers);
  const against = further.filter((event) => takesBack(event, last.at));
  if (against.length > 0)
    return { delivery: null, doubts: against.map((event) => doubted('delivery-withdrawn', event)) };
  const { delivery, doubts } = mergedOf(last);
  const returns = further.filter(({ kind }) => kind === 'returned');
  const followed = further.filter(({ kind, at }) => unfinished.has(kind) && isSurelyBefore(last.at, at));
  return {
    delivery: delivery !== null && returns.length > 0 ? withoutRecipient(delivery) : delivery,
    doubts: [
      ...doubts,
      ...returns.map((event) => doubted('delivery-after-return', event)),
      ...followed.map((event) => doubted('delivery-followed', event)),
      ...repeated(last, handovers, further),
    ],
  };
};

/** The parcel came back to its sender, which takes back any recorded delivery to the buyer. */
const ofSender = (last: Last, handovers: readonly Handover[], events: readonly EventSeen[]): Delivery => {
  const { delivery, doubts } = mergedOf(last);
  const own = placesOf(last.members);
  const back = events.filter((event) => own.has(placeOf(event)));
  const wasDelivered = handovers.some(({ seen }) => seen.to !== 'sender');
  return {
    delivery,
    doubts: [...doubts, ...(wasDelivered ? back.map((event) => doubted('delivery-withdrawn', event)) : [])],
  };
};

const standing = (handovers: readonly Handover[], events: readonly EventSeen[]): Delivery => {
  const toSender = handovers.filter(({ seen }) => seen.to === 'sender');
  const toBuyer = handovers.filter(({ seen }) => seen.to !== 'sender');
  const [back, there] = [lastOf(toSender), lastOf(toBuyer)];
  if (back !== undefined && !(there !== undefined && isSurelyBefore(back.at, there.at)))
    return ofSender(back, handovers, events);
  return there === undefined ? { delivery: null, doubts: [] } : ofBuyer(there, toBuyer, events);
};

/**
 * The last hand-over at the end of one parcel's journey.
 *
 * Of several deliveries the last one counts, so an earlier wrong or partial delivery does not make it earlier. A return or a correction
 * takes a delivery back unless it is surely older. If the parcel came back to its sender, that is the end of its journey.
 */
export const deliveryOf = (handovers: readonly Handover[], events: readonly EventSeen[]): Delivery => {
  const settled = standing(
    handovers.filter(({ proves }) => proves),
    events,
  );
  // An unconfirmed code matters only if there is no sure delivery.
  const sure = sureDelivery({ ...settled, doubts: [...settled.doubts] }) !== undefined;
  const mere = handovers
    .filter(({ proves }) => !proves)
    .flatMap(({ doubts }) => doubts)
    .filter(({ code }) => !sure || code !== 'delivery-unconfirmed');
  return { delivery: settled.delivery, doubts: [...settled.doubts, ...mere] };
};
