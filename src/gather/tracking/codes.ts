import type { EventKind } from '../../model/schema/tracking.js';
import type { Recipient, Signature } from './delivery-words.js';
import type { Meaning } from './meaning.js';
import { saysWhoTookIt } from './phrases.js';
import { senseOf } from './text-sense.js';

/**
 * What a carrier's code says of the parcel.
 *
 * - `label`: an order, a label or electronic data exists; the seller may still hold the parcel.
 * - `possession`: the carrier, or its agent, holds the parcel for the first time.
 * - `physical`: something that happens to a parcel in the carrier's hands: it proves possession by then.
 * - `last-mile`: the same, on the way to the buyer.
 * - `delivered`: the buyer has it.
 * - `exception`: something failed; it may be recorded without any parcel.
 * - `returned`: the parcel goes back to the sender.
 * - `none`: a known code that proves nothing: a notice, a forecast, an attempt, a void.
 */
export type Sense = 'label' | 'possession' | 'physical' | 'last-mile' | 'delivered' | 'exception' | 'returned' | 'none';

/** All of them, what proves possession first. */
export const senses: readonly Sense[] = [
  'possession',
  'physical',
  'last-mile',
  'delivered',
  'label',
  'exception',
  'returned',
  'none',
];

export interface Code {
  /** As the carrier writes it. `LH_*` and `*PhantomStatus` are families: a code's own entry goes before them, then those that prove nothing, then the longest. */
  readonly code: string;
  /** A few words for the documentation. */
  readonly note?: string;
  /** No official statement says so. Where it would prove possession it counts for nothing; see `RawEvent.unconfirmed`. */
  readonly unconfirmed?: true;
  /** Of the last mile: the courier is on the way to the buyer's door. */
  readonly outForDelivery?: true;
  /** Of a delivery, or of the end of a way back: who or what took it in. */
  readonly to?: Recipient;
  /** Of a delivery: the code says that a signature was taken, or that none was. */
  readonly signature?: Exclude<Signature, 'not-said'>;
}

/** A format's codes by what they say. No code stands twice. */
export type CodesBySense = Readonly<Partial<Record<Sense, readonly (string | Code)[]>>>;

/** A code whose meaning no official statement confirms. */
export const unconfirmed = (code: string, note?: string): Code =>
  note === undefined ? { code, unconfirmed: true } : { code, unconfirmed: true, note };

/** A code with a few words for the documentation. */
export const noted = (code: string, note: string): Code => ({ code, note });

/** A code of the last mile by which the courier is on the way to the buyer's door. */
export const outForDelivery = (code: string, note?: string): Code =>
  note === undefined ? { code, outForDelivery: true } : { code, outForDelivery: true, note };

/** A code of a delivery, or of the end of a way back, that says who or what took the parcel in. */
export const handedTo = (to: Recipient, code: string, note?: string, signature?: Code['signature']): Code => ({
  code,
  to,
  ...(note === undefined ? {} : { note }),
  ...(signature === undefined ? {} : { signature }),
});

export interface CodeEntry extends Code {
  readonly sense: Sense;
}

/** A table's entries as they were written, by sense in the order of `senses`. */
export const entriesOf = (codes: CodesBySense): readonly CodeEntry[] =>
  senses.flatMap((sense) =>
    (codes[sense] ?? []).map((code) => (typeof code === 'string' ? { code, sense } : { ...code, sense })),
  );

const kinds: Readonly<Record<Sense, EventKind>> = {
  label: 'label-created',
  possession: 'picked-up',
  physical: 'in-transit',
  'last-mile': 'in-transit',
  delivered: 'delivered',
  exception: 'exception',
  returned: 'returned',
  none: 'unknown',
};

const provesPossession: ReadonlySet<Sense> = new Set(['possession', 'physical', 'last-mile', 'delivered']);

const meaningOf = (entry: CodeEntry | undefined): Meaning => {
  if (entry === undefined) return { kind: 'unknown' };
  const { sense, to, signature } = entry;
  if (entry.unconfirmed && provesPossession.has(sense))
    return { kind: 'unknown', unconfirmed: true, unproven: kinds[sense] };
  return {
    kind: entry.outForDelivery ? 'out-for-delivery' : kinds[sense],
    ...(to === undefined ? {} : { to }),
    ...(signature === undefined ? {} : { signature }),
  };
};

/** Which codes of one event can stand beside a code of possession, and which beside a mere record. */
const agreeing: Readonly<Partial<Record<Sense, readonly Sense[]>>> = {
  possession: ['possession', 'physical'],
  label: ['label', 'none'],
};

