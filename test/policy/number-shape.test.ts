import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPolicy, policyIds } from '../../src/policy/index.js';
import { numberShape } from '../../src/policy/number-shape.js';

const posting = numberShape('[0-9]{6,12}-[0-9]{4}-[0-9]{1,3}');
const toy = numberShape('[A-Z]{2}-[0-9]{6}');

describe('the shape of a number with groups', () => {
  it.each(['70548213-0117-1', '705482-0117-123'])('takes %s for whole', (text) => {
    expect(posting.isWhole(text)).toBe(true);
  });

  it('takes a number for whole that has lost hyphens, and no other', () => {
    const found = ['70548213-0117-1', '705482130117-1', '7054821301171', '70548213-01171x'].map(
      posting.isWholeButHyphens,
    );
    expect(found).toEqual([true, true, true, false]);
  });

  it.each(policyIds())('knows the numbers of %s with and without their hyphens', (id) => {
    const { isWholeButHyphens } = numberShape(loadPolicy(id)?.numbers.posting ?? '');
    expect(isWholeButHyphens('no number')).toBe(false);
  });

  it.each(['70548213-0117', '70548213-0117-1234', 'x70548213-0117-1', ''])('does not take %j for whole', (text) => {
    expect(posting.isWhole(text)).toBe(false);
  });

  it.each(['7', '70548213', '70548213-', '70548213-01', '70548213-0117-', '70548213-0117-1'])(
    'takes %s for a beginning',
    (text) => {
      expect(posting.isBeginning(text)).toBe(true);
    },
  );

  it.each(['70548213-0117-123', '7054-', '70548213--', '1234567890123', 'A'])('does not take %s for one', (text) => {
    expect(posting.isBeginning(text)).toBe(false);
  });

  it('is begun when its first group is complete', () => {
    expect(['70548', '705482', '705482-', '705482-01'].map(posting.isBegun)).toEqual([false, true, true, true]);
  });

  it('is broken at a hyphen', () => {
    expect(['705482-', '705482-0117-', '705482-0117', '7054-'].map(posting.isBrokenAtHyphen)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('has a stem that its siblings share', () => {
    expect(posting.stemOf('70548213-0117-1')).toBe('70548213-0117');
    expect(posting.stemOf('70548213-0117')).toBeUndefined();
  });
});

describe('the shape of another marketplace’s number', () => {
  it('is told from its pattern alone', () => {
    expect(toy.isWhole('AB-123456')).toBe(true);
    expect(['A', 'AB', 'AB-', 'AB-12'].map(toy.isBeginning)).toEqual([true, true, true, true]);
    expect(['A', 'AB', 'AB-', 'AB-12'].map(toy.isBegun)).toEqual([false, true, true, true]);
    expect(toy.isBeginning('AB-123456')).toBe(false);
    expect(toy.isBrokenAtHyphen('AB-')).toBe(true);
    expect(toy.stemOf('AB-123456')).toBe('AB');
  });

  it('may have no groups, alternatives, and parts that may be missing', () => {
    expect(numberShape('LP[0-9]{14}').isBegun('LP12')).toBe(false);
    expect(numberShape('LP[0-9]{14}').stemOf('LP12345678901234')).toBeUndefined();
    const either = numberShape('(?:AB|C[0-9])-?\\d+');
    expect(['AB12', 'C4-7', 'AB-', 'C-7'].map(either.isWhole)).toEqual([true, true, false, false]);
    expect(['AB-', 'C4', 'C-'].map(either.isBeginning)).toEqual([true, true, false]);
    expect(numberShape('OZN([0-9]{6,12})').isWhole('OZN123456')).toBe(true);
  });

  it.each(['(?=A)B', '(AB){2}', 'A\\b', 'A{2', '[A'])('is not told from %s', (pattern) => {
    expect(() => numberShape(pattern)).toThrow(pattern);
  });
});

describe('every shipped policy', () => {
  const patterns = policyIds().flatMap((id) => {
    const numbers = loadPolicy(id)?.numbers;
    return numbers === undefined ? [] : [numbers.posting, numbers.sku, numbers.skuBarcode, ...numbers.tracking];
  });

  it.each(patterns)('has with %s a pattern whose shape can be told', (pattern) => {
    const shape = numberShape(pattern);
    fc.assert(
      fc.property(fc.stringMatching(new RegExp(`^${pattern}$`, 'u')), fc.nat(), (number, cut) => {
        const beginning = number.slice(0, cut % number.length);
        expect(shape.isWhole(number)).toBe(true);
        expect(beginning === '' || shape.isBeginning(beginning)).toBe(true);
        expect(shape.isBeginning(`${beginning}#`)).toBe(false);
      }),
    );
  });
});
