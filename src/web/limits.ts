/** Limits of a server. Sizes in bytes, times in milliseconds. */
export interface ServerLimits {
  /** Largest body of a request. */
  readonly maxBodyBytes: number;
  /** Largest single file of evidence. */
  readonly maxFileBytes: number;
  /** Most files of one case or session. */
  readonly maxFiles: number;
  /** All uploads that are still needed, over all requests and sessions. */
  readonly maxHeldBytes: number;
  /** Cases and files that are worked on at the same time. */
  readonly concurrency: number;
  /** Cases that wait for their turn. */
  readonly queue: number;
  /** Time for one case, from its turn on. */
  readonly caseMs: number;
  /** Time for a request to arrive completely. */
  readonly requestMs: number;
  /** Anything that nobody asks for during this time is forgotten. */
  readonly keptMs: number;
  /** Finished cases that are kept. Beyond that the oldest is forgotten. */
  readonly maxKept: number;
  readonly maxSessions: number;
  /** Time for running cases to end when the server stops. */
  readonly graceMs: number;
}

const megabyte = 1_000_000;
const minute = 60_000;

/** A 60 MB photo still arrives, so that it can be refused by name. 50 MB is more than any telephone camera makes. */
export const defaultLimits: ServerLimits = {
  maxBodyBytes: 120 * megabyte,
  maxFileBytes: 50 * megabyte,
  maxFiles: 50,
  maxHeldBytes: 600 * megabyte,
  concurrency: 2,
  queue: 16,
  caseMs: 2 * minute,
  requestMs: 2 * minute,
  keptMs: 60 * minute,
  maxKept: 50,
  maxSessions: 64,
  graceMs: 10_000,
};
