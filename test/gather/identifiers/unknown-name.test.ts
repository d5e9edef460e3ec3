import { describe, expect, it } from 'vitest';
import { unknownNameOf } from '../../../src/gather/identifiers/unknown-name.js';
import { lineAt, reading } from '../../fakes/readers.js';

const sku = '1512663422';
const names = ['SKU', 'Ozon SKU', 'Article code', '货号', 'Артикул'];
const unknownIn = (text: string): string | undefined => unknownNameOf(sku, lineAt(text, 200, 100), names);

describe('the words before a product’s number', () => {
  it.each([
    ['Ref. 1512663422', 'Ref'],
    ['CueT No 1512663422', 'CueT No'],
    ['B3 1512663422', 'B3'],
    ['Hotel 1512663422', 'Hotel'],
    ['nie SKU 1512663422', 'nie SKU'],
    ['HESKU 1512663422', 'HESKU'],
    ['不是SKU1512663422', '不是SKU'],
    ['кв. 12 Дело № 1512663422', 'кв. 12 Дело'],
    ['取件码 1512663422', '取件码'],
  ])('are reported if nobody knows them: %j', (text, words) => {
    expect(unknownIn(text)).toBe(words);
  });

  it.each([
    '1512663422',
    '1 1512663422',
    'SKU 1512663422',
    'SKU: 1512663422 / 1 pcs',
    '| SKU 1512663422',
    '2x 1512663422',
    'OZON SKU: 1512663422',
    'Item No. 1512663422',
    'Артикул 1512663422',
    'ApTnKyn 1512663422',
    'Код товара: 1512663422',
    '商品货号：1512663422',
    '商品 SKU 1512663422',
    '平台SKU：1512663422',
    'Marketplace SKU 1512663422',
    '2 шт 1512663422',
    'Чехол для телефона SKU 1512663422',
    'Wireless earphones with a case, black 1512663422',
    'Наушники беспроводные в чёрном футляре 1512663422',
  ])('are known, or are no name at all, in %j', (text) => {
    expect(unknownIn(text)).toBeUndefined();
  });

  it('are known as soon as one reader knows them', () => {
    const line = { ...lineAt('AT1YN 1512663422', 200, 100), also: [reading('Артикул 1512663422')] };
    expect(unknownIn('AT1YN 1512663422')).toBeDefined();
    expect(unknownNameOf(sku, line, names)).toBeUndefined();
  });
});
