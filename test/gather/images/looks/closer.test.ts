import { describe, expect, it } from 'vitest';
import { closerLook, firstFrame } from '../../../../src/gather/images/looks/closer.js';
import type { FoundLine, Look } from '../../../../src/gather/images/looks/look.js';
import { viewOf, wholeRegion } from '../../../../src/gather/images/views.js';
import type { Quad, Raster } from '../../../../src/model/raster.js';

/** A table with a label of `size` pixels in its middle, turned clockwise. */
const photo = (side: number, size: number, degrees: number): Raster => {
  const data = new Uint8Array(side * side * 3).fill(120);
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  for (let y = 0, i = 0; y < side; y++) {
    for (let x = 0; x < side; x++, i += 3) {
      const [u, v] = [(x - side / 2) * cos + (y - side / 2) * sin, (y - side / 2) * cos - (x - side / 2) * sin];
      if (Math.abs(u) > size / 2 || Math.abs(v) > size / 2) continue;
      const ink = Math.abs(v) < size / 8 && Math.floor(u / 6) % 2 === 0;
      data.fill(ink ? 20 : 230, i, i + 3);
    }
  }
  return { width: side, height: side, data };
};

const lineAt = (x: number, y: number, width: number, height: number, degrees: number): FoundLine => {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const corner = (u: number, v: number) => ({ x: x + u * cos - v * sin, y: y + u * sin + v * cos });
  const quad: Quad = [
    corner(-width / 2, -height / 2),
    corner(width / 2, -height / 2),
    corner(width / 2, height / 2),
    corner(-width / 2, height / 2),
  ];
  return { quad, reading: { text: 'text', confidence: 0.9, characters: [] } };
};

const look = (...lines: readonly FoundLine[]): Look => ({ lines, barcodes: [], direction: 0 });

describe('a closer look', () => {
  it('enlarges the part with text', () => {
    const image = photo(1600, 200, 0);
    const closer = closerLook(image, look(lineAt(800, 800, 100, 12, 0)), firstFrame(image, 736));
    expect(closer?.scale).toBeGreaterThan(1.5);
    expect(closer?.region.left).toBeGreaterThan(450);
    expect(closer?.region.right).toBeLessThan(1150);
  });

  it('levels the label, whichever way its few lines seem to run', () => {
    const image = photo(800, 500, 33);
    const closer = closerLook(image, look(lineAt(400, 400, 300, 60, 10)), firstFrame(image, 736));
    expect(((closer?.region.angle ?? 0) * 180) / Math.PI).toBeCloseTo(33, -0.5);
  });

  it('searches the whole image again if nothing was seen', () => {
    const image = photo(1600, 900, 20);
    const closer = closerLook(image, look(), firstFrame(image, 736));
    const whole = wholeRegion(image, closer?.region.angle ?? 0);
    expect(closer?.region).toEqual(whole);
  });

  it('is skipped if it would show nothing new', () => {
    const image = photo(1100, 1000, 0);
    const lines = [200, 320, 440, 560, 680, 800, 920].map((y) => lineAt(550, y, 900, 30, 0));
    const closer = closerLook(image, look(...lines), firstFrame(image, 736));
    expect(closer).toBeDefined();
    if (closer !== undefined) expect(closerLook(image, look(...lines), closer)).toBeUndefined();
  });

  it('moves on if lines lie at the edge of the last look', () => {
    const image = photo(1600, 900, 0);
    const last = closerLook(image, look(lineAt(500, 500, 120, 20, 0)), firstFrame(image, 736));
    const more = [500, 520, 540, 560, 580, 600].map((y) => lineAt(900, y, 120, 12, 0));
    expect(last).toBeDefined();
    if (last !== undefined)
      expect(closerLook(image, look(...more), last)?.region.right).toBeGreaterThan(last.region.right);
  });

  it('maps back to places in the image', () => {
    const image = photo(400, 200, 0);
    const closer = closerLook(image, look(lineAt(200, 200, 100, 12, 0)), firstFrame(image, 736));
    if (closer === undefined) throw new Error('No closer look');
    const view = viewOf(image, closer.region, closer.scale);
    const middle = view.back({ x: view.image.width / 2, y: view.image.height / 2 });
    expect(middle.x).toBeCloseTo(200, 0);
    expect(middle.y).toBeCloseTo(200, 0);
  });
});
