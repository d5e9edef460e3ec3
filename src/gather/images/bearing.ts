import type { Raster } from '../../model/raster.js';
import { greyOf } from './pixels.js';

/** Directions of edges are counted in bins of half a degree, over a quarter turn. Chosen, not measured. */
const bins = 180;
const binsPerDegree = 2;
/** Bins to either side that count with a bin, with falling weight: edges in perspective fan out by a few degrees. Chosen, not measured. */
const reach = 4;

/**
 * The angle of an image's straight edges to its sides, in radians clockwise, from -45 to 45 degrees. Print, bars and the paper's own edges all run
 * along two perpendicular directions. The image should be small (some 300 pixels along a side), so that grain and JPEG blocks vanish.
 */
export const bearingOf = (image: Raster): number => {
  const { width, height } = image;
  const smooth = blurred(blurred(greyOf(image), width, height), width, height);
  const strengths = edgeStrengths(smooth, width, height);
  let [best, most] = [0, -1];
  for (let bin = 0; bin < bins; bin++) {
    let sum = 0;
    for (let k = -reach; k <= reach; k++)
      sum += (strengths[(bin + k + bins) % bins] as number) * (reach + 1 - Math.abs(k));
    if (sum > most) [best, most] = [bin, sum];
  }
  const degrees = (best + 0.5) / binsPerDegree;
  return ((degrees > 45 ? degrees - 90 : degrees) * Math.PI) / 180;
};

/** Replaces each pixel by the mean of itself and its eight neighbours. Border pixels stay. */
const blurred = (grey: Uint8Array, width: number, height: number): Uint8Array => {
  const out = grey.slice();
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1, i = y * width + 1; x < width - 1; x++, i++) {
      let sum = 4;
      for (let row = i - width; row <= i + width; row += width)
        sum += (grey[row - 1] as number) + (grey[row] as number) + (grey[row + 1] as number);
      out[i] = sum / 9;
    }
  }
  return out;
};

/** Strength of the edges (Sobel, squared) by direction, folded to a quarter turn. */
const edgeStrengths = (grey: Uint8Array, width: number, height: number): Float64Array => {
  const strengths = new Float64Array(bins);
  const at = (index: number): number => grey[index] as number;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1, i = y * width + 1; x < width - 1; x++, i++) {
      const [above, below] = [i - width, i + width];
      const dx = at(above + 1) - at(above - 1) + 2 * (at(i + 1) - at(i - 1)) + at(below + 1) - at(below - 1);
      const dy = at(below - 1) - at(above - 1) + 2 * (at(below) - at(above)) + at(below + 1) - at(above + 1);
      if (dx === 0 && dy === 0) continue;
      const degrees = (Math.atan2(dy, dx) * 180) / Math.PI;
      const folded = ((degrees % 90) + 90) % 90;
      const bin = Math.min(bins - 1, Math.floor(folded * binsPerDegree));
      strengths[bin] = (strengths[bin] as number) + dx * dx + dy * dy;
    }
  }
  return strengths;
};
