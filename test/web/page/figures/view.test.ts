import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { about, boxBetween, moved, resizedBox, shifted, whole, zoomed } from '../../../../src/web/page/figures/view.js';

const size = { width: 1200, height: 900 };

describe('the view of a picture', () => {
  it('keeps the point under the pointer in place while zooming', () => {
    const view = zoomed(whole(size), 2, { x: 300, y: 300 }, size);
    expect(view).toEqual({ x: 150, y: 150, width: 600, height: 450 });
  });

  it('never leaves the picture, however it is moved and zoomed', () => {
    const step = fc.tuple(fc.double({ min: 0.05, max: 20, noNaN: true }), fc.integer({ min: -2000, max: 2000 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        let view = whole(size);
        for (const [factor, by] of steps) view = moved(zoomed(view, factor, { x: by, y: -by }, size), by, by / 2, size);
        expect(view.x).toBeGreaterThanOrEqual(0);
        expect(view.y).toBeGreaterThanOrEqual(0);
        expect(view.x + view.width).toBeLessThanOrEqual(size.width + 1e-6);
        expect(view.y + view.height).toBeLessThanOrEqual(size.height + 1e-6);
        expect(view.width / view.height).toBeCloseTo(4 / 3);
      }),
    );
  });

  it('shows a place large and centred', () => {
    const view = about([500, 400, 100, 20], size);
    expect(view.x + view.width / 2).toBe(550);
    expect(view.y + view.height / 2).toBe(410);
    expect(view.width).toBe(300);
  });
});

describe('a box for masking', () => {
  it('is the same from whichever corner it is drawn, and ends at the edge of the picture', () => {
    const [a, b] = [
      { x: 1100.4, y: 50 },
      { x: 1300, y: -20 },
    ];
    expect(boxBetween(a, b, size)).toEqual([1100, 0, 100, 50]);
    expect(boxBetween(b, a, size)).toEqual([1100, 0, 100, 50]);
  });

  it('stays in the picture when moved, and keeps at least a pixel when shrunk', () => {
    expect(shifted([10, 10, 100, 50], -40, 2000, size)).toEqual([0, 850, 100, 50]);
    expect(resizedBox([1150, 10, 40, 50], 100, -90, size)).toEqual([1150, 10, 50, 1]);
  });
});
