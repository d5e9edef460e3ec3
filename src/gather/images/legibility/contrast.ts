import { quantile } from './percentile.js';
import type { Strokes } from './strokes.js';

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
