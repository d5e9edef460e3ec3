import type { Box, Element, Reading, Report, Sighting } from '../../model/schema/report.js';
import { drawCrop } from '../crops.js';
import {
  contentBottom,
  contentWidth,
  type Dossier,
  drawSection,
  openCount,
  preparingSeen,
  verdictOf,
} from '../dossier.js';
import { byPlace, openFindings, readersOf, union } from '../exhibits.js';
import type { Ink } from '../ink.js';
import { drawMark } from '../marks.js';
import { wordWindow } from '../moment.js';
import type { Sheet } from '../press.js';
import { colours, inColour, margins, type } from '../style.js';
import { drawTimeline, timelineHeight } from '../timeline.js';
import type { Label } from '../wording.js';

const left = margins.side;

/** Page one: everything that decides the case, and where to look further. Always a single page. */
export const drawCover = async (dossier: Dossier, { ink }: Sheet): Promise<void> => {
  let y = drawTitle(dossier, ink, 44);
  y = drawClaims(dossier, ink, y);
  y = drawBanner(dossier, ink, y);
  if (dossier.report.verdict !== 'pass') y = drawMends(dossier, ink, y);
  y = drawElements(dossier, ink, y);
  const contents = contentsOf(dossier);
  const contentsTop = contentBottom(ink) - 21 - Math.ceil(contents.length / contentColumns) * 14;
  const timelineTop = contentsTop - timelineHeight - 21;
  await drawFacts(dossier, ink, y, timelineTop - 8);
  drawTimeline(dossier, ink, timelineTop + drawSection(ink, timelineTop, dossier.say('timeline')));
  drawContents(dossier, ink, contentsTop, contents);
};

const drawTitle = ({ report, say }: Dossier, ink: Ink, y: number): number => {
  const width = contentWidth(ink);
  ink.box({ x: left, y, width: 28, height: 3 }, { fill: colours.accent });
  ink.text(left, y + 9, say('dossier'), type.note);
  ink.text(left, y + 9, `${say('policy')} ${report.policy.id}, ${report.policy.version}`, type.note, {
    width,
    align: 'right',
  });
  ink.text(left, y + 22, say('claim'), type.title, { width });
  return y + 58;
};

/** What the case claims, in two columns. Identifiers are wrapped, never cut. */
const drawClaims = ({ report, say, press }: Dossier, ink: Ink, y: number): number => {
  const { order, dispute, id } = report.case;
  const items = order.items.map(({ sku }) => sku);
  const claims: [Label, string][] = [
    ['case', id],
    ['orderNumber', order.number],
    ['trackingNumber', order.trackingNumber ?? say('notStated')],
    ['sku', [items.slice(0, 2).join(', '), items.length > 2 ? say('more', { n: items.length - 2 }) : ''].join(' ')],
    ['disputeOpened', wordWindow(dispute.openedAt)],
    ['total', order.total === undefined ? say('notStated') : `${order.total.amount} ${order.total.currency}`],
  ];
  const width = (contentWidth(ink) - 16) / 2;
  for (let row = 0; row < claims.length; row += 2) {
    const heights = claims.slice(row, row + 2).map(([label, value], column) => {
      const x = left + column * (width + 16);
      ink.text(x, y, say(label), type.note, { width: 104 });
      return ink.paragraph(
        x + 110,
        y - 0.8,
        width - 110,
        value,
        type.strong,
        press.type.wrap(value, type.strong, width - 110).length > 3 ? 3 : undefined,
      );
    });
    y += Math.max(...heights) + 2;
  }
  return y + 8;
};

/** The verdict as a sign, a word and a sentence. A pass is framed; what is not for submission is a heavy band. */
const drawBanner = ({ report, say }: Dossier, ink: Ink, y: number): number => {
  const { verdict } = report;
  const width = contentWidth(ink);
  const height = 50;
  const dark = verdict === 'fail';
  ink.box({ x: left, y, width, height }, bannerBrush[verdict], 4);
  if (dark) ink.circle([left + 30, y + height / 2], 17, { fill: colours.paper });
  drawMark(ink, verdict, left + 30 - 14, y + height / 2 - 14, 28);
  const colour = dark ? colours.paper : colours.ink;
  const word = inColour(type.verdict, colour);
  ink.text(left + 60, y + 4.5, say(`verdict.${verdict}`), word, { width: width - 70 });
  ink.text(left + 60, y + 30, say(`verdict.${verdict}.says`, { n: openCount(report) }), inColour(type.body, colour), {
    width: width - 70,
  });
  return y + height + 12;
};

const bannerBrush = {
  pass: { fill: colours.tint, stroke: colours.accent, width: 1.2 },
  fail: { fill: colours.ink },
  review: { fill: colours.panel, stroke: colours.ink, width: 1.2, dash: [5, 3] },
} as const;

