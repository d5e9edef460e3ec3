/**
 * Works on items and gives the results in the order of the items.
 *
 * @param window - How many items are begun and not yet given, the results that wait for their turn among them: that much lies in memory, and
 * so long may one slow item last before the others wait for it.
 */
export const inOrder = async function* <T, R>(
  items: Iterable<T>,
  window: number,
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
    for (let i = 0; i < window; i++) start();
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
