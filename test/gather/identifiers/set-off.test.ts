import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWhole, longerThan } from '../../../src/gather/identifiers/set-off.js';
import { lookAlikesOf, occurrencesOf, squeeze } from '../../../src/gather/text/tokens.js';
import { reading } from '../../fakes/readers.js';

/** Whether a number is whole in a line; undefined if the line does not hold it. */
const standsIn = (text: string, value: string): boolean | undefined => {
  const line = squeeze(reading(text));
  const [span] = occurrencesOf(line, value);
  return span && isWhole(line, span);
};

describe('a number in a line', () => {
  it.each([
    ['SKU 1512663422', '1512663422'],
    ['SKU1512663422', '1512663422'],
    ['SKU: 1512663422 Qty 1', '1512663422'],
    ['SKU: 1512663422Qty 1', '1512663422'],
    ['OZN1512663422', '1512663422'],
    ['1个2914399160', '2914399160'],
    ['数量 2914399160', '2914399160'],
    ['№ 70548213-0117-1', '70548213-0117-1'],
    ['№70548213-0117-1', '70548213-0117-1'],
    ['#70548213-0117-1', '70548213-0117-1'],
    ['3aka3No14983989-0430-1', '14983989-0430-1'],
    ['Posting70548213-0117-1', '70548213-0117-1'],
    ['Заказ1512663422', '1512663422'],
    ['货号：1512663422（1件）', '1512663422'],
    ['货号一1512663422', '1512663422'],
    ['Артикул — 1512663422', '1512663422'],
    ['SKU -1512663422', '1512663422'],
    ['- 1512663422', '1512663422'],
    ['1512663422 — Чехол', '1512663422'],
    ['1512663422- Чехол', '1512663422'],
    ['1512663422,2914399160', '1512663422'],
    ['1512663422,2914399160', '2914399160'],
    ['SKU.......1512663422', '1512663422'],
    ['1512663422/TWS-55', '1512663422'],
    ['2 / 1512663422', '1512663422'],
    ['9234 6903 6198', '923469036198'],
    ['LK 058 863 565 CN', 'LK058863565CN'],
    ['lk058863565cn', 'LK058863565CN'],
    ['运单号LK058863565CN', 'LK058863565CN'],
    ['РХ123456789СН', 'PX123456789CH'],
    ['LK058863565CN - 1', 'LK058863565CN'],
    ['70548213—0117–1', '70548213-0117-1'],
    ['1 0129387343-0054-2', '0129387343-0054-2'],
    ['70548213-0117-1 - 12.08.2024', '70548213-0117-1'],
  ])('is whole in %j', (text, value) => {
    expect(standsIn(text, value)).toBe(true);
  });

  it.each([
    ['a longer number behind it', '70548213-0117-12', '70548213-0117-1'],
    ['a number glued in front', '410311970548213-0117-1', '70548213-0117-1'],
    ['the first part of a posting number', '70548213-0117-1', '70548213'],
    ['the first part of a posting number that a reader spaces out', '70548213 - 0117 - 1', '70548213'],
    ['the last part of a posting number that a reader spaces out', '0117 - 70548213', '70548213'],
    ['a hyphen with more behind it', '2914399160-0its', '2914399160'],
    ['a hyphen at the end of a line', '2914399160-', '2914399160'],
    ['an article code in front', 'TWS-1512663422', '1512663422'],
    ['an article code behind', '1512663422_TWS', '1512663422'],
    ['a letter that may be a digit', 'B1512663422', '1512663422'],
    ['letters read for the sign № that may be digits', '3aka3NO14983989-0430-1', '14983989-0430-1'],
    ['a letter and a digit where № may be', '3aka3N014983989-0430-1', '14983989-0430-1'],
    ['a row’s number without its space', '10129387343-0054-2', '0129387343-0054-2'],
    ['an amount', '1512663422.50', '1512663422'],
    ['thousands', "1'512663422", '512663422'],
    ['a fraction', '1512663422/2', '1512663422'],
    ['a phone’s plus sign', '+1512663422', '1512663422'],
    ['an ellipsis behind', '1512663422…', '1512663422'],
    ['an ellipsis in front', '...1512663422', '1512663422'],
    ['a mask', '1512663422***', '1512663422'],
    ['an address', 'ozon.ru/product/1512663422', '1512663422'],
    ['groups of a longer number', '9234 6903 6198 0900', '69036198'],
    ['one group of a longer number behind', '9234 6903 6198 0900', '923469036198'],
    ['a column in front that would look like its first group', '15 12663422', '1512663422'],
    ['a row’s number that would look like its first digit', '1 0129387343-0054-2', '10129387343-0054-2'],
    ['a stroke that may be a digit', '1512663422|', '1512663422'],
    ['a stroke that may be a digit', '1512663422!', '1512663422'],
    ['letters that continue', 'XLK058863565CN', 'LK058863565CN'],
    ['Cyrillic letters that continue', 'LK058863565CNЖ', 'LK058863565CN'],
  ])('is part of something longer beside %s', (_, text, value) => {
    expect(standsIn(text, value)).toBe(false);
  });

  it('reports what it is part of', () => {
    const line = squeeze(reading('Posting 70548213-0117-12, paid'));
    const [span] = occurrencesOf(line, '70548213-0117-1');
    expect(span && longerThan(line, span)).toBe('70548213-0117-12,');
  });
});

