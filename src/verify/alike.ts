import type { Raster } from '../model/raster.js';

/** Side of the compared squares, in pixels: a stroke of a digit fills a good part of one. */
const side = 8;
/**
 * Largest mean difference of a square, in levels of 255, at which two images count as alike. The same pixels coded by two versions of an
 * encoder differ by 1 or 2; a digit that was painted over differs by 20 and more.
 */
const mostDifference = 4;

/** Whether two images look the same everywhere. Images of different sizes never do. */
export const areAlike = (one: Raster, other: Raster): boolean => {
  if (one.width !== other.width || one.height !== other.height) return false;
  const { width, height } = one;
  for (let top = 0; top < height; top += side) {
    for (let left = 0; left < width; left += side) {
      let sum = 0;
      const [bottom, right] = [Math.min(top + side, height), Math.min(left + side, width)];
      for (let y = top; y < bottom; y++) {
        for (let at = (y * width + left) * 3; at < (y * width + right) * 3; at++)
          sum += Math.abs((one.data[at] as number) - (other.data[at] as number));
      }
      if (sum > mostDifference * 3 * (bottom - top) * (right - left)) return false;
    }
  }
  return true;
};
