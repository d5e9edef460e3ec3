import type { StakeCode, StakeParams } from '../../model/demand-findings.js';
import type { Finding, FindingCode, TextDoubt } from '../../model/findings.js';
import type { Language, Window } from '../../model/schema/report.js';
import type { CheckId } from '../../rules/ids.js';
import { needsSeconds, wordEnd, wordWindow } from '../../words/times.js';
import { english } from './en.js';
import { type CaseWords, type FindingWords, inState, type ReportWording } from './form.js';
import { type ReadingWords, reasons } from './readings.js';
import { englishReadings } from './readings-en.js';
import { russianReadings } from './readings-ru.js';
import { chineseReadings } from './readings-zh.js';
import { russian } from './ru.js';
import { chinese } from './zh.js';

export { type CaseWords, inState, type ReportWording } from './form.js';

const wordings: Readonly<Record<Language, ReportWording>> = { en: english, ru: russian, zh: chinese };

/** All words of reports in this language. */
export const wordingIn = (language: Language): ReportWording => wordings[language];

const isWindow = (value: unknown): value is Window =>
  typeof value === 'object' && value !== null && 'earliest' in value && 'latest' in value;

/** Moments in words, all just precise enough to tell them apart. */
const worded = (params: object, language: Language, zone: string): object => {
  const seconds = needsSeconds(Object.values(params).filter(isWindow));
  const clock = { language, zone, seconds };
  const entries = Object.entries(params).map(([name, value]) => [
    name,
    isWindow(value) ? { words: wordWindow(value, clock), end: wordEnd(value, clock) } : value,
  ]);
  return Object.fromEntries(entries) as object;
};

/** What was found or is at stake, and what to do about it. */
interface Said {
  readonly message: string;
  readonly mend: string;
}

/** Everything needed to word the sentences of one case. */
export interface Speech {
  readonly wording: ReportWording;
  readonly words: CaseWords;
  /** IANA name of the zone in which times are given first, with UTC beside. Default: only UTC. */
  readonly zone?: string | undefined;
}

/** The sentences of one finding: what was found, and what to do about it. */
export const wordFinding = <C extends FindingCode>({ code, params }: Finding<C>, speech: Speech): Said => {
  const table = speech.wording.findings as unknown as Readonly<Record<string, FindingWords<object>>>;
  return filledIn(table[code] as FindingWords<object>, params, speech);
};

const filledIn = ({ message, mend }: FindingWords<object>, params: object, speech: Speech): Said => {
  const { wording, words, zone = 'UTC' } = speech;
  const values = worded(params, wording.language, zone);
  const said = (sentence: typeof message): string =>
    typeof sentence === 'string' ? inState(sentence, words) : sentence(values, words);
  return { message: said(message), mend: said(mend) };
};

/** The sentences of one thing at stake, in the same form as `wordFinding`. */
export const wordStake = <C extends StakeCode>(
  { code, params }: { readonly code: C; readonly params: StakeParams[C] },
  speech: Speech,
): Said => {
  const table = speech.wording.stake as unknown as Readonly<Record<string, FindingWords<object>>>;
  return filledIn(table[code] as FindingWords<object>, params, speech);
};

/** What a check demands, as a statement that is true if it passes. */
export const titleOf = (id: CheckId, { wording, words }: Pick<Speech, 'wording' | 'words'>): string => {
  const title = wording.checks[id];
  return typeof title === 'string' ? inState(title, words) : title(words);
};

const readings: Readonly<Record<Language, ReadingWords>> = {
  en: englishReadings,
  ru: russianReadings,
  zh: chineseReadings,
};

/** Why a reading is not sure, to end a sentence; empty if no reason is known. */
export const wordReasons = (doubts: readonly TextDoubt[], language: Language): string =>
  reasons(doubts, readings[language]);
