/** Shared by tables and pages of text: entries of a time and words, without codes. */
import { type ClockStamp, unionOf } from '../../model/time.js';
import { type ClockRule, placeStamp } from './clock.js';
import type { Doubt, RawEvent, RawParcel, RawPayload } from './format.js';
import type { Meaning } from './meaning.js';
import { meaningOf, phraseKind } from './phrases.js';
import type { ReadingContext, ReadTime } from './reading.js';
import { senseOf } from './text-sense.js';

/** What a text holds, or why it does not fit a form. `otherwise`: it is something else, which no other form may read as entries. */
export type TextReading = RawPayload | { readonly lack: string; readonly otherwise?: true };

/** Most lines in a copied page or an exported table. Longer files are refused. Chosen, not measured. */
export const mostLines = 10_000;

export const tooLong: TextReading = {
  lack: `more than ${mostLines} lines: keep those of the parcel in dispute`,
  otherwise: true,
};

/** Most unreadable lines and rows that are named; more would add nothing. Chosen, not measured. */
const mostRowDoubts = 20;

/** A place in a text, counted from 1, as a pointer. */
export const linePointer = (line: number): string => `/lines/${line}`;

export const rowDoubt = (line: number, detail: string): Doubt => ({
  code: 'row-unreadable',
  pointer: linePointer(line),
  detail: detail.slice(0, 80),
});

/** Spans several readings of one time, or several times one of which is meant. */
export const spanOf = (times: readonly ReadTime[]): ReadTime => {
  const windows = times.flatMap(({ at }) => at ?? []);
  const text = [...new Set(times.map((time) => time.text))].join(' / ');
  const at = unionOf(windows);
  const doubts = [...new Set(times.filter((time) => at === null || time.at !== null).flatMap((time) => time.doubts))];
  return { at: at === null ? null : { ...at, text }, doubts, text };
};

/** The time that a spelling means. If day and month can be swapped, the window spans both readings, with a doubt. */
export const readStamps = (
  stamps: readonly ClockStamp[],
  text: string,
  context: ReadingContext,
  rule: ClockRule = {},
): ReadTime => {
  const dates = new Set(stamps.map(({ month, day }) => `${month}-${day}`));
  const times = stamps.map((stamp) => placeStamp({ ...stamp, text }, context, rule)).filter(({ at }) => at !== null);
  if (times.length === 0) return { at: null, doubts: ['time-unreadable'], text };
  const span = spanOf(times);
  return dates.size > 1 ? { ...span, doubts: [...span.doubts, 'date-ambiguous'] } : span;
};

const abbreviation = [
  '[ECMP][SD]?T|A[SD]T|AK[SD]T|HA?[SD]T|N[SD]T|BST|IST|JST|KST|SGT|HKT|PKT|ICT|GST|WIB|MYT|PHT|NZ[SD]T|A[CEW][SD]T',
  'CES?T|EES?T|WES?T|MSD|SAMT|YEKT|OMST|KRAT|IRKT|YAKT|VLAT|MAGT|PETT|ALMT|UZT|TRT|SAST|EAT|WAT|CAT|BRT|ART',
].join('|');
const zoneBehind = new RegExp(
  `^\\s*[([]?\\s*(?:(?:${abbreviation})|[+-]\\d{1,2}(?::?\\d{2})?)\\s*[)\\]]?(?=$|[\\s,;|])`,
  'u',
);

/** The text after a time's ambiguous zone, if it has one: `CST` is several zones, and `-5` may not be a zone. */
export const behindZone = (text: string): string | undefined => {
  const found = zoneBehind.exec(text)?.[0];
  return found === undefined ? undefined : text.slice(found.length);
};

/** Whether a column name or a cell names such a zone: `Time (CST)`. */
export const namesZone = (text: string): boolean =>
  new RegExp(`[([（\\s](?:${abbreviation})[)\\]）]?\\s*$`, 'u').test(text);

export interface TextEntry {
  readonly time: ReadTime;
  /** The entry's texts in source order; at least one. */
  readonly texts: readonly string[];
  readonly place?: string;
  /** Counted from 1. */
  readonly line: number;
  /** Time and words may not belong together, so what they say is inferred. */
  readonly loose?: boolean;
  /** The heading of a list of future steps. */
  readonly under?: string | undefined;
  /** No number says which parcel it belongs to. */
  readonly unnumbered?: boolean;
}

/** Further lines of an entry belong to the page around it. Chosen, not measured. */
const mostTexts = 4;

