import { describe, expect, it } from 'vitest';
import type { FontId } from '../../../fixtures/generate/fonts.js';
import { mayBeBrokenOff } from '../../../src/gather/identifiers/broken-off.js';
import { between } from '../../../src/gather/images/places.js';
import type { Point, Quad, Raster } from '../../../src/model/raster.js';
import { drawLine, type Print } from '../images/print/drawn.js';

const both = { first: true, last: true };

/** A drawn line whose box was found from one character to another, both included; its ends lie between characters. */
const found = (text: string, from: number, to: number, print: Partial<Print> = {}) => {
  const { image, quad, placeOf } = drawLine(text, { font: 'roboto', size: 30, ...print });
  const [a, b, c, d] = quad;
  const [start, end] = [
    from === 0 ? 0 : (placeOf(from - 1) + placeOf(from)) / 2,
    to === text.length - 1 ? 1 : (placeOf(to) + placeOf(to + 1)) / 2,
  ];
  const cut: Quad = [between(a, b, start), between(a, b, end), between(d, c, end), between(d, c, start)];
  return { image, line: { quad: cut, height: d.y - a.y } };
};

const isBrokenOff = (...args: Parameters<typeof found>): boolean => {
  const { image, line } = found(...args);
  return mayBeBrokenOff(image, line, both);
};

/** A dark stroke from top to bottom of the image, a twentieth of the line's height thick. */
const ruled = (image: Raster, top: Point, lean: number): Raster => {
  const data = Uint8Array.from(image.data);
  for (let y = 0; y < image.height; y++) {
    const left = Math.round(top.x + lean * y);
    data.fill(40, (y * image.width + left) * 3, (y * image.width + left + 2) * 3);
  }
  return { ...image, data };
};

const fonts: readonly FontId[] = ['roboto', 'arimo', 'inter', 'noto-sans', 'roboto-mono', 'pt-mono'];

describe('a number at the end of its line', () => {
  it.each(fonts)('is broken off if more of it is printed behind, in %s', (font) => {
    const text = '35239007-1422-1';
    for (let at = 5; at < text.length - 1; at++) {
      expect(isBrokenOff(text, 0, at, { font })).toBe(true);
      expect(isBrokenOff(text, at - 3, text.length - 1, { font })).toBe(true);
    }
  });

  it.each(fonts)('is whole if the paper behind it is blank, in %s', (font) => {
    for (const text of ['35239007-1422-1', '1461685921', 'LV008686125CN'])
      for (const size of [10, 30, 60]) expect(isBrokenOff(text, 0, text.length - 1, { font, size })).toBe(false);
  });

  it('is checked only if it reaches that end', () => {
    const { image, line } = found('1461685921', 0, 8);
    expect(mayBeBrokenOff(image, line, { first: false, last: true })).toBe(true);
    expect(mayBeBrokenOff(image, line, { first: true, last: false })).toBe(false);
  });

  it('is detected in light print on a dark ground too', () => {
    const night = { ink: '#eee', paper: '#222' };
    expect(isBrokenOff('1461685921', 0, 8, night)).toBe(true);
    expect(isBrokenOff('1461685921', 0, 9, night)).toBe(false);
  });

  it.each([0, 0.25, -0.25])('is not broken off by a table rule behind it that leans by %s', (lean) => {
    const { image, line } = found('1461685921', 0, 9);
    const { x, y } = line.quad[1];
    const beside = { x: x + 4 - (lean * (y + line.quad[2].y)) / 2, y: 0 };
    expect(mayBeBrokenOff(ruled(image, beside, lean), line, both)).toBe(false);
  });

  it.each(fonts)('is whole if two spaces separate it from what is printed behind, in %s', (font) => {
    for (const neighbour of ['Товар', '8 шт', '1234'])
      expect(isBrokenOff(`1461685921  ${neighbour}`, 0, 10, { font })).toBe(false);
  });

  it.each<FontId>(['roboto-mono', 'pt-mono'])('is whole if its box reaches up to its neighbour, in %s', (font) => {
    for (const neighbour of ['x 2', '8 шт', 'сорт'])
      expect(isBrokenOff(`1461685921 ${neighbour}`, 0, 10, { font })).toBe(false);
  });

  it.each(fonts)('is whole if its box includes the start of separate print behind it, in %s', (font) => {
    const { image, quad, placeOf } = drawLine('1461685921  WWW', { font, size: 30 });
    const [a, b, c, d] = quad;
    const end = placeOf(12);
    const cut: Quad = [a, between(a, b, end), between(d, c, end), d];
    expect(mayBeBrokenOff(image, { quad: cut, height: d.y - a.y }, both)).toBe(false);
  });

  it('is not broken off by print above or below it', () => {
    const { image, line } = found('1461685921', 0, 9);
    const { x, y } = line.quad[1];
    const data = Uint8Array.from(image.data);
    for (let row = 0; row < y - 2; row++) data.fill(40, (row * image.width + x) * 3, (row * image.width + x + 9) * 3);
    expect(mayBeBrokenOff({ ...image, data }, line, both)).toBe(false);
  });

  it('is unknown on paper without contrast', () => {
    const { image, line } = found('1461685921', 0, 8);
    expect(mayBeBrokenOff({ ...image, data: image.data.map(() => 128) }, line, both)).toBe(false);
  });
});
