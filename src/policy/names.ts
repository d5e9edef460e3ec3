import type { Policy, PolicyStatus, Wording } from '../model/schema/policy.js';
import type { Language, PolicyNames } from '../model/schema/report.js';
import { languages } from '../words/languages.js';
import { quoted } from '../words/quoted.js';

const inEach = (said: (language: Language) => string): Wording => ({ en: said('en'), ru: said('ru'), zh: said('zh') });

/** The first word of a state: in the language, else in English, else in any language. */
export const firstWord = ({ id, words }: PolicyStatus, language: Language): string =>
  [words[language], words['en'], ...Object.values(words)].flatMap((each) => each ?? [])[0] ?? id;

/**
 * The policy's name for a state, for reports. It counts only if it is one of the state's words in every language, because a report must not use a
 * name that no page shows.
 */
const nameOf = ({ name, words }: PolicyStatus): Wording | undefined => {
  const own = new Set(Object.values(words).flat());
  return name !== undefined && languages.every((language) => own.has(name[language])) ? name : undefined;
};

/** The policy's name for the state that it asks for; undefined if it asks for none. */
export const namesOf = ({ statuses }: Pick<Policy, 'statuses'>): PolicyNames | undefined => {
  const [first, ...further] = statuses.filter(({ stage }) => stage === 'proving');
  if (first === undefined) return undefined;
  const name = nameOf(first);
  // A state without a name is called by its word on the page.
  if (name === undefined) return { state: inEach((language) => quoted(firstWord(first, language), language)) };
  const [other] = further;
  return { state: name, ...(other === undefined ? {} : { onPage: inEach((language) => firstWord(other, language)) }) };
};
