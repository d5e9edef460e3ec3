import { CommanderError } from 'commander';
import { InputError } from '../model/problems.js';
import { harmless } from '../report/columns.js';
import { complain, confess } from './complain.js';
import type { Io } from './io.js';
import { programOn } from './program.js';

export const interrupted = 130;

/** The line that commander words, in our form. Help that was asked for, and the version, are no complaint. */
const complainOfCall = ({ stderr }: Io, { code, message, exitCode }: CommanderError): number => {
  if (exitCode === 0) return 0;
  // Help printed because no command was given stands there already.
  if (code !== 'commander.help') {
    const [problem = '', ...hints] = message.replace(/^error: /u, '').split('\n');
    const hint = hints.map((line) => ` ${line.replace(/^\((.*)\)$/u, '$1')}`).join('');
    stderr.write(`triproof: ${harmless(problem.replace(/\.$/u, ''))}.${harmless(hint)} See triproof --help.\n`);
  }
  return 3;
};

/**
 * Runs the command line.
 *
 * @param argv - Without the names of node and the script.
 * @returns The exit code; whatever happens, nothing is thrown.
 */
export const main = async (argv: readonly string[], io: Io): Promise<number> => {
  let code = 0;
  try {
    const program = programOn(io, (result) => {
      code = result;
    });
    await program.parseAsync(argv, { from: 'user' });
    return io.signal.aborted ? interrupted : code;
  } catch (error) {
    if (io.signal.aborted) return interrupted;
    if (error instanceof CommanderError) return complainOfCall(io, error);
    if (error instanceof InputError) {
      complain(io, error.problems);
      return 3;
    }
    confess(io, error);
    return 4;
  }
};
