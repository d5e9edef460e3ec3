import { foldCase } from './fold.js';

/** People may type or omit accents, the dot of the Turkish i and the stroke of ł. */
const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l');

const fold = (text: string): string => withoutAccents(foldCase(text));

interface Script {
  readonly letters: RegExp;
  /** A letter of the script, if its words have borders. */
  readonly letter?: string;
}

/** Stems in alphabets match whole words; stems in other scripts match anywhere. */
const scripts: readonly Script[] = [
  { letters: /[a-z]/u, letter: '[a-zß-ɏ]' },
  { letters: /\p{Script=Cyrillic}/u, letter: '[Ѐ-ԯ]' },
  { letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u },
  { letters: /\p{Script=Hangul}/u },
];

const patternOf = (stems: readonly string[], letter: string | undefined): RegExp => {
  const folded = fold(stems.join('|'));
  if (letter === undefined) return new RegExp(folded, 'gu');
  const source = folded
    .replaceAll(' .. ', `(?!${letter})[^,;.]{0,30}?(?<!${letter})`)
    .replace(/(?<!\])\*/gu, `${letter}*`);
  return new RegExp(`(?<!${letter})(?:${source})(?!${letter})`, 'gu');
};

const scriptOf = (stems: string): number => scripts.findIndex(({ letters }) => letters.test(fold(stems)));

/** Stems of several languages, each in one script. */
export interface Stems {
  /** Whether a plain-form text contains any stem. */
  has(plain: string): boolean;
  /** The text without the stems. */
  without(plain: string): string;
}

/** One pattern per script for all languages together. An empty pattern matches nothing. */
export const stemsOf = (byLanguage: readonly string[]): Stems => {
  const given = byLanguage.filter((stems) => stems !== '');
  const patterns = scripts.map(({ letter }, script) => {
    const stems = given.filter((each) => scriptOf(each) === script);
    return stems.length === 0 ? undefined : patternOf(stems, letter);
  });
  return {
    has: (plain) =>
      patterns.some(
        (pattern, script) =>
          pattern !== undefined && scripts[script]?.letters.test(plain) && plain.search(pattern) >= 0,
      ),
    without: (plain) =>
      patterns.reduce((rest, pattern) => (pattern === undefined ? rest : rest.replace(pattern, ' ')), plain),
  };
};

/** Longer texts are not an event's words. Searching only their beginning is enough and stays fast. Chosen, not measured. */
const mostCharacters = 400;

/** A text in its plain form. `No 123` is not a negation, and the number itself does not matter. */
export const plainOf = (text: string): string =>
  fold(text.slice(0, mostCharacters))
    .replace(/[’ʼ`]/gu, "'")
    .replace(/\bno\.?\s?(?=[a-z]{0,4}\d)/gu, '')
    .replace(/\d+/gu, '0')
    .replace(/\s+/gu, ' ')
    .trim();

export const clausesOf = (plain: string): readonly string[] =>
  plain
    .split(/[,;:!?/|()[\]{}，。；：、！？（）【】「」·–—]|\.(?=\s|\.|$)| - | and (?=(?:will|is|it) )/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
