import { clausesOf, plainOf, type Stems, stemsOf } from './stems.js';
import { type Group, vocabularies } from './vocabulary.js';

/**
 * What an event's words say about possession.
 *
 * - `collected`: the carrier took the parcel from its sender.
 * - `accepted`: a word that carriers use for that event and also for mere data. It supports a code but does not replace one.
 * - `announced`: a record, a label or electronic data exists; nobody need hold the parcel.
 * - `not-collected`: a plan, a failure, a denial, or another leg or person.
 */
export type TextSense = 'collected' | 'accepted' | 'announced' | 'not-collected';

const groups = [
  'taken',
  'accepted',
  'record',
  'pending',
  'denied',
  'cancelled',
  'elsewhere',
  'back',
  'last',
  'onward',
] as const;
const stems = Object.fromEntries(
  groups.map((group) => [group, stemsOf(vocabularies.map((vocabulary) => vocabulary[group]))]),
) as Readonly<Record<Group, Stems>>;

const has = (group: Group, text: string): boolean => stems[group].has(text);

const without = (group: Group, text: string): string => stems[group].without(text);

interface Clause {
  readonly took: boolean;
  readonly holds: boolean;
  /** A plan or a denial. */
  readonly unreal: boolean;
  readonly last: boolean;
  readonly onward: boolean;
}

/** A possession wording may contain words that mean delivery elsewhere: `entregado al transportista`. */
const understood = (text: string): Clause => {
  const took = has('taken', text);
  const rest = without('taken', text);
  return {
    took,
    holds: took || has('accepted', text),
    unreal: has('pending', text) || has('denied', text),
    last: has('last', rest),
    onward: has('onward', rest),
  };
};

const isClean = ({ holds, unreal, last }: Clause): boolean => holds && !unreal && !last;

/** If another clause says that the carrier holds the parcel, plans and denials may concern the next step. */
const isAgainst = ({ holds, unreal, last, onward }: Clause, clean: boolean): boolean =>
  unreal ? holds || !clean || !(onward || last) : last && !clean;

const senseOfPlain = (plain: string): TextSense | undefined => {
  if (has('record', plain)) return 'announced';
  if ((['elsewhere', 'back', 'cancelled'] as const).some((group) => has(group, plain))) return 'not-collected';
  const clauses = clausesOf(plain).map(understood);
  const clean = clauses.filter(isClean);
  if (clauses.some((clause) => isAgainst(clause, clean.length > 0))) return 'not-collected';
  if (clean.length === 0) return undefined;
  return clean.some(({ took }) => took) ? 'collected' : 'accepted';
};

/** A cache: events repeat their words, and each text is asked about more than once. */
const known = new Map<string, TextSense | undefined>();
/** Texts that the cache holds before it begins anew. Chosen, not measured. */
const mostKnown = 10_000;

/** What a text says about possession; `undefined` if nothing about it is understood. Words against possession outweigh words for it. */
export const senseOf = (text: string): TextSense | undefined => {
  const plain = plainOf(text);
  if (plain === '' || known.has(plain)) return known.get(plain);
  if (known.size >= mostKnown) known.clear();
  const sense = senseOfPlain(plain);
  known.set(plain, sense);
  return sense;
};

/** Whether `senseOf` is one of these. Faster if only announcements are asked for. */
export const hasSense = (text: string, senses: readonly TextSense[]): boolean => {
  if (text === '' || senses.length === 0) return false;
  if (senses.every((sense) => sense === 'announced')) return has('record', plainOf(text));
  const sense = senseOf(text);
  return sense !== undefined && senses.includes(sense);
};

/** Whether a text calls off what was recorded, rather than a later step of the journey. */
export const saysWithdrawn = (text: string): boolean =>
  clausesOf(plainOf(text)).some(
    (clause) => has('cancelled', clause) && !(['onward', 'last', 'back'] as const).some((group) => has(group, clause)),
  );

/** Whether a text says that the carrier does not hold the parcel after all, or that the sender has it again. */
export const saysUndone = (text: string): boolean => {
  const clauses = clausesOf(plainOf(text));
  return clauses.some((clause) => has('back', clause) || (has('denied', clause) && understood(clause).holds));
};

/** Whether a text speaks of future steps. */
export const speaksOfPlans = (text: string): boolean => has('pending', plainOf(text));
