/** Shows on a picture what was read in it: everything that was recognised is framed, the rest is faint. */
import sharp from 'sharp';
import { type Faces, loadFaces } from '../bundle/fonts.js';
import { overlap } from '../gather/identifiers/places.js';
import { decodeImage } from '../gather/images/decode.js';
import { fullLight } from '../gather/images/light.js';
import { resized, turned } from '../gather/images/pixels.js';
import type { ReadImage } from '../gather/read-file.js';
import type { Raster } from '../model/raster.js';
import type { Box, Language } from '../model/schema/report.js';
import { type Class, classColours, classes, type DrawnMark, drawnMarksOf, wordClass } from './classes.js';
import { outlined } from './outline.js';

/** Larger pictures are reduced; only the position of the frames matters. */
const longestSide = 2400;

/**
 * The upright picture as a PNG. Only pixels are taken from the original, no metadata.
 * @param bytes - The original that the image was read from.
 */
export const annotate = async (bytes: Uint8Array, read: ReadImage, language: Language): Promise<Uint8Array> => {
  const decoded = await decodeImage(bytes);
  if ('problem' in decoded) throw new Error(`The image cannot be decoded any more: ${decoded.detail}.`);
  const whole = turned(decoded, read.turn);
  const scale = Math.min(1, longestSide / Math.max(whole.width, whole.height));
  const picture = await resized(
    whole,
    Math.max(1, Math.round(whole.width * scale)),
    Math.max(1, Math.round(whole.height * scale)),
  );
  const marks = drawnMarksOf(read).map(({ box, ...mark }) => ({ ...mark, box: scaled(box, scale) }));
  const sheet = sheetOf(picture, marks, language, await loadFaces(wordsOn(language)));
  return sharp(faded(read.picture.drawn ? picture : fullLight(picture), marks), {
    raw: { width: picture.width, height: picture.height, channels: 3 },
  })
    .extend({ bottom: sheet.height - picture.height, right: sheet.width - picture.width, background: '#ffffff' })
    .composite([{ input: Buffer.from(sheet.svg), left: 0, top: 0 }])
    .png({ compressionLevel: 9 })
    .toBuffer();
};

const wordsOn = (language: Language): string => classes.map((of) => wordClass(of, language)).join('');

const scaled = (box: Readonly<Box>, scale: number): Box => box.map((side) => Math.round(side * scale)) as Box;

/** Share of the picture's strength that remains outside frames. */
const faint = 0.42;
/** Pixels around a frame that keep their full strength. */
const halo = 2;

const faded = ({ width, height, data }: Raster, marks: readonly DrawnMark[]): Buffer => {
  const out = Buffer.alloc(data.length);
  for (let i = 0; i < data.length; i++) out[i] = 255 - (255 - (data[i] as number)) * faint;
  for (const { box } of marks) {
    const [left, top] = [Math.max(0, box[0] - halo), Math.max(0, box[1] - halo)];
    const right = Math.min(width, box[0] + box[2] + halo);
    for (let y = top; y < Math.min(height, box[1] + box[3] + halo); y++)
      if (right > left) out.set(data.subarray((y * width + left) * 3, (y * width + right) * 3), (y * width + left) * 3);
  }
  return out;
};

