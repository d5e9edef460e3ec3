import type { CheckStatus, Verdict } from '../model/schema/report.js';
import type { AnswerStatus } from '../model/schema/verification.js';

/** Every finding of a verification, with the values for its sentence. Sentences are in `wording/`. */
export interface FoundParams {
  'attachment-missing': { readonly name: string };
  'attachment-changed': { readonly name: string };
  'attachment-foreign': { readonly name: string };
  'attachment-twice': { readonly name: string };
  'image-missing': { readonly file: string };
  'image-foreign': { readonly page: number };
  /** `problem` comes from opening the case and is in English. */
  'case-unusable': { readonly problem: string };
  'claim-differs': { readonly place: string };
  'input-differs': { readonly file: string };
  'tracking-differs': { readonly place: string };
  'policy-unknown': { readonly id: string; readonly version: string };
  'verdict-differs': { readonly printed: Verdict; readonly judged: Verdict };
  'check-differs': {
    readonly check: string;
    readonly printed: CheckStatus | null;
    readonly judged: CheckStatus | null;
  };
  'finding-differs': { readonly check: string };
  /** What the report tells beside its checks: the name of the state, what is at stake, advice, the next step. */
  'told-differs': { readonly part: string };
  /** The marketplace's copy is made only from a pass, or from a review that a person accepted. */
  'copy-differs': Record<string, never>;
  'page-changed': { readonly page: number };
  'page-missing': { readonly page: number };
  'page-added': { readonly page: number };
  'page-moved': { readonly page: number; readonly from: number };
  'part-changed': { readonly part: string };
  'part-added': { readonly part: string };
  'part-missing': { readonly part: string };
  'pages-not-composable': { readonly error: string };
  'other-version': { readonly written: string; readonly here: string };
  /** A part from which the pages are composed is missing or changed. */
  'parts-missing': Record<string, never>;
  'file-saved-again': Record<string, never>;
  'file-damaged': Record<string, never>;
  'file-not-compared': Record<string, never>;
  'no-readers': Record<string, never>;
  'other-readers': { readonly written: string; readonly here: string };
  'number-lost': { readonly file: string; readonly value: string };
  'check-not-repeated': { readonly check: string; readonly printed: CheckStatus; readonly judged: CheckStatus };
  'time-differs': { readonly printed: string; readonly read: string };
  'no-originals': Record<string, never>;
  'original-missing': { readonly file: string };
  'original-changed': { readonly file: string };
  'image-not-of-original': { readonly file: string };
  'image-alike': { readonly file: string };
  'no-key': Record<string, never>;
  'manifest-missing': Record<string, never>;
  'signature-missing': Record<string, never>;
  'signature-wrong': Record<string, never>;
  'manifest-unreadable': Record<string, never>;
  'bundle-not-in-manifest': Record<string, never>;
  'manifest-differs': { readonly name: string };
}

export type FoundCode = keyof FoundParams;

export type Found<C extends FoundCode = FoundCode> = {
  readonly [K in C]: { readonly code: K; readonly params: FoundParams[K] };
}[C];

export const found = <C extends FoundCode>(code: C, params: FoundParams[C]): Found<C> =>
  ({ code, params }) as unknown as Found<C>;

/** The answer to one question. */
export interface Answered {
  readonly status: AnswerStatus;
  readonly findings: readonly Found[];
}

export const ok = (...notes: readonly Found[]): Answered => ({ status: 'ok', findings: notes });
export const notChecked = (...why: readonly Found[]): Answered => ({ status: 'not-checked', findings: why });

/** Differences if there are any, else uncertainties, else ok. */
export const gravestAnswer = (differing: readonly Found[], unclear: readonly Found[] = []): Answered => {
  if (differing.length > 0) return { status: 'differs', findings: [...differing, ...unclear] };
  return unclear.length > 0 ? { status: 'unclear', findings: unclear } : ok();
};
