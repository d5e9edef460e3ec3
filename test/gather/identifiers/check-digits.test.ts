import { describe, expect, it } from 'vitest';
import { checkDigitOf } from '../../../src/gather/identifiers/check-digits.js';

describe("carriers' check digits", () => {
  it.each([
    ['UPS', '1Z5R89390357567127', '1Z5R89390357567128'],
    ['FedEx', '986578788855', '986578788856'],
    ['USPS', '9261292700768711948021', '9261292700768711948022'],
    ['posts (S10)', 'RB123456785GB', 'RB123456786GB'],
  ])('hold for a number of %s, and fail for the next number', async (_, right, wrong) => {
    expect(await checkDigitOf(right)).toBe('holds');
    expect(await checkDigitOf(wrong)).toBe('fails');
  });

  it('say nothing about numbers in a form without check digits', async () => {
    expect(await checkDigitOf('GUOO533191984RU')).toBe('none');
    expect(await checkDigitOf('70548213-0117-1')).toBe('none');
  });

  it('hold for no number embedded in a longer form', async () => {
    expect(await checkDigitOf('XRB123456785GB')).toBe('none');
    expect(await checkDigitOf('1Z5R893903575671271')).toBe('none');
  });
});
