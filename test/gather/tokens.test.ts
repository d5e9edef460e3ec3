import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asRead,
  edgesOf,
  lookAlikesOf,
  matchesOf,
  occurrencesOf,
  squeeze,
  textOf,
  trustOf,
} from '../../src/gather/tokens.js';
import { reading } from '../fakes/readers.js';

const edges = (text: string, value: string): string | undefined => {
  const line = squeeze(reading(text));
  const [span] = occurrencesOf(line, value);
  return span && edgesOf(line, span);
};

describe('finding a value in a line', () => {
  it.each([
    ['SKU 1512663422', '1512663422'],
    ['SKU1512663422', '1512663422'],
    ['SKU: 1512663422 Qty 1', '1512663422'],
    ['OZN1512663422', '1512663422'],
    ['1个2914399160', '2914399160'],
    ['数量 2914399160', '2914399160'],
    ['№ 70548213-0117-1', '70548213-0117-1'],
    ['9234 6903 6198', '923469036198'],
    ['LK 058 863 565 CN', 'LK058863565CN'],
    ['lk058863565cn', 'LK058863565CN'],
    ['70548213—0117–1', '70548213-0117-1'],
  ])('finds it standing by itself in %j', (text, value) => {
    expect(edges(text, value)).toBe('clean');
  });

  it.each([
    ['a longer number behind it', '70548213-0117-12', '70548213-0117-1'],
    ['a number glued in front', '410311970548213-0117-1', '70548213-0117-1'],
    ['the first part of a posting number', '70548213-0117-1', '70548213'],
    ['a hyphen that goes on', '2914399160-0its', '2914399160'],
    ['a letter that may be a digit', 'B1512663422', '1512663422'],
    ['an amount', '1512663422.50', '1512663422'],
    ['groups of a longer number', '9234 6903 6198 0900', '69036198'],
    ['a column in front that would only seem its first group', '15 12663422', '1512663422'],
    ['a stroke that may be a digit', '1512663422|', '1512663422'],
    ['letters that go on', 'XLK058863565CN', 'LK058863565CN'],
  ])('calls it unclear beside %s', (_, text, value) => {
    expect(edges(text, value)).toBe('unclear');
  });

  const digits = fc.stringMatching(/^[0-9]{6,12}$/u);

  it('never finds a part of a longer run of digits standing by itself', () => {
    fc.assert(
      fc.property(
        digits,
        fc.stringMatching(/^[0-9]{0,3}$/u),
        fc.stringMatching(/^[0-9]{0,3}$/u),
        (value, before, behind) => {
          fc.pre(before + behind !== '');
          const line = squeeze(reading(`SKU: ${before}${value}${behind} Qty`));
          for (const span of occurrencesOf(line, value)) expect(edgesOf(line, span)).toBe('unclear');
        },
      ),
    );
  });

  it('never finds a value where another digit stands, however it is spaced, spelt or surrounded', () => {
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
          expect(there.filter((span) => edgesOf(line, span) === 'clean')).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes a letter that looks like a digit for that digit only as surely as the digit itself', () => {
    const line = squeeze(reading('SKU B512663422', { margin: 1 }));
    const [span] = lookAlikesOf(line, '8512663422');
    expect(span && trustOf(line, span, '8512663422')?.weakestDigit).toBe(1);
  });

  it('tells the weakest 8 from other digits, also where a letter stands for it', () => {
    const line = squeeze(reading('SKU B512663422', { margin: 1 }));
    const [span] = lookAlikesOf(line, '8512663422');
    expect(span && trustOf(line, span, '8512663422')?.weakestEight).toBe(1);
  });

  it('trusts no digit whose margin is not known', () => {
    const line = squeeze(reading('SKU ②512663422'));
    const [span] = occurrencesOf(line, '2512663422');
    expect(span && trustOf(line, span)?.weakestDigit).toBe(Number.NEGATIVE_INFINITY);
  });

  it('does not run the number of a row into the number beside it', () => {
    const line = squeeze(reading('1 0129387343-0054-2'));
    const posting = '[0-9]{6,12}-[0-9]{4}-[0-9]{1,3}';
    expect(matchesOf(line, posting).map((span) => textOf(line, span))).toEqual(['0129387343-0054-2']);
    expect(edges('1 0129387343-0054-2', '0129387343-0054-2')).toBe('clean');
    expect(edges('1 0129387343-0054-2', '10129387343-0054-2')).toBe('unclear');
  });

  it('finds numbers printed in groups where their format allows it', () => {
    const line = squeeze(reading('LK 058 863 565 CN'));
    expect(matchesOf(line, '[A-Z]{2}[0-9]{9}[A-Z]{2}', false).map((span) => textOf(line, span))).toEqual([
      'LK058863565CN',
    ]);
  });

  it('knows the sign № before a number by the way readers write it', () => {
    expect(edges('3aka3No14983989-0430-1', '14983989-0430-1')).toBe('clean');
    expect(edges('3aka3NO14983989-0430-1', '14983989-0430-1')).toBe('unclear');
    expect(edges('3aka3N014983989-0430-1', '14983989-0430-1')).toBe('unclear');
  });

  it('reads Cyrillic twins as the Latin letters they look like', () => {
    expect(edges('РХ123456789СН', 'PX123456789CH')).toBe('clean');
  });

  it('tells look-alikes apart from the value itself', () => {
    const line = squeeze(reading('GU0O533191984RU'));
    expect(occurrencesOf(line, 'GUOO533191984RU')).toEqual([]);
    expect(lookAlikesOf(line, 'GUOO533191984RU').map((span) => textOf(line, span))).toEqual(['GU0O533191984RU']);
    expect(lookAlikesOf(line, 'GU0O533191984RU')).toEqual([]);
  });

  it('never takes one digit for another', () => {
    const line = squeeze(reading('LK058863566CN'));
    expect([...occurrencesOf(line, 'LK058863565CN'), ...lookAlikesOf(line, 'LK058863565CN')]).toEqual([]);
  });

  it('gives the text as it was read, and the weakest digit in it', () => {
    const line = squeeze({
      ...reading('SKU 15 12'),
      characters: [...'SKU 15 12'].map((text, i) => ({
        text,
        probability: 0.9,
        digitMargin: /[0-9]/u.test(text) ? (text === '1' ? i : 9) : undefined,
      })),
    });
    const [span] = occurrencesOf(line, '1512');
    expect(span && asRead(line, span)).toBe('15 12');
    expect(span && trustOf(line, span)).toEqual({
      weakestDigit: 4,
      weakestEight: Number.POSITIVE_INFINITY,
      weakestZero: Number.POSITIVE_INFINITY,
      weakestOther: 4,
      leastDigit: 0.9,
      leastLetter: 1,
      leastShape: 1,
    });
  });
});
