import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canOnlyBe } from '../../../src/gather/identifiers/spellings.js';

const guoo = '[A-Z]{4}[0-9]{9}[A-Z]{2}';

describe('look-alikes that can only be the claimed value', () => {
  it('include those in places where the format fixes letter or digit', async () => {
    expect(await canOnlyBe('GUOO533191984RU', 'GU00533191984RU', [guoo])).toBe(true);
    expect(await canOnlyBe('1512663422', 'IS12663422', ['[0-9]{6,12}'])).toBe(true);
  });

  it('exclude those in places where the format allows both', async () => {
    expect(await canOnlyBe('AB0123', 'ABO123', ['[0-9A-Z]{6}'])).toBe(false);
    expect(await canOnlyBe('AB0123', 'ABO123', ['AB[0-9]{4}', 'ABO[0-9]{3}'])).toBe(false);
    expect(await canOnlyBe('AB0123', 'ABO123', [])).toBe(false);
  });

  it('include those whose other spelling the check digit rules out', async () => {
    // 0 and O weigh differently in the check digit of UPS.
    expect(await canOnlyBe('1Z5R89390357567127', '1Z5R8939O357567127', [])).toBe(true);
  });

  it('exclude those whose other spelling also satisfies the check digit, or whose claim fails it', async () => {
    // S counts as 0, and 5 as twice 5 at this place: the check digit cannot tell them apart.
    expect(await canOnlyBe('1Z15R8939035756719', '1Z1SR8939035756719', [])).toBe(false);
    expect(await canOnlyBe('1Z5R89390357567128', '1Z5R8939O357567128', [])).toBe(false);
  });

  it('never include other digits, whatever formats say', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.stringMatching(/^[1-9][0-9]{9}$/u),
        fc.nat(9),
        fc.integer({ min: 1, max: 9 }),
        async (value, at, by) => {
          const other = [...value].map((digit, i) => (i === at ? String((Number(digit) + by) % 10) : digit)).join('');
          expect(await canOnlyBe(value, other, ['[0-9]{6,12}', value])).toBe(false);
        },
      ),
    );
  });
});
