import { describe, expect, it } from 'vitest';
import { directed, directionBeside, lieDifferently } from '../../../src/gather/images/upright.js';
import type { Barcode } from '../../../src/gather/ports.js';
import type { Point, Quad } from '../../../src/model/raster.js';

/** Corners of a strip around a middle, its top edge along a direction in degrees. */
const strip = (x: number, y: number, degrees: number, [width, height] = [200, 40]): Quad => {
  const angle = (degrees * Math.PI) / 180;
  const at = (u: number, v: number): Point => ({
    x: x + u * Math.cos(angle) - v * Math.sin(angle),
    y: y + u * Math.sin(angle) + v * Math.cos(angle),
  });
  const [right, down] = [width / 2, height / 2];
  return [at(-right, -down), at(right, -down), at(right, down), at(-right, down)];
};

const barcodeAt = (x: number, y: number, degrees: number): Barcode => ({
  format: 'Code128',
  text: 'LK058863565CN',
  corners: strip(x, y, degrees),
});

const degreesOf = (radians: number | undefined): number | undefined =>
  radians === undefined ? undefined : Math.round((radians * 180) / Math.PI);

describe('barcodes of one picture', () => {
  it('lie differently if one is upside down or on its side', () => {
    expect(lieDifferently([barcodeAt(0, 0, 3), barcodeAt(500, 0, -170)])).toBe(true);
    expect(lieDifferently([barcodeAt(0, 0, 3), barcodeAt(500, 0, 90)])).toBe(true);
  });

  it('do not lie differently if each is slightly askew, or if there is only one', () => {
    expect(lieDifferently([barcodeAt(0, 0, 170), barcodeAt(500, 0, -170)])).toBe(false);
    expect(lieDifferently([barcodeAt(0, 0, 90)])).toBe(false);
    expect(lieDifferently([])).toBe(false);
  });
});

describe('a line among several barcodes', () => {
  const barcodes = [barcodeAt(300, 300, 5), barcodeAt(300, 900, 178), barcodeAt(320, 500, 88)];

  it('is read in the direction of its nearest barcode, whichever end it was found from', () => {
    for (const found of [4, 184]) {
      expect(degreesOf(directionBeside(strip(300, 420, found), barcodes))).toBe(5);
      expect(degreesOf(directionBeside(strip(300, 800, found), barcodes))).toBe(178);
    }
  });

  it('is not read in the direction of a barcode that lies across it', () => {
    expect(degreesOf(directionBeside(strip(320, 500, 2), barcodes))).toBe(5);
    expect(degreesOf(directionBeside(strip(900, 300, 92), barcodes))).toBe(88);
    expect(directionBeside(strip(300, 300, 45), barcodes)).toBeUndefined();
  });
});

describe('the corners of a line', () => {
  it('start where its top edge runs along the direction', () => {
    const [from, to] = directed(strip(300, 300, 180), 0);
    expect(from.x).toBeLessThan(to.x);
    expect(directed(strip(300, 300, 10), 0)).toEqual(strip(300, 300, 10));
  });

  it('of a nearly square line may start at any side', () => {
    const [from, to] = directed(strip(300, 300, 0, [40, 40]), Math.PI / 2);
    expect(from.y).toBeLessThan(to.y);
  });
});
