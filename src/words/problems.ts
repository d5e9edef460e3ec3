import { type InputProblem, wordInEnglish } from '../model/problems.js';
import type { Language } from '../model/schema/report.js';
import { casePhrases } from './case-phrases.js';
import { helpPhrases } from './help-phrases.js';
import { ownPhrases } from './own-phrases.js';
import { type Phrase, phrases } from './phrases.js';
import { queuePhrases } from './queue-phrases.js';
import { runPhrases } from './run-phrases.js';
import { webPhrases } from './web-phrases.js';

const known = [
  ...phrases,
  ...casePhrases,
  ...helpPhrases,
  ...ownPhrases,
  ...runPhrases,
  ...queuePhrases,
  ...webPhrases,
];

type Translating = Exclude<Language, 'en'>;

/** A phrase with placeholders: `a list of {n}`. */
interface Pattern {
  readonly form: RegExp;
  readonly names: readonly string[];
  readonly phrase: Phrase;
  /** Number of letters outside the placeholders. If two patterns match, the one with more is more specific. */
  readonly weight: number;
}

const braces = /\{(\w+)\}/gu;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

const patternOf = (phrase: Phrase): Pattern => {
  const [english] = phrase;
  const parts = english.split(braces).map((part, index) => (index % 2 === 1 ? '(.+)' : escaped(part)));
  return {
    form: new RegExp(`^${parts.join('')}$`, 'su'),
    names: [...english.matchAll(braces)].map(([, name = '']) => name),
    phrase,
    weight: english.replace(braces, '').length,
  };
};

let prepared: { readonly whole: ReadonlyMap<string, Phrase>; readonly patterns: readonly Pattern[] } | undefined;

/** Built at the first message: most calls have none. */
const catalogue = () => {
  prepared ??= {
    whole: new Map(known.map((phrase) => [phrase[0], phrase])),
    patterns: known
      .filter(([english]) => english.includes('{'))
      .map(patternOf)
      .sort((a, b) => b.weight - a.weight),
  };
  return prepared;
};

const places: Readonly<Record<Translating, 1 | 2>> = { ru: 1, zh: 2 };

/** A message in another language. Values that are phrases are translated too. Undefined if the phrase is not known. */
export const translated = (english: string, language: Translating): string | undefined => {
  const { whole, patterns } = catalogue();
  const same = whole.get(english);
  if (same !== undefined) return same[places[language]];
  for (const { form, names, phrase } of patterns) {
    const values = form.exec(english)?.slice(1);
    if (values === undefined) continue;
    return phrase[places[language]].replace(braces, (brace, name: string) => {
      const value = values[names.indexOf(name)];
      return value === undefined ? brace : (translated(value, language) ?? value);
    });
  }
  return undefined;
};

/** `case.json/dispute/openedAt: expected …, found …. Mend.` in the language. Text without a translation stays English. */
export const wordProblem = (problem: InputProblem, language: Language): string => {
  if (language === 'en') return wordInEnglish(problem);
  const { file, place } = problem;
  const said = (text: string): string => translated(text, language) ?? text;
  const [expected, found, mend] = [said(problem.expected), said(problem.found), said(problem.mend)];
  return language === 'ru'
    ? `${file}${said(place)}: ожидается ${expected}, дано ${found}. ${mend}`
    : `${file}${said(place)}：应为${expected}，实为${found}。${mend}`;
};

/** A message around results, in the language. */
export const say = (english: string, language: Language): string =>
  language === 'en' ? english : (translated(english, language) ?? english);
