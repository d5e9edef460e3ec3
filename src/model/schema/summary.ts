/* Generated from schemas/summary.schema.json by `npm run types`. Do not edit. */

export type Count = number;
export type SummaryVerdict = 'pass' | 'review' | 'fail';

/**
 * summary.json: what became of the cases of one call of build. Each case's own report says more.
 */
export interface CaseSummary {
  schemaVersion: 1;
  tool: {
    name: 'triproof';
    version: string;
  };
  /**
   * Of messages, mends and texts.
   */
  language: 'en' | 'ru' | 'zh';
  counts: {
    total: Count;
    pass: Count;
    review: Count;
    fail: Count;
    unusable: Count;
  };
  /**
   * The element that most cases fail by first.
   */
  elements: {
    id: 'order' | 'tracking' | 'label' | 'chain';
    pass: Count;
    review: Count;
    fail: Count;
  }[];
  /**
   * Why cases do not pass, the most frequent first. A case counts once at each of its reasons.
   */
  reasons: {
    /**
     * Id of the check; absent where cases are unusable.
     */
    check?: string;
    /**
     * Of the finding, or of the problem with an input.
     */
    code: string;
    /**
     * What ails the photo or the file, where the finding says.
     */
    detail?: string;
    /**
     * The reason in a few words.
     */
    text: string;
    cases: Count;
    /**
     * What it makes of the case that it weighs most in.
     */
    gravest: 'fail' | 'review' | 'unusable';
  }[];
  /**
   * Judged cases, by id.
   */
  cases: SummaryCase[];
  /**
   * Cases that have no report, by the name that the user gave.
   */
  unusable: {
    case: string;
    problems: {
      code: string;
      file: string;
      place: string;
      expected: string;
      found: string;
      mend: string;
    }[];
  }[];
}
export interface SummaryCase {
  id: string;
  verdict: SummaryVerdict;
  order: {
    number: string;
    trackingNumber?: string;
  };
  elements: {
    order?: SummaryVerdict;
    tracking?: SummaryVerdict;
    label?: SummaryVerdict;
    chain?: SummaryVerdict;
  };
  /**
   * What stands for itself, causes first.
   */
  reasons: {
    check: string;
    code: string;
    /**
     * Whether it decides against the case, or leaves it open.
     */
    status: 'fail' | 'open';
    detail?: string;
  }[];
  /**
   * The first reason as a sentence; absent where there is none.
   */
  message?: string;
  /**
   * What to do about it; absent where nothing is to be done.
   */
  mend?: string;
  /**
   * Names in the folder of the summary.
   */
  files: {
    pdf?: string;
    report?: string;
    thumbnail?: string;
    /**
     * Images and text for the recipient.
     */
    outputs?: string[];
  };
}
