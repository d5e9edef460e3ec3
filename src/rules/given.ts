/** What rules need, and the answer if it is missing. No other place answers that. */
import type { EvidenceElement, Facts } from '../model/facts.js';
import type { FindingCode, Judgement } from '../model/findings.js';
import { type NamedFacts, named } from '../model/named.js';
import { hasUnresolvedTime, preparingBegan, surePreparing } from '../model/preparing.js';
import { before } from '../model/time.js';
import { isLeftOut, isSupplied, placesOf, wasRead } from './evidence.js';
import { doubtFindings } from './order-doubts.js';
import { finding, notApplicable, unknown } from './outcome.js';

/** A part of the facts. Always there, even if nothing was read. */
type Part = Exclude<keyof Facts, 'bundle'>;

/** Something that may be missing in a part of the facts. Gives what the rule gets, or the judgement that replaces it. */
const within = <const P extends keyof Facts, A>(part: P, look: (facts: NamedFacts) => A) => ({ part, look });

const there = <const G extends Readonly<Record<string, unknown>>>(handed: G) => ({ handed });

const missing = <const J extends Judgement>(judgement: J) => ({ judgement });

const elsewhere = missing(notApplicable);

const documents = ['order', 'tracking', 'label'] as const satisfies readonly EvidenceElement[];

const incomplete = (missed: EvidenceElement) => finding('chain-incomplete', { missing: missed });

/**
 * The things that may be missing. The rule does not apply if another check asks for the thing. It is unknown if no other check reports it missing.
 */
const things = {
  'order-page': within('order', ({ order, files }) => (isSupplied(files, 'order') ? there({ order }) : elsewhere)),

  'label-photo': within('label', ({ label, files }) => (isSupplied(files, 'label') ? there({ label }) : elsewhere)),

  'readable-photo': within('label', ({ label, files }) => (wasRead(files, 'label') ? there({ label }) : elsewhere)),

  'tracking-file': within('tracking', ({ tracking, files }) =>
    isSupplied(files, 'tracking') ? there({ tracking }) : elsewhere,
  ),

  /** A tracking file that could be read. */
  history: within('tracking', ({ tracking, files }) => {
    if (!isSupplied(files, 'tracking')) return elsewhere;
    return wasRead(files, 'tracking') ? there({ tracking }) : missing(unknown(finding('tracking-no-events', {})));
  }),

  /** The documents that the chain ties together: all except those rightly left out. Each must be readable. */
  'documents-to-tie': within('files', (facts) => {
    const asked = documents.filter((id) => !isLeftOut(id, facts));
    if (asked.length < 2) return elsewhere;
    const [first, ...rest] = asked.filter((id) => !wasRead(facts.files, id)).map(incomplete);
    return first === undefined ? there({ tied: asked }) : missing(unknown(first, ...rest));
  }),

  pickup: within('tracking', ({ tracking: { pickup } }) => (pickup === null ? elsewhere : there({ pickup }))),

  /** The pickup. If its time cannot be read, the rule is open. */
  'timed-pickup': within('tracking', ({ tracking: { pickup, events } }) => {
    if (pickup !== null) return there({ pickup });
    const timeless = events.filter(({ kind }) => kind === 'picked-up');
    const at = timeless.map(({ file, pointer }) => ({ file, pointer }));
    return timeless.length === 0 ? elsewhere : missing(unknown(finding('pickup-unknown', {}, at)));
  }),

  delivery: within('tracking', ({ tracking: { delivery } }) => (delivery === null ? elsewhere : there({ delivery }))),

  /** The entries of the demanded status that surely belong to this order. */
  'demanded-status': within('order', ({ order }) => {
    const [first, ...rest] = surePreparing(order);
    return first === undefined ? elsewhere : there({ demanded: [first, ...rest] });
  }),

  /** When the demanded status began. If the time cannot be resolved to a moment, the rule is open. */
  'demanded-moment': within('order', ({ order }) => {
    const preparing = preparingBegan(order);
    if (preparing !== null) return there({ preparing });
    if (!hasUnresolvedTime(order)) return elsewhere;
    return missing(unknown(finding('preparing-unknown', {}, placesOf(...surePreparing(order)))));
  }),

  /** When the dispute was opened. If a page shows an earlier one, the rule is open. */
  'dispute-moment': within('order', ({ case: { dispute }, order }) => {
    const [doubt, ...more] = doubtFindings(order, 'preparing-before-dispute');
    return doubt === undefined ? there({ openedAt: dispute.openedAt }) : missing(unknown(doubt, ...more));
  }),

  /** The deadline for handing the parcel over. The dispute cannot be about a deadline that lies after it. */
  'ship-by': within('case', ({ case: { order, dispute } }) => {
    const { shipBy } = order;
    const { openedAt } = dispute;
    if (shipBy === undefined) return missing(unknown(finding('ship-by-missing', {})));
    return before(openedAt, shipBy) === 'yes'
      ? missing(unknown(finding('ship-by-after-dispute', { shipBy, openedAt })))
      : there({ shipBy });
  }),

  destination: within('case', ({ case: { order } }) =>
    order.destination === undefined
      ? missing(unknown(finding('destination-missing', {})))
      : there({ destination: order.destination }),
  ),

  total: within('case', ({ case: { order } }) =>
    order.total === undefined ? missing(unknown(finding('total-missing', {}))) : there({ total: order.total }),
  ),

  bundle: within('bundle', ({ bundle }) => (bundle === null ? elsewhere : there({ bundle }))),
} as const;

type Thing = keyof typeof things;
type Answer<T extends Thing> = ReturnType<(typeof things)[T]['look']>;
type Handed<A> = A extends { readonly handed: infer H } ? H : never;
type Instead<A> = A extends { readonly judgement: infer J } ? J : never;
type CodesOf<J> = J extends { readonly findings: readonly { readonly code: infer C }[] } ? C : never;
type Merged<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer I) => void ? I : never;

/** What a rule may need: parts of the facts, or things in them that may be missing. */
export type Need = Part | Thing;

/** What a rule gets for its needs. */
export type Met<N extends Need> = Merged<
  N extends Thing ? Handed<Answer<N>> : N extends Part ? Pick<NamedFacts, N> : never
>;

/** The codes of the findings for a missing need. */
export type MissingCode<N extends Need> = N extends Thing ? CodesOf<Instead<Answer<N>>> & FindingCode : never;

type Found = { readonly handed: Readonly<Record<string, unknown>> } | { readonly judgement: Judgement };

const isThing = (need: Need): need is Thing => Object.hasOwn(things, need);

const answerTo = (need: Need, facts: NamedFacts): Found =>
  isThing(need) ? things[need].look(facts) : there({ [need]: facts[need] });

/** The part of the facts that a need belongs to. */
export const partOfFacts = (need: Need): keyof Facts => (isThing(need) ? things[need].part : need);

/** The facts that meet the needs, or the judgement for the first need that is missing. */
export const meetNeeds = <N extends Need>(
  needs: readonly N[],
  facts: Facts,
): { readonly handed: Met<N> } | { readonly judgement: Judgement } => {
  const kinds = named(facts);
  const answers = needs.map((need) => answerTo(need, kinds));
  const missed = answers.find((answer) => 'judgement' in answer);
  if (missed !== undefined) return missed;
  return { handed: Object.assign({}, ...answers.map((answer) => 'handed' in answer && answer.handed)) as Met<N> };
};
