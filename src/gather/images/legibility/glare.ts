import type { Rows } from './height.js';
import type { Strip } from './strip.js';

/** A level that the sensor cannot tell from white. */
const saturated = 248;
/** Where strokes are washed out less than this share of the line's depth is left of them. */
const leastDepth = 0.4;

/**
 * The share of a line that a reflection has washed out: so bright that it cannot be told from white, and hardly any strokes left.
 * Blanks up to one character height part words; a wider one was written on. From 0 none to 1 all of it.
 * @param depth - Difference of ink and paper, in grey levels, where the line's strokes are clearest.
 */
export const glareOf = (strip: Strip, { top, bottom }: Rows, depth: number): number => {
  const washed = Array.from({ length: strip.width }, (_, x) => isWashed(strip, x, top, bottom, depth));
  let [sum, run] = [0, 0];
  for (const isBlank of [...washed, false]) {
    if (isBlank) run++;
    else {
      if (run > bottom - top) sum += run;
      run = 0;
    }
  }
  return sum / strip.width;
};

const isWashed = ({ width, height, grey }: Strip, x: number, top: number, bottom: number, depth: number): boolean => {
  let [dark, bright] = [255, 0];
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, Math.ceil(bottom)); y++) {
    const level = grey[y * width + x] as number;
    if (level < dark) dark = level;
    if (level > bright) bright = level;
  }
  return bright >= saturated && bright - dark < depth * leastDepth;
};
