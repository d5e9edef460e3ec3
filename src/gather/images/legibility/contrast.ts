import { quantile } from './percentile.js';
import type { Strokes } from './strokes.js';

/** Linear light of each coded level, 0 to 1 (sRGB, IEC 61966-2-1). */
const light = Float64Array.from({ length: 256 }, (_, level) => {
  const coded = level / 255;
  return coded <= 0.04045 ? coded / 12.92 : ((coded + 0.055) / 1.055) ** 2.4;
});

/**
 * Michelson contrast of ink against paper: the difference of their light over its sum, from 0 (none) to 1 (black on white). It is taken in linear
 * light, where a darker room dims both alike and leaves the ratio unchanged. The result is the upper quartile of the stretches: a faint print is
 * faint all along, a reflection is not.
 */
export const contrastOf = ({ stretches }: Strokes): number =>
  quantile(
    stretches.map(({ ink, paper }) => {
      const [dark, bright] = [light[Math.min(ink, paper)] as number, light[Math.max(ink, paper)] as number];
      return (bright - dark) / Math.max(1e-6, bright + dark);
    }),
    0.75,
  ) ?? 0;

/** Brightness of the lighter of ink and paper, as coded: 0 black to 1 white. The median of the stretches. */
export const brightnessOf = ({ stretches }: Strokes): number =>
  (quantile(
    stretches.map(({ ink, paper }) => Math.max(ink, paper)),
    0.5,
  ) ?? 0) / 255;
