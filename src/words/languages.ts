import type { Language } from '../model/schema/report.js';

/** Every language that people are told things in. */
export const languages: readonly Language[] = ['en', 'ru', 'zh'];

export const isLanguage = (text: string | null | undefined): text is Language =>
  languages.some((language) => language === text);
