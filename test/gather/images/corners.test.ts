import { describe, expect, it } from 'vitest';
import { cornersOf } from '../../../src/gather/images/corners.js';
import type { Quad } from '../../../src/model/raster.js';

const turned = (degrees: number): Quad => {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const corner = (x: number, y: number) => ({ x: 500 + x * cos - y * sin, y: 500 + x * sin + y * cos });
  return [corner(0, 0), corner(300, 0), corner(300, 40), corner(0, 40)];
};

describe('the corners of a sighting', () => {
  it('are left out if the text is level, because its box says the same', () => {
    expect(cornersOf(turned(0))).toEqual({});
    expect(cornersOf(turned(0.8))).toEqual({});
  });

  it('are those of slanted text, in whole pixels', () => {
    expect(cornersOf(turned(90))).toEqual({
      corners: [
        [500, 500],
        [500, 800],
        [460, 800],
        [460, 500],
      ],
    });
    for (const degrees of [2, -2, 45, 178, -179]) expect(cornersOf(turned(degrees)).corners).toHaveLength(4);
  });
});
