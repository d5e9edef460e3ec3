import type { Raster } from '../../model/raster.js';
import type { Legibility } from '../../model/schema/report.js';
import type { ImageReading, Line } from '../image.js';
import { cut, greyOf } from './pixels.js';

/** Lines are measured as the recogniser sees them: this many pixels high. */
const measuredHeight = 48;
/** Enough of a line to measure its strokes; the rest looks the same. */
const measuredWidth = 480;
/** A line read with at least this mean probability counts as read. */
const readConfidence = 0.85;
const measuredLines = 12;

/** Measures how well one photo can be read: what was found and read, how large, how sharp, how dark its text is. */
export const measureLegibility = ({ file, upright, lines }: ImageReading): Legibility => {
  const longest = [...lines].sort((a, b) => b.text.length - a.text.length).slice(0, measuredLines);
  const strokes = longest.map((line) => strokesOf(upright, line));
  return {
    file,
    lines: lines.length,
    sureLines: lines.filter(({ text, confidence }) => confidence >= readConfidence && text.length >= 3).length,
    textHeight: rounded(median(lines.map(({ height }) => height)), 1),
    sharpness: rounded(median(strokes.map(({ sharpness }) => sharpness)), 2),
    contrast: rounded(median(strokes.map(({ contrast }) => contrast)), 2),
  };
};

/** Contrast: ink to paper. Sharpness: the steepest edges as a share of that contrast a pixel, 1 being a clean cut from one to the other. */
const strokesOf = (image: Raster, { quad, height }: Line): { contrast: number; sharpness: number } => {
  const [a, b] = quad;
  const span = Math.hypot(b.x - a.x, b.y - a.y);
  const width = Math.max(16, Math.min(measuredWidth, Math.round((span / Math.max(1, height)) * measuredHeight)));
  const grey = greyOf(cut(image, quad, width, measuredHeight));
  const [ink, paper] = [percentile(grey, 0.05), percentile(grey, 0.95)];
  const contrast = (paper - ink) / 255;
  const steps = new Uint8Array(grey.length);
  for (let i = 1; i < grey.length; i++) {
    if (i % width !== 0) steps[i] = Math.abs((grey[i] as number) - (grey[i - 1] as number));
  }
  const steepest = percentile(steps, 0.98);
  return { contrast, sharpness: Math.min(1, steepest / Math.max(1, paper - ink)) };
};

const percentile = (values: Uint8Array, share: number): number => {
  const counts = new Uint32Array(256);
  for (const value of values) counts[value] = (counts[value] as number) + 1;
  let below = 0;
  for (let value = 0; value < 256; value++) {
    below += counts[value] as number;
    if (below >= values.length * share) return value;
  }
  return 255;
};

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
};

const rounded = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
