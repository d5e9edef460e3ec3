import type { ReadResult } from '../gather/read-file.js';
import { groupBy } from '../gather/tracking/group.js';
import type { Policy } from '../model/schema/policy.js';
import type { DeliverySeen, Language, TrackingDoubt, Window } from '../model/schema/report.js';
import { harmless } from '../report/columns.js';
import { wordsOf } from '../words/glossary.js';
import { type Clock, wordEnd, wordWindow } from '../words/times.js';
import { wordDoubt, wordFileProblem } from './doubt-words.js';
import { percentColumn, renderImage, section, type TextPage } from './read-image-text.js';
import { readWords } from './read-words.js';
import { table } from './table.js';

export interface ReadingStyle {
  readonly color: boolean;
  readonly language: Language;
  /** The policy that it was read by: its words name the states. */
  readonly policy?: Policy | undefined;
  /** Columns to which sentences are wrapped. */
  readonly width: number;
}

type Tracking = Extract<ReadResult, { kind: 'tracking' }>;
type Unreadable = Extract<ReadResult, { kind: 'unreadable' }>;
type Page = TextPage;

/** Single files belong to no dispute, so times are in UTC, as precise as histories give them. */
const clockIn = (language: Language): Clock => ({ language, zone: 'UTC', seconds: true });

type Parcel = Tracking['tracking']['parcels'][number];

const pickupOf = ({ pickup, pickupProof }: Parcel, { words, language }: Page): string => {
  if (pickup === null) return words.notHeld;
  if (pickupProof === 'scan') return `${wordWindow(pickup, clockIn(language))} (${harmless(pickup.text)})`;
  return words.heldBy(wordEnd(pickup, clockIn(language)));
};

/** Words for a place: its own text, or what is known of it. */
const placeOf = ({ text, city, postcode, country }: NonNullable<DeliverySeen['place']>): string =>
  [text ?? city, postcode, country].filter((part) => part !== undefined).join(', ');

const deliveryOf = ({ delivery }: Parcel, { words, language }: Page): string => {
  if (delivery === null) return words.notDelivered;
  const { at, proof, to, recipient, signature, place } = delivery;
  const parts = [
    at === null ? words.deliveredSometime : `${wordWindow(at, clockIn(language))} (${at.text})`,
    proof === 'inferred' ? words.byWords : '',
    to === undefined ? '' : words.handedTo[to],
    recipient ?? '',
    words.signature[signature],
    place === undefined ? '' : placeOf(place),
  ];
  return parts
    .filter((part) => part !== '')
    .map(harmless)
    .join(' · ');
};

const renderParcel = (parcel: Parcel, page: Page): string => {
  const { words, language } = page;
  const [terms, kinds] = [wordsOf('terms', language), wordsOf('kinds', language)];
  const time = (at: Window | null): string => (at === null ? words.noTime : wordWindow(at, clockIn(language)));
  const events = parcel.events.map(({ at, kind, text, place: where }) => [time(at), kinds[kind], text, where]);
  const number = words.parcel(parcel.trackingNumber === null ? null : harmless(parcel.trackingNumber));
  const [held, handed] = [pickupOf(parcel, page), deliveryOf(parcel, page)];
  const moments = `  ${terms.pickup}: ${held}\n  ${kinds.delivered}: ${handed}\n`;
  return `\n${number}\n${moments}${section(terms.events, events, words.none)}`;
};

/** Number of entries that are quoted for a doubt they share. */
const mostQuoted = 3;

const quoted = (values: readonly string[], separator: string): string => {
  const distinct = [...new Set(values)].filter((value) => value !== '');
  return `${distinct.slice(0, mostQuoted).join(separator)}${distinct.length > mostQuoted ? `${separator}…` : ''}`;
};

const renderDoubt = (doubts: readonly TrackingDoubt[], language: Language): string => {
  const [first] = doubts;
  if (first === undefined) return '';
  const { code } = first;
  const detail = quoted(
    doubts.map((doubt) => doubt.detail),
    '; ',
  );
  const pointer = quoted(
    doubts.map((doubt) => doubt.pointer),
    ' ',
  );
  const { message, mend } = wordDoubt({ ...first, detail }, language) ?? { message: '', mend: '' };
  const sentences = [message, mend]
    .filter((sentence) => sentence !== '')
    .map((sentence) => `    ${harmless(sentence)}\n`);
  return `${table([[code, harmless(pointer)]])}${sentences.join('')}`;
};

const renderTracking = ({ tracking }: Tracking, page: Page): string => {
  const { language, words } = page;
  const parcels = tracking.parcels.map((parcel) => renderParcel(parcel, page)).join('');
  const byCode = groupBy(tracking.findings, ({ code }) => code);
  const doubts = [...byCode.values()].map((each) => renderDoubt(each, language));
  return doubts.length === 0 ? parcels : `${parcels}\n${words.doubts}\n${doubts.join('')}`;
};

const renderUnreadable = ({ file, findings }: Unreadable, { language, words }: Page): string =>
  findings
    .map(({ code: problem, detail, closest = [] }) => {
      const { message, mend } = wordFileProblem(file, problem, detail, language);
      const refusals = closest.map(({ format, score, why }) => [percentColumn(score), format, why]);
      const nearest = refusals.length === 0 ? '' : section(words.nearest, refusals, '');
      return `  ${harmless(message)}\n  ${harmless(mend)}\n${nearest}`;
    })
    .join('');

const headlineOf = (read: ReadResult, { words }: Page): string => {
  if (read.kind === 'unreadable') return words.unreadable;
  if (read.kind === 'tracking') return words.tracking(read.tracking.format, read.tracking.carrier);
  const { width, height, turn } = read.image;
  return `${words.image(width, height)}${turn === 0 ? '' : words.turned(turn)}`;
};

const bodyOf = (read: ReadResult, page: Page): string => {
  if (read.kind === 'image') return renderImage(read.image, page);
  return read.kind === 'tracking' ? renderTracking(read, page) : renderUnreadable(read, page);
};

/** What was read in one file, as text. Text from the file is made safe to print. */
export const renderReading = (read: ReadResult, { color, language, width, policy }: ReadingStyle): string => {
  const file = harmless(read.file);
  const name = color ? `\u001b[1m${file}\u001b[22m` : file;
  const page = { language, width, policy, words: readWords[language] };
  return `${name}: ${harmless(headlineOf(read, page))}\n${bodyOf(read, page)}`;
};
