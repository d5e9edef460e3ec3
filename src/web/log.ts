import { ReadersClosedError } from '../gather/ports.js';

/** What is logged of a request: nothing from its evidence, its names or its address. */
export interface RequestLine {
  readonly method: string;
  /** The route pattern, e.g. `/api/cases/:id`. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

export interface CaseLine {
  readonly state: string;
  readonly ms: number;
  readonly files: number;
}

export interface Log {
  request(line: RequestLine): void;
  /** @param fault - Our own fault, if there was one. */
  caseEnded(line: CaseLine, fault?: unknown): void;
  fault(error: unknown): void;
}

/** Where an error arose. Its message may quote a file or its name, and is left out. */
const traceOf = (error: unknown): readonly string[] => {
  if (!(error instanceof Error)) return [typeof error];
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return [error.name, ...places.slice(0, 12).map((line) => line.trim())];
};

/** One JSON object per line. */
export const jsonLog = (write: (line: string) => void): Log => {
  const put = (event: string, line: object): void => write(`${JSON.stringify({ event, ...line })}\n`);
  const fault = (error: unknown): void => {
    if (!(error instanceof ReadersClosedError)) put('fault', { trace: traceOf(error) });
  };
  return {
    request: (line) => put('request', line),
    caseEnded: (line, error) => {
      put('case', line);
      if (error !== undefined) fault(error);
    },
    fault,
  };
};

/** Logs only our own faults. */
export const quietLog = (write: (line: string) => void): Log => {
  const fault = (error: unknown): void => {
    if (!(error instanceof ReadersClosedError))
      write(`triproof: a fault of triproof; please report it with these lines\n${traceOf(error).join('\n  ')}\n`);
  };
  return {
    request: () => undefined,
    caseEnded: (_, error) => (error === undefined ? undefined : fault(error)),
    fault,
  };
};
