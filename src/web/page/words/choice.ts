import type { Language } from '../../../model/schema/report.js';
import { isLanguage } from '../../../words/languages.js';
import { language, preferred } from './language.js';

const key = 'triproof.language';

/** Starts in the language that was chosen in this tab, or else in the browser's. */
export const beginInLanguage = (): void => {
  const kept = sessionStorage.getItem(key);
  language.value = isLanguage(kept) ? kept : preferred(navigator.languages);
};

export const switchTo = (to: Language): void => {
  sessionStorage.setItem(key, to);
  language.value = to;
};
