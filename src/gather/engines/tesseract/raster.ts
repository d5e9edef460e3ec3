import type { Raster } from '../../../model/raster.js';
import { greyOf } from '../../images/pixels.js';

/** Encodes as binary PGM: plain pixels, nothing to compress or decompress. */
export const pnmOf = (image: Raster): Buffer =>
  Buffer.concat([Buffer.from(`P5\n${image.width} ${image.height}\n255\n`, 'latin1'), greyOf(image)]);

/** Brightness of the paper around the text, from the cut's first and last row. */
export const edgeShade = (data: Uint8Array, width: number, height: number): number => {
  const rows = [...data.subarray(0, width * 3), ...data.subarray((height - 1) * width * 3)].sort((a, b) => a - b);
  return rows[rows.length >> 1] ?? 255;
};
