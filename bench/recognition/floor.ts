import type { LineReading, Readers } from '../../src/gather/ports.js';
import type { Quad, Raster } from '../../src/model/raster.js';
import type { Picture } from './case.js';
import { decodeImage, directed, mapQuad, resized } from './library.js';

/** A line that was found and read, in pixels of the picture. */
export interface FoundLine {
  readonly quad: Quad;
  readonly reading: LineReading;
}

export interface Floor {
  readonly ms: number;
  readonly image: Raster;
  readonly lines: readonly FoundLine[];
}

/** Longest side at which lines are sought, and at which barcodes are decoded: what suffices for most labels. */
const findingSide = 736;
const barcodeSide = 2000;

/** The least that reading a picture can cost: decoded, its barcodes, one detection, and each line read once, the right way up. */
export const floorOf = async ({ bytes, printed }: Picture, readers: Readers): Promise<Floor> => {
  const start = performance.now();
  const image = await decodeImage(bytes);
  if ('problem' in image) throw new Error(image.detail);
  await readers.barcodes.read(await noLarger(image, barcodeSide));
  const small = await noLarger(image, findingSide);
  const [across, down] = [image.width / small.width, image.height / small.height];
  const found = (await readers.lines.find(small)).map((quad) =>
    mapQuad(quad, ({ x, y }) => ({ x: x * across, y: y * down })),
  );
  const direction = directionOf(printed);
  const quads = found.map((quad) => directed(quad, direction));
  const readings = await readers.lines.recognise(image, quads);
  const ms = performance.now() - start;
  return { ms, image, lines: quads.flatMap((quad, i) => ({ quad, reading: readings[i] as LineReading })) };
};

const noLarger = async (image: Raster, side: number): Promise<Raster> => {
  const scale = Math.min(1, side / Math.max(image.width, image.height));
  return scale === 1 ? image : resized(image, Math.round(image.width * scale), Math.round(image.height * scale));
};

/** The direction of most text, in radians. It is known here: finding it out is no part of the floor. */
const directionOf = (printed: Picture['printed']): number => {
  const texts = printed.filter(({ kind }) => kind === 'text');
  const sum = texts.reduce(({ x, y }, { quad: [a, b] }) => ({ x: x + b.x - a.x, y: y + b.y - a.y }), { x: 0, y: 0 });
  return Math.atan2(sum.y, sum.x);
};
