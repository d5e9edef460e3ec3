import type { Language } from '../model/schema/report.js';

type Translated = Readonly<Record<Language, string>>;

/** What the clocks of a zone are called by those who live by them. */
export const zoneNames: Readonly<Record<string, Translated>> = {
  'Europe/Moscow': { en: 'MSK', ru: 'МСК', zh: '莫斯科时间' },
};
