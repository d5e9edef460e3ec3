import type { CheckStatus, Verdict } from '../../model/schema/report.js';
import type { AnswerStatus, Genuineness, QuestionId } from '../../model/schema/verification.js';
import type { FoundCode, FoundParams } from '../findings.js';

/** What the answers together show, and what they do not show. */
export type StatementCode =
  | 'file-untouched'
  | 'verdict-follows'
  | 'history-attached'
  | 'images-read'
  | 'images-of-originals'
  | 'signed'
  | 'not-truth'
  | 'not-builder'
  | 'not-images-whole'
  | 'not-acceptance';

/** Names for the report's subjects, in the language of the sentence. */
export interface Names {
  check(id: string): string;
  /** `null`: the check does not exist. */
  status(status: CheckStatus | null): string;
  verdict(verdict: Verdict): string;
}

type Sentence<P> = string | ((params: P, names: Names) => string);

/** Everything that a verification says in one language. */
export interface VerificationWording {
  readonly findings: { readonly [C in FoundCode]: Sentence<FoundParams[C]> };
  readonly questions: Readonly<Record<QuestionId, string>>;
  readonly statuses: Readonly<Record<AnswerStatus, string>>;
  readonly genuine: Readonly<Record<Genuineness, string>>;
  readonly genuineSays: Readonly<Record<Genuineness, string>>;
  readonly statements: Readonly<Record<StatementCode, string>>;
  readonly terms: Readonly<
    Record<
      'case' | 'file' | 'writtenBy' | 'verdict' | 'judgedAgain' | 'proves' | 'doesNotProve' | 'unknown' | 'pages',
      string
    >
  >;
  /** Replaces the status of a check that does not exist. */
  readonly absent: string;
}
