/** How much a server takes. Sizes in bytes, times in milliseconds. */
export interface Limits {
  /** Largest body of a request. */
  readonly maxBodyBytes: number;
  /** Largest single file of evidence. */
  readonly maxFileBytes: number;
  /** Most files of one case or session. */
  readonly maxFiles: number;
  /** Of everything that is uploaded and still needed, all requests and sessions together. */
  readonly maxHeldBytes: number;
  /** Cases and files that are worked on at a time. */
  readonly concurrency: number;
  /** Cases that wait for their turn. */
  readonly queue: number;
  /** Of one case, from its turn on. */
  readonly caseMs: number;
  /** Of a request until it has arrived as a whole. */
  readonly requestMs: number;
  /** What nobody asked for that long is forgotten. */
  readonly keptMs: number;
  /** Finished cases that are kept; beyond it the oldest is forgotten. */
  readonly maxKept: number;
  readonly maxSessions: number;
  /** What running cases are given to end when the server does. */
  readonly graceMs: number;
}

const megabyte = 1_000_000;
const minute = 60_000;

/** A 60 MB photo still arrives, so that it can be refused by name; 50 MB is more than any camera of a telephone makes. */
export const defaultLimits: Limits = {
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
