import { columnsOf, type Extent, type Ink } from './ink.js';
import { cell, type Face, type Letter } from './letters.js';

/** Rows that a word's height, from its highest to its lowest ink, is brought to. */
const rows = 12;

/** A word as it is compared: columns of `rows` values from 0 (paper) to 1 (ink), as wide as its height makes it. */
export interface Shape {
  readonly columns: number;
  readonly data: Float32Array;
}

/** How many columns what stands in an extent is wide. */
const columnsFor = ({ left, right, top, bottom }: Extent): number =>
  Math.round((rows * (right - left)) / (bottom - top));

/** The shape of what stands in an extent; undefined where that is too narrow or too wide to be a word. */
export const shapeOf = (ink: Ink, extent: Extent): Shape | undefined => {
  const columns = columnsFor(extent);
  return columns < rows / 2 || columns > 20 * rows
    ? undefined
    : { columns, data: columnsOf(ink, extent, columns, rows) };
};

/** A word as it is set in a face. Its width is known at once, its shape when it is first asked for: most words are never compared. */
export interface SetWord {
  readonly columns: number;
  shape(): Shape;
}

/** @throws {Error} for a character that faces do not hold. */
export const setIn = (face: Face, word: string): SetWord => {
  const letters = [...word].map((character) => {
    const letter = face.get(character);
    if (letter === undefined) throw new Error(`No face holds the character ${character} of ${word}`);
    return letter;
  });
  const extent = extentOf(letters);
  const columns = columnsFor(extent);
  let shape: Shape | undefined;
  return {
    columns,
    shape: () => {
      shape ??= { columns, data: columnsOf(inkOfWord(letters), extent, columns, rows) };
      return shape;
    },
  };
};

const widthOf = (letters: readonly Letter[]): number => letters.reduce((sum, { advance }) => sum + advance, 0);

const extentOf = (letters: readonly Letter[]): Extent => ({
  left: (letters[0] as Letter).extent.left,
  right: widthOf(letters.slice(0, -1)) + (letters.at(-1) as Letter).extent.right,
  top: Math.min(...letters.map(({ extent }) => extent.top)),
  bottom: Math.max(...letters.map(({ extent }) => extent.bottom)),
});

/** Cells laid over each other, each as far right as the letters before it advance. */
const inkOfWord = (letters: readonly Letter[]): Ink => {
  const width = widthOf(letters) + cell.width;
  const data = new Float32Array(width * cell.height);
  let origin = 0;
  for (const { ink, advance } of letters) {
    for (let y = 0, from = 0; y < cell.height; y++)
      for (let x = 0, to = y * width + origin; x < cell.width; x++, from++, to++) if (ink[from] === 1) data[to] = 1;
    origin += advance;
  }
  return { width, height: cell.height, data };
};

/** How far apart, as a share of the length, columns may lie that are taken for the same part of a word. */
const slack = 0.1;

/**
 * How much two words differ: the mean square of the difference in ink between their columns, along the order-keeping assignment of
 * columns that makes it least (dynamic time warping). Letters may so be wider or closer in one face than in the other.
 * @param most - Farther than this is Infinity: it need not be known how far.
 */
export const distanceBetween = (a: Shape, b: Shape, most = Number.POSITIVE_INFINITY): number => {
  const length = (a.columns + b.columns) * rows;
  const band = Math.ceil(slack * Math.max(a.columns, b.columns)) + 1;
  let before = new Float64Array(b.columns + 1).fill(Number.POSITIVE_INFINITY);
  let row = new Float64Array(b.columns + 1);
  before[0] = 0;
  for (let i = 1; i <= a.columns; i++) {
    row.fill(Number.POSITIVE_INFINITY);
    const centre = Math.round((i * b.columns) / a.columns);
    const [from, to] = [Math.max(1, centre - band), Math.min(b.columns, centre + band)];
    let least = Number.POSITIVE_INFINITY;
    for (let j = from; j <= to; j++) {
      const cost = columnDifference(a.data, (i - 1) * rows, b.data, (j - 1) * rows);
      const sum = Math.min(
        (before[j - 1] as number) + 2 * cost,
        (before[j] as number) + cost,
        (row[j - 1] as number) + cost,
      );
      row[j] = sum;
      if (sum < least) least = sum;
    }
    if (least > most * length) return Number.POSITIVE_INFINITY;
    [before, row] = [row, before];
  }
  return (before[b.columns] as number) / length;
};

/** Columns that a letter is wide at least. */
const letterColumns = 9;

/**
 * How much two words differ where they differ most: as `distanceBetween`, over a stretch of one letter's width. Long words that differ in
 * one letter are close as a whole, and apart here.
 */
export const worstDifference = (a: Shape, b: Shape): number => {
  const costs = alongPath(a, b);
  const length = Math.min(letterColumns, costs.length);
  let worst = 0;
  for (let from = 0; from + length <= costs.length; from++) {
    const stretch = costs.slice(from, from + length);
    const steps = stretch.reduce((sum, { length: count }) => sum + count, 0);
    worst = Math.max(worst, stretch.flat().reduce((sum, cost) => sum + cost, 0) / steps);
  }
  return worst;
};

/** For each column of `a` its mean square differences from the columns of `b` that it is assigned to. */
const alongPath = (a: Shape, b: Shape): readonly (readonly number[])[] => {
  const width = b.columns + 1;
  const sums = new Float64Array((a.columns + 1) * width).fill(Number.POSITIVE_INFINITY);
  sums[0] = 0;
  const costAt = (i: number, j: number): number =>
    columnDifference(a.data, (i - 1) * rows, b.data, (j - 1) * rows) / rows;
  const stepsTo = (i: number, j: number): readonly [sum: number, i: number, j: number][] => [
    [(sums[(i - 1) * width + j - 1] as number) + 2 * costAt(i, j), i - 1, j - 1],
    [(sums[(i - 1) * width + j] as number) + costAt(i, j), i - 1, j],
    [(sums[i * width + j - 1] as number) + costAt(i, j), i, j - 1],
  ];
  for (let i = 1; i <= a.columns; i++)
    for (let j = 1; j <= b.columns; j++) sums[i * width + j] = Math.min(...stepsTo(i, j).map(([sum]) => sum));
  const costs = Array.from({ length: a.columns }, (): number[] => []);
  for (let i = a.columns, j = b.columns; i > 0 && j > 0; ) {
    costs[i - 1]?.push(costAt(i, j));
    const [, previousI, previousJ] = [...stepsTo(i, j)].sort(([x], [y]) => x - y)[0] as [number, number, number];
    [i, j] = [previousI, previousJ];
  }
  return costs;
};

const columnDifference = (a: Float32Array, from: number, b: Float32Array, at: number): number => {
  let sum = 0;
  for (let k = 0; k < rows; k++) {
    const difference = (a[from + k] as number) - (b[at + k] as number);
    sum += difference * difference;
  }
  return sum;
};
