import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { bareProfile } from '../../src/bundle/icc.js';
import { ownImage, pixelsOf } from '../../src/bundle/images.js';
import { bareJpeg, withOrientation } from '../../src/bundle/jpeg.js';
import type { Orientation } from '../../src/bundle/orientation.js';
import { turnedBy } from '../../src/bundle/orientation.js';
import { decodeImage } from '../../src/gather/images/decode.js';
import { turned } from '../../src/gather/images/pixels.js';
import type { Raster } from '../../src/model/raster.js';

const orientations: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8];

/** No two corners, rows or columns of it are alike. */
const uneven = sharp(
  Uint8Array.from({ length: 48 * 32 * 3 }, (_, i) => {
    const [x, y] = [Math.floor(i / 3) % 48, Math.floor(i / 144)];
    return [x * 5, y * 7, x > 30 && y < 10 ? 250 : 20][i % 3] as number;
  }),
  { raw: { width: 48, height: 32, channels: 3 } },
);

const decoded = async (bytes: Uint8Array): Promise<Raster> => {
  const raster = await decodeImage(bytes);
  if ('problem' in raster) throw new Error(raster.detail);
  return raster;
};

const bareOf = (bytes: Uint8Array): Uint8Array => bareJpeg(bytes)?.bytes ?? new Uint8Array();

describe('a JPEG without its metadata', () => {
  it.each([
    ['baseline', () => uneven.clone().jpeg({ quality: 70 })],
    ['progressive', () => uneven.clone().jpeg({ quality: 70, progressive: true })],
    ['fine colours', () => uneven.clone().jpeg({ chromaSubsampling: '4:4:4' })],
    ['grey', () => uneven.clone().greyscale().jpeg()],
    ['wide colours', () => uneven.clone().withIccProfile('p3').jpeg()],
    ['sRGB by a profile', () => uneven.clone().withIccProfile('srgb').jpeg()],
  ])('shows the same pixels: %s', async (_, draw) => {
    const jpeg = await draw()
      .withExif({ IFD0: { Artist: 'someone' } })
      .toBuffer();
    const bare = bareOf(jpeg);
    expect(Buffer.from(bare).includes('someone')).toBe(false);
    expect(await decoded(bare)).toEqual(await decoded(jpeg));
    expect(Buffer.compare(bareOf(bare), bare)).toBe(0);
  });

  it('ends at the end of its image, whatever follows', async () => {
    const jpeg = await uneven.clone().jpeg().toBuffer();
    const followed = Buffer.concat([jpeg, jpeg, Buffer.from('more')]);
    expect(Buffer.compare(bareOf(followed), bareOf(jpeg))).toBe(0);
  });

  it('drops segments between its scans', async () => {
    const jpeg = await uneven.clone().jpeg({ progressive: true }).toBuffer();
    const at = jpeg.lastIndexOf(Buffer.of(0xff, 0xda));
    const comment = Buffer.concat([Buffer.of(0xff, 0xfe, 0, 9), Buffer.from('someone')]);
    const told = Buffer.concat([jpeg.subarray(0, at), comment, jpeg.subarray(at)]);
    expect(Buffer.compare(bareOf(told), bareOf(jpeg))).toBe(0);
  });

  it.each([
    ['four colours', () => uneven.clone().toColourspace('cmyk').jpeg().toBuffer()],
    ['another format', () => uneven.clone().png().toBuffer()],
    ['a truncated one', async () => (await uneven.clone().jpeg().toBuffer()).subarray(0, -20)],
    ['nothing', async () => Buffer.alloc(0)],
  ])('is rejected: %s', async (_, draw) => {
    expect(bareJpeg(await draw())).toBeUndefined();
  });

  it('is rejected if a decoder has to guess its colours', async () => {
    const jpeg = await uneven.clone().jpeg().toBuffer();
    const adobe = (transform: number) =>
      Buffer.concat([
        jpeg.subarray(0, 2),
        Buffer.of(0xff, 0xee, 0, 14),
        Buffer.from('Adobe\0\x64\0\0\0\0', 'latin1'),
        Buffer.of(transform),
        jpeg.subarray(2),
      ]);
    expect(bareJpeg(adobe(0))).toBeUndefined();
    expect(bareJpeg(adobe(1))?.components).toBe(3);
  });
});

describe('a colour profile', () => {
  it('loses its words and keeps its colours', async () => {
    const { icc } = await sharp(await uneven.clone().withIccProfile('p3').jpeg().toBuffer()).metadata();
    const bare = Buffer.from(bareProfile(icc as Buffer, 3) ?? []);
    expect(bare.length).toBeGreaterThan(128);
    expect(bare.readUInt32BE(0)).toBe(bare.length);
    expect(bare.length).toBeLessThanOrEqual((icc as Buffer).length + 256);
    expect(bare.toString('latin1')).not.toMatch(/copyright|sharp|display|apple/iu);
    expect(bareProfile(icc as Buffer, 1)).toBeUndefined();
  });
});

describe('orientation', () => {
  it.each(orientations)(
    'is a rotation that decoders take from EXIF, plus a further quarter turn each: %i',
    async (given) => {
      const jpeg = await uneven.clone().jpeg().toBuffer();
      const upright = await decoded(withOrientation(jpeg, given));
      for (const turns of [0, 1, 2, 3]) {
        const image = ownImage(jpeg, turnedBy(given, turns));
        const wanted = turned(upright, turns);
        expect(image && [image.width, image.height]).toEqual([wanted.width, wanted.height]);
        expect(image && (await pixelsOf(image))).toEqual({ ...wanted, data: Buffer.from(wanted.data) });
      }
    },
  );
});
