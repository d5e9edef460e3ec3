/** What the rules about a delivery ask of the history. */
import type { TrackingDoubt, TrackingDoubtCode, TrackingFacts } from '../model/facts.js';
import type { ToldDoubt } from '../model/findings.js';
import { weights } from './tracking-pickup-recorded.js';

/** Doubts that are about the pickup alone: the delivery stands on an entry of its own. */
const ofPickup: ReadonlySet<TrackingDoubtCode> = new Set([
  'inferred-from-text',
  'pickup-withdrawn',
  'possession-unconfirmed',
  'text-not-understood',
] as const satisfies readonly ToldDoubt[]);

const isOfDelivery = (code: TrackingDoubtCode): boolean => code.startsWith('delivery-');

const isGrave = (code: ToldDoubt): boolean => isOfDelivery(code) || (weights[code] === 'grave' && !ofPickup.has(code));

/** The doubts under which no entry may stand as the delivery. */
export const graveForDelivery: readonly ToldDoubt[] = (Object.keys(weights) as readonly ToldDoubt[]).filter(isGrave);

export const doubtsOfDelivery = ({ doubts }: Pick<TrackingFacts, 'doubts'>): readonly TrackingDoubt[] =>
  doubts.filter(({ code }) => (graveForDelivery as readonly TrackingDoubtCode[]).includes(code));

/** The doubts under which no entry at all may stand for what it says. */
export const isHistoryDoubted = ({ doubts }: Pick<TrackingFacts, 'doubts'>): boolean =>
  doubts.some(({ code }) => Object.hasOwn(weights, code) && weights[code as ToldDoubt] === 'grave');
