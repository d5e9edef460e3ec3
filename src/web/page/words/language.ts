import { signal } from '@preact/signals';
import type { Language } from '../../../model/schema/report.js';

const key = 'triproof.language';

export const languages: readonly Language[] = ['en', 'ru', 'zh'];

const isLanguage = (text: string | null): text is Language => languages.some((known) => known === text);

/** The first language that the browser asks for and the page has; English where it has none. */
export const preferred = (asked: readonly string[]): Language =>
  asked.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';

const initial = (): Language => {
  if (typeof sessionStorage === 'undefined') return 'en';
  const kept = sessionStorage.getItem(key);
  return isLanguage(kept) ? kept : preferred(navigator.languages);
};

export const language = signal<Language>(initial());

export const switchTo = (to: Language): void => {
  sessionStorage.setItem(key, to);
  language.value = to;
};
