import { wordValue } from '../case/wording.js';
import { didYouMean } from '../model/closest.js';
import { InputError } from '../model/problems.js';

const refuse = (place: string, expected: string, found: string, mend: string): never => {
  throw new InputError([{ code: 'bad-option', file: '', place, expected, found, mend }]);
};

/** Values that people write out of habit, in small letters. The right word is suggested, not used. */
const habits: Readonly<Record<string, string>> = {
  cn: 'zh',
  ch: 'zh',
  chs: 'zh',
  chi: 'zh',
  zho: 'zh',
  chinese: 'zh',
  mandarin: 'zh',
  中文: 'zh',
  rus: 'ru',
  russian: 'ru',
  русский: 'ru',
  eng: 'en',
  us: 'en',
  gb: 'en',
  uk: 'en',
  english: 'en',
  xml: 'junit',
  txt: 'text',
};

/** The language for any country or script: `zh-CN`, `ru_RU.UTF-8`. */
const habitOf = (text: string): string => {
  const [first = ''] = text.toLowerCase().split(/[-_.]/u);
  return (Object.hasOwn(habits, first) ? habits[first] : undefined) ?? first;
};

/** A parser for an option that takes one of a few words. */
export const oneOfWords =
  <const T extends string>(option: string, words: readonly T[]) =>
  (text: string): T => {
    const word = words.find((each) => each === text);
    if (word !== undefined) return word;
    const meant = words.find((each) => each === habitOf(text));
    const mend = didYouMean(meant ?? text, words, 'Name one of them.');
    return refuse(option, `one of ${words.join(', ')}`, wordValue(text), mend);
  };

/** A parser for an option that takes a size: `4500000`, `4500KB` or `4.5MB`. A KB is 1000 bytes, the smaller of its two meanings. */
export const byteSize =
  (option: string, most: number) =>
  (text: string): number => {
    const [, number = '', unit = ''] = /^(\d{1,15}(?:\.\d{1,3})?)\s?([KM]?)B?$/iu.exec(text) ?? [];
    const factor = { '': 1, K: 1e3, M: 1e6 }[unit.toUpperCase()] ?? 1;
    const bytes = Math.round(Number(number) * factor);
    if (number !== '' && (unit !== '' || !number.includes('.')) && bytes >= 1 && bytes <= most) return bytes;
    return refuse(option, `a size from 1 to ${most} bytes`, wordValue(text), 'Write it as 4500000, 4500KB or 4.5MB.');
  };

/** A parser for an option that takes a whole number within limits. */
export const wholeNumber =
  (option: string, least: number, most: number) =>
  (text: string): number => {
    const value = /^\d{1,15}$/u.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    return refuse(
      option,
      `a whole number from ${least} to ${most}`,
      wordValue(text),
      'Write digits alone, without a unit.',
    );
  };
