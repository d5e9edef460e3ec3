import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { groundOf } from '../../../src/gather/kinds/ground.js';
import type { Raster } from '../../../src/model/raster.js';
import { hash, noisy, rasterOf } from './rasters.js';

/** A white page with a grey menu at its left and dark strokes for text. */
const page = rasterOf(640, 480, (x, y) => {
  if (x < 120) return 238;
  return y % 40 > 24 && x % 200 < 120 && hash(x >> 1, y >> 1) > 0.5 ? 30 : 255;
});

const compressed = async ({ data, width, height }: Raster, quality: number): Promise<Raster> => {
  const jpeg = await sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality })
    .toBuffer();
  return { width, height, data: await sharp(jpeg).raw().toBuffer() };
};

describe('the ground of a picture', () => {
  it('is drawn if it has a few exact colours, compressed or not', async () => {
    expect(groundOf(page)).toBe('drawn');
    expect(groundOf(await compressed(page, 60))).toBe('drawn');
  });

  it('is a photo’s if it has noise and uneven light, compressed or not', async () => {
    expect(groundOf(noisy(640, 480))).toBe('photo');
    expect(groundOf(await compressed(noisy(640, 480), 75))).toBe('photo');
  });

  it('is unclear if there is hardly any', () => {
    expect(groundOf(rasterOf(320, 240, (x, y) => 255 * hash(x, y)))).toBe('unclear');
  });

  it('is measured once for one picture', () => {
    let asked = 0;
    const counted: Raster = {
      ...page,
      get data() {
        asked++;
        return page.data;
      },
    };
    groundOf(counted);
    const once = asked;
    expect(groundOf(counted)).toBe('drawn');
    expect(asked).toBe(once);
    expect(once).toBeGreaterThan(0);
  });
});
