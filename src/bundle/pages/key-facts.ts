import type { Box, EventSeen, Reading, Sighting } from '../../model/schema/report.js';
import { drawCrop } from '../crops.js';
import { contentWidth, type Dossier, drawSection, linkTo } from '../dossier.js';
import { readByWords, textPlaces } from '../exhibits.js';
import type { BundleImage } from '../images.js';
import type { Area, Ink } from '../ink.js';
import { drawPointer } from '../marks.js';
import { wordSource, wordWindow } from '../moment.js';
import { isOnParcel } from '../parcel.js';
import { pickupEvent } from '../pickup.js';
import { preparingSeen } from '../preparing.js';
import { colours, inColour, margins, type TextStyle, type } from '../style.js';
import type { Label } from '../wording.js';

/** A value that decides the case, and who read it where. */
interface KeyFact {
  readonly label: string;
  /** Undefined where the evidence does not show it. */
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

const keyFacts = ({ report, say }: Dossier): KeyFact[] => {
  const { order, label } = report.facts;
  const seen = preparingSeen(report);
  const [sku, ...others] = label.skus;
  const named = (name: Label, reading: Reading | null | undefined) =>
    say(!reading || isOnParcel(report, reading.sightings) ? 'onParcel' : 'onPicture', { what: say(name) });
  return [
    factOf(say('orderNumber'), order.number),
    {
      label: say('preparingSince'),
      value: seen?.at ? wordWindow(seen.at) : seen?.text,
      sure: seen?.sure === true,
      sightings: seen?.sightings ?? [],
    },
    factOf(named('trackingNumber', label.trackingNumber), label.trackingNumber),
    factOf(named('sku', sku), sku, others.length > 0 ? ` ${say('more', { n: others.length })}` : ''),
  ];
};

/** Two rows of two show the crops best; where the page is short of room, all four stand in one row. */
interface Grid {
  readonly columns: number;
  readonly gap: number;
  /** Most lines of label, value and caption. */
  readonly lines: readonly [label: number, value: number, caption: number];
  /** The exhibit stands beside the label, and readers are named in full; else it opens the caption, and they are not. */
  readonly exhibitAbove: boolean;
  /** Crops lower than this are better drawn in another grid. */
  readonly lowestCrop: number;
}

const roomy = { columns: 2, gap: 20, lines: [1, 1, 2], exhibitAbove: true } as const;
const tight = { columns: 4, gap: 12, lines: [2, 3, 4], exhibitAbove: false } as const;

/** Tried in turn until the crops find room. The tracking history's own proof is given up before the crops grow too small to read. */
const layouts = [
  { ...roomy, lowestCrop: 28, withScan: true },
  { ...roomy, lowestCrop: 30, withScan: false },
  { ...tight, lowestCrop: 26, withScan: true },
  { ...tight, lowestCrop: 0, withScan: false },
] as const satisfies readonly (Grid & { readonly withScan: boolean })[];

const tallestCrop = 130;
/** Lower than this nothing can be read in a crop, and none is drawn. */
const leastCrop = 12;
const rowGap = 8;

/** A grid fitted to the page and to the words: as many lines as the longest fact needs, up to the grid's own. */
interface FittedGrid extends Grid {
  readonly width: number;
  readonly wordsHeight: number;
}

const fitted = (dossier: Dossier, ink: Ink, grid: Grid): FittedGrid => {
  const { columns, gap, lines } = grid;
  const width = (contentWidth(ink) - (columns - 1) * gap) / columns;
  const wrap = dossier.press.type.wrap;
  const facts = keyFacts(dossier);
  const used = (wordsOf: (fact: KeyFact) => string, style: TextStyle, most: number) =>
    Math.max(...facts.map((fact) => wrap(wordsOf(fact), style, width, most).length));
  const label = used((fact) => fact.label, type.note, lines[0]);
  const value = used((fact) => valueWords(dossier, fact), type.strong, lines[1]);
  const caption = used((fact) => captionOf(dossier, fact, grid), type.note, lines[2]);
  const wordsHeight = (label + caption) * type.note.leading + value * type.strong.leading + 4;
  return { ...grid, width, wordsHeight, lines: [label, value, caption] };
};

/** The height the facts need at the least, with their heading. */
export const keyFactsHeight = (dossier: Dossier, ink: Ink): number =>
  21 + fitted(dossier, ink, layouts[3]).wordsHeight + leastCrop + 2 + rowGap;

/** Draws the facts between `y` and `bottom`; the crops take what height there is. */
export const drawKeyFacts = async (dossier: Dossier, ink: Ink, y: number, bottom: number): Promise<void> => {
  const top = y + drawSection(ink, y, dossier.say('facts'));
  const scan = pickupScan(dossier);
  const scanHeight = scan === undefined ? 0 : drawScan(dossier, ink.rehearsal(), top, scan) + rowGap;
  const candidates = layouts.map((layout) => {
    const grid = fitted(dossier, ink, layout);
    const room = bottom - top - (layout.withScan ? scanHeight : 0);
    return { ...layout, grid, height: room / (4 / grid.columns) - grid.wordsHeight - rowGap };
  });
  const chosen = candidates.find(({ height, lowestCrop }) => height >= lowestCrop) ?? candidates[3];
  if (chosen === undefined) return;
  const { grid, withScan } = chosen;
  const height = Math.min(chosen.height, tallestCrop);
  const rowHeight = grid.wordsHeight + height + rowGap;
  for (const [index, fact] of keyFacts(dossier).entries()) {
    const row = Math.floor(index / grid.columns);
    const x = margins.side + (index % grid.columns) * (grid.width + grid.gap);
    const below = withScan && row > 0 ? scanHeight : 0;
    // Before the second row, as it stands on the page: drawn in the order of reading.
    if (index === grid.columns && withScan && scan !== undefined) drawScan(dossier, ink, top + rowHeight, scan);
    await drawFact(dossier, ink, fact, { x, y: top + row * rowHeight + below, width: grid.width, height }, grid);
  }
  if (grid.columns === keyFacts(dossier).length && withScan && scan !== undefined)
    drawScan(dossier, ink, top + rowHeight, scan);
};

/** The entry of a tracking history on which the pickup stands, and where it is shown. */
interface Scan {
  readonly event: EventSeen;
  readonly letter: string;
}

const pickupScan = ({ report, exhibits }: Dossier): Scan | undefined => {
  for (const { letter, input } of exhibits) {
    const event = pickupEvent(
      report,
      report.facts.tracking.events.filter(({ file }) => file === input.file),
    );
    if (event !== undefined) return { event, letter };
  }
  return undefined;
};

/** The pickup as the tracking file has it: what was said, when and where. @returns The height it takes. */
const drawScan = (dossier: Dossier, ink: Ink, y: number, { event, letter }: Scan): number => {
  const { say, press } = dossier;
  const width = contentWidth(ink);
  const caption = exhibitWords(dossier, letter);
  const room = press.type.width(caption, type.note) + 12;
  ink.text(margins.side, y, say('inFile', { what: say('pickup') }), type.note, { width: width - room });
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
  drawPointer(ink, frame.x + 9, frame.y + frame.height / 2 - 6.5);
  const first = ink.paragraph(inner.x, frame.y + 4, inner.width, said, type.smallStrong, 2);
  ink.paragraph(inner.x, frame.y + 4 + first, inner.width, when, type.small, 2);
  linkTo(dossier, ink, `exhibit-${letter}`, frame);
  return type.note.leading + 1 + frame.height;
};

/** @param cell - Its top left is that of the words; its height is that of the crop. */
const drawFact = async (dossier: Dossier, ink: Ink, fact: KeyFact, cell: Area, grid: Grid): Promise<void> => {
  const { x, width } = cell;
  const [labelLines, valueLines, captionLines] = grid.lines;
  const place = cropOf(dossier, fact.sightings);
  const aside = place === undefined || !grid.exhibitAbove ? '' : exhibitWords(dossier, place.letter);
  const taken = aside === '' ? 0 : dossier.press.type.width(aside, type.note) + 8;
  ink.paragraph(x, cell.y, width - taken, fact.label, type.note, labelLines);
  ink.text(x, cell.y, aside, type.note, { width, align: 'right' });
  const valueTop = cell.y + labelLines * type.note.leading;
  ink.paragraph(x, valueTop, width, valueWords(dossier, fact), valueStyle(fact), valueLines);
  const area = { ...cell, y: valueTop + valueLines * type.strong.leading + 1 };
  if (cell.height < leastCrop) return;
  if (place === undefined) {
    ink.box({ ...area, height: Math.min(area.height, 24) }, { stroke: colours.quiet, width: 0.8, dash: [3, 3] });
    return;
  }
  const alt = dossier.say('titled', { name: fact.label, what: valueWords(dossier, fact) });
  await drawCrop({ press: dossier.press, ink }, { ...place, alt }, area);
  const caption = captionOf(dossier, fact, grid);
  ink.paragraph(x, area.y + area.height + 2, width, caption, type.note, captionLines);
  linkTo(dossier, ink, `exhibit-${place.letter}`, area);
};

const captionOf = (dossier: Dossier, { sightings }: KeyFact, { exhibitAbove }: Grid): string => {
  const place = cropOf(dossier, sightings);
  if (place === undefined) return '';
  const readers = readByWords(dossier.say, sightings, exhibitAbove);
  return exhibitAbove ? readers : `${exhibitWords(dossier, place.letter)} · ${readers}`;
};

const exhibitWords = ({ say, press }: Dossier, letter: string): string => {
  const page = press.pageOf(`exhibit-${letter}`);
  return `${say('exhibit', { letter })}${page === undefined ? '' : ` · ${say('page', { n: page })}`}`;
};

const valueWords = ({ say }: Dossier, { value, sure }: KeyFact): string => {
  if (value === undefined) return say('notShown');
  return sure ? value : `${value} (${say('unsure')})`;
};

const valueStyle = ({ value }: KeyFact) => (value === undefined ? inColour(type.strong, colours.quiet) : type.strong);

interface Crop {
  readonly file: string;
  readonly letter: string;
  readonly image: BundleImage;
  readonly boxes: readonly [Box, ...Box[]];
  /** What is shown, where that is more than the boxes. */
  readonly region?: Box;
}

/** The picture of a fact, from the first exhibit that shows it. */
const cropOf = ({ exhibits, images }: Dossier, sightings: readonly Sighting[]): Crop | undefined => {
  for (const { letter, input } of exhibits) {
    const image = images.get(input.file);
    const here = sightings.filter(({ file }) => file === input.file);
    const [first, ...rest] = textPlaces(here);
    if (image === undefined || first === undefined) continue;
    const bars = here.every(({ reader }) => reader === 'barcode');
    const boxes: Crop['boxes'] = [first, ...rest.filter((box) => isNear(first, box))];
    return { file: input.file, letter, image, boxes, ...(bars ? { region: withTextBelow(first) } : {}) };
  }
  return undefined;
};

/** People read what is printed under a barcode, also where no reader did. */
const withTextBelow = ([x, y, w, h]: Box): Box => [x, y, w, Math.round(h * 1.3)];

/** On the same line or the next: shown in one crop. */
const isNear = (a: Box, b: Box): boolean =>
  Math.abs(a[1] + a[3] / 2 - b[1] - b[3] / 2) < 2.5 * Math.max(a[3], b[3]) &&
  Math.max(a[0], b[0]) - Math.min(a[0] + a[2], b[0] + b[2]) < 20 * Math.max(a[3], b[3]);
