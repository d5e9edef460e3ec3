import type { ReadResult } from '../gather/read-file.js';
import type { Policy } from '../model/schema/policy.js';
import type { CellRead, OrderRead, PageRead, ParcelRead, StateRead, ZoneRead } from '../model/schema/reading.js';
import type { Box, Language, Reading } from '../model/schema/report.js';
import { signedOffset } from '../model/time.js';
import { displayWidth, harmless, padColumns, wrapColumns } from '../report/columns.js';
import { wordReasons } from '../report/wording/index.js';
import { wordsOf } from '../words/glossary.js';
import { wordWindow } from '../words/times.js';
import { wordLabelDoubt, wordOrderDoubt } from './doubt-words.js';
import type { readWords } from './read-words.js';
import { table } from './table.js';
import { wordTaken } from './taken-words.js';

type ReadImage = Extract<ReadResult, { kind: 'image' }>['image'];
type Row = readonly string[];

/** The language and width of the text. */
export interface TextPage {
  readonly language: Language;
  /** The policy that it was read by: its words name the states. */
  readonly policy?: Policy | undefined;
  readonly words: (typeof readWords)[Language];
  readonly width: number;
}

export const section = (title: string, rows: readonly Row[], none: string): string =>
  `\n${harmless(title)}\n${rows.length === 0 ? `  ${none}\n` : table(rows.map((row) => row.map(harmless)))}`;

export const percentColumn = (share: number): string => `${Math.round(share * 100)} %`.padStart(5);

const place = ([x, y, width, height]: Readonly<Box>, { words }: TextPage): string =>
  words.at(`${width}x${height}`, `${x},${y}`);

/** A sentence under its subject, wrapped to the page. */
const remark = (text: string, { width }: TextPage, indent = 4): string =>
  wrapColumns(harmless(text), width - indent)
    .map((line) => `${' '.repeat(indent)}${line}\n`)
    .join('');

/** An image as text: conclusions first, the raw lines last. */
export const renderImage = (image: ReadImage, page: TextPage): string =>
  [
    ...image.orders.map((order) => renderOrder(order, page)),
    ...image.parcels.map((parcel, i) => renderParcel(parcel, i + 1, page)),
    image.page === undefined ? '' : renderTimes(image.page, page),
    section(page.words.picture, [pictureOf(image.picture, page)], ''),
    renderNumbers(image, page),
    renderLines(image, page),
  ].join('');

const pictureOf = ({ kind, sure, drawn, reasons }: ReadImage['picture'], { words, language }: TextPage): Row => {
  const name = wordsOf('pictures', language)[kind];
  return [sure ? name : words.unsure(name), drawn ? words.drawn : words.notDrawn, reasons.join(', ')];
};

const renderOrder = (order: OrderRead, page: TextPage): string => {
  const { words, language } = page;
  const { number, part, states, trackingNumber, skus, doubts } = order;
  const title = [words.order(number?.value ?? null), ...(part === 'row' ? [words.row] : [])].join(' · ');
  const terms = wordsOf('terms', language);
  const numbers = [
    ...(trackingNumber === null ? [] : [[terms['tracking-number'], trackingNumber] as const]),
    ...skus.map((sku) => [terms.sku, sku] as const),
  ];
  return [
    `\n${harmless(title)}\n`,
    number === null ? '' : unsureRemark(number, page),
    states.length === 0 ? `  ${words.noStates}\n` : stateTable(states, page),
    numberTable(numbers, page),
    ...doubts.map((doubt) => renderDoubt(doubt.code, wordOrderDoubt(doubt, language, page.policy), page)),
  ].join('');
};

/** The states, their windows, and the times as written on the page. The times are below the windows if there is no room beside them. */
const stateTable = (states: readonly StateRead[], page: TextPage): string => {
  const rows = states.map((state) => stateRow(state, page).map(harmless));
  const room = [0, 1, 2, 3].reduce((sum, i) => sum + 2 + Math.max(...rows.map((row) => displayWidth(row[i] ?? ''))), 0);
  if (room <= page.width) return table(rows);
  return table(
    rows.flatMap(([first = '', second = '', at = '', text = '']) => [
      [first, second, at],
      ...(text === '' ? [] : [['', '', text]]),
    ]),
  );
};

const stateRow = (state: StateRead, page: TextPage): Row => {
  const { words, language } = page;
  const { text, sure, stage, at, timeText, open, zone } = state;
  const window =
    at === null ? words.open[open ?? 'unresolved'] : wordWindow(at, { language, zone: 'UTC', seconds: false });
  const own = zone?.from === 'written' ? `${timeText}, ${words.written(zone.zones.join(', '))}` : (timeText ?? '');
  return [sure ? text : words.unsure(text), wordsOf('stages', language)[stage], window, own];
};

/** Numbers with the witnesses of each, and the reasons why one is not sure. */
const numberTable = (numbers: readonly (readonly [term: string, reading: Reading])[], page: TextPage): string => {
  const width = Math.max(0, ...numbers.map(([term]) => displayWidth(term)));
  const value = Math.max(0, ...numbers.map(([, reading]) => displayWidth(reading.value)));
  return numbers
    .map(([term, reading]) => {
      const row = [
        padColumns(harmless(term), width),
        padColumns(harmless(reading.value), value),
        witnesses(reading, page),
      ];
      return `${table([row])}${unsureRemark(reading, page)}`;
    })
    .join('');
};

const witnesses = ({ sightings }: Reading, { words }: TextPage): string => {
  const codes = sightings.filter(({ reader }) => reader === 'barcode').length;
  if (sightings.length === 0) return '';
  return words.by[codes === 0 ? 'print' : codes === sightings.length ? 'barcode' : 'both'];
};

