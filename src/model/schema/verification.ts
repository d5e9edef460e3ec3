/* Generated from schemas/verification.schema.json by `npm run types`. Do not edit. */

export type VerificationLanguage = 'en' | 'ru' | 'zh';
/**
 * yes: every question about the bundle itself is answered ok. no: something differs. cannot-tell: nothing differs, and something is unclear or was not checked.
 */
export type Genuineness = 'yes' | 'no' | 'cannot-tell';
export type VerifiedVerdict = 'pass' | 'fail' | 'review';
export type QuestionId =
  | 'attachments-unchanged'
  | 'images-unchanged'
  | 'claims-repeated'
  | 'tracking-repeated'
  | 'judgement-repeated'
  | 'pages-repeated'
  | 'file-unchanged'
  | 'reading-repeated'
  | 'originals-unchanged'
  | 'signature-valid';
/**
 * unclear: looked at and left open. not-checked: what it takes was not there.
 */
export type AnswerStatus = 'ok' | 'differs' | 'unclear' | 'not-checked';

/**
 * What became of checking one finished bundle again. `triproof verify --format json` prints one, or `{ "bundles": [...] }` for several.
 */
export interface Verification {
  schemaVersion: 1;
  /**
   * What checked.
   */
  tool: {
    name: 'triproof';
    version: string;
  };
  language: VerificationLanguage;
  bundle: VerifiedBundle;
  genuine: Genuineness;
  /**
   * printed: in the report that the bundle carries. judgedAgain: from the facts that it carries; null where its policy is not known here.
   */
  verdict: {
    printed: VerifiedVerdict;
    judgedAgain: VerifiedVerdict | null;
  };
  /**
   * Always all of them, in this order.
   */
  questions: Answer[];
  /**
   * What the answers amount to.
   */
  proves: Statement[];
  /**
   * What they do not, whatever they are.
   */
  doesNotProve: Statement[];
}
/**
 * The file as it was found, and what its report says of itself.
 */
export interface VerifiedBundle {
  /**
   * As it was named.
   */
  file: string;
  sha256: string;
  bytes: number;
  pages: number;
  /**
   * Id of the case.
   */
  case: string;
  policy: {
    id: string;
    version: string;
    /**
     * It did not come with triproof.
     */
    own?: true;
    /**
     * Of the content of one's own policy.
     */
    sha256?: string;
  };
  /**
   * Version of the triproof that the report names.
   */
  writtenBy: string;
}
export interface Answer {
  id: QuestionId;
  /**
   * What holds when the answer is ok.
   */
  title: string;
  status: AnswerStatus;
  findings: VerificationFinding[];
}
export interface VerificationFinding {
  code: string;
  params: {
    [k: string]: unknown;
  };
  message: string;
}
export interface Statement {
  code: string;
  message: string;
}
