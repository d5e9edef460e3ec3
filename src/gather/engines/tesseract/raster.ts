import type { Raster } from '../../../model/raster.js';
import { greyOf } from '../../images/pixels.js';

/** Binary PGM: pixels as they are, nothing to compress and nothing to undo. */
export const pnmOf = (image: Raster): Buffer =>
  Buffer.concat([Buffer.from(`P5\n${image.width} ${image.height}\n255\n`, 'latin1'), greyOf(image)]);

/** The brightness of the cut's first and last row: the paper around the text. */
export const edgeShade = (data: Uint8Array, width: number, height: number): number => {
  const rows = [...data.subarray(0, width * 3), ...data.subarray((height - 1) * width * 3)].sort((a, b) => a - b);
  return rows[rows.length >> 1] ?? 255;
};
