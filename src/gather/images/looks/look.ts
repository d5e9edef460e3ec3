import type { Quad, Raster } from '../../../model/raster.js';
import type { Barcode, LineReading, Readers } from '../../ports.js';
import { resized } from '../pixels.js';
import { axisOf, directed, directionBeside, directionOfBarcodes, lieDifferently, mapQuad } from '../upright.js';
import type { ImageView } from '../views.js';

/** A line of text as found and read. Its corners begin at the text's own top left. */
export interface FoundLine {
  readonly quad: Quad;
  readonly reading: LineReading;
}

/** What one look saw. All places are in pixels of the whole image, whatever the view. */
export interface Look {
  /** Every decoding: one barcode may have several, and they may differ. */
  readonly barcodes: readonly Barcode[];
  readonly lines: readonly FoundLine[];
  /** Direction of the text, in radians clockwise from the horizontal. */
  readonly direction: number;
}

export interface LookOptions {
  /** The longest side, in pixels, at which lines are searched. They are read in the image's own pixels. */
  readonly side: number;
  /** Barcodes decoded for this look; empty if none are wanted. */
  readonly barcodes: readonly Barcode[] | Promise<readonly Barcode[]>;
}

/** Finds the lines of a view, and reads them in the image that the view was taken of. */
export const lookAt = async (image: Raster, view: ImageView, options: LookOptions, readers: Readers): Promise<Look> => {
  // Lines are found in another thread while this one decodes barcodes.
  const [found, barcodes] = await Promise.all([findLines(view, options.side, readers), options.barcodes]);
  const { direction, lines } = await readDirected(image, found, barcodes, readers);
  return { barcodes, direction, lines: lines.filter(({ reading }) => reading.text !== '') };
};

export const barcodesIn = async ({ image, back }: ImageView, readers: Readers): Promise<readonly Barcode[]> =>
  (await readers.barcodes.read(image)).map((barcode) => ({ ...barcode, corners: mapQuad(barcode.corners, back) }));

const findLines = async ({ image, back }: ImageView, side: number, readers: Readers): Promise<readonly Quad[]> => {
  const scale = Math.min(1, side / Math.max(image.width, image.height));
  const scaled = (size: number): number => Math.max(1, Math.round(size * scale));
  const small = await resized(image, scaled(image.width), scaled(image.height));
  const [across, down] = [image.width / small.width, image.height / small.height];
  const quads = await readers.lines.find(small);
  return quads.map((quad) => mapQuad(quad, ({ x, y }) => back({ x: x * across, y: y * down })));
};

interface Directed {
  readonly direction: number;
  readonly lines: readonly FoundLine[];
}

/** Below this mean confidence the text may be upside down: some lines are read the other way round to find out. Chosen, not measured. */
const doubtfulConfidence = 0.8;
/** Number of the longest lines that are read the other way round. Chosen, not measured. */
const samplesForTurn = 4;

/**
 * Reads all lines along the direction that barcodes tell. Without barcodes, or if that reads badly, it takes the better of both directions. If
 * barcodes lie in different directions, each line is read along the barcode beside it.
 */
const readDirected = async (
  image: Raster,
  found: readonly Quad[],
  barcodes: readonly Barcode[],
  readers: Readers,
): Promise<Directed> => {
  const axis = axisOf(found);
  const told = directionOfBarcodes(barcodes, axis);
  const along =
    axis === undefined ? (told ?? 0) : told === undefined || Math.cos(told - axis) > 0 ? axis : axis + Math.PI;
  if (lieDifferently(barcodes))
    return readAlong(image, found, along, readers, (quad) => directionBeside(quad, barcodes) ?? along);
  const sideways = told === undefined && Math.abs(Math.sin(along)) > Math.SQRT1_2;
  const direction = sideways ? await betterDirection(image, found, along, readers) : along;
  const first = await readAlong(image, found, direction, readers);
  if (sideways || found.length === 0 || meanConfidence(first.lines) >= doubtfulConfidence) return first;
  const better = await betterDirection(image, found, direction, readers);
  return better === direction ? first : readAlong(image, found, better, readers);
};

const readAlong = async (
  image: Raster,
  found: readonly Quad[],
  direction: number,
  readers: Readers,
  directionOf: (quad: Quad) => number = () => direction,
): Promise<Directed> => {
  const quads = found.map((quad) => directed(quad, directionOf(quad)));
  const readings = await readers.lines.recognise(image, quads);
  return { direction, lines: quads.map((quad, i) => ({ quad, reading: readings[i] as LineReading })) };
};

/** The direction or its opposite, whichever reads the longest lines with more confidence. */
const betterDirection = async (
  image: Raster,
  found: readonly Quad[],
  direction: number,
  readers: Readers,
): Promise<number> => {
  const longest = [...found].sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, samplesForTurn);
  const opposite = direction + Math.PI;
  const [there, back] = await Promise.all(
    [direction, opposite].map(async (way) => meanConfidence((await readAlong(image, longest, way, readers)).lines)),
  );
  return (back ?? 0) > (there ?? 0) ? opposite : direction;
};

const lengthOf = ([a, b]: Quad): number => Math.hypot(b.x - a.x, b.y - a.y);

/** Mean confidence over characters, so that a one-letter scrap counts little. */
const meanConfidence = (lines: readonly FoundLine[]): number => {
  const characters = lines.reduce((sum, line) => sum + inkIn(line), 0);
  return characters === 0 ? 0 : lines.reduce((sum, line) => sum + weightOf(line), 0) / characters;
};

/** Counts printed characters; a space may be the reader's own. */
const inkIn = ({ reading }: FoundLine): number => reading.text.replace(/\s/gu, '').length;

/** How much was read in a line: its characters, weighted by confidence. */
export const weightOf = (line: FoundLine): number => line.reading.confidence * inkIn(line);
