import type { ReadResult } from '../gather/read-file.js';
import type { Box, Language, Window } from '../model/schema/report.js';
import { harmless } from '../report/columns.js';
import { formatEnd, formatWindow } from '../report/moments.js';
import { wordFinding, wordingIn } from '../report/wording/index.js';
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

const renderImage = ({ image }: Image): string => {
  const identifiers = image.identifiers.map(({ kind, value, sightings }) => [
    kind,
    value,
    `read by ${[...new Set(sightings.map(({ reader }) => reader))].join(', ')}`,
  ]);
  const barcodes = image.barcodes.map(({ format, text, box }) => [format, text, place(box)]);
  const lines = image.lines.map(({ text, box, reader, confidence }) => [percent(confidence), reader, text, place(box)]);
  return [
    section('Identifiers', identifiers, 'none that the readers stand by'),
    section('Barcodes', barcodes, 'none that could be decoded'),
    section('Lines', lines, 'none'),
  ].join('');
};

type Parcel = Tracking['tracking']['parcels'][number];

const pickupOf = ({ pickup, pickupProof }: Parcel, language: Language): string => {
  if (pickup === null) return 'nothing proves that the carrier held it';
  if (pickupProof === 'scan') return formatWindow(pickup, language);
  return `no later than ${formatEnd(pickup)} (no scan of its own; a later event proves it)`;
};

const renderParcel = (parcel: Parcel, language: Language): string => {
  const time = (at: Window | null): string => (at === null ? 'no readable time' : formatWindow(at, language));
  const events = parcel.events.map(({ at, kind, text, place: where }) => [time(at), kind, text, where]);
  const number = harmless(parcel.trackingNumber ?? 'without a number');
  return `\nParcel ${number}\n  Picked up: ${pickupOf(parcel, language)}\n${section('Events', events, 'none')}`;
};

const renderTracking = ({ tracking }: Tracking, language: Language): string => {
  const parcels = tracking.parcels.map((parcel) => renderParcel(parcel, language)).join('');
  const doubts = tracking.findings.map(({ code, detail, pointer }) => [code, detail, pointer]);
  return doubts.length === 0 ? parcels : `${parcels}${section('Doubts', doubts, '')}`;
};

const renderUnreadable = ({ file, findings }: Unreadable, language: Language): string =>
  findings
    .map(({ code: problem, detail, closest = [] }) => {
      const finding = { code: 'evidence-unreadable', params: { file, problem, detail }, at: [] } as const;
      const { message, mend } = wordFinding(finding, wordingIn(language));
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
