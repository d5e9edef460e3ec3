import type { Policy } from '../model/schema/policy.js';
import type { Language } from '../model/schema/report.js';
import type { LimitOptions } from '../policy/limits.js';
import type { SubmissionWish } from '../report/submission.js';
import type { MapGiven } from './map-option.js';
import type { CacheOption } from './reading-cache.js';
import type { RunOptions } from './told.js';

export interface CaseOptions extends RunOptions, CacheOption {
  /** Id of a packaged policy; or one's own, once its file was read. */
  readonly policy?: string | Policy;
  /** Path of a mapping. */
  readonly map?: string;
  /** IANA name of the zone that times are stated in first. */
  readonly displayZone?: string;
  /** ISO 8601 with an offset: from when on the time to answer is counted. */
  readonly now?: string;
  /** Worker processes; by default as many as the machine bears. */
  readonly jobs?: number;
  /** Seconds that one case may take. */
  readonly timeLimit?: number;
  /** URL of a module that stands in for the engines, in tests and benchmarks. No option of the command line. */
  readonly engines?: string;
}

export interface BuildOptions extends CaseOptions, LimitOptions {
  readonly out: string;
  readonly maskPhones?: boolean;
  readonly force?: boolean;
  /** Path of a private key. */
  readonly signKey?: string;
  readonly submission?: boolean;
  /** Who lets a review be submitted; and when, as the user wrote it. Given together. */
  readonly acceptReview?: string;
  readonly acceptedAt?: string;
}

/** What is done with each case of a run. Plain data: a worker in another process is opened with it. */
export type Order = {
  /** Of messages: what is said around results. */
  readonly language: Language;
  readonly map: MapGiven | undefined;
} & (
  | { readonly command: 'check'; readonly options: CaseOptions }
  | {
      readonly command: 'build';
      readonly options: BuildOptions;
      /** Each case gets a thumbnail, for the list of all. */
      readonly pictured: boolean;
    }
);

export const wishOf = ({
  submission = false,
  acceptReview,
  acceptedAt,
}: Pick<BuildOptions, 'submission' | 'acceptReview' | 'acceptedAt'>): SubmissionWish => ({
  submission,
  ...(acceptReview === undefined && acceptedAt === undefined
    ? {}
    : { acceptance: { by: acceptReview ?? '', at: acceptedAt ?? '' } }),
});
