import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { LineReading, Readers } from '../../src/gather/ports.js';
import type { Point, Quad } from '../../src/model/raster.js';
import type { Picture, Printed, RecognitionCase } from './case.js';
import type { Floor, FoundLine } from './floor.js';

/** How often a reader took a printed character for each other: `counts['8']['3']`. The empty text stands for none. */
export type Counts = Record<string, Record<string, number>>;

/** Counts by reader: `paddle`, `tesseract`, and of each only what it was sure of: `paddle sure`. */
export type Confusions = Record<string, Counts>;

/** Margin of a digit over the next and probability of a letter from which the main reader counts as sure; the witness's confidence. */
const sureMargin = 3;
const sureProbability = 0.6;
const sureWitness = 0.7;

/** A reading this far from what is printed is of something else, or stands on its head: its characters cannot be told apart. */
const alikeShare = 0.34;

/** Numbers this long are shown to the second reader as well. */
const witnessedDigits = 6;

/** Adds what was read of one case's lines to the counts. */
export const countConfusions = async (
  confusions: Confusions,
  { pictures }: RecognitionCase,
  floors: readonly Floor[],
  readers: Readers,
): Promise<void> => {
  for (const [i, { image, lines }] of floors.entries()) {
    const pairs = pairsOf(pictures[i] as Picture, lines);
    for (const { text, line } of pairs) count(confusions, readers.lines.name, text, charactersOf(line.reading));
    const numbers = pairs.filter(({ text }) => text.replace(/[^0-9]/gu, '').length >= witnessedDigits);
    const seconds = await readers.witness?.recognise(
      image,
      numbers.map(({ line }) => line.quad),
    );
    seconds?.forEach((reading, at) => {
      count(confusions, 'tesseract', numbers[at]?.text ?? '', charactersOf(reading));
    });
  }
};

interface Pair {
  readonly text: string;
  readonly line: FoundLine;
}

/** Lines that were found just where one text is printed. Only plain Latin print: the readers' alphabets differ in the rest. */
const pairsOf = ({ printed }: Picture, lines: readonly FoundLine[]): readonly Pair[] =>
  printed
    .filter(({ kind, text }) => kind === 'text' && /^[\x20-\x7e]{3,}$/u.test(text))
    .flatMap((mark) => {
      const line = lines.find(({ quad }) => covers(quad, mark));
      return line === undefined ? [] : [{ text: mark.text, line }];
    });

const middleOf = (quad: Quad): Point => ({
  x: quad.reduce((sum, { x }) => sum + x / 4, 0),
  y: quad.reduce((sum, { y }) => sum + y / 4, 0),
});
const lengthOf = ([a, b]: Quad): number => Math.hypot(b.x - a.x, b.y - a.y);

const covers = (quad: Quad, { quad: printed, height }: Printed): boolean => {
  const [one, other] = [middleOf(quad), middleOf(printed)];
  const ratio = lengthOf(quad) / Math.max(1, lengthOf(printed));
  return Math.hypot(one.x - other.x, one.y - other.y) < height && ratio > 0.75 && ratio < 1.35;
};

interface Read {
  readonly char: string;
  readonly sure: boolean;
}

const charactersOf = ({ text, confidence, characters }: LineReading): readonly Read[] =>
  (characters.length > 0
    ? characters.map(({ text: char, probability, digitMargin }) => ({
        char,
        sure: probability >= sureProbability && (digitMargin ?? sureMargin) >= sureMargin,
      }))
    : [...text].map((char) => ({ char, sure: confidence >= sureWitness }))
  ).filter(({ char }) => char.trim() !== '');

const count = (confusions: Confusions, reader: string, text: string, read: readonly Read[]): void => {
  const printed = [...text.replace(/\s/gu, '')];
  const pairs = aligned(printed, read);
  const wrong = pairs.filter(([truth, found]) => truth !== found?.char).length;
  if (wrong > alikeShare * printed.length) return;
  for (const [truth, found] of pairs) {
    if (truth !== '' && !/[0-9A-Za-z]/u.test(truth)) continue;
    add(confusions, reader, truth, found?.char ?? '');
    if (found?.sure === true) add(confusions, `${reader} sure`, truth, found.char);
  }
};

const add = (confusions: Confusions, reader: string, truth: string, read: string): void => {
  confusions[reader] ??= {};
  const counts = confusions[reader];
  counts[truth] ??= {};
  counts[truth][read] = (counts[truth][read] ?? 0) + 1;
};

/**
 * Which read character stands for which printed one, with the fewest edits; an empty text or undefined if there is
 * none.
 */
const aligned = (
  printed: readonly string[],
  read: readonly Read[],
): readonly (readonly [string, Read | undefined])[] => {
  const costs = Array.from({ length: printed.length + 1 }, (_, i) => {
    const row = new Array<number>(read.length + 1).fill(0);
    row[0] = i;
    return row;
  });
  const cost = (i: number, j: number): number => costs[i]?.[j] ?? Number.POSITIVE_INFINITY;
  const swap = (i: number, j: number): number => cost(i - 1, j - 1) + (printed[i - 1] === read[j - 1]?.char ? 0 : 1);
  for (let j = 0; j <= read.length; j++) (costs[0] as number[])[j] = j;
  for (let i = 1; i <= printed.length; i++) {
    for (let j = 1; j <= read.length; j++) {
      (costs[i] as number[])[j] = Math.min(swap(i, j), cost(i - 1, j) + 1, cost(i, j - 1) + 1);
    }
  }
  const pairs: (readonly [string, Read | undefined])[] = [];
  let [i, j] = [printed.length, read.length];
  while (i > 0 || j > 0) {
    if (i > 0 && j > 0 && cost(i, j) === swap(i, j)) pairs.push([printed[--i] as string, read[--j]]);
    else if (i > 0 && cost(i, j) === cost(i - 1, j) + 1) pairs.push([printed[--i] as string, undefined]);
    else pairs.push(['', read[--j]]);
  }
  return pairs;
};

const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

/** Writes `bench/confusions.json`: one line per printed character if it is short enough. */
export const writeConfusions = async (confusions: Confusions, seeds: string): Promise<void> => {
  const readers = Object.entries(sorted(confusions)).map(([reader, counts]) => {
    const rows = Object.entries(sorted(counts)).map(([truth, row]) => `      ${JSON.stringify(truth)}: ${inLine(row)}`);
    return `    ${JSON.stringify(reader)}: {\n${rows.join(',\n')}\n    }`;
  });
  const text = `{\n  "seeds": ${JSON.stringify(seeds)},\n  "readers": {\n${readers.join(',\n')}\n  }\n}\n`;
  await writeFile(fileURLToPath(new URL('../confusions.json', import.meta.url)), text);
};

/** Longest line of a formatted file, less what stands before a row. */
const rowLength = 105;

const inLine = (row: Readonly<Record<string, number>>): string => {
  const cells = Object.entries(sorted(row)).map(([read, times]) => `${JSON.stringify(read)}: ${times}`);
  const line = `{ ${cells.join(', ')} }`;
  return line.length <= rowLength ? line : `{\n${cells.map((cell) => `        ${cell}`).join(',\n')}\n      }`;
};
