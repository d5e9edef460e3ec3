import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsS10 } from '../../src/model/s10.js';

describe('check digits of postal item numbers', () => {
  // RB123456785GB and RR473124829GB: examples of the Universal Postal Union and Royal Mail.
  it.each(['RB123456785GB', 'RR473124829GB', 'LK058863565CN'])('hold for %s', (number) => {
    expect(holdsS10(number)).toBe(true);
  });

  it('fail for another digit in their place', () => {
    expect(holdsS10('RB123456786GB')).toBe(false);
    expect(holdsS10('LK058863566CN')).toBe(false);
  });

  it('ignore other forms, and letters that are no country', () => {
    for (const number of ['GUOO533191984RU', 'LP00123456789012', 'UG058863566YP', '1512663422'])
      expect(holdsS10(number)).toBeUndefined();
  });

  it('hold for exactly one check digit of every serial', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{8}$/u), (serial) => {
        expect([...'0123456789'].filter((check) => holdsS10(`RR${serial}${check}CN`) === true)).toHaveLength(1);
      }),
    );
  });
});
