import type { AdviceGiven, Language, Report, Said } from '../model/schema/report.js';
import { wordsOf } from '../words/glossary.js';

/** Stands behind what rests on a source that nobody has confirmed; empty behind everything else. */
export const unconfirmedMark = (unconfirmed: true | undefined, language: Language): string => {
  if (unconfirmed === undefined) return '';
  const words = wordsOf('terms', language).unconfirmed;
  return language === 'zh' ? `（${words}）` : ` (${words})`;
};

/** One thing at stake. What to do about it mends nothing of the evidence: it stands in the same line. */
export const stakeLine = ({ message, mend, unconfirmed }: Said, language: Language): string =>
  [message, mend].join(language === 'zh' ? '' : ' ').trim() + unconfirmedMark(unconfirmed, language);

/** Where advice is from. */
export const adviceSource = ({ source, unconfirmed }: AdviceGiven, language: Language): string =>
  source + unconfirmedMark(unconfirmed, language);

/** All that is told beside the checks, each in a line. */
export const besideLines = ({ stake = [], advice = [], language }: Report) => ({
  stake: stake.map((said) => stakeLine(said, language)),
  advice: advice.map(({ message, unconfirmed }) => message + unconfirmedMark(unconfirmed, language)),
});
