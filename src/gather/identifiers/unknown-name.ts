import { readingDistance } from '../../model/skeleton.js';
import { aroundOf, lineReadingsOf, type ReadLine } from './around.js';
import { bareNames, productNames } from './other-fields.js';

/**
 * The words that name a number but are no known name of products, as they were read. `Ref. 1512663422` may be anything, and `nie SKU 1512663422` may
 * say that it is not there. Undefined if the number is bare, stands behind a known name, or behind more than a name: a row of a list begins with the
 * product's name. One reader that knows the name is enough, because some know no Cyrillic.
 *
 * @param value - Normalised.
 * @param words - The policy's names of products' numbers.
 */
export const unknownNameOf = (value: string, line: ReadLine, words: readonly string[]): string | undefined => {
  const glued = namesIn(words);
  const known: Known = { all: new Set([...glued, ...ours]), glued };
  const named = lineReadingsOf(line).flatMap((reading) =>
    aroundOf(reading, value).map(({ before }) => namedIn(before, known)),
  );
  if (named.some(({ isKnown }) => isKnown)) return undefined;
  return named.findLast(({ unknown }) => unknown !== undefined)?.unknown;
};

interface Naming {
  readonly isKnown: boolean;
  readonly unknown?: string;
}

/** A name has at most this many words and letters. Anything longer is a sentence or a product's name. Chosen, not measured. */
const most = { words: 3, letters: 24 };
/** A word before a known name that may negate it (`not`, `nie`, `kein`) has at most this many letters. Chosen, not measured. */
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

/** Numbers and quantities are no names. Neither is a single letter (a bullet, a rule that was read as one), unless it is a word in Chinese. */
const isWord = (word: string): boolean =>
  isHan(word) || (/\p{L}/u.test(word) && [...word].length > 1 && !/^[xх×]?\p{N}+[xх×]?$/iu.test(word));

interface Known {
  readonly all: ReadonlySet<string>;
  /** Names that a reader may run into the word before them. */
  readonly glued: ReadonlySet<string>;
}

/** Splits known names off a word's end, because Chinese has no spaces and readers lose them. */
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

/** Names of our fields, whatever the policy calls them. */
const ours = namesIn([...productNames, ...bareNames]);
