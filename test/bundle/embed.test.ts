import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type BundleImage, ownImage, packedImage, pixelsOf } from '../../src/bundle/images.js';
import type { Orientation } from '../../src/bundle/orientation.js';
import { Press } from '../../src/bundle/press.js';
import { picture } from './builders.js';
import { renderPage } from './rendering.js';

/** Dark in one corner and along one edge: each orientation looks different. */
const corner = picture(60, 40, (c) => {
  c.fillStyle = '#000';
  c.fillRect(0, 0, 18, 12);
  c.fillStyle = '#888';
  c.fillRect(0, 32, 60, 8);
});

/** How dark each ninth of an upright image should be, row by row, and how dark a viewer draws it. */
const looks = async (image: BundleImage): Promise<{ wanted: number[]; drawn: number[] }> => {
  const press = await Press.open('x');
  const sheet = press.sheet('cover');
  const area = { x: 30, y: 50, width: image.width * 3, height: image.height * 3 };
  sheet.ink.image(await press.image('a', image), { name: press.imageName('a'), alt: 'a' }, area);
  const pdf = await press.doc.save({ updateFieldAppearances: false });
  const { width, darkness } = await renderPage(pdf, 0, 1);
  const raster = await pixelsOf(image);
  if (raster === undefined) throw new Error('no image');
  const places = [1, 5, 9].flatMap((down) => [1, 5, 9].map((across) => [across / 10, down / 10] as const));
  return {
    wanted: places.map(([x, y]) => {
      const at = Math.floor(y * raster.height) * raster.width + Math.floor(x * raster.width);
      return 1 - (raster.data[at * 3] ?? 0) / 255;
    }),
    drawn: places.map(
      ([x, y]) => darkness[Math.floor(area.y + y * area.height) * width + Math.floor(area.x + x * area.width)] ?? -1,
    ),
  };
};

describe('images in the PDF', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8] as const)(
    'are upright even if the JPEG is stored otherwise: %i',
    async (orientation: Orientation) => {
      const { width, height, data } = corner;
      const jpeg = await sharp(data, { raw: { width, height, channels: 3 } })
        .jpeg({ quality: 100 })
        .toBuffer();
      const { wanted, drawn } = await looks(ownImage(jpeg, orientation) as BundleImage);
      expect(wanted.filter((value) => value > 0.9)).toHaveLength(1);
      for (const [index, value] of drawn.entries()) expect(value).toBeCloseTo(wanted[index] ?? -1, 1);
    },
  );

  it.each([
    ['grey', corner, true],
    [
      'coloured',
      picture(60, 40, (c) => {
        c.fillStyle = '#002';
        c.fillRect(0, 0, 20, 20);
      }),
      false,
    ],
  ] as const)('are drawn from packed pixels: %s', async (_, raster, greyscale) => {
    const image = await packedImage(raster);
    expect(image.greyscale).toBe(greyscale);
    expect(await pixelsOf(image)).toEqual({ ...raster, data: expect.anything() });
    expect(Buffer.compare((await pixelsOf(image))?.data ?? new Uint8Array(), raster.data)).toBe(0);
    const { wanted, drawn } = await looks(image);
    for (const [index, value] of drawn.entries()) expect(value).toBeCloseTo(wanted[index] ?? -1, 1);
  });

  it('are packed the same way each time', async () => {
    const [one, other] = [await packedImage(corner), await packedImage(corner)];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  });

  it("keep their colours by the JPEG's profile", async () => {
    const { width, height, data } = corner;
    const jpeg = await sharp(data, { raw: { width, height, channels: 3 } })
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    const press = await Press.open('x');
    press
      .sheet('cover')
      .ink.image(
        await press.image('a', ownImage(jpeg, 1) as BundleImage),
        { name: 'i', alt: 'a' },
        { x: 0, y: 0, width: 60, height: 40 },
      );
    const saved = Buffer.from(await press.doc.save({ updateFieldAppearances: false, useObjectStreams: false }));
    expect(saved.toString('latin1')).toMatch(/\/ColorSpace \[ ?\/ICCBased \d+ 0 R ?\]/u);
  });
});
