import sharp from 'sharp';
import { uprightAgain } from '../gather/images/again.js';
import type { FileFacts } from '../model/facts.js';

/** Twice the size of its place in the list of cases, for screens with two pixels per point. */
const place = { width: 192, height: 134 } as const;

/** At this size, better quality would only preserve fine texture. */
const quality = 70;

/**
 * A small upright JPEG of an evidence file, with the same areas blacked out as in the bundle. It fills 192 x 134 pixels: the middle of a
 * photo, with the edges cut off.
 * @returns Undefined if the file cannot be decoded again.
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
