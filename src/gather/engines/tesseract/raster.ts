import type { Quad, Raster } from '../../../model/raster.js';
import { cut, greyOf } from '../../images/pixels.js';

/** Encodes as binary PGM: plain pixels, nothing to compress or decompress. */
export const pnmOf = (image: Raster): Buffer =>
  Buffer.concat([Buffer.from(`P5\n${image.width} ${image.height}\n255\n`, 'latin1'), greyOf(image)]);

/**
 * Height of cut lines, in pixels: capitals come to about 30. The Cyrillic data read best with it; 32, 40, 48 and 64 were tried too. Measured for
 * change 90c9d1e, 2026-11-28; the lines that were read are not on record.
 */
export const lineHeight = 44;
/** Longer lines are squeezed to this many pixels, shorter ones stretched. Chosen, not measured. */
const [narrowest, widest] = [8, 2400];

export const cutLine = (image: Raster, quad: Quad): Raster => {
  const [a, b, , d] = quad;
  const down = Math.max(1, Math.hypot(d.x - a.x, d.y - a.y));
  const width = Math.round((lineHeight * Math.hypot(b.x - a.x, b.y - a.y)) / down);
  return cut(image, quad, Math.max(narrowest, Math.min(widest, width)), lineHeight);
};

/** Brightness of the paper around the text, from the cut's first and last row. */
export const edgeShade = (data: Uint8Array, width: number, height: number): number => {
  const rows = [...data.subarray(0, width * 3), ...data.subarray((height - 1) * width * 3)].sort((a, b) => a - b);
  return rows[rows.length >> 1] ?? 255;
};
