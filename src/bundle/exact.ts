import sharp from 'sharp';
import type { Raster } from '../model/raster.js';
import { type BundleImage, ownImage, packedImage } from './images.js';
import { isOrientation, turnedBy } from './orientation.js';

/** An evidence image, and how it was read. */
export interface GivenImage {
  readonly file: string;
  /** The file as given. */
  readonly bytes: Uint8Array;
  /** Clockwise quarter turns that made it upright, after EXIF. */
  readonly turn: number;
  /** Whether anything was blacked out. */
  readonly masked: boolean;
  /** The upright pixels that were read, decoded again. Nobody keeps them, because they take much memory. */
  upright(): Promise<Raster>;
}

/**
 * The original's coded pixels, if it is a JPEG with nothing blacked out; the PDF itself turns it upright. Undefined if a PDF cannot show
 * them.
 */
export const asGiven = async ({ bytes, turn, masked }: GivenImage): Promise<BundleImage | undefined> => {
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  if (masked || !isJpeg) return undefined;
  const { orientation = 1 } = await sharp(bytes).metadata();
  return isOrientation(orientation) ? ownImage(bytes, turnedBy(orientation, turn)) : undefined;
};

/** Packed pixels up to this many bytes are always carried: five screenshots stay within a limit of 10 MB. */
const smallBytes = 2_000_000;

/** The packed pixels if they take at most 2 MB or at most the size of the given file; undefined if they take more. */
export const asPixels = async (given: GivenImage): Promise<BundleImage | undefined> => {
  const most = Math.max(smallBytes, given.bytes.length);
  const raster = await given.upright();
  if (await isFarBeyond(raster, most)) return undefined;
  const image = await packedImage(raster);
  return image.bytes.length <= most ? image : undefined;
};

/**
 * The height is divided into this many bands, one of which is packed as a sample, because packing a photo of 12 megapixels takes a second.
 */
const bands = 16;

/** Whether a band across the middle shows that the whole image takes far too much. */
const isFarBeyond = async ({ width, height, data }: Raster, most: number): Promise<boolean> => {
  if (data.length < 4 * most) return false;
  const rows = Math.ceil(height / bands);
  const from = (height - rows) >> 1;
  const band = { width, height: rows, data: data.subarray(from * width * 3, (from + rows) * width * 3) };
  return (await packedImage(band)).bytes.length * bands > 2 * most;
};

/** The packed pixels, whatever their size. */
export const asPixelsOfAnySize = async (given: GivenImage): Promise<BundleImage> => packedImage(await given.upright());
