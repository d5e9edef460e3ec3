import type { Raster } from '../../model/raster.js';
import { greyOf } from './pixels.js';

/** Shares of the pixels that may become pure black or pure white. Chosen, not measured. */
const darkest = 0.01;
const lightest = 0.99;
/** From this range on, of 255, an image is bright enough as it is. Chosen, not measured. */
const fullRange = 190;
/** Below this range there is nothing but noise to be stretched. Chosen, not measured. */
const leastRange = 12;

/** Stretches a dark or pale image to the whole range from black to white. An image that has it already is returned as it is. */
export const fullLight = (image: Raster): Raster => {
  const [low, high] = rangeOf(greyOf(image));
  const range = high - low;
  if (range >= fullRange || range < leastRange) return image;
  const table = Uint8Array.from({ length: 256 }, (_, value) =>
    Math.max(0, Math.min(255, Math.round(((value - low) * 255) / range))),
  );
  return { ...image, data: image.data.map((value) => table[value] as number) };
};

const rangeOf = (grey: Uint8Array): readonly [number, number] => {
  const counts = new Uint32Array(256);
  for (const value of grey) counts[value] = (counts[value] as number) + 1;
  return [percentile(counts, grey.length * darkest), percentile(counts, grey.length * lightest)];
};

const percentile = (counts: Uint32Array, rank: number): number => {
  let seen = 0;
  return counts.findIndex((count) => {
    seen += count;
    return seen > rank;
  });
};
