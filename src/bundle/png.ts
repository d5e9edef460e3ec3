import sharp from 'sharp';
import type { Raster } from '../model/raster.js';

/** Pixels packed without loss: deflated rows with PNG filters, as a PDF holds them by Flate with a PNG predictor. */
export interface PackedPixels {
  readonly width: number;
  readonly height: number;
  readonly greyscale: boolean;
  readonly bytes: Uint8Array;
}

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** A raster's samples; one per pixel if all are grey. */
export const samplesOf = (raster: Raster): { readonly greyscale: boolean; readonly samples: Uint8Array } => {
  const { width, height, data } = raster;
  if (!isGrey(data)) return { greyscale: false, samples: data };
  const samples = new Uint8Array(width * height);
  for (let at = 0; at < samples.length; at++) samples[at] = data[at * 3] as number;
  return { greyscale: true, samples };
};

const isGrey = (data: Uint8Array): boolean => {
  for (let at = 0; at < data.length; at += 3) if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return false;
  return true;
};

/** Packs samples, one or three per pixel. The same samples give the same bytes. */
export const packedPixels = async (
  samples: Uint8Array,
  { width, height, greyscale }: Omit<PackedPixels, 'bytes'>,
): Promise<PackedPixels> => {
  const png = await sharp(samples, { raw: { width, height, channels: greyscale ? 1 : 3 } })
    .toColourspace(greyscale ? 'b-w' : 'srgb')
    // For both photos and pages, a higher level takes twice the time and saves nothing.
    .png({ compressionLevel: 6, adaptiveFiltering: true, palette: false })
    .toBuffer();
  return { width, height, greyscale, bytes: Buffer.concat(dataOf(png)) };
};

/** The contents of the data chunks (PNG specification, third edition, 5.3 and 11.2.3). */
const dataOf = (png: Buffer): readonly Buffer[] => {
  const parts: Buffer[] = [];
  for (let at = signature.length; at + 12 <= png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return parts;
};

/** The packed pixels as a PNG file. */
export const pngOf = ({ width, height, greyscale, bytes }: PackedPixels): Uint8Array => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  header[9] = greyscale ? 0 : 2;
  return Buffer.concat([
    signature,
    ...chunk('IHDR', header),
    ...chunk('IDAT', bytes),
    ...chunk('IEND', Buffer.alloc(0)),
  ]);
};

const chunk = (type: string, content: Uint8Array): readonly Uint8Array[] => {
  const [length, name, sum] = [Buffer.alloc(4), Buffer.from(type, 'latin1'), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(~[name, content].reduce(summed, 0xffffffff) >>> 0);
  return [length, name, content, sum];
};

/** PNG specification, third edition, annex D. */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

const summed = (before: number, bytes: Uint8Array): number => {
  let sum = before;
  for (const byte of bytes) sum = (sum >>> 8) ^ (remainders[(sum ^ byte) & 0xff] as number);
  return sum;
};
