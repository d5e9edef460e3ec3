import { describe, expect, it } from 'vitest';
import { mayBeCutOff } from '../../../src/gather/agree/cut-off.js';
import type { Quad, Raster } from '../../../src/model/raster.js';

const box = (x: number, y: number, width: number, height: number): Quad => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
];

const paper = (shade: number): Raster => ({ width: 300, height: 100, data: new Uint8Array(300 * 100 * 3).fill(shade) });

/** White from one column on. */
const withGlare = (image: Raster, from: number): Raster => {
  const data = image.data.slice();
  for (let y = 0; y < image.height; y++) data.fill(255, (y * image.width + from) * 3, (y + 1) * image.width * 3);
  return { ...image, data };
};

const both = { first: true, last: true };

describe('numbers that may go on where their line ends', () => {
  it('are those that run into an edge of the image', () => {
    expect(mayBeCutOff(paper(200), box(180, 40, 125, 20), both)).toBe(true);
    expect(mayBeCutOff(paper(200), box(-4, 40, 125, 20), both)).toBe(true);
    expect(mayBeCutOff(paper(200), box(60, 40, 125, 20), both)).toBe(false);
  });

  it('are not those that do not reach that end of the line', () => {
    expect(mayBeCutOff(paper(200), box(180, 40, 125, 20), { first: true, last: false })).toBe(false);
    expect(mayBeCutOff(paper(200), box(-4, 40, 125, 20), { first: false, last: true })).toBe(false);
  });

  it('are those that run into a glare', () => {
    expect(mayBeCutOff(withGlare(paper(200), 184), box(60, 40, 125, 20), both)).toBe(true);
    expect(mayBeCutOff(withGlare(paper(200), 260), box(60, 40, 125, 20), both)).toBe(false);
  });

  it('are not those on paper that is white itself, as on screens', () => {
    expect(mayBeCutOff(paper(255), box(60, 40, 125, 20), both)).toBe(false);
  });
});
