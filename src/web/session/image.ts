import { uprightAgain } from '../../gather/images/again.js';
import { notThere } from '../refusals.js';
import type { SessionFile } from './model.js';

const [narrowest, widest, usual] = [16, 4000, 1600];

/** The requested width, within the limits. */
export const widthIn = (text: string | undefined): number =>
  /^\d{1,6}$/u.test(text ?? '') ? Math.min(Math.max(Number(text), narrowest), widest) : usual;

/**
 * A picture for the browser: upright, so that the report's boxes fit, and no wider than requested. It contains no camera metadata. Masked parts stay
 * visible, because the boxes are drawn over them.
 */
export const previewOf = async ({ bytes, read }: SessionFile, width: number): Promise<Uint8Array> => {
  if (bytes === undefined || read?.kind !== 'image') throw notThere('a picture that was read');
  const raster = await uprightAgain(bytes, { turn: read.image.turn });
  if (raster === undefined) throw notThere('a picture that was read');
  const { default: sharp } = await import('sharp');
  const raw = { width: raster.width, height: raster.height, channels: 3 as const };
  const scaled = sharp(raster.data, { raw, limitInputPixels: false }).resize({ width, withoutEnlargement: true });
  return scaled.webp({ quality: 80, effort: 1 }).toBuffer();
};
