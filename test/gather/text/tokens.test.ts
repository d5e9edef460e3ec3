import { describe, expect, it } from 'vitest';
import {
  asRead,
  figuresOf,
  lookAlikesOf,
  matchesOf,
  occurrencesOf,
  spanTextOf,
  squeeze,
} from '../../../src/gather/text/tokens.js';
import { reading } from '../../fakes/readers.js';

describe('finding a value in a line', () => {
  it('trusts a letter that looks like a digit only as far as the digit itself', () => {
    const line = squeeze(reading('SKU B512663422', { margin: 1 }));
    const [span] = lookAlikesOf(line, '8512663422');
    const [first] = (span && figuresOf(line, span, '8512663422')) ?? [];
    expect(first).toMatchObject({ char: '8', isDigit: true, margin: 1 });
  });

  it('trusts no digit of unknown margin', () => {
    const line = squeeze(reading('SKU ②512663422'));
    const [span] = occurrencesOf(line, '2512663422');
    const [first] = (span && figuresOf(line, span)) ?? [];
    expect(first?.margin).toBe(Number.NEGATIVE_INFINITY);
  });

  it('does not join a row’s number to the number beside it', () => {
    const line = squeeze(reading('1 0129387343-0054-2'));
    const posting = '[0-9]{6,12}-[0-9]{4}-[0-9]{1,3}';
    expect(matchesOf(line, posting).map((span) => spanTextOf(line, span))).toEqual(['0129387343-0054-2']);
  });

  it('finds numbers printed in groups if their format allows it', () => {
    const line = squeeze(reading('LK 058 863 565 CN'));
    expect(matchesOf(line, '[A-Z]{2}[0-9]{9}[A-Z]{2}', false).map((span) => spanTextOf(line, span))).toEqual([
      'LK058863565CN',
    ]);
  });

  it('tells look-alikes from the value itself', () => {
    const line = squeeze(reading('GU0O533191984RU'));
    expect(occurrencesOf(line, 'GUOO533191984RU')).toEqual([]);
    expect(lookAlikesOf(line, 'GUOO533191984RU').map((span) => spanTextOf(line, span))).toEqual(['GU0O533191984RU']);
    expect(lookAlikesOf(line, 'GU0O533191984RU')).toEqual([]);
  });

  it('never takes one digit for another', () => {
    const line = squeeze(reading('LK058863566CN'));
    expect([...occurrencesOf(line, 'LK058863565CN'), ...lookAlikesOf(line, 'LK058863565CN')]).toEqual([]);
  });

  it('gives the text as it was read, and the figures of its characters', () => {
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
    expect(span && figuresOf(line, span)?.map(({ index, margin }) => [index, margin])).toEqual([
      [0, 4],
      [1, 9],
      [2, 7],
      [3, 9],
    ]);
  });
});
