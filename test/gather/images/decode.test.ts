import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodeImage } from '../../../src/gather/images/decode.js';
import type { Raster } from '../../../src/model/raster.js';

/** Left half red, right half blue, 40 x 20. */
const halves = (): Sharp => {
  const data = Buffer.alloc(40 * 20 * 3);
  for (let i = 0; i < 40 * 20; i++) data[i * 3 + (i % 40 < 20 ? 0 : 2)] = 255;
  return sharp(data, { raw: { width: 40, height: 20, channels: 3 } });
};

const pixel = ({ data, width }: Raster, x: number, y: number): number[] => [
  ...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3),
];
const decoded = async (bytes: Uint8Array): Promise<Raster> => {
  const image = await decodeImage(bytes);
  if ('problem' in image) throw new Error(image.detail);
  return image;
};
const problem = async (bytes: Uint8Array): Promise<string> => {
  const image = await decodeImage(bytes);
  return 'problem' in image ? image.problem : 'decoded';
};

describe('decoding an image', () => {
  it.each([
    ['PNG', () => halves().png()],
    ['interlaced PNG', () => halves().png({ progressive: true })],
    ['16-bit PNG', () => halves().toColourspace('rgb16').png()],
    ['WebP', () => halves().webp({ lossless: true })],
    ['TIFF', () => halves().tiff()],
    ['AVIF', () => halves().avif({ lossless: true })],
  ])('reads %s as upright 8-bit colour', async (_, make) => {
    const image = await decoded(await make().toBuffer());
    expect([image.width, image.height, image.data.length]).toEqual([40, 20, 2400]);
    expect(pixel(image, 5, 10)[0]).toBeGreaterThan(240);
    expect(pixel(image, 35, 10)[2]).toBeGreaterThan(240);
  });

  it('reads HEIC', async () => {
    const image = await decoded(heic);
    expect([image.width, image.height]).toEqual([80, 40]);
    expect(pixel(image, 10, 20)[0]).toBeGreaterThan(200);
    expect(pixel(image, 70, 20)[2]).toBeGreaterThan(200);
    expect(await problem(heic.subarray(0, heic.length - 40))).toBe('image-truncated');
  });

  it('follows the EXIF orientation', async () => {
    const image = await decoded(await halves().jpeg({ quality: 95 }).withMetadata({ orientation: 6 }).toBuffer());
    expect([image.width, image.height]).toEqual([20, 40]);
    expect(pixel(image, 10, 5)[0]).toBeGreaterThan(200);
    expect(pixel(image, 10, 35)[2]).toBeGreaterThan(200);
  });

  it('gives a grey image three channels', async () => {
    const image = await decoded(
      await sharp(Buffer.alloc(400, 77), { raw: { width: 20, height: 20, channels: 1 } })
        .png()
        .toBuffer(),
    );
    expect(image.data.length).toBe(1200);
    expect(pixel(image, 3, 3)).toEqual([77, 77, 77]);
  });

  it('blends transparency with white', async () => {
    const clear = sharp({ create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } });
    expect(pixel(await decoded(await clear.png().toBuffer()), 3, 3)).toEqual([255, 255, 255]);
  });

  it('converts CMYK', async () => {
    const image = await decoded(await halves().toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer());
    const [red = 0, , blue = 0] = pixel(image, 5, 10);
    expect(red).toBeGreaterThan(blue + 100);
  });

  it('says what is wrong with an unreadable image', async () => {
    const jpeg = await halves().resize(400, 200).jpeg().toBuffer();
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"/>');
    expect(await problem(new Uint8Array())).toBe('empty-file');
    expect(await problem(Buffer.from('not an image at all'))).toBe('not-an-image');
    expect(await problem(svg)).toBe('not-an-image');
    expect(await problem(jpeg.subarray(0, jpeg.length / 2))).toBe('image-truncated');
    expect(await problem(await halves().resize(8, 4).png().toBuffer())).toBe('image-too-small');
    expect(await problem(pngHeader(30000, 30000))).toBe('image-too-large');
    expect(await problem(pngHeader(0, 0))).toBe('image-too-small');
    expect(await problem(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heicmif1rubbish', 'latin1'))).toBe('image-truncated');
  });
});

/** The same two halves, 80 x 40, as an HEIC file: written by libheif's `heif-enc -q 50`, because nothing here can write one. */
const heic = Buffer.from(
  [
    'AAAAGGZ0eXBoZWljAAAAAG1pZjFoZWljAAABrW1ldGEAAAAAAAAAIWhkbHIAAAAAAAAAAHBpY3QAAAAAAAAAAAAAAAAAAAAADnBp',
    'dG0AAAAAAAIAAAAQaWRhdAAAAAAAUAAoAAAAOGlsb2MBAAAAREAAAgABAAAAAAAAAc0AAQAAAAAAAAA1AAIAAQAAAAAAAAABAAAA',
    'AAAAAAgAAAA4aWluZgAAAAAAAgAAABVpbmZlAgAAAQABAABodmMxAAAAABVpbmZlAgAAAAACAABncmlkAAAAANhpcHJwAAAAtmlw',
    'Y28AAAB2aHZjQwEDcAAAAAAAAAAAAB7wAPz9+PgAAA8DIAABABhAAQwB//8DcAAAAwCQAAADAAADAB66AkAhAAEAKkIBAQNwAAAD',
    'AJAAAAMAAAMAHqAogQWW6uSmubgQEDAgAAADACAAAAMAISIAAQAGRAHBc8GJAAAAFGlzcGUAAAAAAAAAUAAAAEAAAAAUaXNwZQAA',
    'AAAAAABQAAAAKAAAABBwaXhpAAAAAAMICAgAAAAaaXBtYQAAAAAAAAACAAECgQIAAgIDhAAAABppcmVmAAAAAAAAAA5kaW1nAAIA',
    'AQABAAAAPW1kYXQAAAAxKAGvE0aS+BDhp//8TSj/+nXPD9PLJbAFW1/wYoXrHq/rIOfvMtwUyuc90N6ZzTpEVw==',
  ].join(''),
  'base64',
);

/** A PNG that claims a size and holds no pixels; its header's checksum is correct. */
const pngHeader = (width: number, height: number): Buffer => {
  const chunk = Buffer.alloc(17);
  chunk.write('IHDR', 0, 'latin1');
  chunk.writeUInt32BE(width, 4);
  chunk.writeUInt32BE(height, 8);
  chunk.set([8, 2, 0, 0, 0], 12);
  const length = Buffer.from([0, 0, 0, 13]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(chunk));
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), length, chunk, sum]);
};

const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
};
