import type { ReadResult } from '../gather/read-file.js';
import { groupBy } from '../gather/tracking/group.js';
import type { Box, Language, TrackingDoubt, Window } from '../model/schema/report.js';
import { harmless } from '../report/columns.js';
import { type Clock, wordEnd, wordWindow } from '../words/times.js';
import { wordDoubt, wordProblem } from './doubt-words.js';
import { table } from './table.js';

export interface ReadingStyle {
  readonly color: boolean;
  readonly language: Language;
}

type Image = Extract<ReadResult, { kind: 'image' }>;
type Tracking = Extract<ReadResult, { kind: 'tracking' }>;
type Unreadable = Extract<ReadResult, { kind: 'unreadable' }>;
type Row = readonly string[];

const place = ([x, y, width, height]: Box): string => `${width}x${height} at ${x},${y}`;
const percent = (share: number): string => `${Math.round(share * 100)} %`.padStart(5);

const section = (title: string, rows: readonly Row[], none: string): string =>
  `\n${title}\n${rows.length === 0 ? `  ${none}\n` : table(rows.map((row) => row.map(harmless)))}`;

const pictureOf = ({ kind, sure, drawn, reasons }: Image['image']['picture']): Row => [
  `${kind}${sure ? '' : ', not sure'}`,
  drawn ? 'drawn by a program' : 'not drawn by a program',
  reasons.join(', '),
];

const renderImage = ({ image }: Image): string => {
  const identifiers = image.identifiers.map(({ kind, value, sightings }) => [
    kind,
    value,
    `read by ${[...new Set(sightings.map(({ reader }) => reader))].join(', ')}`,
  ]);
  const barcodes = image.barcodes.map(({ format, text, box }) => [format, text, place(box)]);
  const lines = image.lines.map(({ text, box, reader, confidence }) => [percent(confidence), reader, text, place(box)]);
  return [
    section('Picture', [pictureOf(image.picture)], ''),
    section('Identifiers', identifiers, 'none that the readers stand by'),
    section('Barcodes', barcodes, 'none that could be decoded'),
    section('Lines', lines, 'none'),
  ].join('');
};

/** Single files belong to no dispute: UTC, as finely as histories have it. */
const clockIn = (language: Language): Clock => ({ language, zone: 'UTC', seconds: true });

type Parcel = Tracking['tracking']['parcels'][number];

const pickupOf = ({ pickup, pickupProof }: Parcel, language: Language): string => {
  if (pickup === null) return 'nothing proves that the carrier held it';
  if (pickupProof === 'scan') return wordWindow(pickup, clockIn(language));
  return `no later than ${wordEnd(pickup, clockIn(language))} (no scan of its own; a later event proves it)`;
};

const renderParcel = (parcel: Parcel, language: Language): string => {
  const time = (at: Window | null): string => (at === null ? 'no readable time' : wordWindow(at, clockIn(language)));
  const events = parcel.events.map(({ at, kind, text, place: where }) => [time(at), kind, text, where]);
  const number = harmless(parcel.trackingNumber ?? 'without a number');
  return `\nParcel ${number}\n  Picked up: ${pickupOf(parcel, language)}\n${section('Events', events, 'none')}`;
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

const renderTracking = ({ tracking }: Tracking, language: Language): string => {
  const parcels = tracking.parcels.map((parcel) => renderParcel(parcel, language)).join('');
  const byCode = groupBy(tracking.findings, ({ code }) => code);
  const doubts = [...byCode.values()].map((each) => renderDoubt(each, language));
  return doubts.length === 0 ? parcels : `${parcels}\nDoubts\n${doubts.join('')}`;
};

const renderUnreadable = ({ file, findings }: Unreadable, language: Language): string =>
  findings
    .map(({ code: problem, detail, closest = [] }) => {
      const { message, mend } = wordProblem(file, problem, detail, language);
      const refusals = closest.map(({ format, score, why }) => [percent(score), format, why]);
      const nearest = refusals.length === 0 ? '' : section('Nearest formats', refusals, '');
      return `  ${harmless(message)}\n  ${harmless(mend)}\n${nearest}`;
    })
    .join('');

const turnOf = ({ image: { turn } }: Image): string =>
  turn === 0 ? '' : `, turned clockwise by quarter turns: ${turn}`;

const headlineOf = (read: ReadResult): string => {
  if (read.kind === 'image') return `image, ${read.image.width} x ${read.image.height} pixels${turnOf(read)}`;
  if (read.kind === 'unreadable') return 'unreadable';
  return `tracking, format ${read.tracking.format}, carrier ${read.tracking.carrier ?? 'unknown'}`;
};

const bodyOf = (read: ReadResult, language: Language): string => {
  if (read.kind === 'image') return renderImage(read);
  return read.kind === 'tracking' ? renderTracking(read, language) : renderUnreadable(read, language);
};

/** What was read in one file, for people. Text from the file is made safe to print. */
export const renderReading = (read: ReadResult, { color, language }: ReadingStyle): string => {
  const file = harmless(read.file);
  const name = color ? `\u001b[1m${file}\u001b[22m` : file;
  return `${name}: ${harmless(headlineOf(read))}\n${bodyOf(read, language)}`;
};