const mendsShown = 3;

const drawMends = ({ report, say, press }: Dossier, ink: Ink, y: number): number => {
  const open = openFindings(report);
  if (open.length === 0) return y;
  const width = contentWidth(ink) - 20;
  y += drawSection(ink, y, say('toMend'));
  for (const { check, finding } of open.slice(0, mendsShown)) {
    drawMark(ink, check.status, left, y + 1.5, 11);
    y += ink.paragraph(left + 20, y, width, finding.message, type.smallStrong, 2);
    if (finding.mend !== '') y += ink.paragraph(left + 20, y, width, finding.mend, type.small, 2);
    y += 3;
  }
  const rest = open.length - mendsShown;
  const page = press.pageOf('checks');
  if (rest > 0 && page !== undefined) {
    ink.text(left + 20, y, say('moreToMend', { n: rest, page }), type.note, { width });
    linkTo({ press }, ink, 'checks', { x: left, y, width, height: 12.5 });
    y += 13;
  }
  return y + 6;
};

const linkTo = (
  { press }: Pick<Dossier, 'press'>,
  ink: Ink,
  section: Sheet['section'],
  area: Parameters<Ink['link']>[0],
): void => {
  const target = press.sheets.find((sheet) => sheet.section === section);
  if (target !== undefined) ink.link(area, target.page);
};

const drawElements = (dossier: Dossier, ink: Ink, y: number): number => {
  const { report, say } = dossier;
  const most = report.verdict === 'pass' ? 2 : 1;
  y += drawSection(ink, y, say('elements'));
  for (const element of ['order', 'tracking', 'label', 'chain'] as const) {
    const verdict = verdictOf(report, element);
    drawMark(ink, verdict, left, y + 1, 12);
    ink.text(left + 20, y, say(`element.${element}`), type.strong, { width: 84 });
    ink.text(left + 106, y + 0.6, say(`verdict.${verdict}`), type.smallStrong, { width: 92 });
    const height = ink.paragraph(
      left + 202,
      y + 0.6,
      contentWidth(ink) - 202,
      whyOf(dossier, element),
      type.small,
      most,
    );
    y += Math.max(height, 13) + 4;
  }
  return y + 6;
};

/** Why an element has its verdict, in a line. */
const whyOf = (dossier: Dossier, element: Element): string => {
  const { report } = dossier;
  if (verdictOf(report, element) === 'pass') return whyPassed[element](dossier) ?? dossier.say('why.passed');
  const first = openFindings(report).find(({ check }) => check.element === element);
  return first?.finding.message ?? report.checks.find((c) => c.element === element && c.status !== 'pass')?.title ?? '';
};

/** Undefined where the facts lack what the sentence would state. */
const whyPassed: { readonly [E in Element]: (dossier: Dossier) => string | undefined } = {
  order: ({ report, say }) => {
    const seen = preparingSeen(report);
    return seen?.at ? say('why.order', { text: seen.text, time: wordWindow(seen.at) }) : undefined;
  },
  tracking: ({ report, say }) => {
    const { pickup, carrier } = report.facts.tracking;
    return pickup === null
      ? undefined
      : say('why.tracking', { carrier: carrier ?? say('theCarrier'), time: pickupWords({ report, say }) });
  },
  label: ({ report, say }) => {
    const { trackingNumber, skus } = report.facts.label;
    const sku = skus.map(({ value }) => value).join(', ');
    return trackingNumber === null || sku === '' ? undefined : say('why.label', { number: trackingNumber.value, sku });
  },
  chain: ({ say }) => say('why.chain'),
};

const pickupWords = ({ report, say }: Pick<Dossier, 'report' | 'say'>): string => {
  const { pickup, pickupProof } = report.facts.tracking;
  if (pickup === null) return say('timeUnknown');
  return pickupProof === 'later-event' ? `${wordWindow(pickup)}, ${say('noLaterThan')}` : wordWindow(pickup);
};

interface KeyFact {
  readonly label: string;
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
  const onLabel = (name: Label) => `${say(name)}, ${say('onLabel')}`;
  return [
    factOf(say('orderNumber'), order.number),
    {
      label: say('preparingSince'),
      value: seen?.at ? wordWindow(seen.at) : seen?.text,
      sure: seen?.sure === true,
      sightings: seen?.sightings ?? [],
    },
    factOf(onLabel('trackingNumber'), label.trackingNumber),
    factOf(onLabel('sku'), sku, others.length > 0 ? ` ${say('more', { n: others.length })}` : ''),
  ];
};

const tallestCrop = 46;
const lowestCrop = 14;
const wordsHeight = 42;

