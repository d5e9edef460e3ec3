import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MaskWish, masked, touches, turnedBox } from '../../../src/gather/images/masks.js';
import { turned } from '../../../src/gather/images/pixels.js';
import type { Quad, Raster } from '../../../src/model/raster.js';
import type { Box } from '../../../src/model/sightings.js';

const white = (width = 40, height = 30): Raster => ({
  width,
  height,
  data: new Uint8Array(width * height * 3).fill(255),
});

/** `x,y` of every black pixel. */
const blackIn = ({ width, data }: Raster): string[] =>
  Array.from({ length: data.length / 3 }, (_, i) => i)
    .filter((i) => data[i * 3] === 0 && data[i * 3 + 1] === 0 && data[i * 3 + 2] === 0)
    .map((i) => `${i % width},${Math.floor(i / width)}`);

const inside = ([x, y, w, h]: Box): string[] =>
  Array.from({ length: w * h }, (_, i) => `${x + (i % w)},${y + Math.floor(i / w)}`);

const applied = (wish: MaskWish, image = white()) => {
  const result = masked(image, wish);
  if ('problem' in result) throw new Error(result.detail);
  return result;
};

describe('masking an image', () => {
  it('blacks out the pixels of each box, and no others, in a copy', () => {
    const image = white();
    const { image: result, masks } = applied({ mask: [[3, 4, 5, 2]] }, image);
    expect(blackIn(result).sort()).toEqual(inside([3, 4, 5, 2]).sort());
    expect(masks).toEqual([[3, 4, 5, 2]]);
    expect(blackIn(image)).toEqual([]);
  });

  it('returns an image without masks unchanged', () => {
    const image = white();
    expect(applied({}, image).image).toBe(image);
    expect(applied({ mask: [] }, image).masks).toEqual([]);
  });

  it('clips boxes to the image', () => {
    const { image, masks } = applied({
      mask: [
        [-5, -5, 8, 8],
        [38, 29, 100, 100],
      ],
    });
    expect(masks).toEqual([
      [0, 0, 3, 3],
      [38, 29, 2, 1],
    ]);
    expect(blackIn(image)).toHaveLength(11);
  });

  it.each<Box>([
    [40, 0, 5, 5],
    [0, 30, 5, 5],
    [-5, 0, 5, 5],
    [0, -9, 5, 5],
  ])('reports a box wholly outside, and the size of the image: %j', (...box) => {
    expect(masked(white(), { mask: [[1, 1, 2, 2], box] })).toEqual({
      problem: 'mask-misplaced',
      detail: `mask [${box.join(', ')}] lies outside of the 40 x 30 pixels`,
    });
  });

  it('applies the boxes to the image as the case rotates it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3 }),
        fc.nat(20),
        fc.nat(20),
        fc.integer({ min: 1, max: 9 }),
        (turn, x, y, w) => {
          const box: Box = [x, y, w, 3];
          const { image, masks } = applied({ mask: [box], turn });
          const seen = masks.map((mask) => turnedBox(mask, turn, image));
          expect(seen).toEqual([box]);
          expect(blackIn(turned(image, turn)).sort()).toEqual(inside(box).sort());
        },
      ),
    );
  });
});

describe('a mask and a slanted place', () => {
  const slanted: Quad = [
    { x: 0, y: 50 },
    { x: 100, y: 0 },
    { x: 105, y: 10 },
    { x: 5, y: 60 },
  ];

  it('touch if they overlap', () => {
    expect(touches([45, 20, 10, 20], slanted)).toBe(true);
    expect(touches([0, 0, 200, 200], slanted)).toBe(true);
  });

  it('do not touch if only the box around the place does', () => {
    expect(touches([0, 0, 20, 20], slanted)).toBe(false);
    expect(touches([90, 45, 20, 20], slanted)).toBe(false);
  });

  it('touch if one is grown by a share of the other’s length', () => {
    expect(touches([110, 0, 5, 5], slanted)).toBe(false);
    expect(touches([110, 0, 5, 5], slanted, 0.1)).toBe(true);
  });
});
