import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boxAround,
  cut,
  greyOf,
  rectangleToQuad,
  resized,
  turned,
  turnPoint,
} from '../../../src/gather/images/pixels.js';
import type { Quad, Raster } from '../../../src/model/raster.js';

/** Every pixel says where it is: red is x, green is y. */
const map = (width: number, height: number): Raster => {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set([x, y, 0], (y * width + x) * 3);
  return { width, height, data };
};
const at = ({ data, width }: Raster, x: number, y: number): number[] => [
  ...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 2),
];
const square = (x: number, y: number, width: number, height: number): Quad => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
];

describe('pixels', () => {
  it('rotate clockwise together with points', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        fc.nat(29),
        fc.nat(29),
        fc.nat(3),
        (width, height, px, py, turns) => {
          const [x, y] = [px % width, py % height];
          const image = turned(map(width, height), turns);
          const to = turnPoint({ x: x + 0.5, y: y + 0.5 }, turns, width, height);
          expect(at(image, Math.floor(to.x), Math.floor(to.y))).toEqual([x, y]);
        },
      ),
    );
  });

  it('are unchanged after four quarter turns', () => {
    const image = map(7, 5);
    expect(turned(turned(image, 3), 1)).toEqual(image);
  });

  it('keep their mean when the image is scaled down', async () => {
    const small = await resized(map(100, 60), 33, 20);
    const mean = (image: Raster, channel: number): number => {
      let sum = 0;
      for (let i = channel; i < image.data.length; i += 3) sum += image.data[i] as number;
      return sum / (image.width * image.height);
    };
    expect([small.width, small.height]).toEqual([33, 20]);
    expect(mean(small, 0)).toBeCloseTo(49.5, 0);
    expect(mean(small, 1)).toBeCloseTo(29.5, 0);
  });

  it('of an upright area are cut unchanged', () => {
    const area = cut(map(60, 40), square(10, 20, 12, 8), 12, 8);
    expect(at(area, 0, 0)).toEqual([10, 20]);
    expect(at(area, 11, 7)).toEqual([21, 27]);
  });

  it('of an area given from its other end are cut rotated by half a turn', () => {
    const [a, b, c, d] = square(10, 20, 12, 8);
    expect(at(cut(map(60, 40), [c, d, a, b], 12, 8), 0, 0)).toEqual([21, 27]);
  });

  it('are averaged when an area is scaled down a lot', () => {
    const [x = 0, y = 0] = at(cut(map(120, 80), square(0, 0, 120, 80), 30, 20), 10, 10);
    expect(Math.abs(x - 41.5)).toBeLessThan(1);
    expect(Math.abs(y - 41.5)).toBeLessThan(1);
  });

  it('map the corners of a rectangle to the corners of any quad', () => {
    const quad: Quad = [
      { x: 10, y: 12 },
      { x: 90, y: 4 },
      { x: 84, y: 50 },
      { x: 14, y: 40 },
    ];
    const [p0 = 0, p1 = 0, p2 = 0, p3 = 0, p4 = 0, p5 = 0, p6 = 0, p7 = 0] = rectangleToQuad(30, 20, quad);
    const to = (x: number, y: number) => {
      const w = p6 * x + p7 * y + 1;
      return [(p0 * x + p1 * y + p2) / w, (p3 * x + p4 * y + p5) / w];
    };
    [to(0, 0), to(30, 0), to(30, 20), to(0, 20)].forEach(([x = 0, y = 0], i) => {
      expect(x).toBeCloseTo(quad[i]?.x ?? 0, 6);
      expect(y).toBeCloseTo(quad[i]?.y ?? 0, 6);
    });
  });

  it('have the luminance of their colour', () => {
    expect([...greyOf({ width: 3, height: 1, data: new Uint8Array([255, 255, 255, 0, 0, 0, 0, 255, 0]) })]).toEqual([
      255, 0, 149,
    ]);
  });

  it('are boxed in whole pixels inside the image', () => {
    expect(
      boxAround(
        [
          { x: -4, y: 2.5 },
          { x: 10.2, y: 200 },
        ],
        { width: 50, height: 100 },
      ),
    ).toEqual([0, 2, 11, 98]);
  });
});
