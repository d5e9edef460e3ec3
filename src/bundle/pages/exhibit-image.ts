import { badgeRadius, doOverlap, placeBadges } from '../badges.js';
import {
  airedWithin,
  boxArea,
  drawCorners,
  drawCrop,
  drawFrame,
  enlargement,
  type Shown,
  uprightSize,
} from '../crops.js';
import { contentBottom, contentWidth, type Dossier } from '../dossier.js';
import {
  type Exhibit,
  exhibitName,
  exhibitTitle,
  type Frame,
  findingsAbout,
  framesOf,
  textPlaces,
} from '../exhibits.js';
import type { BundleImage } from '../images.js';
import type { Area, Ink } from '../ink.js';
import { drawLegend, type LegendItem, type LegendPicture, legendHeight, legendTextWidth, signSize } from '../legend.js';
import { drawMark } from '../marks.js';
import { type Patch, patchOf } from '../patch.js';
import { statusName } from '../states.js';
import { colours, inColour, margins, paper, type } from '../style.js';
import { drawHeading, stickerRoom } from './stamp.js';

/** Largest scale of an image, in points per pixel. A larger one would show no more detail. */
const mostPointsPerPixel = 1;
const gap = 14;
const besideWidth = 176;
/** More frames would hide the picture. */
const mostFrames = 30;
/** Largest shares of a page for the legend. The first is preferred; a larger one is used if it saves an extra page for the rest. */
const legendShares = [0.36, 0.5, 0.62] as const;

/** Most identifiers that are enlarged. An order with more products is recognised by these. */
const mostEnlarged = 6;
/** An enlargement must be larger than the picture by at least this factor to show anything new. */
const leastGain = 1.2;

/**
 * Draws an order page or a parcel photo: the image as large as possible, its sightings framed and numbered, and a legend with the
 * identifiers enlarged.
 */
export const drawImageExhibit = async (dossier: Dossier, exhibit: Exhibit): Promise<void> => {
  const image = dossier.images.get(exhibit.input.file);
  const found = image === undefined ? [] : framesOf(dossier.report, exhibit);
  const frames = found.slice(0, mostFrames);
  const notes = notesOf(dossier, exhibit, found.length, image !== undefined);

  if (image === undefined) return continueLegend(dossier, exhibit, notes);
  const alt = `${exhibitTitle(dossier.say, exhibit)} (${exhibit.input.file})`;
  const shown = { file: exhibit.input.file, image, alt };
  const arrangements = legendShares.map((share) => bestArrangement(dossier, shown, frames, notes, share));
  const { items, layout } = arrangements.find(({ fits }) => fits) ?? (arrangements[0] as Arrangement);
  const ink = addPage(dossier, exhibit, layout.orientation);
  await drawPicture(dossier, shown, ink, layout.image);
  drawFrames(ink, frames, image, layout.image);
  await continueLegend(dossier, exhibit, await drawLegend(dossier.press.type.wrap, ink, items, layout.legend));
};

/** Frames on which the verdict rests, each identifier once. */
const provingOf = (frames: readonly Frame[]): Frame[] => {
  const once = new Map<string, Frame>();
  for (const frame of frames) {
    const text = frame.sightings[0]?.text.replace(/[^\p{L}\p{N}]/gu, '') ?? '';
    if (frame.proves && !once.has(text)) once.set(text, frame);
  }
  return [...once.values()].slice(0, mostEnlarged);
};

const patchIn = ({ box, sightings }: Frame): Patch => patchOf([textPlaces(sightings)[0] ?? { box, sightings }]);

const drawPicture = async ({ press }: Dossier, { file, image, alt }: Shown, ink: Ink, area: Area) => {
  const embedded = await press.image(file, image);
  ink.image(embedded, { name: press.imageName(file), alt }, area);
  press.sheets.at(-1)?.pictures.push({ file, area });
  ink.box(area, { stroke: colours.rule, width: 0.6 });
};

const addPage = (dossier: Dossier, exhibit: Exhibit, orientation: 'portrait' | 'landscape'): Ink => {
  const { ink } = dossier.press.sheet(`exhibit-${exhibit.letter}`, orientation);
  const { input, state } = exhibit;
  const size = state?.width === undefined ? '' : ` · ${state.width} × ${state.height}`;
  drawHeading(ink, dossier.say(exhibitName(exhibit)), `${input.file}${size}`, stickerRoom(dossier));
  return ink;
};

