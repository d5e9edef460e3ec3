import type { Quad, Raster } from '../model/raster.js';
import type { Box } from '../model/sightings.js';
import { boxAround, resized, turned, turnPoint } from './images/pixels.js';
import { axisOf, directed, directionOfBarcodes, mapQuad, turnsToUpright } from './images/upright.js';
import { furtherViews, smallerView, type View } from './images/views.js';
import type { Barcode, LineReading, Readers } from './readers/ports.js';

/** One line of text in an upright image. */
export interface Line extends LineReading {
  readonly quad: Quad;
  readonly box: Box;
  /** Height of the line across its direction, in pixels of the upright image. */
  readonly height: number;
}

export interface BarcodeInImage extends Barcode {
  readonly box: Box;
}

/** Everything that the readers saw in one image. All places are in pixels of `upright`. */
export interface ImageReading {
  readonly file: string;
  readonly upright: Raster;
  /** Quarter turns clockwise by which `upright` was turned beyond EXIF. */
  readonly turn: number;
  readonly barcodes: readonly BarcodeInImage[];
  readonly lines: readonly Line[];
}

/** What an image is decides what is looked for in it, and at what size. */
export type ImageKind = 'screenshot' | 'photo' | 'unknown';

/** How closely to look. What a quick look does not settle is worth a thorough one. */
export type Effort = 'quick' | 'thorough';

/**
 * The longest side, in pixels, at which lines are looked for; reading cuts from the full image. Half as many pixels take half as
 * long. Over 70 made cases a quick look settled all 40 of plain difficulty and 29 of 30 hard ones; at the thorough size all.
 */
const findingSides: Readonly<Record<ImageKind, Readonly<Record<Effort, number>>>> = {
  screenshot: { quick: 1120, thorough: 1600 },
  photo: { quick: 736, thorough: 1120 },
  unknown: { quick: 1280, thorough: 1600 },
};

/**
 * A quick look leaves out lines this many times longer than high: product names, addresses and notices, which take as long as
 * all other lines together and settle nothing that shorter ones do not.
 */
const quickElongation = 14;

/** Below this mean confidence the text may stand on its head: some lines are read the other way round to see. */
const doubtfulConfidence = 0.8;
const samplesForTurn = 4;

/** Reads one decoded image: barcodes, then lines, begun at the end that barcodes or the text itself tell. */
export const readImage = async (
  file: string,
  image: Raster,
  kind: ImageKind,
  readers: Readers,
  effort: Effort = 'thorough',
): Promise<ImageReading> => {
  // Lines are found in another thread while this one decodes barcodes. An order page proves nothing by a barcode.
  const finds = findLines(image, findingSides[kind][effort], readers);
  const [all, barcodes] = await Promise.all([finds, kind === 'screenshot' ? [] : findBarcodes(image, effort, readers)]);
  const found = effort === 'quick' ? all.filter((quad) => spanOf(quad) < quickElongation * depthOf(quad)) : all;
  const { direction, quads, readings } = await readDirected(image, found, barcodes, readers);
  const turn = turnsToUpright(direction);
  const upright = turned(image, turn);
  const place = (quad: Quad): Quad => mapQuad(quad, (point) => turnPoint(point, turn, image.width, image.height));
  return {
    file,
    upright,
    turn,
    barcodes: barcodes.map((barcode) => {
      const corners = place(barcode.corners);
      return { ...barcode, corners, box: boxAround(corners, upright) };
    }),
    lines: readings.flatMap((reading, i) =>
      reading.text === '' ? [] : [lineOf(reading, place(quads[i] as Quad), upright)],
    ),
  };
};

/** Longest side at which a quick look decodes barcodes: bars of a label that fills a quarter of it are still two pixels wide. */
const quickBarcodeSide = 2000;

