import type { Policy } from '../model/schema/policy.js';
import type { Language } from '../model/schema/report.js';
import type { LimitOptions } from '../policy/limits.js';
import type { SubmissionWish } from '../report/submission.js';
import type { MapGiven } from './map-option.js';
import type { CacheOption } from './reading-cache.js';
import type { RunOptions } from './told.js';

export interface CaseOptions extends RunOptions, CacheOption {
  /** Id of a packaged policy, or a custom policy once its file was read. */
  readonly policy?: string | Policy;
  /** Path of a mapping. */
  readonly map?: string;
  /** IANA name of the zone in which times are given first. */
  readonly displayZone?: string;
  /** ISO 8601 with an offset. The time left to answer is counted from here. */
  readonly now?: string;
  /** Number of worker processes. Default: as many as the machine can take. */
  readonly jobs?: number;
  /** Seconds that one case may take. */
  readonly timeLimit?: number;
  /** URL of a module that replaces the engines in tests and benchmarks. Not a command line option. */
  readonly engines?: string;
}

export interface BuildCommandOptions extends CaseOptions, LimitOptions {
  readonly out: string;
  readonly maskPhones?: boolean;
  readonly force?: boolean;
  /** Path of a private key. */
  readonly signKey?: string;
  readonly submission?: boolean;
  /** Who accepts a review for submission, and when, as the user wrote it. Both or neither. */
  readonly acceptReview?: string;
  readonly acceptedAt?: string;
}

/** What to do with each case of a run. Plain data, because workers in other processes receive it. */
export type RunOrder = {
  /** Language of messages around results. */
  readonly language: Language;
  readonly map: MapGiven | undefined;
} & (
  | { readonly command: 'check'; readonly options: CaseOptions }
  | {
      readonly command: 'build';
      readonly options: BuildCommandOptions;
      /** Whether each case gets a thumbnail, for the list of all cases. */
      readonly pictured: boolean;
    }
);

export const wishOf = ({
  submission = false,
  acceptReview,
  acceptedAt,
}: Pick<BuildCommandOptions, 'submission' | 'acceptReview' | 'acceptedAt'>): SubmissionWish => ({
  submission,
  ...(acceptReview === undefined && acceptedAt === undefined
    ? {}
    : { acceptance: { by: acceptReview ?? '', at: acceptedAt ?? '' } }),
});
