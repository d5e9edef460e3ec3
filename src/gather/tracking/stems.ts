import { foldCase } from './fold.js';

/** Accents, the dot of the Turkish i and the stroke of ł are typed or left out. */
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
  /** What is a letter of it, where words have borders. */
  readonly letter?: string;
}

/** Stems of alphabets stand as whole words, those of the other scripts anywhere. */
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
  /** Whether any of them stands in a text in its plain form. */
  has(plain: string): boolean;
  /** The text without them. */
  without(plain: string): string;
}

/** One pattern for each script, of all languages together. Empty ones match nothing. */
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

/** Longer texts are no event's words; their beginning is enough and keeps the search quick. */
const mostCharacters = 400;

/** A text in its plain form: `No 123` denies nothing, and which number it is says nothing. */
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
