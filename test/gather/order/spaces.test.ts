import { describe, expect, it } from 'vitest';
import type { FontId } from '../../../fixtures/generate/fonts.js';
import type { Line } from '../../../src/gather/image.js';
import { spacedLines } from '../../../src/gather/order/spaces.js';
import { reading } from '../../fakes/readers.js';
import { drawLine } from '../shapes/drawn.js';

const number = '00243950-0475-1';

/** What is read of a page with one line, its characters placed where they are printed. */
const spaced = (printed: string, read: string, font: FontId = 'roboto', size = 22): string | undefined => {
  const { image, quad, placeOf } = drawLine(printed, { font, size, weight: 700 });
  const characters = [...read].map((text, i) => ({
    text,
    probability: 0.9,
    digitMargin: undefined,
    // Readers lose spaces alone, all of them before the number.
    at: placeOf(
      read.length - i <= number.length
        ? printed.length - (read.length - i)
        : printed.indexOf(number) - 1 - (read.indexOf(number) - i),
    ),
  }));
  const line: Line = {
    ...reading(read),
    characters,
    quad,
    height: quad[3].y - quad[0].y,
    box: [quad[0].x, quad[0].y, quad[1].x - quad[0].x, quad[3].y - quad[0].y],
  };
  const page = { file: 'order.png', upright: image, turn: 0, barcodes: [], masks: [], lines: [line] };
  return spacedLines(['1512663422', number], page)[0]?.text;
};

const fonts: readonly FontId[] = ['roboto', 'arimo', 'inter', 'pt-sans'];

describe('a space before a number that the reader lost', () => {
  it.each(fonts)('is put back where it is printed, in %s', (font) => {
    expect(spaced('Номер отправления 00243950-0475-1', 'HoMepOTnpaBneHN900243950-0475-1', font)).toBe(
      'HoMepOTnpaBneHN9 00243950-0475-1',
    );
  });

  it.each(fonts)('is put back behind the sign №, whose two strokes stand apart, in %s', (font) => {
    expect(spaced('Order № 00243950-0475-1', 'Order N900243950-0475-1', font)).toBe('Order N9 00243950-0475-1');
  });

  it.each(fonts)('is not put where the number has one digit more, in %s', (font) => {
    expect(spaced('Номер отправления 900243950-0475-1', 'HoMepOTnpaBneHN900243950-0475-1', font)).toBe(
      'HoMepOTnpaBneHN900243950-0475-1',
    );
  });

  it.each<FontId>([...fonts, 'noto-sans', 'open-sans'])(
    'is not put behind a 1, which stands far from the next digit, in %s',
    (font) => {
      for (const read of ['1', 'I', 'l'])
        expect(spaced('Order № 100243950-0475-1', `OrderN9${read}00243950-0475-1`, font)).toBe(
          `OrderN9${read}00243950-0475-1`,
        );
    },
  );

  it('is left as it is where it was read', () => {
    expect(spaced('Order 00243950-0475-1', 'Order 00243950-0475-1')).toBe('Order 00243950-0475-1');
  });
});
