import { type InputProblem, wordProblem } from '../model/problems.js';
import { harmless } from '../report/columns.js';
import type { Io } from './io.js';

const line = (problem: InputProblem): string => harmless(wordProblem(problem));

/** Tells the user what is wrong with the call or an input, one problem a line. */
export const complain = ({ stderr }: Pick<Io, 'stderr'>, problems: readonly InputProblem[]): void => {
  stderr.write(problems.map((problem) => `triproof: ${line(problem)}\n`).join(''));
};

/** A fault of ours as the summary of a run names it. */
export const faultProblem = (error: unknown, file: string): InputProblem => ({
  code: 'own-fault',
  file,
  place: '',
  expected: 'a judgement',
  found: `a fault of triproof (${harmless(error instanceof Error ? error.message : String(error))})`,
  mend: 'Report it with the lines on stderr.',
});

/** The stack of an error and of what caused it. */
const traceOf = (error: unknown, depth = 0): string => {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause === undefined || depth > 4 ? own : `${own}\nCaused by: ${traceOf(error.cause, depth + 1)}`;
};

/** Owns up to a fault of ours. The stack is printed because nobody could mend it without. */
export const confess = ({ stderr }: Pick<Io, 'stderr'>, error: unknown, where = ''): void => {
  const at = where === '' ? '' : ` (${harmless(where)})`;
  stderr.write(
    `triproof: this is our own fault, not yours${at}. Please report it with the lines below.\n${traceOf(error)}\n`,
  );
};
