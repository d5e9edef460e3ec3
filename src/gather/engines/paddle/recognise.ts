import type { Quad, Raster } from '../../../model/raster.js';
import { cut } from '../../images/pixels.js';
import type { LineReading, ReadCharacter } from '../../ports.js';
import type { Network } from './session.js';
import { spaced } from './spaces.js';

/** Height at which the network reads lines, in pixels. Given by the model. */
const lineHeight = 48;
/** The network gives one answer per 8 pixels. Given by the model. */
const stride = 8;
/** A shorter line is stretched to this many pixels, so that it is no higher than wide. Chosen, not measured. */
const minWidth = 48;
/** Longer lines are squeezed. At 48 pixels height some 90 characters still fit. Chosen, not measured. */
const maxWidth = 2400;
/** Blank columns behind a line, so that its last character is not at the very edge. Chosen, not measured. */
const padding = 16;
/** Stands for a probability of zero, whose logarithm is endless. Chosen, not measured. */
const smallestProbability = 1e-9;

/** The network's alphabet. Index 0 is the CTC blank. */
export type Alphabet = readonly string[];

/** @param keys - The dictionary file: one character per line. Its last entry, the space, is not in the file. */
export const alphabetOf = (keys: string): Alphabet => ['', ...keys.replace(/\n$/u, '').split(/\r?\n/u), ' '];

/**
 * Reads each line, cut flat by its four corners. Each goes to the network alone: batches take longer than the same lines one after the other, because
 * their layers no longer fit the caches.
 */
export const recogniseLines = async (
  recognise: (strip: Raster) => Promise<LineReading>,
  image: Raster,
  quads: readonly Quad[],
): Promise<readonly LineReading[]> => {
  const readings = new Array<LineReading>(quads.length);
  // The widest first: what is left for the end is small, so no thread waits long for another.
  const order = quads
    .map((quad, index) => ({ index, quad, width: widthOf(quad) }))
    .sort((a, b) => b.width - a.width || a.index - b.index);
  await Promise.all(
    order.map(async ({ index, quad, width }) => {
      const reading = await recognise(cut(image, quad, width, lineHeight));
      const wider = Math.min(maxWidth, Math.round(width * stretch));
      readings[index] =
        isCrowded(reading, width) && wider > width
          ? moreConfident(reading, await recognise(cut(image, quad, wider, lineHeight)))
          : reading;
    }),
  );
  return readings;
};

/**
 * The network answers twice per character where those are 16 pixels wide, and merges two equal ones in a row: `22 Dec` becomes `2 Dec`. This
 * happens on photographed screens, whose lines are found with much room above and below. On one page 6 of 20 such lines had lost characters.
 * Stretched, each of them was read whole and with more confidence. Measured for change 67863bc, 2026-11-26.
 */
const crowded = 18;
const stretch = 1.5;
/** All 6 had less confidence than this (0.84 at most), on the same page. Measured for change 67863bc, 2026-11-26. */
const sureLine = 0.97;

const isCrowded = ({ characters, confidence }: LineReading, width: number): boolean =>
  confidence < sureLine && characters.length > 1 && width / characters.length < crowded;

const moreConfident = (first: LineReading, second: LineReading): LineReading =>
  second.confidence > first.confidence ? second : first;

/** Reads a strip of 48 pixels height. */
export const recogniseStrip = async (network: Network, alphabet: Alphabet, strip: Raster): Promise<LineReading> => {
  const width = Math.ceil((strip.width + padding) / stride) * stride;
  const { data, dims } = await network.run(stripInput(strip, width), [1, 3, lineHeight, width]);
  const [, steps = 0, classes = 0] = dims;
  return readingOf(spaced(charactersOf(data, { steps, classes, width: strip.width }, alphabet), strip));
};

const widthOf = ([a, b, c, d]: Quad): number => {
  const across = (Math.hypot(b.x - a.x, b.y - a.y) + Math.hypot(c.x - d.x, c.y - d.y)) / 2;
  const down = (Math.hypot(d.x - a.x, d.y - a.y) + Math.hypot(c.x - b.x, c.y - b.y)) / 2;
  const width = Math.round((lineHeight * across) / Math.max(1, down));
  return Math.min(maxWidth, Math.max(minWidth, width));
};

