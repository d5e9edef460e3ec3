import type { Rows } from './height.js';
import type { Strip } from './strip.js';
import { depthOf, type Strokes } from './strokes.js';

/** A level that the sensor cannot tell from white. Chosen, not measured. */
export const saturated = 248;
/** Strokes are washed out if less than this share of the line's depth is left of them. Chosen, not measured. */
const leastDepth = 0.5;

/**
 * Blanks between words are hardly wider than this many character heights. A wider white stretch within a line once held text. Chosen, not measured.
 */
const widestBlank = 1;
/** On paper that is not white itself, white is a reflection. It counts if it takes most of a character. Chosen, not measured. */
const narrowestReflection = 0.4;

/** The share of a line that a reflection has washed out, 0 to 1: too bright to tell from white, with hardly any strokes left. */
export const glareOf = (strip: Strip, { top, bottom }: Rows, { stretches }: Strokes): number => {
  // The clearest stretch and the darkest paper show how the line looks beside a reflection, however wide that is.
  const depth = Math.max(...stretches.map(depthOf));
  const isWhite = stretches.every(({ paper }) => paper >= saturated);
  const shortest = (bottom - top) * (isWhite ? widestBlank : narrowestReflection);
  const washed = Array.from({ length: strip.width }, (_, x) => isWashed(strip, x, top, bottom, depth));
  let [sum, run] = [0, 0];
  for (const isBlank of [...washed, false]) {
    if (isBlank) run++;
    else {
      if (run > shortest) sum += run;
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
