/** Runs the calls of one engine one after the other. */
export interface Turns {
  /** Begins a task when those before it are done, unless nobody waits for it any more. */
  take<T>(task: () => Promise<T>, signal: AbortSignal | undefined): Promise<T>;
}

export const createTurns = (): Turns => {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take: (task, signal) => {
      const result = last.then(() => {
        signal?.throwIfAborted();
        return task();
      });
      last = result.catch(() => undefined);
      return result;
    },
  };
};
