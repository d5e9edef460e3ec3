import type { ReadResult } from '../gather/read-file.js';
import { groupBy } from '../gather/tracking/group.js';
import type { Box, Language, TrackingDoubt, Window } from '../model/schema/report.js';
import { harmless } from '../report/columns.js';
import { wordsOf } from '../words/glossary.js';
import { type Clock, wordEnd, wordWindow } from '../words/times.js';
import { wordDoubt, wordProblem } from './doubt-words.js';
import { readWords } from './read-words.js';
import { table } from './table.js';

export interface ReadingStyle {
  readonly color: boolean;
  readonly language: Language;
}

type Image = Extract<ReadResult, { kind: 'image' }>;
type Tracking = Extract<ReadResult, { kind: 'tracking' }>;
type Unreadable = Extract<ReadResult, { kind: 'unreadable' }>;
type Row = readonly string[];

interface Page {
  readonly language: Language;
  readonly words: (typeof readWords)[Language];
}

const place = ([x, y, width, height]: Box, { words }: Page): string => words.at(`${width}x${height}`, `${x},${y}`);
const percent = (share: number): string => `${Math.round(share * 100)} %`.padStart(5);

const section = (title: string, rows: readonly Row[], none: string): string =>
  `\n${title}\n${rows.length === 0 ? `  ${none}\n` : table(rows.map((row) => row.map(harmless)))}`;

const pictureOf = ({ kind, sure, drawn, reasons }: Image['image']['picture'], { words, language }: Page): Row => {
  const name = wordsOf('pictures', language)[kind];
  return [sure ? name : words.unsure(name), drawn ? words.drawn : words.notDrawn, reasons.join(', ')];
};

const renderImage = ({ image }: Image, page: Page): string => {
  const { words, language } = page;
  const terms = wordsOf('terms', language);
  const identifiers = image.identifiers.map(({ kind, value, sightings }) => [
    terms[kind],
    value,
    words.readBy([...new Set(sightings.map(({ reader }) => reader))].join(', ')),
  ]);
  const barcodes = image.barcodes.map(({ format, text, box }) => [format, text, place(box, page)]);
  const lines = image.lines.map(({ text, box, reader, confidence }) => [
    percent(confidence),
    reader,
    text,
    place(box, page),
  ]);
  return [
    section(words.picture, [pictureOf(image.picture, page)], ''),
    section(words.identifiers, identifiers, words.noIdentifiers),
    section(words.barcodes, barcodes, words.noBarcodes),
    section(words.lines, lines, words.none),
  ].join('');
};

/** Single files belong to no dispute: UTC, as finely as histories have it. */
const clockIn = (language: Language): Clock => ({ language, zone: 'UTC', seconds: true });

type Parcel = Tracking['tracking']['parcels'][number];

const pickupOf = ({ pickup, pickupProof }: Parcel, { words, language }: Page): string => {
  if (pickup === null) return words.notHeld;
  if (pickupProof === 'scan') return wordWindow(pickup, clockIn(language));
  return words.heldBy(wordEnd(pickup, clockIn(language)));
};

const renderParcel = (parcel: Parcel, page: Page): string => {
  const { words, language } = page;
  const [terms, kinds] = [wordsOf('terms', language), wordsOf('kinds', language)];
  const time = (at: Window | null): string => (at === null ? words.noTime : wordWindow(at, clockIn(language)));
  const events = parcel.events.map(({ at, kind, text, place: where }) => [time(at), kinds[kind], text, where]);
  const number = words.parcel(parcel.trackingNumber === null ? null : harmless(parcel.trackingNumber));
  return `\n${number}\n  ${terms.pickup}: ${pickupOf(parcel, page)}\n${section(terms.events, events, words.none)}`;
};

/** So many entries are quoted of those that share a doubt. */
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
      const { message, mend } = wordProblem(file, problem, detail, language);
      const refusals = closest.map(({ format, score, why }) => [percent(score), format, why]);
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
  if (read.kind === 'image') return renderImage(read, page);
  return read.kind === 'tracking' ? renderTracking(read, page) : renderUnreadable(read, page);
};

/** What was read in one file, for people. Text from the file is made safe to print. */
export const renderReading = (read: ReadResult, { color, language }: ReadingStyle): string => {
  const file = harmless(read.file);
  const name = color ? `\u001b[1m${file}\u001b[22m` : file;
  const page = { language, words: readWords[language] };
  return `${name}: ${harmless(headlineOf(read, page))}\n${bodyOf(read, page)}`;
};
