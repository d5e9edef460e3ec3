import type { TextDefect, TextDoubt } from '../../model/findings.js';
import type { ReadingDoubtCode } from '../../model/schema/report.js';
import { mended, type Phrases } from './form.js';

/** One doubt without a full stop, and what to do about it in whole sentences. */
type DoubtWords = readonly [message: string | ((doubt: TextDoubt) => string), mend: string];

/** The words for doubts about a reading in one language. */
export interface ReadingWords {
  readonly doubts: Readonly<Record<ReadingDoubtCode, DoubtWords>>;
  /** Separators: between the reading and its reasons, between reasons, and between sentences. */
  readonly because: string;
  readonly and: string;
  readonly space: string;
}

/** Why a reading is not sure, to end a sentence; empty if no reason is known. */
export const reasons = (doubts: readonly TextDoubt[], words: ReadingWords): string => {
  const said = doubts.map((doubt) => {
    const [message] = words.doubts[doubt.code];
    return typeof message === 'string' ? message : message(doubt);
  });
  return said.length === 0 ? '' : `${words.because}${[...new Set(said)].join(words.and)}`;
};

/** Doubts that print defects explain. What mends the defect mends the doubt. */
const explained: ReadonlySet<ReadingDoubtCode> = new Set([
  'digit-unclear',
  'digit-weak',
  'letter-unclear',
  'line-unclear',
]);

/** What to do about the doubts, and about measured defects. The given sentence if there are neither. */
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

/** How many times as likely a digit is as the next one, from its margin. */
export const timesLikely = (margin = 0): string => {
  const times = Math.max(1, Math.exp(margin));
  return String(times < 10 ? Math.round(times * 10) / 10 : Math.round(times));
};