/** Draws legend items that did not fit under the image, on as many pages as they need. */
const continueLegend = async (dossier: Dossier, exhibit: Exhibit, items: readonly LegendItem[]): Promise<void> => {
  let rest = items;
  while (rest.length > 0) {
    const ink = addPage(dossier, exhibit, 'portrait');
    const area = { x: margins.side, y: margins.top, width: contentWidth(ink) };
    rest = await drawLegend(dossier.press.type.wrap, ink, rest, { ...area, height: contentBottom(ink) - area.y });
  }
};

const legendOf = (dossier: Dossier, frame: Frame, shown: Shown | undefined): LegendItem => {
  const { say } = dossier;
  const { number, what, sure, sightings } = frame;
  const texts = [...new Set(sightings.map(({ text }) => text))].map((text) => say('quoted', { text })).join(' / ');
  const meaning = meaningOf(dossier, frame);
  const name = what.map((label) => say(label)).join(say('between'));
  return {
    head: sure ? name : say('meaning', { text: name, meaning: say('unsure') }),
    text: meaning === undefined ? texts : say('meaning', { text: texts, meaning }),
    sign: (ink, x, y) => drawNumber(ink, number, x + signSize / 2, y + signSize / 2, sure),
    ...(shown === undefined
      ? {}
      : { picture: enlarged(dossier, { ...shown, alt: say('titled', { name, what: texts }) }, patchIn(frame)) }),
  };
};

/** The status's meaning in the report's language. A time that stands apart from its status has none. */
const meaningOf = ({ say, report, names }: Dossier, { status, sightings }: Frame): string | undefined =>
  status !== undefined && sightings.some(({ text }) => text.includes(status.text))
    ? statusName(say, report, names, status)
    : undefined;

/** Largest height of an enlargement, in points. */
const tallestEnlargement = 62;

const enlarged = ({ press }: Dossier, shown: Shown, patch: Patch): LegendPicture => ({
  heightIn: (width) => enlargement(patch, { width, height: tallestEnlargement }).height,
  draw: (ink, area) => drawCrop({ press, ink }, { ...shown, patch }, area),
});

const plainNote = (text: string): LegendItem => ({ head: '', text, sign: () => {} });

const notesOf = ({ report, say }: Dossier, exhibit: Exhibit, frames: number, shown: boolean): LegendItem[] => [
  ...(shown ? [] : [plainNote(say('imageMissing'))]),
  ...(shown && frames === 0 ? [plainNote(say('noFrames'))] : []),
  ...(frames > mostFrames ? [plainNote(say('moreFrames', { n: frames - mostFrames }))] : []),
  ...findingsAbout(report, exhibit).map(({ check, finding }) => ({
    head: finding.message,
    text: finding.mend,
    sign: (ink: Ink, x: number, y: number) => drawMark(ink, check.status, x + 2, y + 0.5, 11),
  })),
];

interface Layout {
  readonly orientation: 'portrait' | 'landscape';
  readonly image: Area;
  readonly legend: Area;
}

interface Arrangement {
  readonly layout: Layout;
  readonly items: readonly LegendItem[];
  /** Share of the identifiers that the legend shows larger than the picture does, 0 to 1. */
  readonly enlarged: number;
  /** Whether the legend fits beside or under the picture. */
  readonly fits: boolean;
}

/** An arrangement that enlarges every identifier may show the picture smaller by this share. */
const worthOfEnlarging = 0.35;
/** A page on its side, or a narrow legend, must be better by this factor to be chosen. */
const worthOfOther = 1.08;

