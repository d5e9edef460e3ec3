import { signal } from '@preact/signals';
import type { Language } from '../../../model/schema/report.js';
import { isLanguage } from '../../../words/languages.js';

/** The first language that the browser asks for and the page has; English where it has none. */
export const preferred = (asked: readonly string[]): Language =>
  asked.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';

/** The page's language. */
export const language = signal<Language>('en');
