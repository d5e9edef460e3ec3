/** A task exceeded its time limit. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';
  readonly limitMs: number;

  constructor(limitMs: number) {
    super(`ended after ${limitMs / 1000} s`);
    this.limitMs = limitMs;
  }
}

/** @throws {TimeLimitError} if the work takes longer. The work itself goes on. */
export const withinLimit = async <T>(work: Promise<T>, limitMs: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeLimitError(limitMs)), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** A signal that is aborted with the given one, or with a `TimeLimitError` after the time limit. */
export const signalWithLimit = (
  signal: AbortSignal,
  limitMs: number | undefined,
): { readonly signal: AbortSignal; clear(): void } => {
  if (limitMs === undefined) return { signal, clear: () => undefined };
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new TimeLimitError(limitMs)), limitMs);
  return { signal: AbortSignal.any([signal, limit.signal]), clear: () => clearTimeout(timer) };
};
