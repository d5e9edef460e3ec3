import { readingDistance } from '../../model/skeleton.js';
import { aroundOf, type ReadLine, readingsOf } from './around.js';
import { bareNames, productNames } from './other-fields.js';

/**
 * The words that name a number where nobody knows them as a name of products, as they were read: `Ref. 1512663422` may be anything,
 * and `nie SKU 1512663422` may say that it is not there. Undefined where the number is bare, stands behind a known name, or behind more
 * than a name: a row of a list begins with the product's. One reader that knows the name is enough, for some know no Cyrillic.
 *
 * @param value - Normalised.
 * @param words - The policy's names of products' numbers.
 */
export const unknownNameOf = (value: string, line: ReadLine, words: readonly string[]): string | undefined => {
  const glued = namesIn(words);
  const known: Known = { all: new Set([...glued, ...ours]), glued };
  const named = readingsOf(line).flatMap((reading) =>
    aroundOf(reading, value).map(({ before }) => namedIn(before, known)),
  );
  if (named.some(({ isKnown }) => isKnown)) return undefined;
  return named.findLast(({ unknown }) => unknown !== undefined)?.unknown;
};

interface Naming {
  readonly isKnown: boolean;
  readonly unknown?: string;
}

/** A name has no more words than this, and no more letters. More is a sentence or what a product is called. */
const most = { words: 3, letters: 24 };
/** A word before a known name that may turn it round (`not`, `nie`, `kein`) has no more letters. */
const shortWord = 4;

const namedIn = (before: string, known: Known): Naming => {
  const clause =
    before
      .trimEnd()
      .replace(/[\s:：.#№-]+$/u, '')
      .split(/[;|；。()（）[\]{}:：]/u)
      .at(-1) ?? '';
  const words = (clause.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []).flatMap((word) => partsOf(word, known)).filter(isWord);
  const strange = words.filter((word) => !isKnownWord(word, known));
  if (strange.length === 0) return { isKnown: words.length > 0 };
  if (words.length === strange.length)
    return isName(words) ? { isKnown: false, unknown: clause.trim() } : { isKnown: false };
  const turnsRound = strange.length === 1 && lettersOf(strange) <= shortWord && words[0] === strange[0];
  return turnsRound ? { isKnown: false, unknown: clause.trim() } : { isKnown: true };
};

const lettersOf = (words: readonly string[]): number => [...words.join('')].length;

const isName = (words: readonly string[]): boolean => words.length <= most.words && lettersOf(words) <= most.letters;

/** Numbers and quantities are no names, nor is a single letter (a bullet, a rule that was read as one), unless it is a word in Chinese. */
const isWord = (word: string): boolean =>
  isHan(word) || (/\p{L}/u.test(word) && [...word].length > 1 && !/^[xх×]?\p{N}+[xх×]?$/iu.test(word));

interface Known {
  readonly all: ReadonlySet<string>;
  /** Those that a reader may run into the word before them. */
  readonly glued: ReadonlySet<string>;
}

/** Chinese is written on without a space, and readers lose spaces: a known name at a word's end is a word by itself. */
const partsOf = (word: string, known: Known): readonly string[] => {
  const lower = word.toLowerCase();
  const glued = [...known.all].filter((one) => (known.glued.has(one) || isHan(one)) && lower.endsWith(one));
  const name = glued.toSorted((a, b) => b.length - a.length)[0];
  if (name === undefined || lower === name) return [word];
  return [...partsOf(word.slice(0, word.length - name.length), known), name];
};

const isHan = (word: string): boolean => /^\p{Script=Han}/u.test(word);

const isKnownWord = (word: string, { all }: Known): boolean =>
  all.has(word.toLowerCase()) ||
  [...all].some((one) => /^\p{Script=Cyrillic}{3}/u.test(one) && readingDistance(one, word) === 0);

const namesIn = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));

/** Whatever the policy calls its fields. */
const ours = namesIn([...productNames, ...bareNames]);
