import { describe, expect, it } from 'vitest';
import { fullLight } from '../../../src/gather/images/light.js';
import type { Raster } from '../../../src/model/raster.js';

const ramp = (from: number, to: number): Raster => {
  const data = new Uint8Array(100 * 100 * 3);
  for (let i = 0; i < 10000; i++) data.fill(from + ((to - from) * (i % 100)) / 99, i * 3, i * 3 + 3);
  return { width: 100, height: 100, data };
};

const extremes = ({ data }: Raster): readonly [number, number] => [Math.min(...data), Math.max(...data)];

describe('full light', () => {
  it('stretches a dark or pale image from black to white', () => {
    expect(extremes(fullLight(ramp(10, 60)))).toEqual([0, 255]);
    expect(extremes(fullLight(ramp(200, 250)))).toEqual([0, 255]);
  });

  it('keeps the pixels of an image that already has the full range', () => {
    const bright = ramp(5, 250);
    expect(fullLight(bright)).toBe(bright);
  });

  it('leaves an even surface as it is', () => {
    const even = ramp(40, 44);
    expect(fullLight(even)).toBe(even);
  });
});
