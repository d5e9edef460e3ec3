/** What goes between a pool and its workers. All of it is plain data. */

export type Message<S, T> = { readonly setup: S } | { readonly task: T };

export type Reply<A> =
  | { readonly answer: A; readonly residentBytes: number }
  /** The worker's code threw: told with its stack, since an error itself does not travel. */
  | { readonly fault: string };

/** What a worker says while it is at a task. */
export interface Told {
  readonly told: unknown;
}
