import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exitCodeOf, exitCodes, type Outcome } from '../../src/report/exit-code.js';

describe('exitCodeOf', () => {
  it.each<[Outcome[], number]>([
    [['pass'], 0],
    [['pass', 'review'], 2],
    [['review', 'fail', 'pass'], 1],
    [['fail', 'unusable'], 3],
    [['unusable', 'fault'], 4],
    [['fault', 'interrupted'], 130],
    [['pass', 'pass'], 0],
  ])('is, for %j, %i', (outcomes, code) => {
    expect(exitCodeOf(outcomes)).toBe(code);
  });

  it('is no success if there was nothing to judge', () => {
    expect(exitCodeOf([])).toBe(3);
  });

  it('does not depend on the order and is 0 only when every case passes', () => {
    const outcomes = fc.array(fc.constantFrom(...(Object.keys(exitCodes) as Outcome[])), { minLength: 1 });
    fc.assert(
      fc.property(outcomes, (list) => {
        expect(exitCodeOf(list.toReversed())).toBe(exitCodeOf(list));
        expect(exitCodeOf(list) === 0).toBe(list.every((outcome) => outcome === 'pass'));
      }),
    );
  });
});
