/** What the rules about a delivery ask of the history. */
import type { TrackingDoubt, TrackingDoubtCode, TrackingFacts } from '../model/facts.js';
import type { DeliveryDoubt, ToldDoubt } from '../model/findings.js';
import { type PickupDoubt, weights } from './tracking-pickup-recorded.js';

/** Doubts that are about the pickup alone: the delivery stands on an entry of its own. */
const ofPickup: ReadonlySet<TrackingDoubtCode> = new Set([
  'inferred-from-text',
  'pickup-withdrawn',
  'possession-unconfirmed',
  'text-not-understood',
] as const satisfies readonly PickupDoubt[]);

/** What a doubt about the delivery itself does. A note is accounted for: by the window of the date, by the last of several deliveries. */
const ofDelivery: Readonly<Record<DeliveryDoubt, 'grave' | 'note'>> = {
  'delivery-after-return': 'grave',
  'delivery-contradicted': 'grave',
  'delivery-date-only': 'note',
  'delivery-entry-unnumbered': 'grave',
  'delivery-files-disagree': 'grave',
  'delivery-followed': 'grave',
  'delivery-inferred': 'grave',
  'delivery-names-other-number': 'grave',
  'delivery-not-borne-out': 'grave',
  'delivery-recipient-unclear': 'grave',
  'delivery-repeated': 'grave',
  'delivery-times-alike': 'grave',
  'delivery-unconfirmed': 'grave',
  'delivery-withdrawn': 'grave',
};

const deliveryDoubts = Object.keys(ofDelivery) as readonly DeliveryDoubt[];
const pickupDoubts = Object.keys(weights) as readonly PickupDoubt[];

/** The doubts under which no entry may stand as the delivery. */
export const graveForDelivery: readonly ToldDoubt[] = [
  ...pickupDoubts.filter((code) => weights[code] === 'grave' && !ofPickup.has(code)),
  ...deliveryDoubts.filter((code) => ofDelivery[code] === 'grave'),
];

/** Those that are told beside a delivery that stands. */
export const notedOfDelivery: readonly DeliveryDoubt[] = deliveryDoubts.filter((code) => ofDelivery[code] === 'note');

export const doubtsOfDelivery = ({ doubts }: Pick<TrackingFacts, 'doubts'>): readonly TrackingDoubt[] =>
  doubts.filter(({ code }) => (graveForDelivery as readonly TrackingDoubtCode[]).includes(code));

/** The doubts under which no entry at all may stand for what it says. */
export const isHistoryDoubted = ({ doubts }: Pick<TrackingFacts, 'doubts'>): boolean =>
  doubts.some(({ code }) => Object.hasOwn(weights, code) && weights[code as PickupDoubt] === 'grave');
