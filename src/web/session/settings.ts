import type { Language } from '../../model/schema/report.js';

/** The settings of a session that can be changed. Those that are not named stay. */
export interface SessionSettings {
  readonly language: Language;
  readonly displayZone: string | undefined;
  readonly policy: string;
  /** The recipient of the answer, one of the policy's. */
  readonly recipient: string | undefined;
  /** The moment from which the time to answer is counted. Always given, never read from a clock here. */
  readonly now: string | undefined;
}

/** How a report is worded. */
export const tellingOf = ({ language, displayZone, now }: SessionSettings) => ({
  language,
  ...(displayZone === undefined ? {} : { displayZone }),
  ...(now === undefined ? {} : { now }),
});