const unsureRemark = ({ sure, doubts = [] }: Reading, page: TextPage): string =>
  sure ? '' : remark(page.words.because(wordReasons(doubts, page.language)), page);

const renderDoubt = (code: string, { message, mend }: { message: string; mend: string }, page: TextPage): string =>
  `  ! ${code}\n${remark(message, page)}${mend === '' ? '' : remark(mend, page)}`;

const renderParcel = (parcel: ParcelRead, at: number, page: TextPage): string => {
  const { words, language } = page;
  const { kind, trackingNumber, postingNumber, skus, others, notCounted, doubts } = parcel;
  const terms = wordsOf('terms', language);
  const number = (trackingNumber ?? postingNumber)?.value ?? '';
  const title = { label: words.label(at, number), sticker: words.sticker(at), row: words.listed(number) }[kind];
  const numbers = [
    ...(trackingNumber === null ? [] : [[terms['tracking-number'], trackingNumber] as const]),
    ...(postingNumber === null ? [] : [[terms['posting-number'], postingNumber] as const]),
    ...skus.map((sku) => [terms.sku, sku] as const),
    ...others.map((other) => [words.others, other] as const),
  ];
  return [
    `\n${harmless(title.trim())}\n`,
    numberTable(numbers, page),
    notCounted.length === 0 ? '' : table([[words.notCounted, harmless(notCounted.join(', '))]]),
    ...doubts.map((doubt) => renderDoubt(doubt.code, wordLabelDoubt(doubt, parcel, language), page)),
  ].join('');
};

/** The zone in which the page's times are read, and what the page itself shows about it. */
const renderTimes = ({ zone, named, clock, dates }: PageRead, page: TextPage): string => {
  const { words } = page;
  const offsets = named.map((minutes) => `UTC${signedOffset(minutes)}`).join(', ');
  const said = [
    zoneWords(zone, page),
    ...(named.length === 0 ? [] : [words.named(offsets)]),
    words.clock(clock),
    ...(dates === null ? [] : [words.dates[dates]]),
  ];
  return `\n${words.times}\n${said.map((sentence) => remark(sentence, page, 2)).join('')}`;
};

const zoneWords = ({ from, zones }: ZoneRead, { words }: TextPage): string => {
  const said = zones.join(', ');
  return from === 'written' ? words.written(said) : words.zone[from](said);
};

const renderNumbers = ({ identifiers, barcodes }: ReadImage, page: TextPage): string => {
  const { words, language } = page;
  const terms = wordsOf('terms', language);
  const rows = identifiers.map(({ kind, value, sightings }) => [
    terms[kind],
    value,
    words.readBy([...new Set(sightings.map(({ reader }) => reader))].join(', ')),
  ]);
  const codes = barcodes.map(({ format, text, box }) => [format, text, place(box, page)]);
  return `${section(words.identifiers, rows, words.noIdentifiers)}${section(words.barcodes, codes, words.noBarcodes)}`;
};

/** Every line in full, in reading order, with what it was taken for. */
const renderLines = ({ lines, cells }: ReadImage, page: TextPage): string => {
  const rows = inReadingOrder(lines).flatMap((line) => {
    const own = cells.filter((cell) => cell.lines.includes(lines.indexOf(line)));
    const { text, box, confidence, also = [] } = line;
    return [
      [percentColumn(confidence), text, place(box, page), takenWords(own, page)],
      ...also
        .filter((other) => own.some((cell) => isFrom(cell, other.text, text)))
        .map((other) => [percentColumn(other.confidence), other.text, other.reader]),
    ];
  });
  const readers = [...new Set(lines.map(({ reader }) => reader))].join(', ');
  const title = [page.words.lines, ...(readers === '' ? [] : [page.words.readBy(readers)])].join(' · ');
  return `\n${title}\n${
    rows.length === 0
      ? `  ${page.words.none}\n`
      : lineTable(
          rows.map((row) => row.map(harmless)),
          page,
        )
  }`;
};

/** Whether a cell's text comes from another reader than the line's own. */
const isFrom = ({ text }: CellRead, other: string, own: string): boolean => other.includes(text) && !own.includes(text);

/** Columns that are usually needed beside the text of a line. */
const besideText = 44;

/** The text column is as wide as the page allows. A longer text is not cut, and pushes the rest aside. */
const lineTable = (rows: readonly Row[], { width }: TextPage): string => {
  const room = Math.max(12, width - besideText);
  const widths = [0, 1, 2].map((i) => Math.max(...rows.map((row) => displayWidth(row[i] ?? ''))));
  const set = (row: Row): string =>
    row.map((text, i) => padColumns(text, i === 1 ? Math.min(room, widths[1] ?? 0) : (widths[i] ?? 0))).join('  ');
  return rows.map((row) => `  ${set(row).trimEnd()}\n`).join('');
};

const takenWords = (cells: readonly CellRead[], { language }: TextPage): string =>
  [...new Set(cells.map((cell) => wordTaken(cell, language)))].filter((words) => words !== '').join(' + ');

type Line = ReadImage['lines'][number];

/** Rows from top to bottom, each from left to right. Lines whose middles are within half a line height belong to the same row. */
const inReadingOrder = (lines: readonly Line[]): readonly Line[] => {
  const rows: Line[][] = [];
  for (const line of lines.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row !== undefined && first !== undefined && middleOf(line) - middleOf(first) < first.box[3] / 2) row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => row.toSorted((a, b) => a.box[0] - b.box[0]));
};

const middleOf = ({ box }: Line): number => box[1] + box[3] / 2;
