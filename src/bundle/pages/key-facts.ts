import type { EventSeen, Reading, Sighting } from '../../model/schema/report.js';
import { wordLocal } from '../../words/times.js';
import { deliveryEvent, isOfDelivery } from '../answer.js';
import { hasCheck, isAsked } from '../asked.js';
import { drawCrop, enlargement } from '../crops.js';
import { contentWidth, type Dossier, drawSection, linkTo } from '../dossier.js';
import { type PlaceRead, textPlaces } from '../exhibits.js';
import type { BundleImage } from '../images.js';
import type { Area, Ink } from '../ink.js';
import { drawDiamond, drawPointer } from '../marks.js';
import { wordSource } from '../moment.js';
import { isOnParcel } from '../parcel.js';
import { type Patch, patchOf } from '../patch.js';
import { pickupEvent } from '../pickup.js';
import { preparingSeen } from '../preparing.js';
import { colours, inColour, margins, type } from '../style.js';
import type { Label } from '../wording.js';

/** A value that decides the case, and who read it where. */
interface KeyFact {
  readonly label: string;
  /** Undefined if the evidence does not show it. */
  readonly value: string | undefined;
  readonly sure: boolean;
  readonly sightings: readonly Sighting[];
}

const factOf = (label: string, reading: Reading | null | undefined, more = ''): KeyFact => ({
  label,
  value: reading === null || reading === undefined ? undefined : reading.value + more,
  sure: reading?.sure === true,
  sightings: reading?.sightings ?? [],
});

const keyFacts = ({ report, say, clock }: Dossier): KeyFact[] => {
  const { order, label } = report.facts;
  const seen = preparingSeen(report);
  const [sku, ...others] = label.skus;
  const named = (name: Label, reading: Reading | null | undefined) =>
    say(!reading || isOnParcel(report, reading.sightings) ? 'onParcel' : 'onPicture', { what: say(name) });
  const since: KeyFact = {
    label: say('preparingSince'),
    value: seen?.at ? wordLocal(seen.at, clock) : seen?.text,
    sure: seen?.sure === true,
    sightings: seen?.sightings ?? [],
  };
  const ofOrder: readonly KeyFact[] = [
    factOf(say('orderNumber'), order.number),
    ...(hasCheck(report, 'order-status-preparing') || seen !== undefined ? [since] : []),
  ];
  const ofLabel: readonly KeyFact[] = [
    factOf(named('trackingNumber', label.trackingNumber), label.trackingNumber),
    factOf(named('sku', sku), sku, others.length > 0 ? ` ${say('more', { n: others.length })}` : ''),
  ];
  return [
    ...(isAsked(report, 'order') || order.number !== null ? ofOrder : []),
    ...(isAsked(report, 'label') || label.trackingNumber !== null ? ofLabel : []),
  ];
};

/** How the facts share their room on page one. */
interface Grid {
  readonly columns: 2 | 4;
  /** Largest height of a picture, in points; 0 for no pictures. */
  readonly tallest: number;
  /** Whether the tracking history's own words are included. */
  readonly withScan: boolean;
}

/**
 * Tried in turn until everything fits. Two rows of two show most, and the history's words are dropped before the pictures get too small to
 * read.
 */
const grids = [
  ...[64, 52, 42, 34].map((tallest) => ({ columns: 2, tallest, withScan: true }) as const),
  ...[42, 34, 26].map((tallest) => ({ columns: 2, tallest, withScan: false }) as const),
  { columns: 4, tallest: 40, withScan: false },
  { columns: 4, tallest: 24, withScan: false },
] as const satisfies readonly Grid[];

const wordsAlone: Grid = { columns: 4, tallest: 0, withScan: false };

const gapOf = ({ columns }: Grid): number => (columns === 2 ? 20 : 12);
const rowGap = 9;
/** Most lines of a name and of a value. Longer values than any format has are cut. */
const [mostLabelLines, mostValueLines] = [3, 4] as const;
const noPicture = 20;

const cellWidth = (ink: Ink, grid: Grid): number =>
  (contentWidth(ink) - (grid.columns - 1) * gapOf(grid)) / grid.columns;

/** The least height that the facts need, with their heading. */
export const keyFactsHeight = (dossier: Dossier, ink: Ink): number =>
  21 + rowsHeight(dossier, ink, wordsAlone, undefined);

