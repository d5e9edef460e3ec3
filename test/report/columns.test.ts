import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, harmless, padColumns, wrapColumns } from '../../src/report/columns.js';

describe('displayWidth', () => {
  it.each([
    ['Order', 5],
    ['订单', 4],
    ['（UTC）', 7],
    ['Заказ', 5],
    ['е\u0301', 1],
    ['✓ ? – ✗', 7],
  ])('of %s is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('padColumns', () => {
  it('counts a Chinese character as two', () => {
    expect(padColumns('订单', 6)).toBe('订单  ');
  });

  it('leaves wider text unchanged', () => {
    expect(padColumns('订单', 3)).toBe('订单');
  });
});

describe('harmless', () => {
  it('takes the escape out of an escape sequence', () => {
    expect(harmless('\u001b[2J\u202eabc\n')).toBe('\uFFFD[2J\uFFFDabc\uFFFD');
  });
});

describe('wrapColumns', () => {
  it('breaks between words', () => {
    expect(wrapColumns('the label shows the number', 12)).toEqual(['the label', 'shows the', 'number']);
  });

  it('breaks between Chinese characters and keeps closing marks off the line start', () => {
    expect(wrapColumns('请重新拍摄面单，避免反光。', 14)).toEqual(['请重新拍摄面', '单，避免反光。']);
  });

  it('keeps opening marks off the line end', () => {
    expect(wrapColumns('揽收之后（备货）', 10)).toEqual(['揽收之后', '（备货）']);
  });

  it('leaves a run that is too wide whole', () => {
    expect(wrapColumns('see 70548213-0117-1 there', 8)).toEqual(['see', '70548213-0117-1', 'there']);
  });

  it('does not break inside a grouped number', () => {
    expect(wrapColumns('has 10\u00a0000\u00a0000 bytes', 12)).toEqual(['has', '10\u00a0000\u00a0000', 'bytes']);
  });

  it('loses nothing but spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, width) => {
        const bare = (s: string) => harmless(s).replace(/\s/gu, '');
        expect(bare(wrapColumns(harmless(text), width).join(''))).toBe(bare(text));
      }),
    );
  });
});
