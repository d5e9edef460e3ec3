import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closestWord, readingDistance, strayCharacters } from '../../src/model/skeleton.js';

const statuses = [
  'Собирается',
  'Ожидает сборки',
  'Ожидает отгрузки',
  'Ожидает регистрации',
  'Ожидает подтверждения',
  'Ожидает получения',
  'Подтверждается',
  'Подтверждён',
  'Доставляется',
  'Доставлен',
  'Отменён',
  'Отправлен',
  'Preparing',
  'Delivered',
  '备货中',
  '等待备货',
];

describe('closestWord', () => {
  // Readings of PP-OCRv4, which has no Cyrillic, of these words in three fonts.
  it.each([
    ['Co6upaeTcA', 'Собирается'],
    ['Co6npaeTcA', 'Собирается'],
    ['Co6μpaeTcA', 'Собирается'],
    ['O*WnaeT c6opKU', 'Ожидает сборки'],
    ['OxWnaeT c6opK', 'Ожидает сборки'],
    ['O*WnaeT OTrpy3KH', 'Ожидает отгрузки'],
    ['OXKИAET OTrPy3KИ', 'Ожидает отгрузки'],
    ['OKИnaeT oTrpy3KИ', 'Ожидает отгрузки'],
    ['OxWnaeT perNCTpauN', 'Ожидает регистрации'],
    ['O*WaeT HOATBePXμeHUA', 'Ожидает подтверждения'],
    ['OxИnaeT nonyyeHUA', 'Ожидает получения'],
    ['oTBep*aeTC', 'Подтверждается'],
    ['OATBepXneH', 'Подтверждён'],
    ['AOCTaBNAeTCA', 'Доставляется'],
    ['oCTaBneTCA', 'Доставляется'],
    ['hoCTaBneH', 'Доставлен'],
    ['OTMeHH', 'Отменён'],
    ['OTnpaBneH', 'Отправлен'],
    ['собирается', 'Собирается'],
    ['PREPARING', 'Preparing'],
    ['备货中', '备货中'],
  ])('finds %s again as %s, clear of all others', (read, word) => {
    const found = closestWord(read, statuses);
    expect(found?.word).toBe(word);
    expect(found?.distance).toBeLessThanOrEqual(2);
    expect(found?.margin).toBeGreaterThanOrEqual(1);
  });

  it('counts words of one meaning as no rivals', () => {
    const words = ['Отменён', 'Отменено', 'Доставлено'];
    const meaning = (word: string): string => (word.startsWith('От') ? 'cancelled' : 'delivered');
    expect(closestWord('OTMeHeH', words, meaning)?.margin).toBeGreaterThanOrEqual(3);
    expect(closestWord('OTMeHeH', words)?.margin).toBeLessThanOrEqual(1);
  });

  it('leaves no margin between two that are as near', () => {
    expect(closestWord('WIO9', ['июня', 'июля'])?.margin).toBeLessThan(1);
  });

  it('answers nothing for an empty reading, an empty list and mere punctuation', () => {
    expect(closestWord('', ['Собирается'])).toBeUndefined();
    expect(closestWord(' . , ', ['Собирается'])).toBeUndefined();
    expect(closestWord('Собирается', [])).toBeUndefined();
  });

  it('is Infinity ahead where there is no rival', () => {
    expect(closestWord('Preparing', ['Preparing'])).toEqual({ word: 'Preparing', distance: 0, margin: Infinity });
  });
});

describe('readingDistance', () => {
  it('is 0 between a word and itself, whatever the case and the spaces', () => {
    fc.assert(
      fc.property(fc.constantFrom(...statuses), (word) => {
        expect(readingDistance(word, ` ${word.toUpperCase().split('').join(' ')} `)).toBe(0);
      }),
    );
  });

  it('keeps words of different meaning apart', () => {
    for (const word of statuses)
      for (const other of statuses)
        if (word !== other) expect(readingDistance(word, other)).toBeGreaterThanOrEqual(1.5);
  });

  it('never throws and is never negative', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(readingDistance(a, b)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('strayCharacters', () => {
  it('is 0 where what was read is a part of the word, however small', () => {
    for (const read of ['', 'I0', 'WIO A', 'ИЮЛЯ']) expect(strayCharacters('июля', read)).toBe(0);
  });

  it('counts what no letter of the word explains', () => {
    expect(strayCharacters('июля', '以IO')).toBe(1);
    expect(strayCharacters('января', 'ToBapoB')).toBeGreaterThan(2);
  });
});
