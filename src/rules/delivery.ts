/** Questions to the history that the rules about delivery share. */
import { deliveryDoubtWeights } from '../model/delivery.js';
import type { TrackingDoubt, TrackingDoubtCode, TrackingFacts } from '../model/facts.js';
import type { DeliveryDoubt, ToldDoubt } from '../model/findings.js';
import { type PickupDoubt, weights } from './tracking-pickup-recorded.js';

/** Doubts that concern only the pickup. The delivery has its own entry. */
const ofPickup: ReadonlySet<TrackingDoubtCode> = new Set([
  'inferred-from-text',
  'pickup-withdrawn',
  'possession-unconfirmed',
  'text-not-understood',
] as const satisfies readonly PickupDoubt[]);

const deliveryDoubts = Object.keys(deliveryDoubtWeights) as readonly DeliveryDoubt[];
const pickupDoubts = Object.keys(weights) as readonly PickupDoubt[];

/** Doubts under which no entry counts as the delivery. */
export const graveForDelivery: readonly ToldDoubt[] = [
  ...pickupDoubts.filter((code) => weights[code] === 'grave' && !ofPickup.has(code)),
  ...deliveryDoubts.filter((code) => deliveryDoubtWeights[code] === 'grave'),
];

/** Doubts that are only noted beside a delivery that counts. */
export const notedOfDelivery: readonly DeliveryDoubt[] = deliveryDoubts.filter(
  (code) => deliveryDoubtWeights[code] === 'note',
);

export const doubtsOfDelivery = ({ doubts }: Pick<TrackingFacts, 'doubts'>): readonly TrackingDoubt[] =>
  doubts.filter(({ code }) => (graveForDelivery as readonly TrackingDoubtCode[]).includes(code));

/** Whether some doubt means that no entry can be believed. */
export const isHistoryDoubted = ({ doubts }: Pick<TrackingFacts, 'doubts'>): boolean =>
  doubts.some(({ code }) => Object.hasOwn(weights, code) && weights[code as PickupDoubt] === 'grave');
