import { percentileOf } from './percentile.js';
import type { Strip } from './strip.js';

/** A stretch of the line about as wide as the line is high: two or three characters in even light. */
export interface Stretch {
  /** First column, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** Grey levels of the strokes and of the paper behind them, 0 to 255. */
  readonly ink: number;
  readonly paper: number;
}

/** A line with the lighting removed: how much of a stroke each pixel is, from 0 on paper to 1 in the middle of a stroke. */
export interface Strokes {
  readonly width: number;
  readonly height: number;
  readonly ink: Float32Array;
  readonly stretches: readonly Stretch[];
  /** Difference of ink and paper in grey levels where strokes are clearest: the upper quartile of the stretches. */
  readonly depth: number;
}

/**
 * Quantiles of a stretch's pixels that stand for strokes and paper. The extremes hold even where blur leaves little of either. Chosen, not measured.
 */
const inkShare = 0.03;
const paperShare = 0.9;
/** A stretch with less than this share of the line's depth has no strokes of its own to scale by. Chosen, not measured. */
const leastDepth = 0.35;

/**
 * Separates ink from paper, stretch by stretch, so that neither a shadow across the label nor a dark room matters. The rarer of the two levels is the
 * ink: light characters on dark ground are strokes too.
 */
export const strokesOf = ({ width, height, grey }: Strip): Strokes => {
  const isLight = isLightOnDark(grey);
  const count = Math.max(1, Math.round(width / height));
  const stretches = Array.from({ length: count }, (_, i): Stretch => {
    const [from, to] = [Math.floor((i * width) / count), Math.floor(((i + 1) * width) / count)];
    const levels = histogram(grey, width, from, to);
    const [dark, light] = isLight ? [1 - paperShare, 1 - inkShare] : [inkShare, paperShare];
    const [low, high] = [percentileOf(levels, dark), percentileOf(levels, light)];
    return { from, to, ink: isLight ? high : low, paper: isLight ? low : high };
  });
  const depths = stretches.map(depthOf).sort((a, b) => a - b);
  const depth = depths[Math.floor(depths.length * 0.75)] ?? 0;
  return { width, height, ink: scaled(grey, width, stretches, depth), stretches, depth };
};

export const depthOf = ({ ink, paper }: Stretch): number => Math.abs(paper - ink);

const isLightOnDark = (grey: Uint8Array): boolean => {
  const levels = histogram(grey, grey.length, 0, grey.length);
  const [low, middle, high] = [0.03, 0.5, 0.97].map((share) => percentileOf(levels, share)) as [number, number, number];
  return middle - low < high - middle;
};

const histogram = (grey: Uint8Array, width: number, from: number, to: number): Uint32Array => {
  const counts = new Uint32Array(256);
  for (let row = 0; row < grey.length; row += width) {
    for (let at = row + from; at < row + to; at++)
      counts[grey[at] as number] = (counts[grey[at] as number] as number) + 1;
  }
  return counts;
};

const scaled = (grey: Uint8Array, width: number, stretches: readonly Stretch[], depth: number): Float32Array => {
  const ink = new Float32Array(grey.length);
  const least = Math.max(1, depth * leastDepth);
  for (const stretch of stretches) {
    const sign = stretch.ink > stretch.paper ? -1 : 1;
    const scale = sign / Math.max(least, depthOf(stretch));
    for (let row = 0; row < grey.length; row += width) {
      for (let at = row + stretch.from; at < row + stretch.to; at++) {
        ink[at] = (stretch.paper - (grey[at] as number)) * scale;
      }
    }
  }
  return ink;
};
