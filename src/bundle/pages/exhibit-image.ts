import { boxArea, drawFrame, uprightSize } from '../crops.js';
import { contentBottom, contentWidth, type Dossier } from '../dossier.js';
import { type Exhibit, type Frame, framesOf, readersOf } from '../exhibits.js';
import type { BundleImage } from '../images.js';
import type { Area, Ink } from '../ink.js';
import { drawMark } from '../marks.js';
import { colours, inColour, margins, paper, type } from '../style.js';
import { drawHeading, stickerRoom } from './stamp.js';

/** No image is drawn larger than this, in points per pixel: beyond it nothing more can be seen. */
const mostPointsPerPixel = 1;
const gap = 14;
const besideWidth = 168;
/** More frames than these hide the picture. */
const mostFrames = 30;

/** An order page or a parcel photo: the image as large as it will go, its sightings framed and numbered, a legend. */
export const drawImageExhibit = async (dossier: Dossier, exhibit: Exhibit): Promise<void> => {
  const image = dossier.images.get(exhibit.input.file);
  const all = image === undefined ? [] : framesOf(dossier.report, exhibit);
  const notes = notesOf(dossier, exhibit, all);
  const frames = all.slice(0, mostFrames);
  if (image === undefined) return drawWithoutImage(dossier, exhibit, notes);

  const entries = frames.map((frame) => entryOf(dossier, frame));
  const layout = bestLayout(dossier, image, entries, notes);
  const ink = addPage(dossier, exhibit, layout.orientation);
  const scale = layout.image.width / uprightSize(image).width;
  ink.image(
    await dossier.press.image(exhibit.input.file, image),
    dossier.press.imageName(exhibit.input.file),
    layout.image,
  );
  ink.box(layout.image, { stroke: colours.rule, width: 0.6 });
  for (const frame of frames) drawNumberedFrame(ink, frame, boxArea(frame.box, layout.image, scale), layout.image);
  drawLegend(dossier, exhibit, ink, layout.legend, entries, notes);
};

const addPage = (dossier: Dossier, exhibit: Exhibit, orientation: 'portrait' | 'landscape'): Ink => {
  const { ink } = dossier.press.sheet(`exhibit-${exhibit.letter}`, orientation);
  const { input, state } = exhibit;
  const size = state?.width === undefined ? '' : ` · ${state.width} × ${state.height}`;
  drawHeading(ink, dossier.say(`exhibit.${input.element}`), `${input.file}${size}`, stickerRoom);
  return ink;
};

const drawWithoutImage = (dossier: Dossier, exhibit: Exhibit, notes: readonly Note[]): void => {
  const ink = addPage(dossier, exhibit, 'portrait');
  const area = { x: margins.side, y: margins.top, width: contentWidth(ink), height: 64 };
  ink.box(area, { fill: colours.panel, stroke: colours.quiet, width: 0.8, dash: [4, 3] });
  ink.text(area.x, area.y + 25, dossier.say('imageMissing'), type.body, { width: area.width, align: 'centre' });
  const below = { ...area, y: area.y + area.height + gap, height: contentBottom(ink) - area.y - area.height - gap };
  drawLegend(dossier, exhibit, ink, below, [], notes);
};

/** A row of the legend: the frame's number, what it is, the text as read, by whom. */
interface Entry {
  readonly number: number;
  readonly title: string;
  readonly text: string;
}

/** A remark under the legend; with a mark where it comes from a check. */
interface Note {
  readonly text: string;
  readonly status: Parameters<typeof drawMark>[1] | undefined;
}

const entryOf = ({ say }: Dossier, { number, what, sure, sightings }: Frame): Entry => {
  const texts = [...new Set(sightings.map(({ text }) => `“${text}”`))].join(' / ');
  const readers = readersOf(sightings).map((name) => say(`reader.${name}`));
  return {
    number,
    title: sure ? say(what) : `${say(what)} (${say('unsure')})`,
    text: `${texts} · ${say('readBy', { readers: readers.join(', ') })}`,
  };
};

const notesOf = ({ report, say }: Dossier, { input }: Exhibit, frames: readonly Frame[]): Note[] => {
  const found = report.checks.flatMap(({ status, findings }) =>
    findings
      .filter(({ at }) => at.some(({ file }) => file === input.file))
      .map(({ message, mend }) => ({
        status,
        text: mend === '' ? message : `${message} ${say('mend', { text: mend })}`,
      })),
  );
  const hidden = frames.length - mostFrames;
  return [
    ...(frames.length === 0 ? [{ text: say('noFrames'), status: undefined }] : []),
    ...(hidden > 0 ? [{ text: say('moreFrames', { n: hidden }), status: undefined }] : []),
    ...found,
  ];
};

interface Layout {
  readonly orientation: 'portrait' | 'landscape';
  readonly image: Area;
  readonly legend: Area;
}

