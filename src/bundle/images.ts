import sharp from 'sharp';
import { sha256 } from '../model/hash.js';
import type { Raster } from '../model/raster.js';
import type { CarriedRecord } from '../model/schema/report.js';

/** An evidence image as it is drawn in the bundle. */
export interface BundleImage {
  /** 8-bit sRGB, without metadata. */
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Pixels of the JPEG per pixel of the upright image that boxes refer to. */
  readonly scale: number;
  /** Of the JPEG, 1 to 100. */
  readonly quality: number;
  readonly greyscale: boolean;
}

export interface ImageOptions {
  /** Longest side of the JPEG in pixels; larger images are made smaller, never the reverse. */
  readonly longestSide?: number;
  /** 1 to 100. */
  readonly quality?: number;
}

/** At A4 height (about 10 inches of image) this is 240 pixels an inch. */
const longestSide = 2400;
const quality = 88;

/** Brings an upright image into the form in which the bundle carries it. The same pixels give the same bytes. */
export const prepareImage = async (raster: Raster, options: ImageOptions = {}): Promise<BundleImage> => {
  const scale = Math.min(1, (options.longestSide ?? longestSide) / Math.max(raster.width, raster.height));
  const width = Math.max(1, Math.round(raster.width * scale));
  const height = Math.max(1, Math.round(raster.height * scale));
  const source = sharp(raster.data, { raw: { width: raster.width, height: raster.height, channels: 3 } });
  const jpeg = await source
    .resize({ width, height, fit: 'fill', kernel: 'lanczos3' })
    // Full colour resolution: on the list page of the fixtures it brings 4.5 dB for a quarter more bytes, and coloured badges
    // are what a case stands on. mozjpeg takes ten times as long and at equal error saves nothing on these images.
    .jpeg({ quality: options.quality ?? quality, chromaSubsampling: '4:4:4' })
    .toBuffer();
  return { jpeg, width, height, scale, quality: options.quality ?? quality, greyscale: false };
};

/** What the report says of a carried image; the bytes themselves are in the bundle. */
export const carriedRecord = ({ jpeg, width, height, quality, greyscale }: BundleImage): CarriedRecord => ({
  sha256: sha256(jpeg),
  bytes: jpeg.length,
  width,
  height,
  quality,
  greyscale,
});
