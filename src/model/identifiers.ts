/**
 * Identifiers as they are compared. Readings and claims are normalised to one spelling. Letter/digit look-alikes are kept out of that, because
 * forgiving them needs a second witness (design, "two independent readers and a barcode").
 */

/** Cyrillic and Greek capitals that look exactly like a Latin letter. */
const latinTwins: ReadonlyMap<string, string> = new Map(
  [
    ['АВЕКМНОРСТУХІЈЅЁ', 'ABEKMHOPCTYXIJSE'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ].flatMap(([theirs = '', latin = '']) => [...theirs].map((letter, i) => [letter, latin[i] ?? letter])),
);

const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D\u2043\u30FC\u4E00]/gu;

/** Upper case, no white space or invisible marks, one kind of hyphen, full-width forms and twins from other alphabets as plain Latin. */
export const normaliseIdentifier = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(dashes, '-')
    .replace(/[\s\p{Cf}]+/gu, '')
    .replace(/[\u0370-\u052F]/gu, (letter) => latinTwins.get(letter) ?? letter);

/** Letters that look like a digit; `З` is Cyrillic. */
const lookAlikes: Readonly<Record<string, string>> = {
  O: '0',
  I: '1',
  L: '1',
  '|': '1',
  Z: '2',
  З: '3',
  S: '5',
  B: '8',
};

/** The spelling in which letters and digits that look alike are one: `GUO0…` and `GUOO…` have the same skeleton. */
export const skeletonOf = (normalised: string): string =>
  normalised.replace(/[OIL|ZЗSB]/gu, (letter) => lookAlikes[letter] ?? letter);

/** All characters that look like this one, itself first. */
export const looksLike = (char: string): readonly string[] => {
  const digit = skeletonOf(char);
  return [...new Set([char, digit, ...Object.keys(lookAlikes).filter((letter) => lookAlikes[letter] === digit)])];
};

export type Likeness = 'same' | 'look-alike' | 'different';

/**
 * Compares two spellings. `look-alike`: they differ only where one has a letter and the other the digit that it looks like. A digit in place of
 * another digit is always `different`.
 */
export const likeness = (left: string, right: string): Likeness => {
  const a = normaliseIdentifier(left);
  const b = normaliseIdentifier(right);
  if (a === b) return 'same';
  return a.length === b.length && skeletonOf(a) === skeletonOf(b) ? 'look-alike' : 'different';
};

/** Number of single-character edits between two strings, counted up to `most` (then `most + 1`). */
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