const conflict = (a: CodeEntry | undefined, b: CodeEntry | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  (agreeing[a.sense]?.includes(b.sense) === false || agreeing[b.sense]?.includes(a.sense) === false);

/** Of two codes that one event bears the one that says more. */
const tellingOf = (first: CodeEntry | undefined, second: CodeEntry | undefined): CodeEntry | undefined => {
  if (first === undefined || second === undefined) return first ?? second;
  return first.sense === 'possession' || second.sense === 'none' ? first : second;
};

const isDelivered = (entry: CodeEntry | undefined): boolean | undefined =>
  entry === undefined || entry.sense === 'none' ? undefined : entry.sense === 'delivered';

/** Whether one code says that it was delivered, and the other one that it was not. */
const isDivided = (first: CodeEntry | undefined, second: CodeEntry | undefined): boolean => {
  const [one, other] = [isDelivered(first), isDelivered(second)];
  return one !== undefined && other !== undefined && one !== other;
};

/** Both codes of one event: they contradict each other, or the one that says more counts. */
const bothOf = (first: CodeEntry | undefined, second: CodeEntry | undefined): Meaning => {
  const meaning = conflict(first, second)
    ? { ...meaningOf(first), disputed: true }
    : meaningOf(tellingOf(first, second));
  return isDivided(first, second) ? { ...meaning, divided: true } : meaning;
};

/** Whether the words may say more than the code: of a mere movement that it was the pickup, of an unconfirmed code either. */
const isOutspoken = ({ kind }: Meaning, { sense, unconfirmed: isUnconfirmed }: CodeEntry): boolean =>
  kind === 'picked-up' ? isUnconfirmed || sense === 'physical' : kind === 'label-created' && isUnconfirmed === true;

/** Looks codes up in one format's table. */
export interface CodeReader {
  /** What the first code that the table knows says; codes go from the most telling to the least. None known is `unknown`. */
  meaning(...codes: readonly string[]): Meaning;
  /** Two codes that one event bears at once. One of possession beside any but a movement, or a record beside a movement, is disputed. */
  both(first: string, second: string): Meaning;
  /**
   * The same for a format that has no sure code of possession: words that say that the carrier took the parcel make a mere movement, or an
   * unconfirmed code, the pickup, and an unconfirmed code a record where they say so. Marked as inferred, but for a movement whose words say
   * outright who took the parcel.
   */
  bothOrText(text: string, first: string, second: string): Meaning;
  /** By the words alone, for an event without a code: the format's own list of texts, else their sense. Marked as inferred. */
  byText(text: string): Meaning;
}

const families = (entries: readonly CodeEntry[]): readonly (readonly [(code: string) => boolean, CodeEntry])[] =>
  entries
    .filter(({ code }) => code.startsWith('*') || code.endsWith('*'))
    .sort((a, b) => Number(b.sense === 'none') - Number(a.sense === 'none') || b.code.length - a.code.length)
    .map((entry) => {
      const { code } = entry;
      const stem = code.startsWith('*') ? code.slice(1) : code.slice(0, -1);
      return [(text) => (code.startsWith('*') ? text.endsWith(stem) : text.startsWith(stem)), entry];
    });

const finder = (entries: readonly CodeEntry[]): ((code: string) => CodeEntry | undefined) => {
  const exact = new Map(entries.map((entry) => [entry.code, entry]));
  if (exact.size < entries.length) throw new RangeError(`a code stands twice among ${[...exact.keys()].join(', ')}`);
  const wide = families(entries);
  return (code) => (code === '' ? undefined : (exact.get(code) ?? wide.find(([fits]) => fits(code))?.[1]));
};

const byText = (text: string): Meaning => {
  const sense = senseOf(text);
  if (sense === 'collected') return { kind: 'picked-up', inferred: true };
  return { kind: sense === 'announced' ? 'label-created' : 'unknown', inferred: true };
};

const outright = (text: string): Meaning => (saysWhoTookIt(text) ? { kind: 'picked-up' } : byText(text));

/** @throws {RangeError} where a code stands twice: a mistake in the format. */
export const codeReader = (codes: CodesBySense): CodeReader => {
  const find = finder(entriesOf(codes));
  return {
    meaning: (...each) => meaningOf(each.map(find).find((entry) => entry !== undefined)),
    both: (first, second) => bothOf(find(first), find(second)),
    bothOrText: (text, first, second) => {
      const [one, other] = [find(first), find(second)];
      const entry = tellingOf(one, other);
      // A movement by its code whose words say outright who took the parcel needs no further witness.
      const told = entry?.sense === 'physical' && !entry.unconfirmed ? outright(text) : byText(text);
      return entry !== undefined && !conflict(one, other) && isOutspoken(told, entry) ? told : bothOf(one, other);
    },
    byText,
  };
};
