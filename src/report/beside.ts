import type { AdviceGiven, Language, Report, Said } from '../model/schema/report.js';
import { wordsOf } from '../words/glossary.js';

/** Mark after anything that rests on an unconfirmed source; empty for everything else. */
export const unconfirmedMark = (unconfirmed: true | undefined, language: Language): string => {
  if (unconfirmed === undefined) return '';
  const words = wordsOf('terms', language).unconfirmed;
  return language === 'zh' ? `（${words}）` : ` (${words})`;
};

/** One thing at stake. Its advice is on the same line, because it mends nothing in the evidence. */
export const stakeLine = ({ message, mend, unconfirmed }: Said, language: Language): string =>
  [message, mend].join(language === 'zh' ? '' : ' ').trim() + unconfirmedMark(unconfirmed, language);

/** The source of a piece of advice. */
export const adviceSource = ({ source, unconfirmed }: AdviceGiven, language: Language): string =>
  source + unconfirmedMark(unconfirmed, language);

/** Everything besides the checks, one line each. */
export const besideLines = ({ stake = [], advice = [], language }: Report) => ({
  stake: stake.map((said) => stakeLine(said, language)),
  advice: advice.map(({ message, unconfirmed }) => message + unconfirmedMark(unconfirmed, language)),
});
