import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '../../src/case/index.js';
import { gather } from '../../src/gather/index.js';
import { createReaders, type Readers } from '../../src/gather/readers/index.js';
import { type CarriedImage, lostIn } from '../../src/gather/reread.js';
import type { Facts } from '../../src/model/facts.js';
import type { Raster } from '../../src/model/raster.js';

const folder = fileURLToPath(new URL('../../fixtures/complete-ozon-58x40-with-sticker.pass', import.meta.url));

const carry = async ({ width, height, data }: Raster, scale: number, quality: number): Promise<CarriedImage> => {
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const jpeg = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize(size)
    .jpeg({ quality })
    .toBuffer();
  return { jpeg, scale: size.width / width };
};

describe('reading again what the bundle carries', () => {
  let readers: Readers;
  let facts: Facts;
  let images: ReadonlyMap<string, Raster>;
  beforeAll(async () => {
    readers = await createReaders();
    ({ facts, images } = await gather(await openCase(folder), { readers }));
  });
  afterAll(async () => {
    await readers.close();
  });

  const lost = async (scale: number, quality: number): Promise<string[]> => {
    const carried = await Promise.all(
      [...images].map(async ([file, image]) => [file, await carry(image, scale, quality)] as const),
    );
    return (await lostIn(new Map(carried), facts, readers)).map(({ file }) => file).sort();
  };

  it('finds every identifier in images of good quality', async () => {
    expect(await lost(1, 85)).toEqual([]);
  });

  it('names the identifiers that shrinking made illegible', async () => {
    expect(await lost(0.08, 30)).toEqual(['label.jpg', 'order.png', 'sticker.jpg']);
  });

  it('names an identifier whose image is not carried at all, or shows another number', async () => {
    const other = readFileSync(
      fileURLToPath(new URL('../../fixtures/sibling-posting.fail/label.jpg', import.meta.url)),
    );
    const order = images.get('order.png') as Raster;
    const carried = new Map([
      ['order.png', await carry(order, 1, 85)],
      ['label.jpg', { jpeg: other, scale: 1 }],
    ]);
    expect((await lostIn(carried, facts, readers)).map(({ file }) => file).sort()).toEqual([
      'label.jpg',
      'sticker.jpg',
    ]);
  });
});
