import type { Policy, PolicyStatus, Wording } from '../model/schema/policy.js';
import type { Language, PolicyNames } from '../model/schema/report.js';

const languages = ['en', 'ru', 'zh'] as const satisfies readonly Language[];

const quotes: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['“', '”'],
  ru: ['«', '»'],
  zh: ['“', '”'],
};

/** A word of a page, as a sentence of the language quotes it. */
const quoted = (word: string, language: Language): string => quotes[language].join(word);

const inEach = (said: (language: Language) => string): Wording => ({ en: said('en'), ru: said('ru'), zh: said('zh') });

/** The first word of a state: in the language, else in English, else in whatever language there is. */
export const firstWord = ({ id, words }: PolicyStatus, language: Language): string =>
  [words[language], words['en'], ...Object.values(words)].flatMap((each) => each ?? [])[0] ?? id;

/** What reports call a state by its policy. A name that no page shows would claim what nobody can see: it does not count. */
const nameOf = ({ name, words }: PolicyStatus): Wording | undefined => {
  const own = new Set(Object.values(words).flat());
  return name !== undefined && languages.every((language) => own.has(name[language])) ? name : undefined;
};

/** What the policy calls the state that it asks for; nothing where it asks for none. */
export const namesOf = ({ statuses }: Pick<Policy, 'statuses'>): PolicyNames | undefined => {
  const [first, ...further] = statuses.filter(({ stage }) => stage === 'proving');
  if (first === undefined) return undefined;
  const name = nameOf(first);
  // A state without a name is called by its word, which is how the page has it.
  if (name === undefined) return { state: inEach((language) => quoted(firstWord(first, language), language)) };
  const [other] = further;
  return { state: name, ...(other === undefined ? {} : { onPage: inEach((language) => firstWord(other, language)) }) };
};
