/** What the rules about a delivery ask of the history. */
import { deliveryDoubtWeights } from '../model/delivery.js';
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

const deliveryDoubts = Object.keys(deliveryDoubtWeights) as readonly DeliveryDoubt[];
const pickupDoubts = Object.keys(weights) as readonly PickupDoubt[];

/** The doubts under which no entry may stand as the delivery. */
export const graveForDelivery: readonly ToldDoubt[] = [
  ...pickupDoubts.filter((code) => weights[code] === 'grave' && !ofPickup.has(code)),
  ...deliveryDoubts.filter((code) => deliveryDoubtWeights[code] === 'grave'),
];

/** Those that are told beside a delivery that stands. */
export const notedOfDelivery: readonly DeliveryDoubt[] = deliveryDoubts.filter(
  (code) => deliveryDoubtWeights[code] === 'note',
);

export const doubtsOfDelivery = ({ doubts }: Pick<TrackingFacts, 'doubts'>): readonly TrackingDoubt[] =>
  doubts.filter(({ code }) => (graveForDelivery as readonly TrackingDoubtCode[]).includes(code));

/** The doubts under which no entry at all may stand for what it says. */
export const isHistoryDoubted = ({ doubts }: Pick<TrackingFacts, 'doubts'>): boolean =>
  doubts.some(({ code }) => Object.hasOwn(weights, code) && weights[code as PickupDoubt] === 'grave');