/** Draws the facts between `y` and `bottom`, as large as possible. @returns Where they end. */
export const drawKeyFacts = async (dossier: Dossier, ink: Ink, y: number, bottom: number): Promise<number> => {
  const top = y + drawSection(ink, y, dossier.say('facts'));
  const scan = decidingScan(dossier);
  const fits = (grid: Grid) => top + rowsHeight(dossier, ink, grid, scan) <= bottom;
  const grid: Grid = grids.find(fits) ?? wordsAlone;
  let at = top;
  for (const [index, row] of rowsOf(dossier, grid).entries()) {
    const height = Math.max(...row.map((fact) => cellHeight(dossier, ink, fact, grid)));
    for (const [column, fact] of row.entries()) {
      const x = margins.side + column * (cellWidth(ink, grid) + gapOf(grid));
      await drawFact(dossier, ink, fact, grid, { x, y: at, width: cellWidth(ink, grid), height });
    }
    at += height + rowGap;
    if (index === 0 && grid.withScan && scan !== undefined) at += drawScan(dossier, ink, at, scan) + rowGap;
  }
  return at;
};

const rowsOf = (dossier: Dossier, { columns }: Grid): KeyFact[][] => {
  const facts = keyFacts(dossier);
  const rows = columns === 4 ? [facts] : [facts.slice(0, 2), facts.slice(2)];
  return rows.filter((row) => row.length > 0);
};

const rowsHeight = (dossier: Dossier, ink: Ink, grid: Grid, scan: Scan | undefined): number => {
  const scanned =
    scan === undefined || !grid.withScan ? 0 : drawScan(dossier, ink.rehearsal(), margins.top, scan) + rowGap;
  const rows = rowsOf(dossier, grid).map((row) => Math.max(...row.map((fact) => cellHeight(dossier, ink, fact, grid))));
  return rows.reduce((sum, height) => sum + height + rowGap, scanned);
};

/** The entry of the tracking history that the verdict rests on, and where it is shown. */
interface Scan {
  /** What the entry proves. */
  readonly name: string;
  readonly event: EventSeen;
  readonly letter: string;
}

/** The delivery if the policy asks for it, else the pickup. */
const decidingScan = ({ report, say, exhibits }: Dossier): Scan | undefined => {
  const delivered = isOfDelivery(report) ? deliveryEvent(report.facts.tracking) : undefined;
  for (const { letter, input } of exhibits) {
    const events = report.facts.tracking.events.filter(({ file }) => file === input.file);
    if (delivered !== undefined && events.includes(delivered))
      return { name: say('kind.delivered'), event: delivered, letter };
    const pickup = delivered === undefined ? pickupEvent(report, events) : undefined;
    if (pickup !== undefined) return { name: say('pickup'), event: pickup, letter };
  }
  return undefined;
};

/** Draws the entry as the tracking file has it: what was said, when and where. @returns Its height. */
const drawScan = (dossier: Dossier, ink: Ink, y: number, { name, event, letter }: Scan): number => {
  const { say, press } = dossier;
  const width = contentWidth(ink);
  const caption = exhibitWords(dossier, letter);
  const room = press.type.width(caption, type.note) + 12;
  ink.text(margins.side, y, say('inFile', { what: name }), type.note, { width: width - room });
  ink.text(margins.side, y, caption, type.note, { width, align: 'right' });
  const inner = { x: margins.side + 26, width: width - 34 };
  const words = event.text === '' ? event.code : event.text;
  const said = say('meaning', { text: say('quoted', { text: words }), meaning: say(`kind.${event.kind}`) });
  const when = [event.at === null ? '' : wordSource(say, event.at), event.place]
    .filter((part) => part !== '')
    .join(' · ');
  const paper = ink.rehearsal();
  const used =
    paper.paragraph(0, 0, inner.width, said, type.smallStrong, 2) +
    paper.paragraph(0, 0, inner.width, when, type.small, 2);
  const frame = { x: margins.side, y: y + type.note.leading + 1, width, height: used + 8 };
  ink.box(frame, { stroke: colours.accent, width: 1.3 });
  const mark = event.kind === 'delivered' ? drawDiamond : drawPointer;
  mark(ink, frame.x + 9, frame.y + frame.height / 2 - 6.5);
  const first = ink.paragraph(inner.x, frame.y + 4, inner.width, said, type.smallStrong, 2);
  ink.paragraph(inner.x, frame.y + 4 + first, inner.width, when, type.small, 2);
  linkTo(dossier, ink, `exhibit-${letter}`, frame);
  return type.note.leading + 1 + frame.height;
};

/** The text beside a fact's name, which says where to look. Narrow cells have it under the picture. */
const asideOf = (dossier: Dossier, { sightings }: KeyFact): string => {
  const place = cropOf(dossier, sightings);
  return place === undefined ? '' : exhibitWords(dossier, place.letter);
};