/** A planned step has not happened. A pickup among planned steps is for a person to judge. */
const planned = ({ kind }: Meaning): Meaning =>
  kind === 'picked-up' ? { kind, disputed: true } : { kind: 'unknown', divided: true };

/** Turns an entry into an event: by a certain wording, or by what its words say. */
export const eventOf = ({
  time,
  texts,
  place,
  line,
  loose = false,
  under,
  unnumbered: isBare = false,
}: TextEntry): RawEvent => {
  const said = texts.slice(0, mostTexts);
  const certain = said.findIndex((text) => phraseKind(text) !== undefined);
  const shown = Math.max(0, certain);
  const others = said.filter((_, index) => index !== shown);
  const meaning = meaningOf(said);
  return {
    ...(under === undefined ? meaning : planned(meaning)),
    inferred: meaning.inferred === true || loose,
    time,
    text: [under, said[shown]].filter(Boolean).join(' / '),
    otherText: others.join(' / '),
    place: place ?? others[0] ?? '',
    code: '',
    pointer: linePointer(line),
    handoverDoubts: isBare ? ['delivery-entry-unnumbered'] : [],
  };
};

/** A word that carriers use for both data and goods decides nothing by itself. */
const isOpen = (text: string): boolean => [undefined, 'accepted'].includes(senseOf(text));

const saysNothing = ({ kind, text, otherText = '' }: RawEvent): boolean =>
  kind === 'unknown' && isOpen(text) && isOpen(otherText);

/**
 * Builds one parcel from its entries. A single entry is not a history: it may be an order's state beside some date, so what it says is
 * inferred. If some words were not understood, it is also unknown whether the parcel was picked up.
 */
export const parcelOf = (
  number: string | null,
  pointer: string,
  entries: readonly TextEntry[],
  doubts: readonly Doubt[],
  carrier: string | null = null,
): RawParcel => {
  const events = entries.map((entry) => eventOf({ ...entry, loose: entry.loose === true || entries.length === 1 }));
  const silent = events.find(saysNothing);
  const notUnderstood: readonly Doubt[] =
    silent === undefined
      ? []
      : [{ code: 'text-not-understood', pointer: silent.pointer, detail: silent.text.slice(0, 80) }];
  return { number, pointer, carrier, events, doubts: [...doubts.slice(0, mostRowDoubts), ...notUnderstood] };
};

/** Pickups for which no number says whose they are: above the number, or in rows without one. */
export const unnumbered = (entries: readonly TextEntry[]): readonly Doubt[] =>
  entries
    .map(eventOf)
    .filter(({ kind }) => kind === 'picked-up')
    .map(({ pointer, text }) => ({ code: 'entry-unnumbered', pointer, detail: text }));

const token = '(?<token>[A-Z0-9]+(?:-[A-Z0-9]+)*)';
const labels = [
  '(?:tracking|track|waybill|awb|consignment|parcel|shipment)(?: ?(?:number|no|id|code))?',
  '(?:трек(?:[- ]?(?:номер|код))?|номер (?:отправления|посылки|накладной|трека)|накладная|шпи|рпо)',
  '(?:运单|快递单|物流单|追踪|跟踪|跟踪单|包裹)(?:号码?|编号)|单号',
].join('|');
/** № becomes `No` once its width is folded. */
const separators = '(?:[\\s:#.]|no[.\\s])*';
const labelled = new RegExp(`(?<![A-Za-zА-Яа-яЁё])(?:${labels})${separators}${token}(?![A-Z0-9-])`, 'iu');
/** Letters around many digits, or digits in three groups. Other numbers alone in a line may be phone or tax numbers. */
const alone = /^(?:[A-Z]{1,6}\d{6,20}[A-Z]{0,4}|\d{5,10}-\d{1,5}-\d{1,5})$/u;
const labelAlone = new RegExp(`^(?:${labels})${separators}$`, 'iu');

const isNumber = (text: string): boolean =>
  text.length >= 6 && text.length <= 40 && (text.match(/\d/gu) ?? []).length >= 5;

/** The tracking number in a line: after a label, alone in its line, or in the line below its label. */
export const numberIn = (line: string, above = ''): string | undefined => {
  const text = line.slice(0, 200).normalize('NFKC').trim();
  const named = labelled.exec(text)?.groups?.['token'];
  if (named !== undefined && isNumber(named)) return named;
  if (alone.test(text)) return text;
  const bare = new RegExp(`^${token}$`, 'iu').exec(text)?.groups?.['token'];
  return bare !== undefined && isNumber(bare) && labelAlone.test(above.normalize('NFKC').trim()) ? bare : undefined;
};
