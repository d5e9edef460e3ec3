import { describe, expect, it } from 'vitest';
import { type FontId, labelFontIds } from '../../../fixtures/generate/fonts.js';
import { gapIn } from '../../../src/gather/identifiers/gaps.js';
import { squeeze } from '../../../src/gather/text/tokens.js';
import type { Raster } from '../../../src/model/raster.js';
import { lineAt, reading } from '../../fakes/readers.js';
import { blankedColumns, blankedRows, drawLine, type Print } from '../images/print/drawn.js';

interface Worn {
  readonly printed: string;
  /** What the reader reads. Default: what is printed. */
  readonly read?: string;
  readonly print: Print;
  /** @param middle - The column of a character's middle; its width in pixels. */
  readonly wear?: (image: Raster, middle: (index: number) => number, width: number) => Raster;
}

/** The doubt about a number that was drawn and then worn. */
const doubtIn = ({ printed, read = printed, print, wear = (image) => image }: Worn) => {
  const { image, quad, placeOf } = drawLine(printed, print);
  const [left, right] = [quad[0].x, quad[1].x];
  const middle = (index: number): number => left + placeOf(index) * (right - left);
  const characters = reading(read).characters.map((char, i) => ({ ...char, at: placeOf(i) }));
  const line = { ...lineAt(read, 0, 0), quad, characters };
  const squeezed = squeeze(line);
  const width = middle(1) - middle(0);
  return gapIn(wear(image, middle, width), line, squeezed, { start: 0, end: squeezed.text.length });
};

const sizes = [14, 20, 32];
const prints = labelFontIds.flatMap((font): Print[] => sizes.map((size) => ({ font, size, ink: '#222' })));
const name = ({ font, size }: Print): string => `${font} ${size}`;
const told = prints.map((print) => [name(print), print] as const);

describe('a whole number', () => {
  const numbers = ['1512663422', '4877468144', '9035710982', '3650492231'];

  it.each(told)('has no gap, in %s', (_, print) => {
    for (const printed of numbers) expect([printed, doubtIn({ printed, print })]).toEqual([printed, undefined]);
  });

  it.each<FontId>(['roboto', 'arimo', 'roboto-mono'])('has none in bold, or light on dark, in %s', (font) => {
    for (const printed of numbers)
      for (const print of [{ font, size: 24, weight: 700 } as const, { font, size: 24, ink: '#eee', paper: '#222' }])
        expect([printed, doubtIn({ printed, print })]).toEqual([printed, undefined]);
  });

  it('is not checked if the reader does not report character positions', () => {
    const line = lineAt('1512663422', 0, 0);
    const { image } = drawLine('8', { font: 'roboto', size: 20 });
    expect(gapIn(image, line, squeeze(line), { start: 0, end: 10 })).toBeUndefined();
  });
});

describe('a blank column', () => {
  /** Blank over a share of a character, starting at its left edge. */
  const leftOf =
    (index: number, share: number): NonNullable<Worn['wear']> =>
    (image, middle, width) =>
      blankedColumns(image, middle(index) - width * 0.55, middle(index) - width * (0.5 - share));

  it.each(told)('that turns an 8 into a 3 is detected, in %s', (_, print) => {
    for (const share of [0.3, 0.36])
      expect(doubtIn({ printed: '4903748738', read: '4903743738', print, wear: leftOf(6, share) })).toEqual({
        code: 'gap',
        words: '3',
        character: 7,
      });
  });

  it.each(told)('that turns a 6 into a 5 is detected, in %s', (_, print) => {
    expect(doubtIn({ printed: '4963827229', read: '4953827229', print, wear: leftOf(2, 0.34) })).toMatchObject({
      code: 'gap',
      words: '5',
      character: 3,
    });
  });

  it('is harmless between two characters, or within one whose look-alikes have no stroke there', () => {
    const print: Print = { font: 'roboto', size: 24, ink: '#222' };
    const printed = '4877468144';
    const between: Worn['wear'] = (image, middle, width) =>
      blankedColumns(image, middle(4) + width * 0.48, middle(4) + width * 0.52);
    const within: Worn['wear'] = (image, middle) => blankedColumns(image, middle(5), middle(5) + 1);
    expect(doubtIn({ printed, print, wear: between })).toBeUndefined();
    expect(doubtIn({ printed, print, wear: within })).toBeUndefined();
  });
});

describe('a blank row', () => {
  const rows =
    (from: number, to: number, size: number): NonNullable<Worn['wear']> =>
    (image) =>
      blankedRows(image, size * 1.5 - size * 0.72 * (1 - from), size * 1.5 - size * 0.72 * (1 - to));

  it('through the middle of a 0 may hide the bar of an 8', () => {
    for (const [, print] of told) {
      if (print.size < 20) continue;
      expect(
        doubtIn({ printed: '4173742788', read: '4173742700', print, wear: rows(0.42, 0.58, print.size) }),
      ).toMatchObject({ code: 'gap', words: '0' });
    }
  });

  it('is harmless through digits whose look-alikes have no stroke there', () => {
    const print: Print = { font: 'roboto', size: 32, ink: '#222' };
    expect(doubtIn({ printed: '4877468144', print, wear: rows(0.3, 0.36, 32) })).toBeUndefined();
  });
});