const labelWidth = (dossier: Dossier, fact: KeyFact, { columns }: Grid, width: number): number => {
  const aside = columns === 4 ? '' : asideOf(dossier, fact);
  return aside === '' ? width : width - dossier.press.type.width(aside, type.note) - 8;
};

const wordsHeight = (dossier: Dossier, fact: KeyFact, grid: Grid, width: number): number => {
  const { wrap } = dossier.press.type;
  const label =
    wrap(fact.label, type.note, labelWidth(dossier, fact, grid, width), mostLabelLines).length * type.note.leading;
  return label + wrap(valueWords(dossier, fact), type.strong, width, mostValueLines).length * type.strong.leading;
};

const cellHeight = (dossier: Dossier, ink: Ink, fact: KeyFact, grid: Grid): number => {
  const width = cellWidth(ink, grid);
  const place = cropOf(dossier, fact.sightings);
  const picture = place === undefined ? noPicture : enlargement(place.patch, { width, height: grid.tallest }).height;
  const below = grid.columns === 4 && place !== undefined ? type.note.leading + 2 : 0;
  return wordsHeight(dossier, fact, grid, width) + (grid.tallest === 0 ? below : 2 + picture + below);
};

/** Draws a fact: its name and value, its picture, and where to find the whole picture. */
const drawFact = async (dossier: Dossier, ink: Ink, fact: KeyFact, grid: Grid, cell: Area): Promise<void> => {
  const { x, y, width } = cell;
  const place = cropOf(dossier, fact.sightings);
  const aside = asideOf(dossier, fact);
  const labelled = ink.paragraph(x, y, labelWidth(dossier, fact, grid, width), fact.label, type.note, mostLabelLines);
  if (grid.columns === 2) ink.text(x, y, aside, type.note, { width, align: 'right' });
  ink.paragraph(x, y + labelled, width, valueWords(dossier, fact), valueStyle(fact), mostValueLines);
  const top = y + wordsHeight(dossier, fact, grid, width) + 2;
  if (place === undefined) {
    if (grid.tallest > 0) ink.box({ x, y: top, width, height: noPicture }, missingBrush);
    return;
  }
  const picture = grid.tallest === 0 ? 0 : enlargement(place.patch, { width, height: grid.tallest }).height;
  if (picture > 0) {
    const alt = dossier.say('titled', { name: fact.label, what: valueWords(dossier, fact) });
    await drawCrop({ press: dossier.press, ink }, { ...place, alt }, { x, y: top, width, height: picture });
  }
  if (grid.columns === 4) ink.text(x, top + picture, aside, type.note, { width });
  linkTo(dossier, ink, `exhibit-${place.letter}`, { ...cell, height: top + picture - y });
};

const missingBrush = { stroke: colours.quiet, width: 0.8, dash: [3, 3] } as const;

const exhibitWords = ({ say, press }: Dossier, letter: string): string => {
  const page = press.pageOf(`exhibit-${letter}`);
  return `${say('exhibit', { letter })}${page === undefined ? '' : ` · ${say('page', { n: page })}`}`;
};

const valueWords = ({ say }: Dossier, { value, sure }: KeyFact): string => {
  if (value === undefined) return say('notShown');
  return sure ? value : say('meaning', { text: value, meaning: say('unsure') });
};

const valueStyle = ({ value }: KeyFact) => (value === undefined ? inColour(type.strong, colours.quiet) : type.strong);

interface Crop {
  readonly file: string;
  readonly letter: string;
  readonly image: BundleImage;
  readonly patch: Patch;
}

/** Share of a barcode's height that is shown below it. People can read the print there even if no reader could. */
const textBelow = 0.3;

/** The picture of a fact, from the first exhibit that shows it. */
const cropOf = ({ exhibits, images }: Dossier, sightings: readonly Sighting[]): Crop | undefined => {
  for (const { letter, input } of exhibits) {
    const image = images.get(input.file);
    const here = sightings.filter(({ file }) => file === input.file);
    const [first, ...rest] = textPlaces(here);
    if (image === undefined || first === undefined) continue;
    const bars = here.every(({ reader }) => reader === 'barcode');
    const patch = patchOf([first, ...rest.filter((place) => isNear(first, place))], bars ? textBelow : 0);
    return { file: input.file, letter, image, patch };
  }
  return undefined;
};

/** Whether two places are on the same line or the next one, so that one crop shows both. */
const isNear = ({ box: a }: PlaceRead, { box: b }: PlaceRead): boolean =>
  Math.abs(a[1] + a[3] / 2 - b[1] - b[3] / 2) < 2.5 * Math.max(a[3], b[3]) &&
  Math.max(a[0], b[0]) - Math.min(a[0] + a[2], b[0] + b[2]) < 20 * Math.max(a[3], b[3]);
