import type { InputProblem } from '../../model/problems.js';
import type { Box, EvidenceElement, Language, PolicyNames, Report } from '../../model/schema/report.js';
import type { Field, FieldName, MissingStep, MoreField, PolicyOffered, ShownFile } from '../shown.js';

export type { Field, FieldName, InputProblem, MissingStep, MoreField, PolicyOffered, ShownFile };

/** Everything that the server knows of a session. Sent as a whole on every change. */
export interface SessionState {
  readonly id: string;
  /** Grows with every change. */
  readonly revision: number;
  readonly language: Language;
  readonly policy: string;
  /** Ids of the checks that the policy asks for. */
  readonly checks: readonly string[];
  /** The policy's name for the state that it asks for; absent if it asks for none. */
  readonly names?: PolicyNames;
  readonly recipient?: string;
  /** The moment from which the time to answer is counted. */
  readonly now?: string;
  readonly files: readonly ShownFile[];
  readonly fields: Readonly<Record<FieldName, Field>>;
  /** The further fields that the policy can use. */
  readonly asked: readonly MoreField[];
  /** What is missing, the most urgent first. */
  readonly next: readonly MissingStep[];
  readonly busy: boolean;
  /** Only from the present files and fields. */
  readonly report?: Report;
  /** Why the case could not be judged, if that concerns no file and no field. */
  readonly problem?: InputProblem;
}

/** What was written for the recipient. */
export interface OutputsMade {
  readonly report: Report;
  /** Names, in the order of the pages. */
  readonly files: readonly string[];
}

/** What the server is set up for. */
export interface ServerState {
  /** Whether it also shows an output folder. */
  readonly output: boolean;
  /** Whether a phone can send its photos. */
  readonly lan: boolean;
  readonly limits: { readonly maxBodyBytes: number };
  readonly policies: readonly PolicyOffered[];
}

/** The current step. */
export interface WorkStep {
  readonly file?: string;
  readonly stage: string;
  readonly index?: number;
  readonly total?: number;
}

/** A change by the person; null forgets what was typed. */
export interface Change {
  readonly language?: Language;
  readonly displayZone?: string | null;
  readonly policy?: string;
  readonly recipient?: string | null;
  readonly now?: string;
  readonly fields?: Partial<Readonly<Record<FieldName, string | null>>>;
  readonly files?: Readonly<
    Record<
      string,
      {
        readonly element?: EvidenceElement | null;
        readonly timeZone?: string | null;
        readonly url?: string | null;
        readonly retrievedAt?: string | null;
        readonly masks?: readonly Readonly<Box>[];
      }
    >
  >;
}
