import { readingDistance } from '../../model/skeleton.js';
import type { Line } from '../images/reading.js';
import { type Around, aroundOf, lineReadingsOf, type ReadLine } from './around.js';
import { bareNames, denials, denialsBehind, denialsOfField, numberNames, otherFields } from './other-fields.js';

/**
 * Whether every occurrence of a value in a line stands behind a word that makes it something else: `OZON GLOBAL: 4103119` is the seller's account,
 * `Тел. 1512663422` a phone, and `вместо 1512663422` the product that was not sent. Words are sought in the text of every reader, because a reader of
 * Latin letters cannot write `Тел.`.
 *
 * @param value - Normalised.
 * @param lines - All lines of the image: the word may stand alone, to the left of the number or above it.
 * @param words - The policy's `ignoredAfter`.
 */
export const isIgnored = (
  value: string,
  line: ReadLine,
  lines: readonly ReadLine[],
  words: readonly string[],
): boolean => {
  const fields = [words, otherFields];
  return lineReadingsOf(line).some((reading) => {
    const around = aroundOf(reading, value);
    const isOther = ({ before, behind }: Around): boolean =>
      isDeniedBehind(behind) || (before.trim() === '' ? isNamed(line, lines, fields) : makesOther(before, fields));
    return around.length > 0 && around.every(isOther);
  });
};

/** Whether the text behind a number says that its product is not in the parcel. */
const isDeniedBehind = (text: string): boolean => beginning.test(text);

/** Between a number and what is said about it. */
const copula = '(?:(?:is|are|was|were|will be|has been|be|будет|был[аои]?|将|将会|会|已)\\s*)?';

/** Whether the text before a number ends with the name of another field, or denies the number. */
const makesOther = (text: string, fields: readonly WordList[]): boolean => {
  if (endsWithOne(text, [...fields, denials])) return true;
  if (endsWithOne(text.replace(endingOf(bareNames), ''), fields)) return true;
  const bare = withoutNames(text);
  return bare !== text && endsWithOne(bare, [denials, denialsOfField]);
};

type WordList = readonly string[];

/** Cyrillic words with fewer letters cannot be told by their Latin look-alikes. Chosen, not measured. */
const leastLetters = 3;

/** Whether a text ends with a listed word, as a whole word. */
const endsWithOne = (text: string, lists: readonly WordList[]): boolean =>
  lists.some((words) => endingOf(words).test(text) || alikeIn(words, (word) => lastWords(text, word)));

/** Whether some Cyrillic word was read in Latin look-alikes. @param part - The part of the text that may be the word. */
const alikeIn = (words: WordList, part: (word: string) => string): boolean =>
  words.some(
    (word) =>
      /^\p{Script=Cyrillic}/u.test(word) && [...word].length >= leastLetters && readingDistance(word, part(word)) === 0,
  );

/** Signs between a word and its number, including the sign № and its misreadings. */
const signs = '[^\\p{L}\\p{N}]{0,4}(?:(?:№|no|n[º°o])[^\\p{L}\\p{N}]{0,3})?';

const endings = new WeakMap<WordList, RegExp>();

/** A pattern for text that ends with one of some words. Chinese has no spaces. */
const endingOf = (words: WordList): RegExp => {
  const known = endings.get(words);
  if (known !== undefined) return known;
  const either = words.map((word) => {
    const edge = /^\p{Script=Han}/u.test(word) ? '' : '(?<!\\p{L})';
    return `${edge}${word.split(' ').map(escaped).join('\\s*')}`;
  });
  const pattern = new RegExp(`(?:${either.join('|') || '(?!)'})${signs}$`, 'iu');
  endings.set(words, pattern);
  return pattern;
};

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

const beginning = new RegExp(
  `^[^\\p{L}\\p{N}]{0,4}${copula}(?:${denialsBehind.map((words) => words.split(' ').map(escaped).join('\\s*')).join('|')})`,
  'iu',
);

/** The last words of a text, as many as a listed word has. */
const lastWords = (text: string, word: string): string =>
  (text.match(/[\p{L}\p{N}*|!]+/gu) ?? []).slice(-word.split(' ').length).join(' ');

/** The text without names of the number's own field at its end. */
const withoutNames = (text: string): string => {
  const bare = text.replace(endingOf(numberNames), '');
  return bare === text ? text : withoutNames(bare);
};

/** Whether the nearest line to the left in the same row, or the one just above, is just one of the words. */
const isNamed = (line: Line, lines: readonly ReadLine[], lists: readonly WordList[]): boolean =>
  [besideLeft(line, lines), justAbove(line, lines)].some(
    (other) =>
      other !== undefined && lineReadingsOf(other).some(({ text }) => lists.some((words) => isWord(text, words))),
  );

const isWord = (text: string, words: WordList): boolean => {
  const found = endingOf(words).exec(text);
  return (found !== null && !/[\p{L}\p{N}]/u.test(text.slice(0, found.index))) || alikeIn(words, () => text);
};

const besideLeft = (line: Line, lines: readonly Line[]): Line | undefined => {
  const [x, y, , height] = line.box;
  const inRow = lines.filter(
    ({ box: [ox, oy, ow, oh] }) => Math.abs(oy + oh / 2 - (y + height / 2)) < height / 2 && ox + ow <= x + height / 2,
  );
  return inRow.sort((a, b) => b.box[0] + b.box[2] - (a.box[0] + a.box[2]))[0];
};

const justAbove = (line: Line, lines: readonly Line[]): Line | undefined => {
  const [x, y, , height] = line.box;
  return lines.find(
    ({ box: [ox, oy, , oh] }) =>
      oy + oh <= y + height / 2 && y - (oy + oh) < height * 1.5 && Math.abs(ox - x) < height * 2,
  );
};
