import type { Raster } from '../../model/raster.js';
import type { FileProblem } from '../../model/schema/report.js';

/** Why an image cannot be read, in the words of the report. */
export interface ImageProblem {
  readonly problem: FileProblem;
  /** What was found instead, in plain English. */
  readonly detail: string;
}

/**
 * Larger images are refused, because their pixels would not fit in memory beside the readers. A 108-megapixel phone camera still fits.
 * Chosen, not measured.
 */
const maxMegapixels = 120;
/** Below this nothing can be read in an image. Chosen, not measured. */
const minSidePx = 16;

const readableFormats = new Set(['jpeg', 'png', 'webp', 'tiff', 'heif']);

const isHeic = (bytes: Uint8Array): boolean => {
  const brand = Buffer.from(bytes.subarray(4, 12)).toString('latin1');
  return /^ftyp(heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/u.test(brand);
};

/**
 * Decodes an image to upright 8-bit sRGB. EXIF orientation is applied, transparency is laid on white, and CMYK, grey and 16-bit are converted. Reads
 * PNG, JPEG, WebP, TIFF, AVIF, HEIC/HEIF. Of several pages it takes the first.
 */
export const decodeImage = async (bytes: Uint8Array): Promise<Raster | ImageProblem> => {
  if (bytes.length === 0) return { problem: 'empty-file', detail: 'a file of 0 bytes' };
  return isHeic(bytes) ? ((await decodeAvifIn(bytes)) ?? decodeHeicFile(bytes)) : decodeWithSharp(bytes);
};

/** AVIF files use the brand `mif1` too, and sharp reads those. */
const decodeAvifIn = async (bytes: Uint8Array): Promise<Raster | undefined> => {
  const decoded = await decodeWithSharp(bytes);
  return 'problem' in decoded ? undefined : decoded;
};

const decodeWithSharp = async (bytes: Uint8Array): Promise<Raster | ImageProblem> => {
  const { default: sharp } = await import('sharp');
  try {
    // Broken data must stay an error, but a camera's harmless marker warnings must not become one: hence 'error', not 'warning'.
    const image = sharp(bytes, { failOn: 'error', limitInputPixels: false });
    const { width, height, format } = await image.metadata();
    const refused = refuse(format, width, height);
    if (refused !== undefined) return refused;
    const { data, info } = await image
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, data: inRgb(data, info.channels) };
  } catch (error) {
    return problemOf(bytes, error);
  }
};

const refuse = (format: string | undefined, width: number, height: number): ImageProblem | undefined => {
  if (format === undefined || !readableFormats.has(format)) {
    return { problem: 'not-an-image', detail: `a file of the kind "${format ?? 'unknown'}"` };
  }
  if (width * height > maxMegapixels * 1e6) {
    return {
      problem: 'image-too-large',
      detail: `${width} x ${height} pixels; at most ${maxMegapixels} megapixels are read`,
    };
  }
  if (Math.min(width, height) < minSidePx) return { problem: 'image-too-small', detail: `${width} x ${height} pixels` };
  return undefined;
};

/** `toColourspace` leaves a grey image with one channel, but readers want three. */
const inRgb = (data: Buffer, channels: number): Uint8Array => {
  if (channels === 3) return data;
  const rgb = new Uint8Array((data.length / channels) * 3);
  for (let from = 0, to = 0; from < data.length; from += channels, to += 3) rgb.fill(data[from] ?? 0, to, to + 3);
  return rgb;
};

/** Names the problem of a file that does not decode by its first bytes, because the decoder's messages differ from version to version. */
const problemOf = (bytes: Uint8Array, error: unknown): ImageProblem => {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  const png = start.startsWith('\x89PNG\r\n\x1a\n');
  const size = png && bytes.length >= 24 ? pngSize(bytes) : undefined;
  if (size !== undefined && size.width * size.height === 0) {
    return { problem: 'image-too-small', detail: `${size.width} x ${size.height} pixels` };
  }
  const known = png || start.startsWith('\xff\xd8\xff') || /^RIFF.{4}WEBP|^II\*\0|^MM\0\*|^.{4}ftyp/su.test(start);
  if (!known) return { problem: 'not-an-image', detail: 'data that no image decoder knows' };
  const refused = size && refuse('png', size.width, size.height);
  if (refused !== undefined) return refused;
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
  return { problem: 'image-truncated', detail: `image data that ends early or is damaged (${reason.slice(0, 80)})` };
};

/** PNG specification, third edition, section 11.2.1: width and height follow the header chunk's name. */
const pngSize = (bytes: Uint8Array): { width: number; height: number } => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};

const decodeHeicFile = async (bytes: Uint8Array): Promise<Raster | ImageProblem> => {
  const { decodeHeic } = await import('./heic.js');
  try {
    return await decodeHeic(bytes, (width, height) => refuse('heif', width, height));
  } catch (error) {
    return problemOf(bytes, error);
  }
};