/** The facts in two rows of two; the crops take what height the page has left. */
const drawFacts = async (dossier: Dossier, ink: Ink, y: number, bottom: number): Promise<void> => {
  const top = y + drawSection(ink, y, dossier.say('facts'));
  const rowHeight = Math.min((bottom - top) / 2, wordsHeight + tallestCrop + 8);
  const cropHeight = rowHeight - wordsHeight - 8;
  const width = (contentWidth(ink) - 20) / 2;
  for (const [index, fact] of keyFacts(dossier).entries()) {
    const cell = { x: left + (index % 2) * (width + 20), y: top + Math.floor(index / 2) * rowHeight, width };
    await drawFact(dossier, ink, fact, { ...cell, height: cropHeight });
  }
};

/** `area.height` is the height of the crop; below its least no crop is drawn. */
const drawFact = async (
  dossier: Dossier,
  ink: Ink,
  { label, value, sure, sightings }: KeyFact,
  area: { x: number; y: number; width: number; height: number },
): Promise<void> => {
  const { say } = dossier;
  const { x, y, width, height } = area;
  ink.text(x, y, label, type.note, { width });
  const words = value === undefined ? say('notShown') : sure ? value : `${value} (${say('unsure')})`;
  ink.text(x, y + 12.5, words, value === undefined ? inColour(type.strong, colours.quiet) : type.strong, { width });
  const cell = { x, y: y + 28, width, height: Math.max(height, 1) };
  const place = cropOf(dossier, sightings, height * 3);
  if (height < lowestCrop) return;
  if (place === undefined) {
    ink.box({ ...cell, height: Math.min(height, 20) }, { stroke: colours.rule, width: 0.8, dash: [3, 3] });
    return;
  }
  await drawCrop({ press: dossier.press, ink }, place, cell);
  const readers = readersOf(sightings).map((name) => say(`reader.${name}`));
  const caption = `${say('readBy', { readers: readers.join(', ') })} · ${say('exhibit', { letter: place.letter })}`;
  ink.text(x, cell.y + height + 1, caption, type.note, { width });
  linkTo(dossier, ink, `exhibit-${place.letter}`, cell);
};

/** The picture of a fact: the places of its first image, together where they lie close, else the first alone. */
const cropOf = ({ exhibits, images }: Dossier, sightings: readonly Sighting[], _room: number) => {
  for (const { letter, input } of exhibits) {
    const image = images.get(input.file);
    const here = sightings.filter(({ file, box }) => file === input.file && box !== undefined);
    const box = bestBox(here);
    if (image !== undefined && box !== undefined) return { file: input.file, letter, image, box };
  }
  return undefined;
};

/** Text says more than bars do, so a text reader's place is preferred; neighbours on one line are shown together. */
const bestBox = (sightings: readonly Sighting[]): Box | undefined => {
  const text = sightings.filter(({ reader }) => reader !== 'barcode');
  const boxes = byPlace(text.length > 0 ? text : sightings).map(({ box }) => box);
  const [first] = boxes;
  if (first === undefined) return undefined;
  const all = boxes.reduce(union);
  return all[3] <= first[3] * 3.2 ? all : first;
};

const contentColumns = 3;

interface Entry {
  readonly text: string;
  readonly section: Sheet['section'];
}

const contentsOf = ({ exhibits, say, press }: Dossier): Entry[] => {
  const entry = (name: string, section: Sheet['section']): Entry[] => {
    const page = press.pageOf(section);
    return page === undefined ? [] : [{ text: `${name} · ${say('page', { n: page })}`, section }];
  };
  const shown = exhibits.slice(0, 7);
  return [
    ...shown.flatMap(({ letter, input }) =>
      entry(`${say('exhibit', { letter })}: ${say(`exhibit.${input.element}`)}`, `exhibit-${letter}`),
    ),
    ...entry(say('checks'), 'checks'),
    ...entry(say('manifest'), 'manifest'),
  ];
};

const drawContents = (dossier: Dossier, ink: Ink, y: number, contents: readonly Entry[]): void => {
  const top = y + drawSection(ink, y, dossier.say('lookFurther'));
  const width = contentWidth(ink) / contentColumns;
  for (const [index, { text, section }] of contents.entries()) {
    const x = left + (index % contentColumns) * width;
    const line = top + Math.floor(index / contentColumns) * 14;
    const drawn = ink.text(x, line, text, inColour(type.small, colours.accent), { width: width - 8 });
    ink.rule([x, line + 12.2], [x + drawn, line + 12.2], colours.accent, 0.4);
    linkTo(dossier, ink, section, { x, y: line, width: drawn, height: 12.5 });
  }
};

export type { Report };
