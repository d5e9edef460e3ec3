import { describe, expect, it } from 'vitest';
import type { ReadLine } from '../../../src/gather/identifiers/around.js';
import { isIgnored } from '../../../src/gather/identifiers/ignored.js';
import { lineAt, reading } from '../../fakes/readers.js';

const sku = '1512663422';
const policyWords = ['OZON GLOBAL', 'Пункт Партнёра', 'Россия'];

const ignored = (line: ReadLine, ...others: readonly ReadLine[]): boolean =>
  isIgnored(sku, line, [line, ...others], policyWords);
const isIgnoredIn = (text: string): boolean => ignored(lineAt(text, 200, 100));

describe('a number behind a word', () => {
  it.each([
    'OZON GLOBAL: 1512663422',
    'Tel. 1512663422',
    'Tel:1512663422',
    'Phone No. 1512663422',
    'Тел. 1512663422',
    'Телефон: 1512663422',
    'ИНН 1512663422',
    'Счёт № 1512663422',
    'ТН ВЭД 1512663422',
    'Партия: 1512663422',
    'Индекс 1512663422',
    '联系电话：1512663422',
    '税号1512663422',
    '海关编码 1512663422',
    'Invoice number 1512663422',
    'Pick-up point 1512663422',
    'ПВЗ 1512663422',
    '取货点 1512663422',
    'HS code: 1512663422',
    'Batch No 1512663422',
    'Lot 1512663422',
    'Invoice #1512663422',
    'ZIP 1512663422',
    'Вес 1512663422',
  ])("is not the order's number if the word names another field, in %j", (text) => {
    expect(isIgnoredIn(text)).toBe(true);
  });

  it.each([
    'not 1512663422',
    'instead of SKU 1512663422',
    'SKU 1512663422 ships separately',
    'SKU 1512663422 (is not included)',
    'SKU 1512663422 отправляется отдельно',
    'SKU 1512663422 另行发货',
    'replaces article no. 1512663422',
    'Old SKU: 1512663422',
    'вместо 1512663422',
    'вместо артикула 1512663422',
    'Вместо товара № 1512663422',
    'не 1512663422',
    'НЕ артикул: 1512663422',
    '代替1512663422',
    '代替货号：1512663422',
    '原货号 1512663422',
    '不是 1512663422',
    'Not included: SKU 1512663422',
    'Не вложено: SKU 1512663422',
    '未装: SKU 1512663422',
    'HE SKU 1512663422',
  ])('is not shown if the word denies it, in %j', (text) => {
    expect(isIgnoredIn(text)).toBe(true);
  });

  it.each([
    '1512663422',
    'SKU 1512663422',
    'SKU: 1512663422 / 1 pcs',
    'Артикул 1512663422',
    '货号 1512663422',
    'Hotel 1512663422',
    'Knot 1512663422',
    'Не бросать! SKU 1512663422',
    'not for resale, SKU 1512663422',
    'Ballot 1512663422',
    '高原 1512663422',
    'Заказ 1512663422',
    'Номер 1512663422',
    'Tel. 79161234567 SKU 1512663422',
    'Tel. 1512663422 SKU 1512663422',
  ])('may be shown in %j', (text) => {
    expect(isIgnoredIn(text)).toBe(false);
  });

  it.each(['Ten. 1512663422', 'BMecTo 1512663422'])(
    'is recognised as ignored behind Latin look-alikes of a word, in %j',
    (text) => {
      expect(isIgnoredIn(text)).toBe(true);
    },
  );

  it("is recognised as ignored by another reader's text of the line", () => {
    const line = { ...lineAt('Tn. 1512663422', 200, 100), also: [reading('Тел. 1512663422')] };
    expect(ignored(lineAt('Tn. 1512663422', 200, 100))).toBe(false);
    expect(ignored(line)).toBe(true);
    expect(ignored({ ...line, also: [reading('Тел. 1512б63482')] })).toBe(true);
    expect(ignored({ ...line, also: [reading('Тел. 79161234567')] })).toBe(false);
  });
});

describe('a number alone in its line', () => {
  const alone = lineAt(sku, 200, 100);

  it.each(['Тел.', 'Тел', 'Телефон:', 'ИНН', 'Phone', '电话：', 'OZON GLOBAL'])(
    'gets its name from %j to its left',
    (word) => {
      expect(ignored(alone, lineAt(word, 60, 100))).toBe(true);
    },
  );

  it('gets its name from the line just above', () => {
    expect(ignored(alone, lineAt('Индекс', 200, 75))).toBe(true);
    expect(ignored(alone, lineAt('Индекс', 200, 20))).toBe(false);
  });

  it('gets its name only from the nearest line of its row', () => {
    expect(ignored(alone, lineAt('Тел.', 10, 100), lineAt('SKU', 150, 100))).toBe(false);
    expect(ignored(alone, lineAt('Тел.', 10, 100), lineAt('79161234567', 60, 100))).toBe(false);
  });

  it('may be shown beside other words', () => {
    expect(ignored(alone, lineAt('SKU', 150, 100))).toBe(false);
    expect(ignored(alone)).toBe(false);
  });
});
