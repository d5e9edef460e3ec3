import type { Raster } from '../../model/raster.js';
import type { FileProblem } from '../../model/schema/report.js';

/** Why an image cannot be read, in the words of the report. */
export interface ImageProblem {
  readonly problem: FileProblem;
  /** What was found in its place, in plain English. */
  readonly detail: string;
}

/** Larger images are refused: decoded they would not fit beside the readers. A 108-megapixel phone camera still fits. */
export const maxMegapixels = 120;
/** Below this nothing can be read in an image. */
const minSidePx = 16;

const readableFormats = new Set(['jpeg', 'png', 'webp', 'tiff', 'heif']);

const isHeic = (bytes: Uint8Array): boolean => {
  const brand = Buffer.from(bytes.subarray(4, 12)).toString('latin1');
  return /^ftyp(heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/u.test(brand);
};

/**
 * Decodes an image to upright 8-bit sRGB: EXIF orientation is applied, transparency laid on white, CMYK, grey and 16-bit
 * converted. PNG, JPEG, WebP, TIFF, AVIF, HEIC/HEIF; of several pages the first.
 */
export const decodeImage = async (bytes: Uint8Array): Promise<Raster | ImageProblem> => {
  if (bytes.length === 0) return { problem: 'empty-file', detail: 'a file of 0 bytes' };
  return isHeic(bytes) ? ((await decodeAvifIn(bytes)) ?? decodeHeic(bytes)) : decodeWithSharp(bytes);
};

/** Brand `mif1` is used for AVIF too, which sharp reads. */
const decodeAvifIn = async (bytes: Uint8Array): Promise<Raster | undefined> => {
  const decoded = await decodeWithSharp(bytes);
  return 'problem' in decoded ? undefined : decoded;
};

const decodeWithSharp = async (bytes: Uint8Array): Promise<Raster | ImageProblem> => {
  const { default: sharp } = await import('sharp');
  try {
    // Broken data must stay an error, a camera's harmless marker warnings not: hence 'error', not 'warning'.
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
    return problemOf(error);
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

/** A grey image stays one channel through `toColourspace`; readers want three. */
const inRgb = (data: Buffer, channels: number): Uint8Array => {
  if (channels === 3) return data;
  const rgb = new Uint8Array((data.length / channels) * 3);
  for (let from = 0, to = 0; from < data.length; from += channels, to += 3) rgb.fill(data[from] ?? 0, to, to + 3);
  return rgb;
};

const problemOf = (error: unknown): ImageProblem => {
  const message = error instanceof Error ? error.message : String(error);
  if (/unsupported image format|bad seek|corrupt header/iu.test(message)) {
    return { problem: 'not-an-image', detail: 'data that no image decoder knows' };
  }
  if (/dimensions|invalid.*size|zero|Invalid IHDR/iu.test(message)) {
    return { problem: 'image-too-small', detail: 'an image without pixels' };
  }
  return { problem: 'image-truncated', detail: 'image data that ends early or is damaged' };
};

const decodeHeic = async (bytes: Uint8Array): Promise<Raster | ImageProblem> => {
  const { default: heic } = await import('heic-decode');
  try {
    const [first, ...rest] = await heic.all({ buffer: bytes });
    for (const image of rest) image.dispose?.();
    if (first === undefined) return { problem: 'not-an-image', detail: 'an HEIC container without an image' };
    const refused = refuse('heif', first.width, first.height);
    if (refused !== undefined) return refused;
    const { width, height, data } = await first.decode();
    return { width, height, data: dropAlpha(data) };
  } catch {
    return { problem: 'image-truncated', detail: 'an HEIC image that ends early or is damaged' };
  }
};

const dropAlpha = (rgba: Uint8ClampedArray | Uint8Array): Uint8Array => {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    rgb[to] = rgba[from] ?? 0;
    rgb[to + 1] = rgba[from + 1] ?? 0;
    rgb[to + 2] = rgba[from + 2] ?? 0;
  }
  return rgb;
};
