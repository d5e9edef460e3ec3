import { canOnlyBe } from './spellings.js';

/** The other spelling of each character that looks like a letter and like a digit. */
const twins: Readonly<Record<string, string>> = {
  '0': 'O',
  '1': 'I',
  '2': 'Z',
  '5': 'S',
  '8': 'B',
  O: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  B: '8',
};

const isLetter = (char: string | undefined): boolean => char !== undefined && /[A-Z]/u.test(char);
const isDigit = (char: string | undefined): boolean => char !== undefined && /[0-9]/u.test(char);

/**
 * Whether a number read letter for letter may all the same be another one. Where letters meet digits a reader spells what looks like both as
 * either, and is sure of it: `GUOO702931569RU` was read as `GU00702931569RU`. Inside a run of digits nobody prints a letter.
 *
 * @param value - Normalised.
 * @param patterns - The formats of the number's kind; one that fits may tell letters from digits, as a check digit may.
 */
export const mayBeSpeltOtherwise = async (value: string, patterns: readonly string[]): Promise<boolean> => {
  const chars = [...value];
  const doubtful = new Set<number>();
  for (let at = 1; at < chars.length; at++) {
    const [left, right] = [chars[at - 1], chars[at]];
    if (!(isLetter(left) && isDigit(right)) && !(isDigit(left) && isLetter(right))) continue;
    for (let i = at - 1; twins[chars[i] ?? ''] !== undefined && sameClass(chars[i], left); i--) doubtful.add(i);
    for (let i = at; twins[chars[i] ?? ''] !== undefined && sameClass(chars[i], right); i++) doubtful.add(i);
  }
  if (doubtful.size === 0) return false;
  const other = chars.map((char, i) => (doubtful.has(i) ? (twins[char] ?? char) : char)).join('');
  return !(await canOnlyBe(value, other, patterns));
};

const sameClass = (one: string | undefined, two: string | undefined): boolean => isLetter(one) === isLetter(two);
