/**
 * Identifiers as they are compared. Readings and claims are brought to one spelling; letter/digit look-alikes are kept apart
 * from it, because forgiving them needs a second witness (design, "two independent readers and a barcode").
 */

/** Cyrillic capitals that look exactly like a Latin letter. */
const latinTwins: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  З: '3',
  І: 'I',
  Ј: 'J',
  Ѕ: 'S',
  Ё: 'E',
};

const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D\u2043\u30FC\u4E00]/gu;

/** Upper case, no white space, one kind of hyphen, full-width forms and Cyrillic twins as plain Latin. */
export const normaliseIdentifier = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(dashes, '-')
    .replace(/\s+/gu, '')
    .replace(/[\u0400-\u052F]/gu, (letter) => latinTwins[letter] ?? letter);

const lookAlikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', '|': '1', Z: '2', S: '5', B: '8' };

/** The spelling in which letters and digits that look alike are one: `GUO0…` and `GUOO…` have the same skeleton. */
export const skeletonOf = (normalised: string): string => normalised.replace(/[OIL|ZSB]/gu, (c) => lookAlikes[c] ?? c);

export type Likeness = 'same' | 'look-alike' | 'different';

/**
 * Compares two spellings. `look-alike` differ only where one has a letter and the other the digit it looks like;
 * a digit that stands for another digit is always `different`.
 */
export const likeness = (left: string, right: string): Likeness => {
  const a = normaliseIdentifier(left);
  const b = normaliseIdentifier(right);
  if (a === b) return 'same';
  return a.length === b.length && skeletonOf(a) === skeletonOf(b) ? 'look-alike' : 'different';
};

/** How many single-character edits lie between two strings, counted up to `most` (then `most + 1`). */
export const editDistance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(substitution, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return Math.min(previous[b.length] ?? 0, most + 1);
};
