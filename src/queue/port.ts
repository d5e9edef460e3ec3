import type { Job } from './job.js';

/** A job in the hands of one worker. */
export interface Taken {
  readonly id: string;
  /** Tells this attempt from a later one: who was thought dead settles nothing any more. */
  readonly attempt: number;
  readonly key: string;
  readonly job: Job;
}

/** Why a job is not tried again. */
export const deaths = {
  /** It took a worker down with it, twice. */
  lost: 'lost',
  /** Our own fault, which the same case meets again. */
  fault: 'fault',
  /** It took longer than a case may. */
  late: 'late',
  /** What it leads to in the store is not there, or is not what it was. */
  gone: 'gone',
} as const;

export type Death = keyof typeof deaths;

export interface Counts {
  readonly waiting: number;
  readonly running: number;
  /** As many as the queue still remembers. */
  readonly done: number;
  readonly dead: number;
  /** Done in the last minute. */
  readonly rate: number;
  /** Seconds that the oldest of those that wait has waited; null where none does. */
  readonly oldest: number | null;
}

export interface Dead {
  readonly key: string;
  readonly why: Death;
  readonly job: Job;
}

/** Where a job is; of one that is done, or was never there, the store knows more. */
export type Where = 'waiting' | 'running' | 'dead';

/**
 * Hands out jobs to workers, each to one at a time, and again to another one where a worker is not heard of any more. All times are those
 * of the queue's own clock. It has no fencing: two may work on one job, and the second result changes nothing.
 */
export interface Queue {
  /** @returns The keys of those that were not there yet. */
  add(jobs: readonly Job[], priority?: number): Promise<ReadonlySet<string>>;
  /** @param others - Kinds of jobs (`makerOf`) that are left to others. */
  take(most: number, others: readonly string[]): Promise<readonly Taken[]>;
  /** To be called every few seconds: a worker that is silent for longer is thought dead. */
  stillAt(taken: readonly Taken[]): Promise<void>;
  done(taken: Taken): Promise<void>;
  /** Puts jobs back as if they had never been taken. */
  giveBack(taken: readonly Taken[], pauseSeconds?: number): Promise<void>;
  /** Puts a job aside, to be tried again when somebody says so. */
  bury(taken: Taken, why: Death): Promise<void>;
  counts(): Promise<Counts>;
  /** How many jobs wait or are in somebody's hands, apart from those that are left to others. */
  open(others: readonly string[]): Promise<number>;
  where(keys: readonly string[]): Promise<ReadonlyMap<string, Where>>;
  dead(): Promise<readonly Dead[]>;
  /** Dead jobs wait again. @returns How many. */
  retry(): Promise<number>;
  /** Takes jobs out, wherever they are. */
  remove(keys: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** Seconds after which a worker that was not heard of is thought dead. Ten are the least that pg-boss takes. */
export const silenceSeconds = 10;

/** The queue does not answer, or not as it should. */
export class QueueError extends Error {
  override readonly name = 'QueueError';
}
