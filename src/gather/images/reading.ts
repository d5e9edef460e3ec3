import type { Quad, Raster } from '../../model/raster.js';
import type { Box } from '../../model/sightings.js';
import type { Barcode, LineReading, Readers } from '../ports.js';
import { fullLight } from './light.js';
import { agreedBarcodes, rescuedBarcodes } from './looks/barcodes.js';
import { type Closer, closerLook, firstFrame } from './looks/closer.js';
import { barcodesIn, type FoundLine, type Look, lookAt } from './looks/look.js';
import { together } from './looks/merge.js';
import { type MaskedImage, touches, turnedBox } from './masks.js';
import { boxAround, turned, turnPoint } from './pixels.js';
import { mapQuad, turnsToUpright } from './upright.js';
import { furtherViews, type ImageView, smallerView, viewOf } from './views.js';

/** One line of text in an upright image. */
export interface Line extends LineReading {
  readonly quad: Quad;
  readonly box: Box;
  /** Height of the line across its direction, in pixels of the upright image. */
  readonly height: number;
  /** The same line as read by other readers, which know letters that the main reader lacks. */
  readonly also?: readonly LineReading[];
}

export interface BarcodeInImage extends Barcode {
  readonly box: Box;
}

/** Everything that the readers saw in one image. All places are in pixels of `upright`. */
export interface ImageReading {
  readonly file: string;
  readonly upright: Raster;
  /** Quarter turns clockwise beyond EXIF that made `upright`. */
  readonly turn: number;
  readonly barcodes: readonly BarcodeInImage[];
  readonly lines: readonly Line[];
  /** What was blacked out before anything was read. */
  readonly masks: readonly Box[];
}

/** The kind of image decides what is searched in it, and at what size. */
export type ImageKind = 'screenshot' | 'photo' | 'unknown';

/**
 * The longest side, in pixels, at which lines are looked for in the whole image, one look after the other; reading cuts from the full
 * image. Half as many pixels take half as long. Over 70 made cases the first look settled all 40 of plain difficulty and 29 of
 * 30 hard ones. Measured for change dd22d7f, 2026-11-23.
 */
const wholeSides: Readonly<Record<ImageKind, readonly [first: number, ...further: number[]]>> = {
  screenshot: [1120, 1600],
  photo: [736],
  unknown: [1280, 1600],
};

/**
 * A label that the first look takes for a few lines mostly shows them and its true direction in the second. A third look is level with it.
 * Chosen, not measured.
 */
const mostCloserLooks = 4;

/**
 * Longest side, in pixels, at which a look decodes barcodes. Bars of a label that fills a quarter of it are still two pixels wide.
 * Chosen, not measured.
 */
const barcodeSide = 2000;

/**
 * Reads one decoded image more and more thoroughly: first the whole, then closer to where text was seen. Each reading holds what the earlier ones
 * did. The caller stops when it has seen enough.
 */
export async function* looksAt(
  file: string,
  { image, masks }: MaskedImage,
  kind: ImageKind,
  readers: Readers,
): AsyncGenerator<ImageReading> {
  // Barcodes on an order page prove nothing.
  const decode = async (view: ImageView): Promise<readonly Barcode[]> =>
    kind === 'screenshot' ? [] : barcodesIn(view, readers);
  const whole: ImageView = { image, back: (point) => point };
  const [first, ...further] = wholeSides[kind];

  let seen = await lookAt(
    image,
    whole,
    {
      side: first,
      barcodes: smallerView(image, barcodeSide).then(decode),
    },
    readers,
  );
  yield readingOf(file, { image, masks }, seen);
  for (const side of further) {
    seen = together(seen, await lookAt(image, whole, { side, barcodes: [] }, readers));
    yield readingOf(file, { image, masks }, seen);
  }
  if (kind === 'screenshot') return;

  let last = firstFrame(image, further.at(-1) ?? first);
  for (let count = 0; count < mostCloserLooks; count++) {
    const closer = closerLook(image, seen, last);
    if (closer === undefined) break;
    seen = together(seen, await lookCloser(image, closer, decode, readers));
    yield readingOf(file, { image, masks }, seen);
    last = closer;
  }
  if (agreedBarcodes(seen.barcodes).length > 0) return;
  const barcodes = await rescuedBarcodes(furtherViews(image, last.region), decode);
  if (barcodes.length > 0) yield readingOf(file, { image, masks }, { ...seen, barcodes });
}

/** Reads one unmasked, decoded image as thoroughly as possible. */
export const readImage = async (
  file: string,
  image: Raster,
  kind: ImageKind,
  readers: Readers,
): Promise<ImageReading> => {
  let last: ImageReading | undefined;
  for await (const reading of looksAt(file, { image, masks: [] }, kind, readers)) last = reading;
  return last as ImageReading;
};

const lookCloser = async (
  image: Raster,
  { region, scale }: Closer,
  decode: (view: ImageView) => Promise<readonly Barcode[]>,
  readers: Readers,
): Promise<Look> => {
  const { image: plain, back } = viewOf(image, region, scale);
  const view = { image: fullLight(plain), back };
  const side = Math.max(plain.width, plain.height);
  return lookAt(image, view, { side, barcodes: decode(view) }, readers);
};

const readingOf = (file: string, { image, masks }: MaskedImage, seen: Look): ImageReading => {
  const { barcodes, lines, direction } = seen;
  const turn = turnsToUpright(direction);
  const upright = turnedOnce(image, turn);
  const place = (quad: Quad): Quad => mapQuad(quad, (point) => turnPoint(point, turn, image.width, image.height));
  return {
    file,
    upright,
    turn,
    // Nothing is read under a mask: codes correct what is covered of them, and parts of long codes pass as short ones.
    barcodes: agreedBarcodes(
      barcodes.filter(({ corners }) => !masks.some((mask) => touches(mask, corners, quietZone))),
    ).map((barcode) => {
      const corners = place(barcode.corners);
      return { ...barcode, corners, box: boxAround(corners, upright) };
    }),
    lines: lines.map(({ reading, quad }) => lineOf(reading, place(quad), upright)),
    masks: masks.map((mask) => turnedBox(mask, turn, image)),
  };
};

/** Margin around a barcode, as a share of its length. Whatever is printed that near may be part of it. Chosen, not measured. */
const quietZone = 0.05;

const turnedImages = new WeakMap<Raster, Map<number, Raster>>();

/** Shares one turned image between all readings of it, because it may be large. */
const turnedOnce = (image: Raster, turn: number): Raster => {
  const known = turnedImages.get(image) ?? new Map<number, Raster>();
  const upright = known.get(turn) ?? turned(image, turn);
  turnedImages.set(image, known.set(turn, upright));
  return upright;
};

const lineOf = (reading: FoundLine['reading'], quad: Quad, upright: Raster): Line => {
  const [a, b, c, d] = quad;
  const height = (Math.hypot(d.x - a.x, d.y - a.y) + Math.hypot(c.x - b.x, c.y - b.y)) / 2;
  return { ...reading, quad, box: boxAround(quad, upright), height };
};
