import type { TextDefect, TextDoubt } from '../../model/findings.js';
import type { ReadingDoubtCode } from '../../model/schema/report.js';
import { mended, type Phrases } from './form.js';

/** What one doubt says, without a full stop, and what to do about it in whole sentences. */
type DoubtWords = readonly [message: string | ((doubt: TextDoubt) => string), mend: string];

/** The words for doubts about a reading in one language. */
export interface ReadingWords {
  readonly doubts: Readonly<Record<ReadingDoubtCode, DoubtWords>>;
  /** Between what is read and why it is not sure, between two reasons, and between two sentences. */
  readonly because: string;
  readonly and: string;
  readonly space: string;
}

/** Why a reading is not sure, as the end of a sentence; empty where nobody says why. */
export const reasons = (doubts: readonly TextDoubt[], words: ReadingWords): string => {
  const said = doubts.map((doubt) => {
    const [message] = words.doubts[doubt.code];
    return typeof message === 'string' ? message : message(doubt);
  });
  return said.length === 0 ? '' : `${words.because}${[...new Set(said)].join(words.and)}`;
};

/** Doubts that measured defects of the print explain: what mends those mends these. */
const explained: ReadonlySet<ReadingDoubtCode> = new Set([
  'digit-unclear',
  'digit-weak',
  'letter-unclear',
  'line-unclear',
]);

/** What to do about the doubts, and about the defects where they are measured; the given sentence where there are neither. */
export const mendedReading = (
  doubts: readonly TextDoubt[],
  defects: readonly TextDefect[],
  phrases: Phrases,
  words: ReadingWords,
  otherwise: string,
): string => {
  const own = doubts
    .filter(({ code }) => defects.length === 0 || !explained.has(code))
    .map(({ code }) => words.doubts[code][1]);
  const measured = defects.length === 0 ? [] : [mended(defects, phrases, '', words.space)];
  const sentences = [...new Set([...measured, ...own])];
  return sentences.length === 0 ? otherwise : sentences.join(words.space);
};

/** How many times as likely as the next digit a margin makes a digit. */
export const timesLikely = (margin = 0): string => {
  const times = Math.max(1, Math.exp(margin));
  return String(times < 10 ? Math.round(times * 10) / 10 : Math.round(times));
};
