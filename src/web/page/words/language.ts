import { signal } from '@preact/signals';
import type { Language } from '../../../model/schema/report.js';
import { isLanguage } from '../../../words/languages.js';

/** The first language that the browser prefers and the page has; English if there is none. */
export const preferred = (asked: readonly string[]): Language =>
  asked.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';

export const language = signal<Language>('en');
