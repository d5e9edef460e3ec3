import type { InputProblem } from '../model/problems.js';
import { traceOf } from '../model/trace.js';
import { harmless } from '../report/columns.js';
import { say, wordProblem } from '../words/problems.js';
import { atCommand } from './command-words.js';
import type { Io } from './io.js';

/** Tells the user what is wrong with the call or an input, one problem per line. */
export const complain = (
  { stderr, language }: Pick<Io, 'stderr' | 'language'>,
  problems: readonly InputProblem[],
): void => {
  const lines = problems.map((problem) => harmless(wordProblem(atCommand(problem), language)));
  stderr.write(lines.map((line) => `triproof: ${line}\n`).join(''));
};

/** Our own fault, as the summary of a run reports it. */
export const faultProblem = (error: unknown, file: string): InputProblem => ({
  code: 'own-fault',
  file,
  place: '',
  expected: 'a judgement',
  found: `a fault of triproof (${harmless(error instanceof Error ? error.message : String(error))})`,
  mend: 'Report it with the lines on stderr.',
});

/** Admits our own fault. Prints the stack, because nobody could fix it without. */
export const confess = ({ stderr, language }: Pick<Io, 'stderr' | 'language'>, error: unknown, where = ''): void => {
  const at = where === '' ? '' : ` (${harmless(where)})`;
  const words = say(`this is our own fault, not yours${at}. Please report it with the lines below.`, language);
  stderr.write(`triproof: ${words}\n${traceOf(error)}\n`);
};
