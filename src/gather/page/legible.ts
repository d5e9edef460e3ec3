import type { Line } from '../images/reading.js';
import type { ReadCharacter } from '../ports.js';
import type { FoundStamp } from '../text/stamps.js';

/**
 * A digit of a time with a smaller margin over the next may be another one. Of 45 digits that were misread in shrunken and blurred lines, 40 lay
 * below. Of the digits of times on 18 screenshots made small by a messenger, none did. Measured for change 1ef47ff, 2026-11-25.
 */
const clearMargin = 3;
/** Whether a digit is clear of all others. True if the reader gives no alternatives. */
export const isClear = ({ digitMargin }: ReadCharacter): boolean =>
  digitMargin === undefined || digitMargin >= clearMargin;

/** `A` and `P` before `M` differ in one stroke. Chosen, not measured. */
const clearLetter = 0.6;

/** Letters of a month's name. 年, 月 and 日 stand around numbers that count. */
const letter = '[\\p{Script=Latin}\\p{Script=Cyrillic}]';
const isLetter = (char: string | undefined): boolean => char !== undefined && new RegExp(letter, 'u').test(char);

/**
 * Whether each digit of a time, and the half of its day, was read clearly. Digits that touch letters may be letters of a month's name (`20KT96p9`)
 * and do not count. True if the reader gives no characters.
 */
export const isLegible = ({ text, characters }: Line, { index, length }: FoundStamp): boolean => {
  const points = [...text];
  if (characters.length !== points.length) return true;
  const [from, to] = [[...text.slice(0, index)].length, [...text.slice(0, index + length)].length];
  return points.slice(from, to).every((char, i) => {
    const [at, character] = [from + i, characters[from + i] as ReadCharacter];
    if (/[0-9]/u.test(char) && !isLetter(points[at - 1]) && !isLetter(points[at + 1]) && !isInWord(points, at))
      return isClear(character);
    const isHalf = /[ap]/iu.test(char) && /^\.?m/iu.test(points.slice(at + 1).join(''));
    return !isHalf || character.probability >= clearLetter;
  });
};

/** Whether a digit is in a run with letters on both sides: `H096pA` is ноября. */
const isInWord = (points: readonly string[], at: number): boolean =>
  wordBefore.test(points.slice(0, at).join('')) && wordBehind.test(points.slice(at).join(''));

const wordBefore = new RegExp(`${letter}\\d*$`, 'u');
const wordBehind = new RegExp(`^\\d*${letter}`, 'u');
