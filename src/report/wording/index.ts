import type { Finding, FindingCode } from '../../model/findings.js';
import type { Language } from '../../model/schema/report.js';
import { english } from './en.js';
import type { FindingWords, Wording } from './form.js';
import { russian } from './ru.js';
import { chinese } from './zh.js';

export type { Wording } from './form.js';

const wordings: Readonly<Record<Language, Wording>> = { en: english, ru: russian, zh: chinese };

/** The languages that reports are worded in. */
export const languages = Object.keys(wordings) as readonly Language[];

/** Everything that a report says in the given language. */
export const wordingIn = (language: Language): Wording => wordings[language];

/** The sentences of one finding: what was found, and what to do about it. */
export const wordFinding = <C extends FindingCode>(
  { code, params }: Finding<C>,
  wording: Wording,
): { readonly message: string; readonly mend: string } => {
  const { message, mend } = wording.findings[code] as FindingWords<typeof params>;
  return {
    message: typeof message === 'string' ? message : message(params),
    mend: typeof mend === 'string' ? mend : mend(params),
  };
};
