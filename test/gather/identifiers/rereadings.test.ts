import { describe, expect, it } from 'vitest';
import { readClosely, readInFullLight, readNarrowly } from '../../../src/gather/identifiers/rereadings.js';
import type { Quad, Raster } from '../../../src/model/raster.js';
import { reading } from '../../fakes/readers.js';

/** Dark paper with a black bar, like a line of text that begins and ends with ink. */
const dark: Raster = (() => {
  const [width, height] = [300, 100];
  const data = new Uint8Array(width * height * 3).fill(70);
  for (let y = 45; y < 55; y++) data.fill(20, (y * width + 60) * 3, (y * width + 240) * 3);
  return { width, height, data };
})();

const line: Quad = [
  { x: 50, y: 34 },
  { x: 250, y: 34 },
  { x: 250, y: 66 },
  { x: 50, y: 66 },
];

const heightOf = ([a, , , d]: Quad): number => d.y - a.y;

const askedOf = async (read: typeof readClosely) => {
  const asked: { image: Raster; quads: readonly Quad[] }[] = [];
  await read(line, dark, {
    recognise: async (image, quads) => {
      asked.push({ image, quads });
      return quads.map(() => reading('1512663422'));
    },
  });
  return asked as [{ image: Raster; quads: readonly Quad[] }, ...typeof asked];
};

describe('reading a line again', () => {
  it('closely cuts it from the image unchanged, at most a tenth wider or tighter', async () => {
    const [{ image, quads }] = await askedOf(readClosely);
    expect(image).toBe(dark);
    for (const quad of quads) expect(Math.abs(heightOf(quad) / 32 - 1)).toBeLessThan(0.2);
  });

  it('in full light stretches it to black and white, at twice its size, with a margin', async () => {
    const [{ image, quads }] = await askedOf(readInFullLight);
    expect([image.data.includes(0), image.data.includes(255)]).toEqual([true, true]);
    expect(quads.map((quad) => Math.round(heightOf(quad)))).toEqual([64, 74, 90]);
    for (const { x, y } of quads.flat()) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(image.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(image.height);
    }
  });

  it('narrowly moves its letters closer together, both unchanged and in full light', async () => {
    const [asItIs, lit] = await askedOf(readNarrowly);
    expect([asItIs.image.data.includes(0), lit?.image.data.includes(255)]).toEqual([false, true]);
    expect([asItIs.quads.length, lit?.quads.length]).toEqual([2, 2]);
    const [a, b, , d] = asItIs.quads[0] as Quad;
    expect((b.x - a.x) / (d.y - a.y)).toBeCloseTo((0.7 * 200) / 32, 1);
  });
});
