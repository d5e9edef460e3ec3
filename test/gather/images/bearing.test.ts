import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bearingOf } from '../../../src/gather/images/bearing.js';
import { viewOf, wholeRegion } from '../../../src/gather/images/views.js';
import type { Raster } from '../../../src/model/raster.js';

/** Bars and lines as on a label, on grey paper. */
const printed = (side: number, noise: (i: number) => number = () => 0): Raster => {
  const data = new Uint8Array(side * side * 3);
  for (let i = 0; i < side * side; i++) {
    const [x, y] = [i % side, Math.floor(i / side)];
    const bar = y > side * 0.3 && y < side * 0.5 && x > side * 0.25 && x < side * 0.75 && x % 14 < 6;
    const line = y > side * 0.6 && y < side * 0.75 && x > side * 0.25 && x < side * 0.7 && y % 12 < 4;
    data.fill((bar || line ? 40 : 190) + noise(i), i * 3, i * 3 + 3);
  }
  return { width: side, height: side, data };
};

const degreesOf = (image: Raster): number => (bearingOf(image) * 180) / Math.PI;

describe('the bearing of print', () => {
  it('is found at any angle, up to quarter turns', () => {
    fc.assert(
      fc.property(fc.integer({ min: -44, max: 44 }), fc.integer({ min: 0, max: 3 }), (degrees, quarters) => {
        const level = printed(300);
        const turn = ((degrees + quarters * 90) * Math.PI) / 180;
        // The view turns its content back by the region's angle.
        const { image } = viewOf(level, wholeRegion(level, -turn), 0.6);
        expect(Math.abs(degreesOf(image) - degrees)).toBeLessThan(2.5);
      }),
      { numRuns: 40 },
    );
  });

  it('is found in dark and noisy images', () => {
    let state = 7;
    const noise = (): number => {
      state = (state * 1103515245 + 12345) & 0x7fffffff;
      return (state % 31) - 15;
    };
    const dark = printed(300, noise);
    const turned = viewOf(dark, wholeRegion(dark, (-17 * Math.PI) / 180), 0.7).image;
    const dimmed = { ...turned, data: turned.data.map((value) => value * 0.3) };
    expect(Math.abs(degreesOf(dimmed) - 17)).toBeLessThan(3);
  });

  it('of a blank image is still a number', () => {
    expect(Number.isFinite(bearingOf({ width: 40, height: 30, data: new Uint8Array(3600).fill(128) }))).toBe(true);
    expect(Number.isFinite(bearingOf({ width: 1, height: 1, data: new Uint8Array(3) }))).toBe(true);
  });
});
