import { describe, expect, it } from 'vitest';
import {
  idValue,
  orderNumberValue,
  skusValue,
  trackingNumberValue,
  valuesIn,
  withoutCellMarks,
} from '../../src/intake/values.js';

describe('numbers that a user gives', () => {
  it('keep their zeros, and are brought to one spelling', () => {
    expect(orderNumberValue(' 0117427309–0243-1 ')).toEqual({ ok: true, value: '0117427309-0243-1' });
    expect(trackingNumberValue('lk 058 863 565 cn')).toEqual({ ok: true, value: 'LK058863565CN' });
  });

  it('are refused if a spreadsheet has shortened them', () => {
    for (const text of ['1.51266E+09', '8,04E+13', '2E9', '1E+09']) {
      expect(skusValue(text)).toMatchObject({ ok: false, mend: expect.stringContaining('has shortened it') });
      expect(trackingNumberValue(text).ok).toBe(false);
    }
  });

  it('are refused if there are several in one place, or none', () => {
    for (const text of ['70548213-0117-1; 70548213-0117-2', 'see remark!', '№'])
      expect(orderNumberValue(text).ok).toBe(false);
  });

  it('are split at bars, each SKU once', () => {
    expect(skusValue('1512663422 | 1512663423|1512663422|')).toEqual({ ok: true, value: ['1512663422', '1512663423'] });
    expect(skusValue('1512663422;1512663423').ok).toBe(false);
    expect(valuesIn('a.jpg| b c.jpg |')).toEqual(['a.jpg', 'b c.jpg']);
  });

  it('are unwrapped from what spreadsheets put around them', () => {
    expect(withoutCellMarks(' ="0117427309-0243-1" ')).toBe('0117427309-0243-1');
    expect(withoutCellMarks("'0117427309")).toBe('0117427309');
  });
});

describe('an id', () => {
  it('is anything that case.json may have', () => {
    for (const text of ['D-2024-0815', 'a', 'A.b_c-d']) expect(idValue(text).ok).toBe(true);
    for (const text of ['', '.a', 'a/b', 'спор', 'x'.repeat(65), 'a b']) expect(idValue(text).ok).toBe(false);
  });
});
