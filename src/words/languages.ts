import type { Language } from '../model/schema/report.js';

/** Every language in which people are addressed. */
export const languages: readonly Language[] = ['en', 'ru', 'zh'];

export const isLanguage = (text: string | null | undefined): text is Language =>
  languages.some((language) => language === text);
