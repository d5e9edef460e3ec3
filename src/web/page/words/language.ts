import { signal } from '@preact/signals';
import type { Language } from '../../../model/schema/report.js';

export const languages: readonly Language[] = ['en', 'ru', 'zh'];

export const isLanguage = (text: string | null): text is Language => languages.some((known) => known === text);

/** The first language that the browser asks for and the page has; English where it has none. */
export const preferred = (asked: readonly string[]): Language =>
  asked.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';

/** The page's language. */
export const language = signal<Language>('en');
