import sharp from 'sharp';
import type { Raster } from '../model/raster.js';
import { type BundleImage, ownImage, packedImage } from './images.js';
import { isOrientation, turnedBy } from './orientation.js';

/** An image of the evidence, and how it was read. */
export interface Given {
  readonly file: string;
  /** The file as it was given. */
  readonly bytes: Uint8Array;
  /** Quarter turns clockwise that brought it upright, beyond EXIF. */
  readonly turn: number;
  /** Whether anything was blacked out. */
  readonly masked: boolean;
  /** The upright pixels that were read, decoded once more: they take much room, so that nobody keeps them. */
  upright(): Promise<Raster>;
}

/**
 * The original's own coded pixels, where it is a JPEG in which nothing was blacked out: a PDF turns it by itself.
 * Undefined where it has none that a PDF shows.
 */
export const asGiven = async ({ bytes, turn, masked }: Given): Promise<BundleImage | undefined> => {
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  if (masked || !isJpeg) return undefined;
  const { orientation = 1 } = await sharp(bytes).metadata();
  return isOrientation(orientation) ? ownImage(bytes, turnedBy(orientation, turn)) : undefined;
};

/** Packed pixels of this many bytes are carried whatever they were made from: five screenshots are within a limit of 10 MB. */
const smallBytes = 2_000_000;

/** The pixels, packed, where they take no more than 2 MB or than the file that was given; undefined where they take more. */
export const asPixels = async (given: Given): Promise<BundleImage | undefined> => {
  const most = Math.max(smallBytes, given.bytes.length);
  const raster = await given.upright();
  if (await isFarBeyond(raster, most)) return undefined;
  const image = await packedImage(raster);
  return image.bytes.length <= most ? image : undefined;
};

/** To pack a photo of 12 megapixels takes a second. */
const bands = 16;

/** Whether a band across the middle tells that all of it takes far too much. */
const isFarBeyond = async ({ width, height, data }: Raster, most: number): Promise<boolean> => {
  if (data.length < 4 * most) return false;
  const rows = Math.ceil(height / bands);
  const from = (height - rows) >> 1;
  const band = { width, height: rows, data: data.subarray(from * width * 3, (from + rows) * width * 3) };
  return (await packedImage(band)).bytes.length * bands > 2 * most;
};

/** The pixels, packed, whatever they take. */
export const asPixelsOfAnySize = async (given: Given): Promise<BundleImage> => packedImage(await given.upright());