const digits = fc.stringMatching(/^[0-9]{6,12}$/u);
const numbers = fc.oneof(digits, fc.stringMatching(/^[1-9][0-9]{7}-[0-9]{4}-[0-9]$/u));
const holds = (text: string, value: string): void => {
  expect([text, standsIn(text, value)]).toEqual([text, true]);
};

describe('any number', () => {
  const before = [
    '',
    ' ',
    'SKU ',
    'SKU: ',
    'SKU:',
    'SKU',
    '№',
    '№ ',
    'No',
    'No. ',
    '#',
    '(',
    '[',
    '【',
    '«',
    '“',
    '"',
    '; ',
    ';',
    '、',
    '，',
  ];
  const named = ['Артикул ', 'Артикул: ', 'Артикул', '货号', '货号：', 'x2 ', '1шт ', '2 pcs ', '1个'];
  const behind = [
    '',
    ' ',
    ')',
    ']',
    '】',
    '»',
    '”',
    '"',
    ';',
    '; ',
    '、',
    '，',
    ',',
    ', ',
    '.',
    '. ',
    ':',
    ': ',
    ' /',
    ' | ',
  ];
  const quantities = [' / 1 pcs', '/1 pcs', '/ 1pcs', '/1шт', '/2件', ' ×2', '×2', ' x2', 'x2', 'х2', '*1', ' * 1'];
  const counted = [
    '(1шт)',
    ' (1шт)',
    '（1件）',
    ' 1шт',
    ';1 шт',
    ', 1 шт',
    '·2 pcs',
    ' - 2 pcs',
    '[1]',
    'шт',
    'pcs',
    '个',
    'Qty',
  ];

  it('is whole between allowed separators', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.constantFrom(...before, ...named),
        fc.constantFrom(...behind, ...quantities, ...counted),
        (value, left, right) => holds(`${left}${value}${right}`, value),
      ),
      { numRuns: 1000 },
    );
  });

  const likeDigit = fc.constantFrom(...'0123456789OoQОоIilІ|!ZzЗзSsBbВGg０②');

  it('is not whole beside a digit or a possible digit', () => {
    fc.assert(
      fc.property(
        numbers,
        likeDigit,
        fc.constantFrom(...before),
        fc.constantFrom(...behind),
        (value, char, left, right) => {
          for (const text of [`${left}${value}${char}${right}`, `${left === 'No' ? '' : left}${char}${value}${right}`])
            expect([text, standsIn(text, value) ?? false]).toEqual([text, false]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is not whole if a hyphen or a decimal sign leads to a digit', () => {
    const joins = fc.constantFrom('-', '–', '—', '－', '.', ',', '/', "'", '_');
    fc.assert(
      fc.property(numbers, joins, fc.stringMatching(/^[0-9]{1,3}$/u), (value, join, more) => {
        for (const text of [`SKU ${value}${join}${more}`, `SKU ${more}${join}${value}`, `SKU ${value}${join}${more} 1`])
          expect([text, standsIn(text, value) ?? false]).toEqual([text, false]);
      }),
    );
  });

  it('is not found within a longer run of digits', () => {
    fc.assert(
      fc.property(
        digits,
        fc.stringMatching(/^[0-9]{0,3}$/u),
        fc.stringMatching(/^[0-9]{0,3}$/u),
        (value, before, behind) => {
          fc.pre(before + behind !== '');
          const line = squeeze(reading(`SKU: ${before}${value}${behind} Qty`));
          for (const span of occurrencesOf(line, value)) expect(isWhole(line, span)).toBe(false);
        },
      ),
    );
  });

  it('is not found whole if a digit is changed, however it is spaced, spelt or surrounded', () => {
    const spelt: Readonly<Record<string, readonly string[]>> = {
      0: ['0', 'O', 'О', 'Ο', '０'],
      1: ['1', 'I', 'l', '|', '１'],
      2: ['2', 'Z'],
      3: ['3', 'З'],
      5: ['5', 'S', 'Ѕ'],
      8: ['8', 'B', 'В', 'Β'],
    };
    const around = fc.stringMatching(/^(?:[A-Za-zА-Яа-я№:#.,()/ -]{0,8})$/u);
    fc.assert(
      fc.property(
        digits,
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.nat(4), { minLength: 12, maxLength: 12 }),
        fc.array(fc.constantFrom('', '', '', ' ', '  '), { minLength: 12, maxLength: 12 }),
        around,
        around,
        (value, place, by, spellings, gaps, before, behind) => {
          const at = place % value.length;
          const printed = [...value].map((digit, i) => (i === at ? String((Number(digit) + by) % 10) : digit));
          const written = printed.map((digit, i) => {
            const ways = spelt[digit] ?? [digit];
            return ways[(spellings[i] ?? 0) % ways.length] + (gaps[i] ?? '');
          });
          const line = squeeze(reading(`${before} ${written.join('')} ${behind}`));
          const there = [...occurrencesOf(line, value), ...lookAlikesOf(line, value)];
          expect(there.filter((span) => isWhole(line, span))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
