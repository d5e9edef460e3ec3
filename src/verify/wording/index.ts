import type { Language } from '../../model/schema/report.js';
import { wordingIn } from '../../report/wording/index.js';
import type { Found, FoundCode } from '../findings.js';
import { english } from './en.js';
import type { Names, VerificationWording } from './form.js';
import { russian } from './ru.js';
import { chinese } from './zh.js';

export type { StatementCode } from './form.js';

const wordings: Readonly<Record<Language, VerificationWording>> = { en: english, ru: russian, zh: chinese };

/** Everything that a verification says in the given language. */
export const verificationWording = (language: Language): VerificationWording => wordings[language];

const namesIn = (language: Language): Names => {
  const { checks, statuses, verdicts } = wordingIn(language);
  return {
    // A report may name checks that never existed.
    check: (id) => (Object.hasOwn(checks, id) ? checks[id as keyof typeof checks] : id),
    status: (status) => (status === null ? wordings[language].absent : statuses[status].toLowerCase()),
    verdict: (verdict) => verdicts[verdict],
  };
};

/** The sentence of one finding. */
export const wordFound = <C extends FoundCode>({ code, params }: Found<C>, language: Language): string => {
  const sentence = wordings[language].findings[code];
  return typeof sentence === 'string' ? sentence : sentence(params as never, namesIn(language));
};
