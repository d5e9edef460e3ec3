import { describe, expect, it } from 'vitest';
import { mayBeSpeltOtherwise } from '../../../src/gather/identifiers/boundaries.js';
import { loadPolicy } from '../../../src/policy/index.js';

const numbers = loadPolicy('ozon/not-received')?.numbers;
const formats = [...(numbers?.tracking ?? []), numbers?.posting ?? ''];

const doubtful = (value: string): Promise<boolean> => mayBeSpeltOtherwise(value, formats);

describe('a number read character by character', () => {
  it('is ambiguous if it mixes letters with digits that look like letters', async () => {
    expect(await doubtful('GU00702931569RU')).toBe(true);
    expect(await doubtful('R1278512336FPL')).toBe(true);
    expect(await doubtful('ABO1234567')).toBe(true);
  });

  it('is unambiguous if its format tells letters from digits', async () => {
    expect(await doubtful('GUOO702931569RU')).toBe(false);
    expect(await doubtful('GUOO533191984RU')).toBe(false);
    expect(await doubtful('LB058863565CN')).toBe(false);
    expect(await doubtful('LP00123456789012')).toBe(false);
  });

  it('is ambiguous if letters may stand anywhere and the check digit also holds for another spelling', async () => {
    expect(await doubtful('1Z5R89390357567396')).toBe(true);
  });

  it('is unambiguous if it has no letters, or none that look like digits', async () => {
    expect(await doubtful('1512663422')).toBe(false);
    expect(await doubtful('70548213-0117-1')).toBe(false);
    expect(await doubtful('GK7364927RU')).toBe(false);
    expect(await mayBeSpeltOtherwise('TWS-55-BLK', [])).toBe(false);
  });
});