/** Planes blue, green, red from -1 to 1. Columns behind the line stay 0, as in the network's training. */
const stripInput = ({ width, height, data }: Raster, columns: number): Float32Array => {
  const out = new Float32Array(3 * height * columns);
  for (let channel = 0; channel < 3; channel++) {
    for (let y = 0; y < height; y++) {
      let to = (channel * height + y) * columns;
      for (let x = 0, from = y * width * 3 + (2 - channel); x < width; x++, from += 3)
        out[to++] = (data[from] as number) / 127.5 - 1;
    }
  }
  return out;
};

const digits = '0123456789';

interface Answer {
  readonly steps: number;
  readonly classes: number;
  /** Width of the strip that was read, in pixels. */
  readonly width: number;
}

/** CTC's best path: repeated classes are one character, blanks separate characters. Each keeps its clearest step, of 8 columns. */
const charactersOf = (
  data: Float32Array,
  { steps, classes, width }: Answer,
  alphabet: Alphabet,
): readonly ReadCharacter[] => {
  const digitIndexes = indexesOf(alphabet);
  const characters: ReadCharacter[] = [];
  let previous = 0;
  for (let step = 0; step < steps; step++) {
    const row = data.subarray(step * classes, (step + 1) * classes);
    const best = argmax(row);
    if (best !== 0) {
      const text = alphabet[best] ?? '';
      const character = {
        text,
        probability: row[best] as number,
        digitMargin: marginOf(row, digitIndexes, text),
        at: ((step + 0.5) * stride) / width,
        shapeProbability: shapeOf(row, digitIndexes, text, row[best] as number),
      };
      if (best !== previous) characters.push(character);
      else if (character.probability > (characters.at(-1)?.probability ?? 0))
        characters[characters.length - 1] = character;
    }
    previous = best;
  }
  return characters;
};

const readingOf = (found: readonly ReadCharacter[]): LineReading => {
  const first = found.findIndex(({ text }) => text !== ' ');
  const characters = first < 0 ? [] : found.slice(first, found.findLastIndex(({ text }) => text !== ' ') + 1);
  const confidence =
    characters.length === 0 ? 0 : characters.reduce((sum, c) => sum + c.probability, 0) / characters.length;
  return { text: characters.map(({ text }) => text).join(''), confidence, characters };
};

const argmax = (row: Float32Array): number => {
  let best = 0;
  let most = row[0] as number;
  for (let i = 1; i < row.length; i++) {
    if ((row[i] as number) > most) {
      most = row[i] as number;
      best = i;
    }
  }
  return best;
};

const known = new WeakMap<Alphabet, readonly number[]>();

const indexesOf = (alphabet: Alphabet): readonly number[] => {
  const indexes = known.get(alphabet) ?? [...digits].map((digit) => alphabet.indexOf(digit));
  known.set(alphabet, indexes);
  return indexes;
};

/** The digit that a character is, or that it is taken for. */
const asDigit = (text: string): number => {
  const digit = 'OoIl|ZzSsB'.indexOf(text);
  return digit < 0 ? digits.indexOf(text) : ([0, 0, 1, 1, 1, 2, 2, 5, 5, 8][digit] as number);
};

/** The probability of a letter together with the digit that it looks like. Undefined for any other character. */
const shapeOf = (
  row: Float32Array,
  digitIndexes: readonly number[],
  text: string,
  best: number,
): number | undefined => {
  const digit = digits.includes(text) ? -1 : asDigit(text);
  return digit < 0 ? undefined : best + (row[digitIndexes[digit] as number] as number);
};

/**
 * ln of the best digit's probability over the second-best, if the character is a digit or a letter that looks like the best one. Otherwise undefined.
 */
const marginOf = (row: Float32Array, digitIndexes: readonly number[], text: string): number | undefined => {
  const digit = asDigit(text);
  if (digit < 0) return undefined;
  let second = smallestProbability;
  const own = Math.max(smallestProbability, row[digitIndexes[digit] as number] as number);
  digitIndexes.forEach((index, other) => {
    if (other !== digit) second = Math.max(second, row[index] as number);
  });
  return Math.log(own / second);
};
