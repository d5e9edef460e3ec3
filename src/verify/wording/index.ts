import type { Policy } from '../../model/schema/policy.js';
import type { Language } from '../../model/schema/report.js';
import { speechIn } from '../../report/case-words.js';
import { titleOf, wordingIn } from '../../report/wording/index.js';
import { isCheckId } from '../../rules/ids.js';
import type { Found, FoundCode } from '../findings.js';
import { englishVerification } from './en.js';
import type { Names, VerificationWording } from './form.js';
import { russianVerification } from './ru.js';
import { chineseVerification } from './zh.js';

export type { StatementCode } from './form.js';

const wordings: Readonly<Record<Language, VerificationWording>> = {
  en: englishVerification,
  ru: russianVerification,
  zh: chineseVerification,
};

/** Everything that a verification says in the given language. */
export const verificationWording = (language: Language): VerificationWording => wordings[language];

const namesIn = (language: Language, policy: Policy | undefined): Names => {
  const { statuses, verdicts } = wordingIn(language);
  const speech = speechIn(language, policy);
  return {
    // A report may name checks that never existed.
    check: (id) => (isCheckId(id) ? titleOf(id, speech) : id),
    status: (status) => (status === null ? wordings[language].absent : statuses[status].toLowerCase()),
    verdict: (verdict) => verdicts[verdict],
  };
};

/** The sentence of one finding. @param policy - By which the bundle was judged, where it is at hand. */
export const wordFound = <C extends FoundCode>(
  { code, params }: Found<C>,
  language: Language,
  policy?: Policy,
): string => {
  const sentence = wordings[language].findings[code];
  return typeof sentence === 'string' ? sentence : sentence(params as never, namesIn(language, policy));
};
