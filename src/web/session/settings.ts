import type { Language } from '../../model/schema/report.js';

/** What a session may be asked to be changed to; what is not named stays. */
export interface Settings {
  readonly language: Language;
  readonly displayZone: string | undefined;
  readonly policy: string;
  /** Who the answer goes to, of those whom the policy knows. */
  readonly recipient: string | undefined;
  /** From when on the time to answer is counted: told, never read from a clock here. */
  readonly now: string | undefined;
}

/** How a report tells what it tells. */
export const tellingOf = ({ language, displayZone, now }: Settings) => ({
  language,
  ...(displayZone === undefined ? {} : { displayZone }),
  ...(now === undefined ? {} : { now }),
});
