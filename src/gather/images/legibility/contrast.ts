import { percentileOf, quantile } from './percentile.js';
import { depthOf, type Strokes } from './strokes.js';

/** IEC 61966-2-1 (sRGB): the light behind each coded level, 0 to 1. */
const light = Float64Array.from({ length: 256 }, (_, level) => {
  const coded = level / 255;
  return coded <= 0.04045 ? coded / 12.92 : ((coded + 0.055) / 1.055) ** 2.4;
});

/**
 * Ink against paper by Michelson: the difference of their light over its sum, 0 none to 1 black on white. Taken in linear light,
 * where a darker room changes both alike and so does not change it. The upper quartile of the stretches: a faint print is faint
 * all along, a reflection is not.
 */
export const contrastOf = ({ stretches }: Strokes): number =>
  quantile(
    stretches.map(({ ink, paper }) => {
      const [dark, bright] = [light[Math.min(ink, paper)] as number, light[Math.max(ink, paper)] as number];
      return (bright - dark) / Math.max(1e-6, bright + dark);
    }),
    0.75,
  ) ?? 0;

/** How bright the lighter of ink and paper is, as coded: 0 black to 1 white. The median of the stretches. */
export const brightnessOf = ({ stretches }: Strokes): number =>
  (quantile(
    stretches.map(({ ink, paper }) => Math.max(ink, paper)),
    0.5,
  ) ?? 0) / 255;

/** Grain on the paper against the strokes' depth, both in grey levels: 0 clean, from about 0.3 the strokes drown. */
export const grainOf = ({ ink, width, height, stretches, depth }: Strokes): number => {
  // Counted, not sorted: there are as many as pixels.
  const counts = new Uint32Array(finest);
  for (let y = 0; y < height; y++) {
    for (let at = y * width + 1; at < (y + 1) * width; at++) {
      const [here, left] = [ink[at] as number, ink[at - 1] as number];
      if (Math.abs(here) < onPaper && Math.abs(left) < onPaper) {
        const step = Math.round(Math.abs(here - left) * finest);
        counts[step] = (counts[step] as number) + 1;
      }
    }
  }
  // For normal noise the median absolute difference of two pixels is 0.954 standard deviations.
  const scale = (quantile(stretches.map(depthOf), 0.5) ?? 0) / Math.max(1, depth);
  return (percentileOf(counts, 0.5) / finest / 0.954) * Math.min(1, scale);
};

/** Differences of two pixels of paper, below 0.8, are told apart by this fraction of 1. */
const finest = 1024;
/** Pixels with less ink than this are paper. */
const onPaper = 0.4;
