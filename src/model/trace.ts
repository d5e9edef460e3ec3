/** The stack of an error and of its causes. */
export const traceOf = (error: unknown, depth = 0): string => {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause === undefined || depth > 4 ? own : `${own}\nCaused by: ${traceOf(error.cause, depth + 1)}`;
};
