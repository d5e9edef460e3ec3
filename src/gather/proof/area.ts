import type { Quad, Raster } from '../../model/raster.js';
import type { Box } from '../../model/sightings.js';
import { withCyrillic } from '../images/looks/cyrillic.js';
import { boxAround, cut } from '../images/pixels.js';
import type { Line } from '../images/reading.js';
import type { LineReading, Readers } from '../ports.js';

/** The surroundings of one place in a carried image, as the readers see them. Each is read once, however many marks ask. */
export interface ReadArea {
  readonly image: Raster;
  /** What the main reader reads there. */
  lines(): Promise<readonly Line[]>;
  /** The second reader's readings of the same lines. None if the main reader is the only one. */
  secondLines(): Promise<readonly LineReading[]>;
  /** Texts of the valid barcodes in it. */
  barcodes(): Promise<readonly string[]>;
}

/** Room around a place, as a share of its height: barcodes need their quiet zones, lines a little paper. Chosen, not measured. */
const room = { barcode: 0.5, text: 0.1 } as const;
/** In pixels of the carried image. Chosen, not measured. */
const leastRoom = 8;

/**
 * @param box - In pixels of the upright original.
 * @param scale - Pixels of `raster` per pixel of the upright original.
 */
export const areaAround = (
  raster: Raster,
  box: Box,
  scale: number,
  kind: keyof typeof room,
  readers: Readers,
): ReadArea => {
  const image = cutBox(raster, box, scale, room[kind]);
  const quads = once(() => readers.lines.find(image));
  return {
    image,
    lines: once(async () => {
      const places = await quads();
      const readings = await readers.lines.recognise(image, places);
      const lines = readings.map((reading, index) => lineOf(reading, places[index] as Quad, image));
      return (await withCyrillic({ upright: image, lines }, readers)).lines;
    }),
    secondLines: once(async () => (await readers.witness?.recognise(image, await quads())) ?? []),
    barcodes: once(async () => (await readers.barcodes.read(image)).map(({ text }) => text)),
  };
};

const once = <T>(task: () => Promise<T>): (() => Promise<T>) => {
  let running: Promise<T> | undefined;
  return () => {
    running ??= task();
    return running;
  };
};

const lineOf = (reading: LineReading, quad: Quad, image: Raster): Line => {
  const [a, b, c, d] = quad;
  const height = (Math.hypot(d.x - a.x, d.y - a.y) + Math.hypot(c.x - b.x, c.y - b.y)) / 2;
  return { ...reading, quad, box: boxAround(quad, image), height };
};

const cutBox = (raster: Raster, [x, y, width, height]: Box, scale: number, share: number): Raster => {
  const margin = Math.max(leastRoom, height * scale * share);
  const left = Math.max(0, Math.floor(x * scale - margin));
  const top = Math.max(0, Math.floor(y * scale - margin));
  const right = Math.min(raster.width, Math.ceil((x + width) * scale + margin));
  const bottom = Math.min(raster.height, Math.ceil((y + height) * scale + margin));
  const corners: Quad = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  return cut(raster, corners, Math.max(1, right - left), Math.max(1, bottom - top));
};
