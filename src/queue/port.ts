import type { Job } from './job.js';

/** A job held by one worker. */
export interface Taken {
  readonly id: string;
  /** Tells this attempt from later ones. A worker that was thought dead can no longer settle the job. */
  readonly attempt: number;
  readonly key: string;
  readonly job: Job;
}

/** Why a job is not tried again. */
export const deaths = {
  /** Workers were lost with it, twice. */
  lost: 'lost',
  /** Our own fault, which the same case would hit again. */
  fault: 'fault',
  /** It took longer than a case may. */
  late: 'late',
  /** What it refers to in the store is missing or has changed. */
  gone: 'gone',
} as const;

export type Death = keyof typeof deaths;

export interface QueueCounts {
  readonly waiting: number;
  readonly running: number;
  /** Only those that the queue still remembers. */
  readonly done: number;
  readonly dead: number;
  /** Done in the last minute. */
  readonly rate: number;
  /** Seconds that the oldest waiting job has waited; null if none waits. */
  readonly oldest: number | null;
}

export interface Dead {
  readonly key: string;
  readonly why: Death;
  readonly job: Job;
}

/** Where a job is. If it is done, or was never there, the store knows more. */
export type Where = 'waiting' | 'running' | 'dead';

/**
 * Hands out jobs to workers, each to one at a time, and again to another worker if one goes silent. All times are by the queue's own clock. There is
 * no fencing: two workers may do one job, and the second result changes nothing.
 */
export interface Queue {
  /** @returns The keys of the jobs that were new. */
  add(jobs: readonly Job[], priority?: number): Promise<ReadonlySet<string>>;
  /** @param others - Kinds of jobs (`makerOf`) that are left to other workers. */
  take(most: number, others: readonly string[]): Promise<readonly Taken[]>;
  /** Must be called every few seconds. A worker that is silent for longer is thought dead. */
  stillAt(taken: readonly Taken[]): Promise<void>;
  done(taken: Taken): Promise<void>;
  /** Puts jobs back as if they had never been taken. */
  giveBack(taken: readonly Taken[], pauseSeconds?: number): Promise<void>;
  /** Sets a job aside until somebody retries it. One that was removed meanwhile stays removed. */
  bury(taken: Taken, why: Death): Promise<void>;
  counts(): Promise<QueueCounts>;
  /** How many jobs wait or are held by a worker, except those that are left to others. */
  open(others: readonly string[]): Promise<number>;
  where(keys: readonly string[]): Promise<ReadonlyMap<string, Where>>;
  dead(): Promise<readonly Dead[]>;
  /** Dead jobs wait again. @returns How many. */
  retry(): Promise<number>;
  /** Removes jobs, wherever they are. */
  remove(keys: readonly string[]): Promise<void>;
  /** Removes jobs that nobody works on yet. */
  withdraw(keys: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** Seconds of silence after which a worker is thought dead. pg-boss takes no fewer than ten. */
export const silenceSeconds = 10;

/** The queue does not answer, or not as it should. */
export class QueueError extends Error {
  override readonly name = 'QueueError';
}
