/**
 * Works on items, at most `jobs` at a time, and gives the results in the order of the items. A result that is ready before its
 * turn counts as one of those at work, so that memory holds no more than `jobs` of them.
 */
export const inOrder = async function* <T, R>(
  items: readonly T[],
  jobs: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R, void, undefined> {
  const running: Promise<R>[] = [];
  const waiting = items[Symbol.iterator]();
  const start = (): void => {
    const next = waiting.next();
    if (next.done === true) return;
    const result = work(next.value);
    // Heard when its turn comes; until then a rejection is not unhandled.
    result.catch(() => undefined);
    running.push(result);
  };
  try {
    for (let i = 0; i < jobs; i++) start();
    for (let result = running.shift(); result !== undefined; result = running.shift()) {
      const value = await result;
      start();
      yield value;
    }
  } finally {
    // Nobody may take away what the others still work with.
    await Promise.allSettled(running);
  }
};
