import { createHash } from 'node:crypto';
import type { LineReader, Readers } from '../../src/gather/ports.js';
import type { Raster } from '../../src/model/raster.js';

/**
 * The readers, each answer kept for the same pixels: asking several claims of one picture reads it once. Not for what is timed.
 */
export const remembering = (readers: Readers): Readers => {
  const answers = new Map<string, Promise<unknown>>();
  const once = <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const known = answers.get(key) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const answer = ask();
    answers.set(key, answer);
    return answer;
  };
  const recognise =
    (name: string, reader: Pick<LineReader, 'recognise'>): LineReader['recognise'] =>
    (image, quads) =>
      once(`${name} ${keyOf(image)} ${JSON.stringify(quads)}`, () => reader.recognise(image, quads));
  const { barcodes, lines, witness } = readers;
  return {
    ...readers,
    barcodes: { ...barcodes, read: (image) => once(`barcodes ${keyOf(image)}`, () => barcodes.read(image)) },
    lines: {
      ...lines,
      find: (image) => once(`find ${keyOf(image)}`, () => lines.find(image)),
      recognise: recognise('lines', lines),
    },
    witness: witness === undefined ? undefined : { ...witness, recognise: recognise('witness', witness) },
  };
};

const keys = new WeakMap<Raster, string>();

const keyOf = (image: Raster): string => {
  const known =
    keys.get(image) ?? `${image.width}x${image.height} ${createHash('sha1').update(image.data).digest('hex')}`;
  keys.set(image, known);
  return known;
};
