/** Messages between a pool and its workers, as plain data. */

export type Message<S, T> = { readonly setup: S } | { readonly task: T };

export type Reply<A> =
  | { readonly answer: A; readonly residentBytes: number }
  /** The worker's code threw. The message carries the stack, because errors themselves cannot be sent. */
  | { readonly fault: string };

/** What a worker reports during a task. */
export interface WorkerTold {
  readonly told: unknown;
}
