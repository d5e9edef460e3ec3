import sharp from 'sharp';
import { uprightAgain } from '../gather/images/again.js';
import type { FileFacts } from '../model/facts.js';

/** Twice the place that the list of cases has for it, for screens with two pixels to one. */
const place = { width: 192, height: 134 } as const;

/** At this size fine texture is all that a better quality would keep. */
const quality = 70;

/**
 * A small JPEG of an evidence file, upright, with what is blacked out in the bundle blacked out here too. It fills 192 x 134 pixels: the
 * middle of a photo, whose edges are cut off.
 * @returns Undefined where the file cannot be decoded again.
 */
export const thumbnailOf = async (bytes: Uint8Array, file: FileFacts): Promise<Uint8Array | undefined> => {
  const upright = await uprightAgain(bytes, file);
  if (upright === undefined) return undefined;
  const { width, height, data } = upright;
  const image = sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false });
  return image
    .resize({ ...place, fit: 'cover' })
    .jpeg({ quality })
    .toBuffer();
};
