import { describe, expect, it } from 'vitest';
import type { FontId } from '../../../fixtures/generate/fonts.js';
import type { Line } from '../../../src/gather/image.js';
import { spacedLines } from '../../../src/gather/order/spaces.js';
import type { Quad, Raster } from '../../../src/model/raster.js';
import { reading } from '../../fakes/readers.js';
import { drawLine } from '../shapes/drawn.js';

const number = '00243950-0475-1';

interface Read {
  readonly font?: FontId;
  readonly size?: number;
  /** How far before its own place the reader has each character, in digits. */
  readonly early?: number;
}

/** What is read of a page with one line by a reader that loses its spaces, all of them before the number, unless it sees the number alone. */
const spaced = async (printed: string, read: string, { font = 'roboto', size = 22, early = 0 }: Read = {}) => {
  const { image, quad, placeOf } = drawLine(printed, { font, size, weight: 700 });
  const [start, , end] = quad;
  const shift = (early * size) / 2 / (end.x - start.x);
  const characters = [...read].map((text, i) => ({
    text,
    probability: 0.9,
    digitMargin: undefined,
    at:
      placeOf(
        read.length - i <= number.length
          ? printed.length - (read.length - i)
          : printed.indexOf(number) - 1 - (read.indexOf(number) - i),
      ) - shift,
  }));
  const line: Line = {
    ...reading(read),
    characters,
    quad,
    height: quad[3].y - start.y,
    box: [start.x, start.y, end.x - start.x, end.y - start.y],
  };
  const page = { file: 'order.png', upright: image, turn: 0, barcodes: [], masks: [], lines: [line] };
  const reader = {
    recognise: async (_: Raster, quads: readonly Quad[]) =>
      quads.map(([{ x }]) => {
        const seen = [...printed].filter((_, i) => start.x + placeOf(i) * (end.x - start.x) > x);
        return reading(seen.join('').trim());
      }),
  };
  const [first] = await spacedLines(['1512663422', number], page, reader);
  return first?.text;
};

const fonts: readonly FontId[] = ['roboto', 'arimo', 'inter', 'pt-sans'];

describe('a space before a number that the reader lost', () => {
  it.each(fonts)('is put back where it is printed, in %s', async (font) => {
    expect(await spaced('Номер отправления 00243950-0475-1', 'HoMepOTnpaBneHN900243950-0475-1', { font })).toBe(
      'HoMepOTnpaBneH№ 00243950-0475-1',
    );
  });

  it.each(fonts)('is put back behind the sign №, whose two strokes stand apart, in %s', async (font) => {
    expect(await spaced('Order № 00243950-0475-1', 'Order N900243950-0475-1', { font })).toBe(
      'Order № 00243950-0475-1',
    );
  });

  it.each(fonts)('is put back where the reader has the first digit too near to the sign №, in %s', async (font) => {
    for (const early of [0.5, 0.8])
      expect(await spaced('Order № 00243950-0475-1', 'Order N900243950-0475-1', { font, early })).toBe(
        'Order № 00243950-0475-1',
      );
  });

  it.each(fonts)('is not put where the reader has the first digit too near to another one, in %s', async (font) => {
    for (const early of [0.5, 0.8])
      expect(await spaced('Order № 900243950-0475-1', 'Order N900243950-0475-1', { font, early })).toBe(
        'Order N900243950-0475-1',
      );
  });

  it.each(fonts)('is not put where the number has one digit more, in %s', async (font) => {
    expect(await spaced('Номер отправления 900243950-0475-1', 'HoMepOTnpaBneHN900243950-0475-1', { font })).toBe(
      'HoMepOTnpaBneHN900243950-0475-1',
    );
  });

  it.each<FontId>([...fonts, 'noto-sans', 'open-sans'])(
    'is not put behind a 1, which stands far from the next digit, in %s',
    async (font) => {
      for (const read of ['1', 'I', 'l'])
        expect(await spaced('Order № 100243950-0475-1', `OrderN9${read}00243950-0475-1`, { font })).toBe(
          `OrderN9${read}00243950-0475-1`,
        );
    },
  );

  it('is left as it is where it was read', async () => {
    expect(await spaced('Order 00243950-0475-1', 'Order 00243950-0475-1')).toBe('Order 00243950-0475-1');
  });
});
