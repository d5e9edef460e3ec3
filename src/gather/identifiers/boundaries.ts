import { looksLike } from '../../model/identifiers.js';
import { standsOutOf } from './spellings.js';

const isLetter = (char: string | undefined): boolean => char !== undefined && /[A-Z]/u.test(char);
const isDigit = (char: string | undefined): boolean => char !== undefined && /[0-9]/u.test(char);

/** Look-alikes of the other class: the digits for a letter, the letters for a digit. */
const twinsOf = (char: string): readonly string[] =>
  looksLike(char).filter((other) => (isLetter(char) ? isDigit(other) : /[A-Z]/u.test(other)));

/** A reader confuses no more than this many letters or digits in a row. Chosen, not measured. */
const reach = 3;
/** A number with more doubtful places than this is not worked out; it counts as doubtful. Chosen, not measured. */
const mostPlaces = 8;

/**
 * Whether a number read letter for letter may still be another one. Where letters meet digits, a reader spells a character that looks like both as
 * either, and is sure of it: `GUOO702931569RU` was read as `GU00702931569RU`. Inside a run of digits nobody prints a letter.
 *
 * @param value - Normalised.
 * @param patterns - Formats of the number's kind. One that fits may tell letters from digits, as a check digit may.
 */
export const mayBeSpeltOtherwise = async (value: string, patterns: readonly string[]): Promise<boolean> => {
  const places = placesInDoubt([...value]);
  if (places.length === 0) return false;
  if (places.length > mostPlaces) return true;
  const spellings = places.reduce<readonly string[]>(
    (all, i) =>
      all.flatMap((spelling) =>
        [value[i] ?? '', ...twinsOf(value[i] ?? '')].map((char) => spelling.slice(0, i) + char + spelling.slice(i + 1)),
      ),
    [value],
  );
  return !(await standsOutOf(spellings, value, patterns));
};

/** Places from each boundary of letters and digits outwards, as long as characters look like one of the other class. */
const placesInDoubt = (chars: readonly string[]): readonly number[] => {
  const places = new Set<number>();
  const walk = (from: number, step: 1 | -1): void => {
    const letters = isLetter(chars[from]);
    for (let i = from; Math.abs(i - from) < reach; i += step) {
      if (isLetter(chars[i]) !== letters || twinsOf(chars[i] ?? '').length === 0) return;
      places.add(i);
    }
  };
  for (let at = 1; at < chars.length; at++) {
    const [left, right] = [chars[at - 1], chars[at]];
    if (!(isLetter(left) && isDigit(right)) && !(isDigit(left) && isLetter(right))) continue;
    walk(at - 1, -1);
    walk(at, 1);
  }
  return [...places];
};
