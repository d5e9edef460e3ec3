/* Generated from schemas/outcome.schema.json by `npm run types`. Do not edit. */

/**
 * partly: some of what was claimed was granted.
 */
export type OutcomeWord = 'won' | 'lost' | 'partly';

/**
 * A line of the file of outcomes: what became of a case, and how its report stood. It holds no number of an order or a parcel.
 */
export interface OutcomeLine {
  schemaVersion: 1;
  /**
   * Id of the case. Of several lines of one case the last one holds.
   */
  case: string;
  outcome: OutcomeWord;
  /**
   * As the user gave it.
   */
  reason?: string;
  /**
   * When it was decided, as the user gave it: a date, or a moment with an offset. Absent: not noted.
   */
  at?: string;
  policy: OutcomePolicy;
  /**
   * Of the report.
   */
  verdict: 'pass' | 'fail' | 'review';
  /**
   * Of the report.
   */
  elements: OutcomeElement[];
  /**
   * As the history names it; null where none does.
   */
  carrier: string | null;
}
/**
 * By whose rules the case was judged.
 */
export interface OutcomePolicy {
  id: string;
  version: string;
  own?: true;
  sha256?: string;
}
export interface OutcomeElement {
  id: string;
  verdict: 'pass' | 'fail' | 'review';
}
