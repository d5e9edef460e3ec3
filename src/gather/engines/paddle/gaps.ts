import type { Raster } from '../../../model/raster.js';

/**
 * Shares of the darkest ink's difference from the paper. A pixel with at least the first is ink, a column with less than the second is blank. The
 * edge of a reflection lies between them. Chosen, not measured.
 */
const inkShare = 0.35;
const paperShare = 0.2;
/** Rows of a strip that surely belong to its line. Lines above and below may reach into the others. Chosen, not measured. */
const rows = { from: 0.15, to: 0.85 };

/** Blank spaces between the columns of a line. */
export interface Gaps {
  /** Number of rows with ink between two columns, both included. */
  heightAt(from: number, to: number): number;
  /** Length, in pixels, of the longest run of blank columns that lies or begins between two columns. */
  between(from: number, to: number): number;
}

/** Measures the blank columns of one line, whatever its colours. */
export const blankGapsOf = ({ width, height, data }: Raster): Gaps => {
  const [top, bottom] = [Math.round(height * rows.from), Math.round(height * rows.to)];
  const light = brightnessOf(data, width * height);
  const paper = percentile(light, 0.5);
  const inkAt = (x: number, y: number): number => Math.abs((light[y * width + x] ?? paper) - paper);
  const columns = new Uint8Array(width);
  for (let y = top; y < bottom; y++)
    for (let x = 0; x < width; x++) columns[x] = Math.max(columns[x] as number, inkAt(x, y));
  const darkest = percentile(columns, 0.95);
  const isBlank = (x: number): boolean => (columns[x] ?? darkest) < paperShare * darkest;
  const hasInk = (y: number, from: number, to: number): boolean => {
    for (let x = Math.max(0, from); x <= Math.min(width - 1, to); x++)
      if (inkAt(x, y) >= inkShare * darkest) return true;
    return false;
  };
  const reach = (x: number, step: 1 | -1): number => {
    let at = x;
    while (isBlank(at + step)) at += step;
    return at;
  };
  return {
    heightAt: (from, to) => {
      let inked = 0;
      for (let y = 0; y < height; y++) if (hasInk(y, from, to)) inked++;
      return inked;
    },
    between: (from, to) => {
      let longest = 0;
      for (let x = Math.max(0, from); x <= to; x++) {
        if (!isBlank(x)) continue;
        const [first, last] = [reach(x, -1), reach(x, 1)];
        longest = Math.max(longest, last - first + 1);
        x = last;
      }
      return longest;
    },
  };
};

const brightnessOf = (data: Raster['data'], pixels: number): Uint8Array => {
  const light = new Uint8Array(pixels);
  for (let i = 0, from = 0; i < pixels; i++, from += 3)
    light[i] = ((data[from] as number) + (data[from + 1] as number) + (data[from + 2] as number)) / 3;
  return light;
};

/** The least value that this share of the values does not exceed. */
const percentile = (values: Uint8Array, share: number): number => {
  const counts = new Uint32Array(256);
  for (const value of values) counts[value] = (counts[value] as number) + 1;
  let seen = 0;
  return Math.max(
    0,
    counts.findIndex((count) => {
      seen += count;
      return seen >= share * values.length;
    }),
  );
};