/** Of four layouts (page upright or on its side, legend below or beside) the one that shows the image largest. */
const bestLayout = (
  dossier: Dossier,
  image: BundleImage,
  entries: readonly Entry[],
  notes: readonly Note[],
): Layout => {
  const layouts = (['portrait', 'landscape'] as const).flatMap((orientation) => {
    const [width, height] = orientation === 'portrait' ? [paper.width, paper.height] : [paper.height, paper.width];
    const area = {
      x: margins.side,
      y: margins.top,
      width: width - 2 * margins.side,
      height: height - margins.top - margins.bottom,
    };
    return [below(dossier, image, entries, notes, area), beside(image, area)].map((layout) => ({
      orientation,
      ...layout,
    }));
  });
  return layouts.reduce((best, layout) => (layout.image.width > best.image.width * 1.05 ? layout : best));
};

const below = (
  { press }: Dossier,
  image: BundleImage,
  entries: readonly Entry[],
  notes: readonly Note[],
  area: Area,
): Omit<Layout, 'orientation'> => {
  const wrapped = (text: string, indent: number, style: typeof type.small) =>
    press.type.wrap(text, style, area.width - indent).length;
  const wanted =
    entries.reduce((sum, { title, text }) => sum + wrapped(`${title}  ${text}`, 22, type.smallStrong) * 12.5 + 4, 0) +
    notes.reduce((sum, { text }) => sum + wrapped(text, 22, type.small) * 12.5 + 4, 0);
  const legendHeight = Math.min(wanted, area.height * 0.34);
  const picture = fitted(image, { ...area, height: area.height - legendHeight - gap });
  const top = picture.y + picture.height + gap;
  const centred = { ...picture, x: area.x + (area.width - picture.width) / 2 };
  return { image: centred, legend: { ...area, y: top, height: area.y + area.height - top } };
};

const beside = (image: BundleImage, area: Area): Omit<Layout, 'orientation'> => {
  const picture = fitted(image, { ...area, width: area.width - besideWidth - gap });
  const x = picture.x + picture.width + gap;
  return { image: picture, legend: { x, y: area.y, width: area.x + area.width - x, height: area.height } };
};

/** The largest area of the image's shape, from the top left of `room`. */
const fitted = (image: BundleImage, room: Area): Area => {
  const { width, height } = uprightSize(image);
  const scale = Math.min(room.width / width, room.height / height, mostPointsPerPixel);
  return { x: room.x, y: room.y, width: width * scale, height: height * scale };
};

const badge = 7.5;

const drawNumberedFrame = (ink: Ink, { number, sure }: Frame, area: Area, bounds: Area): void => {
  const padded = { x: area.x - 2, y: area.y - 2, width: area.width + 4, height: area.height + 4 };
  drawFrame(ink, padded);
  const x = Math.max(bounds.x + badge, padded.x - badge);
  const y = Math.max(bounds.y + badge, Math.min(padded.y, bounds.y + bounds.height - badge));
  drawNumber(ink, number, x, y, sure);
};

/** A numbered disc; filled for what is sure, open for what is not. */
const drawNumber = (ink: Ink, number: number, x: number, y: number, sure: boolean): void => {
  const brush = sure
    ? { fill: colours.accent, stroke: colours.paper, width: 1 }
    : { fill: colours.paper, stroke: colours.accent, width: 1.2 };
  ink.circle([x, y], badge, brush);
  const style = inColour(type.smallStrong, sure ? colours.paper : colours.accent);
  ink.text(x - badge, y - 6.2, String(number), style, { width: 2 * badge, align: 'centre' });
};

/** Writes the legend into its area and goes on over further pages where it does not fit. */
const drawLegend = (
  dossier: Dossier,
  exhibit: Exhibit,
  firstInk: Ink,
  firstArea: Area,
  entries: readonly Entry[],
  notes: readonly Note[],
): void => {
  let ink = firstInk;
  let area = firstArea;
  let y = area.y;
  const place = (text: string, draw: (y: number) => number): void => {
    const lines = dossier.press.type.wrap(text, type.smallStrong, area.width - 22, mostLines).length;
    if (y + (lines + 1) * 12.5 > area.y + area.height) {
      ink = addPage(dossier, exhibit, 'portrait');
      area = { x: margins.side, y: margins.top, width: contentWidth(ink), height: contentBottom(ink) - margins.top };
      y = area.y;
    }
    y += draw(y) + 4;
  };
  for (const { number, title, text } of entries) {
    place(`${title} ${text}`, (top) => {
      drawNumber(ink, number, area.x + badge, top + 6.5, !title.endsWith(')'));
      const head = ink.paragraph(area.x + 22, top, area.width - 22, title, type.smallStrong, 2);
      return head + ink.paragraph(area.x + 22, top + head, area.width - 22, text, type.note, mostLines);
    });
  }
  for (const { text, status } of notes) {
    place(text, (top) => {
      if (status !== undefined) drawMark(ink, status, area.x + 1.5, top + 0.5, 11);
      return ink.paragraph(area.x + 22, top, area.width - 22, text, type.small, mostLines);
    });
  }
};

/** A single legend entry longer than this is cut; the report in the attachment has it whole. */
const mostLines = 14;
