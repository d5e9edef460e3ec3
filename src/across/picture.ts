import { decodeImage } from '../gather/images/decode.js';
import { greyOf, resized } from '../gather/images/pixels.js';
import type { Raster } from '../model/raster.js';
import type { Plane } from './plane.js';

/**
 * An upright image with its longer side at most this many pixels. JPEGs are decoded no larger than necessary. `undefined` if the bytes are
 * not an image that is read.
 */
export const smallImage = async (bytes: Uint8Array, side: number): Promise<Raster | undefined> => {
  const { default: sharp } = await import('sharp');
  try {
    const { data, info } = await sharp(bytes, { failOn: 'error', limitInputPixels: 120e6 })
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    if (info.channels === 3) return { width: info.width, height: info.height, data };
  } catch {
    // A format that the library does not decode, or no image.
  }
  const whole = await decodeImage(bytes);
  if ('problem' in whole) return undefined;
  const scale = Math.min(1, side / Math.max(whole.width, whole.height));
  return resized(whole, Math.max(1, Math.round(whole.width * scale)), Math.max(1, Math.round(whole.height * scale)));
};

export const planeOf = (image: Raster): Plane => ({ width: image.width, height: image.height, data: greyOf(image) });
