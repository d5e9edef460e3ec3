/**
 * Works on items side by side and gives the results in the order of the items.
 *
 * @param window - Most items that are begun and not yet given, including results that wait for their turn. Limits the memory, and how far the others
 * run ahead of a slow item.
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
    // Handled when its turn comes. Until then a rejection must not count as unhandled.
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
    // The others must be finished before anybody removes what they use.
    await Promise.allSettled(running);
  }
};
