import type { Language } from '../model/schema/report.js';

const marks: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['“', '”'],
  ru: ['«', '»'],
  zh: ['“', '”'],
};

/** Words from a page or a form, in the quotation marks of the language. */
export const quoted = (words: string, language: Language): string => marks[language].join(words);