/** The best of four arrangements (page upright or on its side, legend below or beside): the one that shows most. */
const bestArrangement = (
  dossier: Dossier,
  shown: Shown,
  frames: readonly Frame[],
  notes: readonly LegendItem[],
  share: number,
): Arrangement => {
  const proving = provingOf(frames);
  const itemsWith = (enlarged: readonly Frame[]): LegendItem[] => [
    ...frames.map((frame) => legendOf(dossier, frame, enlarged.includes(frame) ? shown : undefined)),
    ...notes,
  ];
  const arrangements = layoutsOf(dossier, shown.image, share).map((layoutWith): Arrangement => {
    const { image, legend } = layoutWith(itemsWith(proving));
    const scale = image.width / uprightSize(shown.image).width;
    const width = legendTextWidth(legend.width);
    const gaining = proving.filter(
      (frame) => enlargement(patchIn(frame), { width, height: tallestEnlargement }).scale >= scale * leastGain,
    );
    const items = itemsWith(gaining);
    const layout = layoutWith(items);
    const fits = legendHeight(dossier.press.type.wrap, items, layout.legend.width) <= layout.legend.height + gap;
    return { layout, items, enlarged: gaining.length / Math.max(1, proving.length), fits };
  });
  const worth = ({ layout, enlarged: gained }: Arrangement) => layout.image.width * (1 + worthOfEnlarging * gained);
  return arrangements.reduce((best, other) => (worth(other) > worth(best) * worthOfOther ? other : best));
};

/** The layouts, each as a function of the legend's items. */
const layoutsOf = (
  { press }: Dossier,
  image: BundleImage,
  share: number,
): ((items: readonly LegendItem[]) => Layout)[] =>
  (['portrait', 'landscape'] as const).flatMap((orientation) => {
    const [width, height] = orientation === 'portrait' ? [paper.width, paper.height] : [paper.height, paper.width];
    const area = {
      x: margins.side,
      y: margins.top,
      width: width - 2 * margins.side,
      height: height - margins.top - margins.bottom,
    };
    const legend = (items: readonly LegendItem[]) =>
      Math.min(legendHeight(press.type.wrap, items, area.width), area.height * share);
    return [
      (items: readonly LegendItem[]) => ({ orientation, ...below(image, legend(items), area) }),
      () => ({ orientation, ...beside(image, area) }),
    ];
  });

type Placing = Omit<Layout, 'orientation'>;

const below = (image: BundleImage, legend: number, area: Area): Placing => {
  const picture = fitted(image, { ...area, height: area.height - legend - gap });
  const top = picture.y + picture.height + gap;
  const centred = { ...picture, x: area.x + (area.width - picture.width) / 2 };
  return { image: centred, legend: { ...area, y: top, height: area.y + area.height - top } };
};

const beside = (image: BundleImage, area: Area): Placing => {
  const picture = fitted(image, { ...area, width: area.width - besideWidth - gap });
  const x = picture.x + picture.width + gap;
  return { image: picture, legend: { x, y: area.y, width: area.x + area.width - x, height: area.height } };
};

/** The largest area with the image's proportions, from the top left of `room`. */
const fitted = (image: BundleImage, room: Area): Area => {
  const { width, height } = uprightSize(image);
  const scale = Math.min(room.width / width, room.height / height, mostPointsPerPixel);
  return { x: room.x, y: room.y, width: width * scale, height: height * scale };
};

const drawFrames = (ink: Ink, frames: readonly Frame[], image: BundleImage, picture: Area): void => {
  const scale = picture.width / uprightSize(image).width;
  const areas = frames.map(({ box }) => airedWithin(boxArea(box, picture, scale), picture));
  for (const area of areas) {
    const crossing = areas.some((other) => other !== area && doOverlap(area, other));
    (crossing ? drawCorners : drawFrame)(ink, area);
  }
  // A number may stand half outside the picture, where it hides nothing.
  const badges = placeBadges(areas, { ...picture, x: picture.x - badgeRadius, width: picture.width + 2 * badgeRadius });
  for (const [index, { number, sure }] of frames.entries()) {
    const [x, y] = badges[index] ?? [picture.x, picture.y];
    drawNumber(ink, number, x, y, sure);
  }
};

/** Draws a numbered disc: filled if sure, open if not. */
const drawNumber = (ink: Ink, number: number, x: number, y: number, sure: boolean): void => {
  const brush = sure
    ? { fill: colours.accent, stroke: colours.paper, width: 1 }
    : { fill: colours.paper, stroke: colours.accent, width: 1.2 };
  ink.circle([x, y], badgeRadius, brush);
  const style = inColour(type.smallStrong, sure ? colours.paper : colours.accent);
  ink.text(x - badgeRadius, y - 6.2, String(number), style, { width: 2 * badgeRadius, align: 'centre' });
};
