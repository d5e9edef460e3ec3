import type { Box, Reading, Sighting } from '../../model/schema/report.js';
import { drawCrop } from '../crops.js';
import { contentWidth, type Dossier, drawSection, linkTo, preparingSeen } from '../dossier.js';
import { byPlace, gather, readersOf } from '../exhibits.js';
import type { BundleImage } from '../images.js';
import type { Area, Ink } from '../ink.js';
import { wordWindow } from '../moment.js';
import { colours, inColour, margins, type } from '../style.js';
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
  const onParcel = (name: Label) => say('onParcel', { what: say(name) });
  return [
    factOf(say('orderNumber'), order.number),
    {
      label: say('preparingSince'),
      value: seen?.at ? wordWindow(seen.at) : seen?.text,
      sure: seen?.sure === true,
      sightings: seen?.sightings ?? [],
    },
    factOf(onParcel('trackingNumber'), label.trackingNumber),
    factOf(onParcel('sku'), sku, others.length > 0 ? ` ${say('more', { n: others.length })}` : ''),
  ];
};

/** Two rows of two show the crops best; where the page is short of room, all four stand in one row. */
interface Grid {
  readonly columns: number;
  readonly gap: number;
  /** Lines of label, value and caption. */
  readonly lines: readonly [label: number, value: number, caption: number];
}

const grids = {
  roomy: { columns: 2, gap: 20, lines: [1, 1, 1] },
  tight: { columns: 4, gap: 12, lines: [2, 2, 3] },
} as const satisfies Record<string, Grid>;

const tallestCrop = 76;
const lowestCrop = 26;
/** Lower than this nothing can be read in a crop, and none is drawn. */
const leastCrop = 12;
const rowGap = 8;

/** A grid fitted to the page and to the words: as many lines as the longest fact needs, up to the grid's own. */
interface FittedGrid extends Grid {
  readonly width: number;
  readonly wordsHeight: number;
}

const fitted = (dossier: Dossier, ink: Ink, { columns, gap, lines }: Grid): FittedGrid => {
  const width = (contentWidth(ink) - (columns - 1) * gap) / columns;
  const wrap = dossier.press.type.wrap;
  const facts = keyFacts(dossier);
  const used = (texts: readonly string[], style: typeof type.note | typeof type.strong, most: number) =>
    Math.max(...texts.map((text) => wrap(text, style, width, most).length));
  const label = used(
    facts.map((fact) => fact.label),
    type.note,
    lines[0],
  );
  const value = used(
    facts.map((fact) => valueWords(dossier, fact)),
    type.strong,
    lines[1],
  );
  const caption = used(
    facts.map((fact) => captionOf(dossier, fact) ?? ''),
    type.note,
    lines[2],
  );
  const wordsHeight = (label + caption) * type.note.leading + value * type.strong.leading + 4;
  return { columns, gap, width, wordsHeight, lines: [label, value, caption] };
};

/** The height the facts need at the least, with their heading. */
export const keyFactsHeight = (dossier: Dossier, ink: Ink): number =>
  21 + fitted(dossier, ink, grids.tight).wordsHeight + leastCrop + 2 + rowGap;

/** Draws the facts between `y` and `bottom`; the crops take what height there is. */
export const drawKeyFacts = async (dossier: Dossier, ink: Ink, y: number, bottom: number): Promise<void> => {
  const top = y + drawSection(ink, y, dossier.say('facts'));
  const cropHeight = ({ columns, wordsHeight }: FittedGrid) => (bottom - top) / (4 / columns) - wordsHeight - rowGap;
  const roomy = fitted(dossier, ink, grids.roomy);
  const grid = cropHeight(roomy) >= lowestCrop ? roomy : fitted(dossier, ink, grids.tight);
  const height = Math.min(cropHeight(grid), tallestCrop);
  const rowHeight = grid.wordsHeight + height + rowGap;
  for (const [index, fact] of keyFacts(dossier).entries()) {
    const x = margins.side + (index % grid.columns) * (grid.width + grid.gap);
    const cell = { x, y: top + Math.floor(index / grid.columns) * rowHeight, width: grid.width, height };
    await drawFact(dossier, ink, fact, cell, grid);
  }
};

/** @param cell - Its top left is that of the words; its height is that of the crop. */
const drawFact = async (dossier: Dossier, ink: Ink, fact: KeyFact, cell: Area, { lines }: Grid): Promise<void> => {
  const { x, width } = cell;
  const [labelLines, valueLines, captionLines] = lines;
  ink.paragraph(x, cell.y, width, fact.label, type.note, labelLines);
  const valueTop = cell.y + labelLines * type.note.leading;
  ink.paragraph(x, valueTop, width, valueWords(dossier, fact), valueStyle(fact), valueLines);
  const area = { ...cell, y: valueTop + valueLines * type.strong.leading + 1 };
  if (cell.height < leastCrop) return;
  const place = cropOf(dossier, fact.sightings);
  if (place === undefined) {
    ink.box({ ...area, height: Math.min(area.height, 24) }, { stroke: colours.rule, width: 0.8, dash: [3, 3] });
    return;
  }
  await drawCrop({ press: dossier.press, ink }, place, area);
  ink.paragraph(x, area.y + area.height + 2, width, captionOf(dossier, fact) ?? '', type.note, captionLines);
  linkTo(dossier, ink, `exhibit-${place.letter}`, area);
};

const captionOf = (dossier: Dossier, { sightings }: KeyFact): string | undefined => {
  const { say } = dossier;
  const place = cropOf(dossier, sightings);
  if (place === undefined) return undefined;
  const readers = readersOf(sightings).map((name) => say(`reader.${name}`));
  return `${say('readBy', { readers: readers.join(', ') })} · ${say('exhibit', { letter: place.letter })}`;
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
}

/** The picture of a fact, from the first exhibit that shows it. */
const cropOf = ({ exhibits, images }: Dossier, sightings: readonly Sighting[]): Crop | undefined => {
  for (const { letter, input } of exhibits) {
    const image = images.get(input.file);
    const [first, ...rest] = placesOf(sightings.filter(({ file }) => file === input.file));
    if (image !== undefined && first !== undefined) {
      return { file: input.file, letter, image, boxes: [first, ...rest.filter((box) => isNear(first, box))] };
    }
  }
  return undefined;
};

/** Text says more than bars do, so a text reader's places are preferred. */
const placesOf = (sightings: readonly Sighting[]): Box[] => {
  const text = sightings.filter(({ reader }) => reader !== 'barcode');
  return gather(byPlace(text.length > 0 ? text : sightings)).map(({ box }) => box);
};

/** On the same line or the next: shown in one crop. */
const isNear = (a: Box, b: Box): boolean =>
  Math.abs(a[1] + a[3] / 2 - b[1] - b[3] / 2) < 2.5 * Math.max(a[3], b[3]) &&
  Math.max(a[0], b[0]) - Math.min(a[0] + a[2], b[0] + b[2]) < 20 * Math.max(a[3], b[3]);
