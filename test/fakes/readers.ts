/** Scripted readers and lines of text laid out by hand: what gathering is tested with, without any engine. */

import type { BarcodeInImage, ImageReading, Line } from '../../src/gather/images/reading.js';
import type { LineReading, ReadCharacter, Readers } from '../../src/gather/ports.js';
import type { Quad, Raster } from '../../src/model/raster.js';

/** A reading whose digits all have one margin. */
export const reading = (text: string, { margin = 9, probability = 0.99 } = {}): LineReading => ({
  text,
  confidence: probability,
  characters: [...text].map(
    (char): ReadCharacter => ({
      text: char,
      probability,
      digitMargin: /[0-9OoIlSsBZz|]/u.test(char) ? margin : undefined,
    }),
  ),
});

/** A line of 20 pixels height with letters 10 pixels wide, its top left corner at x, y. */
export const lineAt = (
  text: string,
  x: number,
  y: number,
  trust: { margin?: number; probability?: number } = {},
): Line => {
  const width = [...text].reduce((sum, char) => sum + (/[\u4E00-\u9FFF]/u.test(char) ? 20 : 10), 0);
  return {
    ...reading(text, trust),
    box: [x, y, width, 20],
    height: 20,
    quad: [
      { x, y },
      { x: x + width, y },
      { x: x + width, y: y + 20 },
      { x, y: y + 20 },
    ],
  };
};

export const barcode = (text: string, format = 'Code128'): BarcodeInImage => ({
  format,
  text,
  box: [0, 0, 200, 60],
  corners: [
    { x: 0, y: 0 },
    { x: 200, y: 0 },
    { x: 200, y: 60 },
    { x: 0, y: 60 },
  ],
});

/** White paper, larger than any layout of lines in the tests. */
export const blank: Raster = { width: 2000, height: 1500, data: new Uint8Array(2000 * 1500 * 3).fill(255) };

export const imageOf = (
  lines: readonly Line[],
  barcodes: readonly BarcodeInImage[] = [],
  file = 'image.png',
): ImageReading => ({
  file,
  upright: blank,
  turn: 0,
  barcodes,
  lines,
  masks: [],
});

const never = (what: string) => async (): Promise<never> => {
  throw new Error(`${what} was not expected to be asked`);
};

/**
 * Readers that answer rereadings from a script.
 * @param again - What the main reader reads each time a line is read again.
 * @param second - What the second reader reads; `undefined`: it must not be asked.
 */
export const readersSaying = (again?: LineReading, second?: LineReading): Readers => ({
  barcodes: { identity: 'scripted', read: never('the barcode reader') },
  lines: {
    name: 'paddle',
    identity: 'scripted',
    find: never('the finder'),
    recognise: again === undefined ? never('the main reader') : async (_, quads) => quads.map(() => again),
  },
  witness: {
    recognise: second === undefined ? never('the second reader') : async (_, quads) => quads.map(() => second),
  },
  identities: () => ['scripted'],
  close: async () => undefined,
});

/** Readers that must not be asked anything. */
export const noReaders: Readers = readersSaying();

/** Readers that see nothing in any image. */
export const blindReaders: Readers = {
  barcodes: { identity: 'blind', read: async () => [] },
  lines: { name: 'paddle', identity: 'blind', find: async () => [], recognise: async () => [] },
  witness: undefined,
  identities: () => ['blind'],
  close: async () => undefined,
};

/**
 * Readers that see the same lines in every image, one under the other, each a twentieth of its height, wherever and however often they are
 * asked to read them.
 */
export const readersShowing = (texts: readonly string[]): Readers => {
  const lineOf = (image: Raster, index: number): Quad => {
    const [left, right, top, bottom] = [0.1, 0.6, index / 20 + 0.005, (index + 1) / 20 - 0.005];
    const corner = (x: number, y: number) => ({ x: x * image.width, y: y * image.height });
    return [corner(left, top), corner(right, top), corner(right, bottom), corner(left, bottom)];
  };
  const textAt = (image: Raster, [first, , third]: Quad): string =>
    texts[Math.floor((((first.y + third.y) / 2) * 20) / image.height)] ?? '';
  return {
    barcodes: { identity: 'scripted', read: async () => [] },
    lines: {
      name: 'paddle',
      identity: 'paddle, scripted',
      find: async (image) => texts.map((_, index) => lineOf(image, index)),
      recognise: async (image, quads) => quads.map((quad) => reading(textAt(image, quad))),
    },
    witness: undefined,
    identities: () => ['paddle, scripted'],
    close: async () => undefined,
  };
};
