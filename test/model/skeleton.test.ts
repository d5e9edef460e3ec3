import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingDistance } from '../../src/model/skeleton.js';

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

describe('readingDistance', () => {
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
    const distance = readingDistance(word, read);
    const rivals = statuses.filter((other) => other !== word).map((other) => readingDistance(other, read));
    expect(distance).toBeLessThanOrEqual(2);
    expect(Math.min(...rivals) - distance).toBeGreaterThanOrEqual(1);
  });

  it('hardly separates two that are equally near', () => {
    const [june, july] = [readingDistance('июня', 'WIO9'), readingDistance('июля', 'WIO9')];
    expect(Math.abs(june - july)).toBeLessThan(1);
  });

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
