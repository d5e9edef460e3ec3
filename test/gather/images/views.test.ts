import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { furtherViews, smallerView, viewOf, wholeRegion } from '../../../src/gather/images/views.js';
import type { Raster } from '../../../src/model/raster.js';

/** White, with one black block of 6 x 6 pixels. */
const marked = (width: number, height: number, x: number, y: number): Raster => {
  const data = new Uint8Array(width * height * 3).fill(255);
  for (let dy = 0; dy < 6; dy++)
    for (let dx = 0; dx < 6; dx++) data.fill(0, ((y + dy) * width + x + dx) * 3, ((y + dy) * width + x + dx) * 3 + 3);
  return { width, height, data };
};

const darkest = ({ width, data }: Raster): { x: number; y: number } => {
  let [sumX, sumY, weight] = [0, 0, 0];
  for (let i = 0; i < data.length; i += 3) {
    const ink = 255 - (data[i] as number);
    sumX += ink * ((i / 3) % width);
    sumY += ink * Math.floor(i / 3 / width);
    weight += ink;
  }
  return { x: sumX / weight + 0.5, y: sumY / weight + 0.5 };
};

describe('further views of an image', () => {
  it('show the whole image and map back to its places', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 6, max: 80 }),
        fc.integer({ min: 6, max: 50 }),
        fc.integer({ min: -90, max: 90 }),
        fc.constantFrom(1, 2),
        (x, y, degrees, scale) => {
          const image = marked(100, 70, x, y);
          const view = viewOf(image, wholeRegion(image, (-degrees * Math.PI) / 180), scale);
          const back = view.back(darkest(view.image));
          expect(Math.abs(back.x - (x + 3))).toBeLessThan(1.5);
          expect(Math.abs(back.y - (y + 3))).toBeLessThan(1.5);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('rotate clockwise', () => {
    const square = marked(100, 100, 80, 47);
    const { image } = viewOf(square, wholeRegion(square, -Math.PI / 2), 1);
    expect(darkest(image).y).toBeGreaterThan(70);
  });

  it('enlarge only small images', async () => {
    const sides = async (width: number, height: number): Promise<number> => {
      let largest = 0;
      const photo = marked(width, height, 10, 10);
      for await (const { image } of furtherViews(photo, wholeRegion(photo, 0)))
        largest = Math.max(largest, image.width, image.height);
      return largest;
    };
    expect(await sides(2400, 900)).toBe(2400);
    expect(await sides(300, 200)).toBe(600);
  });

  it('map back from a scaled-down image too', async () => {
    const view = await smallerView(marked(400, 300, 100, 60), 200);
    expect([view.image.width, view.image.height]).toEqual([200, 150]);
    const back = view.back(darkest(view.image));
    expect(Math.abs(back.x - 103)).toBeLessThan(1.5);
    expect(Math.abs(back.y - 63)).toBeLessThan(1.5);
  });
});