/** A quick look decodes a smaller image where it is large; a thorough one takes further views until one shows a barcode. */
const findBarcodes = async (image: Raster, effort: Effort, readers: Readers): Promise<readonly Barcode[]> => {
  if (effort === 'quick') return barcodesIn(await smallerView(image, quickBarcodeSide), readers);
  const whole = await readers.barcodes.read(image);
  if (whole.length > 0) return whole;
  for await (const view of furtherViews(image)) {
    const found = await barcodesIn(view, readers);
    if (found.length > 0) return found;
  }
  return [];
};

const barcodesIn = async ({ image, back }: View, readers: Readers): Promise<readonly Barcode[]> =>
  (await readers.barcodes.read(image)).map((barcode) => ({ ...barcode, corners: mapQuad(barcode.corners, back) }));

const lineOf = (reading: LineReading, quad: Quad, upright: Raster): Line => {
  const [a, b, c, d] = quad;
  const height = (Math.hypot(d.x - a.x, d.y - a.y) + Math.hypot(c.x - b.x, c.y - b.y)) / 2;
  return { ...reading, quad, box: boxAround(quad, upright), height };
};

const findLines = async (image: Raster, side: number, readers: Readers): Promise<readonly Quad[]> => {
  const scale = Math.min(1, side / Math.max(image.width, image.height));
  const [width, height] = [image.width, image.height].map((size) => Math.max(1, Math.round(size * scale))) as [
    number,
    number,
  ];
  const small = await resized(image, width, height);
  const [across, down] = [image.width / small.width, image.height / small.height];
  const quads = await readers.lines.find(small);
  return quads.map((quad) => mapQuad(quad, ({ x, y }) => ({ x: x * across, y: y * down })));
};

interface DirectedReadings {
  readonly direction: number;
  readonly quads: readonly Quad[];
  readonly readings: readonly LineReading[];
}

/** Reads all lines along the direction that barcodes tell; without one, or where that reads badly, along the better of both. */
const readDirected = async (
  image: Raster,
  found: readonly Quad[],
  barcodes: readonly Barcode[],
  readers: Readers,
): Promise<DirectedReadings> => {
  const axis = axisOf(found);
  const told = directionOfBarcodes(barcodes, axis);
  const along =
    axis === undefined ? (told ?? 0) : told === undefined || Math.cos(told - axis) > 0 ? axis : axis + Math.PI;
  const sideways = told === undefined && Math.abs(Math.sin(along)) > Math.SQRT1_2;
  const direction = sideways ? await betterDirection(image, found, along, readers) : along;
  const first = await readAlong(image, found, direction, readers);
  if (sideways || found.length === 0 || meanConfidence(first.readings) >= doubtfulConfidence) return first;
  const better = await betterDirection(image, found, direction, readers);
  return better === direction ? first : readAlong(image, found, better, readers);
};

const readAlong = async (
  image: Raster,
  found: readonly Quad[],
  direction: number,
  readers: Readers,
): Promise<DirectedReadings> => {
  const quads = directed(found, direction);
  return { direction, quads, readings: await readers.lines.recognise(image, quads) };
};

/** The direction or its opposite, whichever lets the longest lines be read with more confidence. */
const betterDirection = async (
  image: Raster,
  found: readonly Quad[],
  direction: number,
  readers: Readers,
): Promise<number> => {
  const longest = [...found].sort((a, b) => spanOf(b) - spanOf(a)).slice(0, samplesForTurn);
  const opposite = direction + Math.PI;
  const [there, back] = await Promise.all(
    [direction, opposite].map(async (way) => meanConfidence((await readAlong(image, longest, way, readers)).readings)),
  );
  return (back ?? 0) > (there ?? 0) ? opposite : direction;
};

const spanOf = ([a, b]: Quad): number => Math.hypot(b.x - a.x, b.y - a.y);
const depthOf = ([a, , , d]: Quad): number => Math.hypot(d.x - a.x, d.y - a.y);

/** Mean over characters, so that a one-letter scrap counts as little as it says. */
const meanConfidence = (readings: readonly LineReading[]): number => {
  const weights = readings.map(({ text }) => text.length);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return 0;
  return readings.reduce((sum, { confidence }, i) => sum + confidence * (weights[i] ?? 0), 0) / total;
};
