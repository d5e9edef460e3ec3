import { TimeLimitError } from '../batch/time-limit.js';
import type { InputProblem } from '../model/problems.js';
import type { Report } from '../model/schema/report.js';
import { traceOf } from '../model/trace.js';
import { mendable } from './mendable.js';
import type { ToldCase } from './told.js';

/** The result of a case that could be judged. */
export interface Done extends ToldCase {
  /** Why something that was asked for was not done: one sentence for stderr. */
  readonly complaint?: string;
}

/** How a case ended. */
export type Result =
  | ({ readonly kind: 'judged' } & Done)
  | { readonly kind: 'unusable'; readonly file: string; readonly problems: readonly InputProblem[] }
  | { readonly kind: 'fault'; readonly file: string; readonly error: unknown };

const tookTooLong = ({ limitMs }: TimeLimitError, file: string): InputProblem => ({
  code: 'took-too-long',
  file,
  place: '',
  expected: `a case that is done within ${limitMs / 1000} s`,
  found: 'one that takes longer',
  mend: 'Look at its files one by one with triproof read, or give it more time with --time-limit.',
});

/** The result for a case that threw an error: its input cannot be used, or we are at fault. */
export const failed = (error: unknown, file: string): Result => {
  if (error instanceof TimeLimitError) return { kind: 'unusable', file, problems: [tookTooLong(error, file)] };
  const problems = mendable(error);
  return problems === undefined ? { kind: 'fault', file, error } : { kind: 'unusable', file, problems };
};

/** A result as a worker sends it. A report as text takes a fraction of the memory while it waits for its turn. */
export type PackedResult =
  | ({ readonly kind: 'judged'; readonly report: string } & Omit<Done, 'report'>)
  | Extract<Result, { kind: 'unusable' }>
  | { readonly kind: 'fault'; readonly file: string; readonly message: string; readonly trace: string };

export const packedResult = (result: Result): PackedResult => {
  if (result.kind === 'judged') return { ...result, report: JSON.stringify(result.report) };
  if (result.kind === 'unusable') return result;
  const { kind, file, error } = result;
  return { kind, file, message: error instanceof Error ? error.message : String(error), trace: traceOf(error) };
};

export const unpackedResult = (result: PackedResult): Result => {
  if (result.kind === 'judged') return { ...result, report: JSON.parse(result.report) as Report };
  if (result.kind === 'unusable') return result;
  const { kind, file, message, trace } = result;
  const error = new Error(message);
  error.stack = trace;
  return { kind, file, error };
};