interface Sheet {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Sizes in pixels for a picture of this width. */
interface Sizes {
  readonly type: number;
  readonly line: number;
  readonly stroke: number;
}

/** The legend's least width, with room for the words of one class. */
const leastWidth = 420;

const sheetOf = (picture: Raster, marks: readonly DrawnMark[], language: Language, faces: Faces): Sheet => {
  const width = Math.max(leastWidth, picture.width);
  const type = Math.max(13, Math.round(width / 90));
  const sizes: Sizes = { type, line: Math.round(type * 1.7), stroke: 2 * Math.max(1, Math.round(type / 16)) };
  const shown = classes.filter((of) => marks.some((mark) => mark.class === of));
  const legend = legendOf(shown, { language, faces, sizes, width, top: picture.height });
  const frames = marks.map((mark) => frameOf(mark, shown.indexOf(mark.class) + 1, { marks, picture, faces, sizes }));
  const height = picture.height + legend.height;
  return {
    width,
    height,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${frames.join('')}${legend.svg}</svg>`,
  };
};

/** A frame with the number of its class beside it, so that nothing is conveyed by colour alone. */
const frameOf = (mark: DrawnMark, number: number, { marks, picture, faces, sizes }: Frames): string => {
  const { class: of, box } = mark;
  const [x, y, across, down] = box;
  const stroke = `fill="none" stroke="${classColours[of]}" stroke-width="${sizes.stroke}"`;
  const frame = `<rect x="${x - 1}" y="${y - 1}" width="${across + 2}" height="${down + 2}" rx="2" ${stroke}/>`;
  const size = Math.min(sizes.type * 0.8, Math.max(9, down * 0.6));
  const tag = { width: size * (number > 9 ? 1.5 : 1), height: size * tagHeight };
  const others = marks.filter((other) => other !== mark).map((other) => other.box);
  const at = placeBeside(box, tag, others, picture);
  return `${frame}${tagOf(of, number, { ...at, width: tag.width, size }, faces)}`;
};

interface Frames {
  readonly marks: readonly DrawnMark[];
  readonly picture: Raster;
  readonly faces: Faces;
  readonly sizes: Sizes;
}

/** Height of a tag as a multiple of its type size. */
const tagHeight = 1.25;

/** A position where a tag hides no other frame: before the frame, else above, behind or below it. */
const placeBeside = (
  [x, y, across, down]: Readonly<Box>,
  { width, height }: { readonly width: number; readonly height: number },
  others: readonly Readonly<Box>[],
  picture: Raster,
): { readonly x: number; readonly y: number } => {
  const level = y + (down - height) / 2;
  const places = [
    { x: x - width - 2, y: level },
    { x: x - 1, y: y - height - 1 },
    { x: x + across + 2, y: level },
    { x: x - 1, y: y + down + 1 },
  ];
  const isInside = (place: { readonly x: number; readonly y: number }): boolean =>
    place.x >= 0 && place.y >= 0 && place.x + width <= picture.width && place.y + height <= picture.height;
  const isFree = (place: { readonly x: number; readonly y: number }): boolean =>
    !others.some((other) => overlap(other as Box, [place.x, place.y, width, height]) > 0);
  const inside = places.filter(isInside);
  return inside.find(isFree) ?? inside[0] ?? { x: Math.max(0, x), y: Math.max(0, y) };
};

interface TagPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

const tagOf = (of: Class, number: number, { x, y, width, size }: TagPlace, faces: Faces): string => {
  const text = String(number);
  const own = outlined(text, faces, { x: 0, baseline: 0, size, colour: '#ffffff' }).width;
  const { svg } = outlined(text, faces, {
    x: x + (width - own) / 2,
    baseline: y + size * 0.98,
    size,
    colour: '#ffffff',
  });
  return `<rect x="${x}" y="${y}" width="${width}" height="${size * tagHeight}" rx="2" fill="${classColours[of]}"/>${svg}`;
};

interface LegendPlace {
  readonly language: Language;
  readonly faces: Faces;
  readonly sizes: Sizes;
  readonly width: number;
  readonly top: number;
}

/** The legend for each number and colour, in as many rows as needed. */
const legendOf = (
  shown: readonly Class[],
  { language, faces, sizes, width, top }: LegendPlace,
): Pick<Sheet, 'svg' | 'height'> => {
  const { type, line } = sizes;
  const margin = type;
  const parts: string[] = [];
  let [x, y] = [margin, top + margin];
  shown.forEach((of, i) => {
    const words = wordClass(of, language);
    const own = type * 2 + outlined(words, faces, { x: 0, baseline: 0, size: type, colour: '#17212b' }).width;
    if (x > margin && x + own > width - margin) [x, y] = [margin, y + line];
    parts.push(tagOf(of, i + 1, { x, y: y + line * 0.1, width: type * 1.4, size: type }, faces));
    parts.push(
      outlined(words, faces, {
        x: x + type * 1.9,
        baseline: y + line * 0.1 + type * 0.98,
        size: type,
        colour: '#17212b',
      }).svg,
    );
    x += own + type * 1.6;
  });
  const height = shown.length === 0 ? 0 : y + line + margin - top;
  const ground = `<rect x="0" y="${top}" width="${width}" height="${height}" fill="#ffffff"/>`;
  return { svg: `${ground}${parts.join('')}`, height: Math.ceil(height) };
};
