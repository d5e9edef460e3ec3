import sharp from 'sharp';
import { sha256 } from '../model/hash.js';
import type { Raster } from '../model/raster.js';
import type { CarriedRecord } from '../model/schema/report.js';
import { type Form, wholeForm } from './ladder.js';

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

/** Brings an upright image into a form in which the bundle can carry it. The same pixels give the same bytes. */
export const prepareImage = async (raster: Raster, form: Form = wholeForm): Promise<BundleImage> => {
  const { quality, greyscale, tight } = form;
  const scale = Math.min(1, form.longestSide / Math.max(raster.width, raster.height));
  const width = Math.max(1, Math.round(raster.width * scale));
  const height = Math.max(1, Math.round(raster.height * scale));
  const source = sharp(raster.data, { raw: { width: raster.width, height: raster.height, channels: 3 } });
  const sized = scale === 1 ? source : source.resize({ width, height, fit: 'fill', kernel: 'lanczos3' });
  const jpeg = await sized
    .greyscale(greyscale)
    // Full colour resolution: on the list page of the fixtures it brings 4.5 dB for a quarter more bytes, and coloured badges
    // are what a case stands on. mozjpeg takes ten times as long and at equal error saves nothing on these images.
    .jpeg({ quality, chromaSubsampling: '4:4:4', optimiseCoding: tight })
    .toBuffer();
  return { jpeg, width, height, scale, quality, greyscale };
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
