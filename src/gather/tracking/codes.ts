import type { DeliveryTo } from '../../model/schema/report.js';
import type { EventKind } from '../../model/schema/tracking.js';
import type { Signature } from './delivery-words.js';
import type { Meaning } from './meaning.js';
import { saysWhoTookIt } from './phrases.js';
import { senseOf } from './text-sense.js';

/**
 * What a carrier's code says about the parcel.
 *
 * - `label`: an order, a label or electronic data exists; the seller may still hold the parcel.
 * - `possession`: the carrier, or its agent, holds the parcel for the first time.
 * - `physical`: something happens to the parcel in the carrier's hands, which proves possession by then.
 * - `last-mile`: the same, on the way to the buyer.
 * - `delivered`: the buyer has it.
 * - `exception`: something failed; it may be recorded without any parcel.
 * - `returned`: the parcel goes back to the sender.
 * - `none`: a known code that proves nothing: a notice, a forecast, an attempt, a void.
 */
export type Sense = 'label' | 'possession' | 'physical' | 'last-mile' | 'delivered' | 'exception' | 'returned' | 'none';

/** All senses, those that prove possession first. */
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
  /**
   * The code as the carrier writes it. `LH_*` and `*PhantomStatus` are families. An exact entry wins over a family; among families, those
   * that prove nothing come first, then the longest.
   */
  readonly code: string;
  /** A few words for the documentation. */
  readonly note?: string;
  /** No official statement confirms this meaning. If the code would prove possession, it does not count; see `RawEvent.unconfirmed`. */
  readonly unconfirmed?: true;
  /** For the last mile: the courier is on the way to the buyer's door. */
  readonly outForDelivery?: true;
  /** For a delivery, or the end of a return: who or what took the parcel in. */
  readonly to?: DeliveryTo;
  /** For a delivery: whether the code says that a signature was taken, or that none was. */
  readonly signature?: Exclude<Signature, 'not-said'>;
}

/** A format's codes by sense. No code may appear twice. */
export type CodesBySense = Readonly<Partial<Record<Sense, readonly (string | Code)[]>>>;

/** A code whose meaning no official statement confirms. */
export const unconfirmed = (code: string, note?: string): Code =>
  note === undefined ? { code, unconfirmed: true } : { code, unconfirmed: true, note };

/** A code with a note for the documentation. */
export const noted = (code: string, note: string): Code => ({ code, note });

/** A last-mile code that says the courier is on the way to the buyer's door. */
export const outForDelivery = (code: string, note?: string): Code =>
  note === undefined ? { code, outForDelivery: true } : { code, outForDelivery: true, note };

/** A code for a delivery, or for the end of a return, that says who or what took the parcel in. */
export const handedTo = (to: DeliveryTo, code: string, note?: string, signature?: Code['signature']): Code => ({
  code,
  to,
  ...(note === undefined ? {} : { note }),
  ...(signature === undefined ? {} : { signature }),
});

export interface CodeEntry extends Code {
  readonly sense: Sense;
}

/** A table's entries as written, by sense in the order of `senses`. */
export const codeEntries = (codes: CodesBySense): readonly CodeEntry[] =>
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

/** Senses that may stand beside a possession code on one event, and those that may stand beside a mere record. */
const agreeing: Readonly<Partial<Record<Sense, readonly Sense[]>>> = {
  possession: ['possession', 'physical'],
  label: ['label', 'none'],
};

const conflict = (a: CodeEntry | undefined, b: CodeEntry | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  (agreeing[a.sense]?.includes(b.sense) === false || agreeing[b.sense]?.includes(a.sense) === false);

/** The more informative of an event's two codes. */
const tellingOf = (first: CodeEntry | undefined, second: CodeEntry | undefined): CodeEntry | undefined => {
  if (first === undefined || second === undefined) return first ?? second;
  return first.sense === 'possession' || second.sense === 'none' ? first : second;
};

const isDelivered = (entry: CodeEntry | undefined): boolean | undefined =>
  entry === undefined || entry.sense === 'none' ? undefined : entry.sense === 'delivered';

/** Whether one code says that the parcel was delivered and the other says that it was not. */
const isDivided = (first: CodeEntry | undefined, second: CodeEntry | undefined): boolean => {
  const [one, other] = [isDelivered(first), isDelivered(second)];
  return one !== undefined && other !== undefined && one !== other;
};

/** Combines both codes of one event: either they contradict each other, or the more informative one counts. */
const bothOf = (first: CodeEntry | undefined, second: CodeEntry | undefined): Meaning => {
  const meaning = conflict(first, second)
    ? { ...meaningOf(first), disputed: true }
    : meaningOf(tellingOf(first, second));
  return isDivided(first, second) ? { ...meaning, divided: true } : meaning;
};

/**
 * Whether the words may override the code: they may turn a movement or an unconfirmed code into the pickup, and an unconfirmed code into a
 * record.
 */
const isOutspoken = ({ kind }: Meaning, { sense, unconfirmed: isUnconfirmed }: CodeEntry): boolean =>
  kind === 'picked-up' ? isUnconfirmed || sense === 'physical' : kind === 'label-created' && isUnconfirmed === true;

/** Looks up codes in one format's table. */
export interface CodeReader {
  /**
   * The meaning of the first code that the table knows. Pass codes from the most to the least informative. `unknown` if the table knows
   * none.
   */
  meaning(...codes: readonly string[]): Meaning;
  /**
   * Combines two codes of one event. The event is disputed if a possession code stands beside anything but possession or a movement, or
   * if a record stands beside a movement.
   */
  both(first: string, second: string): Meaning;
  /**
   * Like `both`, for a format without a sure possession code. If the words say that the carrier took the parcel, a movement or an
   * unconfirmed code becomes the pickup. If they say so, an unconfirmed code becomes a record. The result is marked as inferred, except for
   * a movement whose words say outright who took the parcel.
   */
  bothOrText(text: string, first: string, second: string): Meaning;
  /** Reads an event without a code by its words: by the format's own list of texts, else by what they mean. Marked as inferred. */
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
  const twice = entries.find((entry) => exact.get(entry.code) !== entry);
  if (twice !== undefined)
    throw new RangeError(`the code "${twice.code}" stands twice: ${twice.sense}, ${exact.get(twice.code)?.sense}`);
  const wide = families(entries);
  return (code) => (code === '' ? undefined : (exact.get(code) ?? wide.find(([fits]) => fits(code))?.[1]));
};

const byText = (text: string): Meaning => {
  const sense = senseOf(text);
  if (sense === 'collected') return { kind: 'picked-up', inferred: true };
  return { kind: sense === 'announced' ? 'label-created' : 'unknown', inferred: true };
};

const outright = (text: string): Meaning => (saysWhoTookIt(text) ? { kind: 'picked-up' } : byText(text));

/** @throws {RangeError} if a code appears twice, which is a mistake in the format. */
export const codeReader = (codes: CodesBySense): CodeReader => {
  const find = finder(codeEntries(codes));
  return {
    meaning: (...each) => meaningOf(each.map(find).find((entry) => entry !== undefined)),
    both: (first, second) => bothOf(find(first), find(second)),
    bothOrText: (text, first, second) => {
      const [one, other] = [find(first), find(second)];
      const entry = tellingOf(one, other);
      // If the code is a movement and its words say outright who took the parcel, no further witness is needed.
      const told = entry?.sense === 'physical' && !entry.unconfirmed ? outright(text) : byText(text);
      return entry !== undefined && !conflict(one, other) && isOutspoken(told, entry) ? told : bothOf(one, other);
    },
    byText,
  };
};
