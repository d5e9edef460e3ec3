import type { Context } from 'hono';
import type { Language } from '../model/schema/report.js';
import { isLanguage } from '../words/languages.js';

/** The known language with the highest weight in `Accept-Language`; English if there is none. Programs usually name none. */
export const languageOf = (header: string | undefined): Language => {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part, index) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';');
      const weight = Number(/^\s*q=([0-9.]+)\s*$/u.exec(params.join(';'))?.[1] ?? 1);
      return { language: tag.split('-')[0], weight: Number.isNaN(weight) ? 0 : weight, index };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.index - b.index);
  for (const { language } of wanted) if (isLanguage(language)) return language;
  return 'en';
};

export const languageOfRequest = (c: Context): Language => languageOf(c.req.header('accept-language'));
