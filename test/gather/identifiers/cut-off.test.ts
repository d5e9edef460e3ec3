import { describe, expect, it } from 'vitest';
import { cutOffBy } from '../../../src/gather/identifiers/cut-off.js';
import type { Quad, Raster } from '../../../src/model/raster.js';

const box = (x: number, y: number, width: number, height: number, confidence = 1) => {
  const quad: Quad = [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
  return { quad, height, confidence };
};

const paper = (shade: number): Raster => ({ width: 300, height: 100, data: new Uint8Array(300 * 100 * 3).fill(shade) });

const shaded = (shadeAt: (x: number) => number): Raster => {
  const image = paper(0);
  image.data.forEach((_, i) => {
    image.data[i] = Math.min(255, shadeAt(Math.floor(i / 3) % image.width));
  });
  return image;
};

/** Light that falls off on both sides of a column. */
const withGlare = (shade: number, middle: number): Raster =>
  shaded((x) => shade + 200 * Math.max(0, 1 - Math.abs(x - middle) / 30));

const mayBeCutOff = (...asked: Parameters<typeof cutOffBy>): boolean => cutOffBy(...asked) !== undefined;

const both = { first: true, last: true };

describe('numbers that may continue past the end of their line', () => {
  it('include those that run into an edge of the image', () => {
    expect(mayBeCutOff(paper(200), box(180, 40, 125, 20), both)).toBe(true);
    expect(mayBeCutOff(paper(200), box(-4, 40, 125, 20), both)).toBe(true);
    expect(mayBeCutOff(paper(200), box(60, 40, 125, 20), both)).toBe(false);
    expect(cutOffBy(paper(200), box(180, 40, 125, 20), both)).toBe('cut-off');
  });

  it('exclude those that do not reach that end of the line', () => {
    expect(mayBeCutOff(paper(200), box(180, 40, 125, 20), { first: true, last: false })).toBe(false);
    expect(mayBeCutOff(paper(200), box(-4, 40, 125, 20), { first: false, last: true })).toBe(false);
  });

  it('include those that run into a glare', () => {
    expect(mayBeCutOff(withGlare(150, 195), box(60, 40, 125, 20), both)).toBe(true);
    expect(cutOffBy(withGlare(90, 50), box(60, 40, 125, 20), both)).toBe('in-glare');
    expect(mayBeCutOff(withGlare(150, 260), box(60, 40, 125, 20), both)).toBe(false);
    expect(mayBeCutOff(withGlare(150, 195), box(60, 40, 125, 20), { first: true, last: false })).toBe(false);
  });

  /**
   * Stripes of ink, a fifth as bright as the paper, under light that starts at the end of the line: on top of the
   * print, or on paper and ink alike.
   */
  const printed = (lightAt: (shade: number, light: number) => number): Raster =>
    shaded((x) => lightAt(x >= 60 && x < 182 && x % 8 < 3 ? 16 : 80, Math.min(1, Math.max(0, (x - 160) / 30))));

  it('include those whose ink fades into a glare, but not those that leave a shadow', () => {
    expect(
      mayBeCutOff(
        printed((shade, light) => shade + 80 * light),
        box(60, 40, 125, 20),
        both,
      ),
    ).toBe(true);
    expect(
      mayBeCutOff(
        printed((shade, light) => shade * (1 + light)),
        box(60, 40, 125, 20),
        both,
      ),
    ).toBe(false);
  });

  it('exclude those in an image where other print on equally bright paper is read well', () => {
    // Above: paper in full light. Below: the line in a shadow whose edge looks like a glare.
    const image = withGlare(90, 50);
    image.data.fill(255, 0, 300 * 30 * 3);
    const line = box(60, 40, 125, 20);
    const beside = (other: ReturnType<typeof box>) => mayBeCutOff(image, line, both, [line, other]);
    expect(beside(box(60, 5, 125, 20))).toBe(false);
    expect(beside(box(60, 5, 125, 20, 0.7))).toBe(true);
    expect(beside(box(60, 3, 125, 26))).toBe(true);
    expect(beside(box(60, 65, 125, 20))).toBe(true);
  });

  it('exclude those on a coloured field, or on pure white as on screens', () => {
    expect(
      mayBeCutOff(
        shaded((x) => (x < 180 ? 190 : 255)),
        box(60, 40, 125, 20),
        both,
      ),
    ).toBe(false);
    expect(mayBeCutOff(paper(255), box(60, 40, 125, 20), both)).toBe(false);
  });
});
