import sharp from 'sharp';
import { decodeImage } from '../gather/images/decode.js';
import { sha256 } from '../model/hash.js';
import type { Raster } from '../model/raster.js';
import type { CarriedRecord } from '../model/schema/report.js';
import { bareJpeg, withOrientation } from './jpeg.js';
import { finestForm, type ImageCoding } from './ladder.js';
import { liesOnSide, type Orientation } from './orientation.js';
import { packedPixels, pngOf, samplesOf } from './png.js';

/** An evidence image as drawn in the bundle, without metadata. */
export interface BundleImage {
  /** How its bytes hold the pixels: as a JPEG, or as deflated rows with PNG filters. */
  readonly coding: 'jpeg' | 'flate';
  readonly bytes: Uint8Array;
  /** Hash of the JPEG, or else of the unpacked samples, because a program that saves the PDF again may pack them differently. */
  readonly sha256: string;
  /** In pixels, upright. */
  readonly width: number;
  readonly height: number;
  /** How to turn the stored pixels upright. */
  readonly orientation: Orientation;
  /** Pixels of this image per pixel of the upright image in which boxes are given. */
  readonly scale: number;
  /** 1 to 100 for a JPEG made from the pixels that were read; undefined if nothing of them is lost. */
  readonly quality: number | undefined;
  readonly greyscale: boolean;
}

/** Makes a JPEG of an upright image. The same pixels give the same bytes. */
export const prepareImage = async (raster: Raster, form: ImageCoding = finestForm): Promise<BundleImage> => {
  const { quality, greyscale, tight } = form;
  const scale = Math.min(1, form.longestSide / Math.max(raster.width, raster.height));
  const width = Math.max(1, Math.round(raster.width * scale));
  const height = Math.max(1, Math.round(raster.height * scale));
  const source = sharp(raster.data, { raw: { width: raster.width, height: raster.height, channels: 3 } });
  const sized = scale === 1 ? source : source.resize({ width, height, fit: 'fill', kernel: 'lanczos3' });
  const bytes = await sized
    .greyscale(greyscale)
    // Full colour resolution: on the list page of the fixtures it gains 4.5 dB for a quarter more bytes, and cases rest on coloured badges.
    // mozjpeg takes ten times as long and at equal error saves nothing on these images.
    .jpeg({ quality, chromaSubsampling: '4:4:4', optimiseCoding: tight })
    .toBuffer();
  return { coding: 'jpeg', bytes, sha256: sha256(bytes), width, height, orientation: 1, scale, quality, greyscale };
};

/** Packs the pixels without loss. */
export const packedImage = async (raster: Raster): Promise<BundleImage> => {
  const { width, height } = raster;
  const { greyscale, samples } = samplesOf(raster);
  return packedSamples(samples, { width, height, greyscale });
};

/** @param samples - One or three per pixel, row by row. */
export const packedSamples = async (
  samples: Uint8Array,
  size: Pick<BundleImage, 'width' | 'height' | 'greyscale'>,
): Promise<BundleImage> => ({
  coding: 'flate',
  ...(await packedPixels(samples, size)),
  sha256: sha256(samples),
  orientation: 1,
  scale: 1,
  quality: undefined,
});

/** A JPEG's own coded pixels; undefined if the file is not a JPEG that a bundle can carry as it is. */
export const ownImage = (jpeg: Uint8Array, orientation: Orientation): BundleImage | undefined => {
  const bare = bareJpeg(jpeg);
  if (bare === undefined) return undefined;
  const { bytes, components } = bare;
  const [width, height] = liesOnSide(orientation) ? [bare.height, bare.width] : [bare.width, bare.height];
  return {
    ...{ coding: 'jpeg', bytes, sha256: sha256(bytes), width, height, orientation, scale: 1 },
    ...{ quality: undefined, greyscale: components === 1 },
  };
};

/** Turns a carried image into a file that every decoder shows upright. */
export const fileOf = ({ coding, bytes, orientation, ...image }: BundleImage): Uint8Array =>
  coding === 'jpeg' ? withOrientation(bytes, orientation) : pngOf({ ...image, bytes });

/** Decodes a carried image's own bytes into upright pixels; undefined if they are not an image. */
export const pixelsOf = async (image: BundleImage): Promise<Raster | undefined> => {
  const raster = await decodeImage(fileOf(image));
  return 'problem' in raster ? undefined : raster;
};

/**
 * What the report says about a carried image. The bytes themselves are in the bundle.
 * @param reduced - Whether it gave something up to fit the bundle's limit.
 */
export const carriedRecord = (image: BundleImage, reduced: boolean): CarriedRecord => {
  const { coding, bytes, sha256, width, height, orientation, quality, greyscale } = image;
  return {
    ...{ sha256, bytes: bytes.length, width, height, greyscale },
    ...(orientation === 1 ? {} : { orientation }),
    ...(quality === undefined ? { exact: coding === 'jpeg' ? 'original' : 'pixels' } : { quality }),
    ...(reduced ? { reduced } : {}),
  };
};
