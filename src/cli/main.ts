import { CommanderError } from 'commander';
import type { Language } from '../model/schema/report.js';
import { harmless } from '../report/columns.js';
import { exitCodes } from '../report/exit-code.js';
import { say } from '../words/problems.js';
import { complain, confess } from './complain.js';
import type { Io } from './io.js';
import { languageAsked, messageLanguage } from './language.js';
import { mendable } from './mendable.js';
import { programOn } from './program.js';

const askedFor: readonly string[] = ['commander.helpDisplayed', 'commander.version'];

/** Options that people know from other tools, and whose spelling is too far from ours to be suggested. */
const habits: ReadonlyMap<string, string> = new Map([
  ['--language', '--lang'],
  ['--locale', '--lang'],
  ['--tz', '--time-zone'],
  ['--zone', '--time-zone'],
  ['--threads', '--jobs'],
  ['--parallel', '--jobs'],
]);

const habitHints = (problem: string): readonly string[] => {
  const meant = habits.get(/^unknown option '(--[a-z-]+)/u.exec(problem)?.[1] ?? '');
  return meant === undefined ? [] : [`Did you mean ${meant}?`];
};

/** Commander's error line in our form. Requested help and the version are no errors. */
const complainOfCall = (
  argv: readonly string[],
  { stderr, language }: Io,
  { code, message }: CommanderError,
): number => {
  if (askedFor.includes(code)) return exitCodes.pass;
  // The help was printed because it was asked for, or because no command was given.
  if (code === 'commander.help') return argv.includes('help') ? exitCodes.pass : exitCodes.unusable;
  const [problem = '', ...hints] = message.replace(/^error: /u, '').split('\n');
  const told = hints.map((line) => line.replace(/^\((.*)\)$/u, '$1')).filter((line) => line !== '');
  const said = told.length > 0 ? told : habitHints(problem);
  const sentences = [`${say(problem.replace(/\.$/u, ''), language)}${language === 'zh' ? '。' : '.'}`];
  for (const hint of [...said, 'See triproof --help.']) sentences.push(say(hint, language));
  stderr.write(`triproof: ${harmless(sentences.join(language === 'zh' ? '' : ' '))}\n`);
  return exitCodes.unusable;
};

/**
 * Runs the command line.
 *
 * @param argv - Without the names of node and the script.
 * @returns The exit code. Never throws.
 */
export const main = async (argv: readonly string[], process: Omit<Io, 'language'>): Promise<number> => {
  const io: Io & { language: Language } = { ...process, language: messageLanguage(languageAsked(argv), process.env) };
  let code: number = exitCodes.fault;
  let endsByInterrupt = false;
  try {
    const finish = (result: number, isEnd = false): void => {
      [code, endsByInterrupt] = [result, isEnd];
    };
    const speak = (language: Language): void => {
      io.language = language;
    };
    const program = programOn(io, finish, { argv, speak });
    await program.parseAsync(argv, { from: 'user' });
    return io.signal.aborted && !endsByInterrupt ? exitCodes.interrupted : code;
  } catch (error) {
    if (io.signal.aborted) return exitCodes.interrupted;
    if (error instanceof CommanderError) return complainOfCall(argv, io, error);
    const problems = mendable(error);
    if (problems !== undefined) {
      complain(io, problems);
      return exitCodes.unusable;
    }
    confess(io, error);
    return exitCodes.fault;
  }
};
