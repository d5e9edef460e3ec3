import { describe, expect, it } from 'vitest';
import { loneNumbers } from '../../../src/gather/identifiers/lone.js';
import type { Policy } from '../../../src/model/schema/policy.js';
import { loadPolicy } from '../../../src/policy/index.js';
import { imageOf, lineAt, noReaders } from '../../fakes/readers.js';

const policy = loadPolicy('ozon/not-received') as Policy;

const numbersIn = async (text: string): Promise<readonly string[]> =>
  (await loneNumbers(imageOf([lineAt(text, 10, 10)]), policy, noReaders)).map(({ value }) => value);

describe('numbers that are a line by themselves', () => {
  it.each(['GUOO533191984', 'RB12345678901', 'LP00123456789012', 'LK058863565CN', 'LK 058863565CN', 'ZA123456789HK'])(
    'takes %s for a carrier’s number',
    async (text) => {
      expect(await numbersIn(text)).toEqual([text.replaceAll(' ', '')]);
    },
  );

  it.each([
    'SKU1512663422',
    'SKU 1512663422',
    'SKU: 1512663422',
    'OZN1512663422',
    'OZN 1512663422',
    'Art.12345678',
    'ART12345678',
    'No 12345678',
    'No12345678',
    'Tel 89991234567',
    'TEL89991234567',
    'Fax: 89991234567',
    'INN7701234567',
    'ID12345678',
    'LOT 20240812',
    'Item 12345678',
    'Qty 12345678',
    'EAN 46012345678',
    'PO 12345678',
    'S/N 12345678',
  ])('takes %s for a name and its value', async (text) => {
    expect(await numbersIn(text)).toEqual([]);
  });
});
