import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { didYouMean } from '../model/closest.js';
import { InputError, type InputProblem } from '../model/problems.js';
import type { Report } from '../model/schema/report.js';
import { wordValue } from '../model/word-value.js';
import { harmless } from '../report/columns.js';
import { exitCodes } from '../report/exit-code.js';
import { say } from '../words/problems.js';
import type { Io } from './io.js';
import { library } from './library.js';
import { whileWriting } from './mendable.js';
import { type OutcomeWord, outcomesName } from './outcome-words.js';
import { outputsOf } from './outputs.js';

export interface OutcomeOptions {
  readonly reason?: string;
  readonly at?: string;
  /** Folder of the reports. */
  readonly out?: string;
  /** The file of outcomes. */
  readonly file?: string;
  readonly format: 'text' | 'json';
}

const refuse = (problem: Omit<InputProblem, 'code'>): never => {
  throw new InputError([{ code: 'bad-option', ...problem }]);
};

const longestReason = 500;

const checkedReason = (reason: string | undefined): string | undefined => {
  const text = reason?.trim();
  if (text === undefined || (text !== '' && text.length <= longestReason)) return text;
  const expected = `a text of 1 to ${longestReason} characters`;
  return refuse({ file: '', place: '--reason', expected, found: wordValue(text), mend: 'Say it in a sentence.' });
};

/** A date alone, or a moment with an offset. No clock is read, so without `--at` no time is noted. */
const checkedTime = async (at: string | undefined): Promise<string | undefined> => {
  const { isMomentOrDate } = await library.cases();
  if (at === undefined || isMomentOrDate(at)) return at;
  return refuse({
    file: '',
    place: '--at',
    expected: 'a date, or a time with an offset',
    found: wordValue(at),
    mend: 'Write it as 2024-09-02 or 2024-09-02T09:00:00+08:00.',
  });
};

const ending = '.report.json';

/** The path of a case's report: the given one, else the one of that id in the folder. */
const reportPath = (of: string, { out = '.' }: OutcomeOptions): string =>
  of.endsWith(ending) ? of : outputsOf(out, of).report;

const idsIn = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
};

const unknownCase = async (of: string, path: string): Promise<InputProblem> => {
  const ids = await idsIn(dirname(path));
  const mend = didYouMean(basename(of, ending), ids, 'Name a case of that folder, or its folder with --out.');
  return {
    code: 'not-a-case',
    file: path,
    place: '',
    expected: 'a case that build has judged',
    found: `${wordValue(of)}, of which there is no report`,
    mend,
  };
};

const noReport = (path: string): InputProblem => ({
  code: 'schema-mismatch',
  file: path,
  place: '',
  expected: 'a report as build writes it',
  found: 'another content',
  mend: 'Build the case again.',
});

const reportOf = async (of: string, path: string): Promise<Report> => {
  const { readPlainFile, problemOf } = await library.cases();
  const { savedReport } = await library.saved();
  const read = await readPlainFile(path);
  if (!read.ok) {
    const isGone = read.fault.code === 'file-missing';
    throw new InputError([isGone ? await unknownCase(of, path) : problemOf(read.fault, path)]);
  }
  const report = savedReport(read.bytes);
  if (report === undefined) throw new InputError([noReport(path)]);
  return report;
};

/** `triproof outcome`: appends the outcome of a case to a plain file. */
export const outcome = async (of: string, word: OutcomeWord, options: OutcomeOptions, io: Io): Promise<number> => {
  const told = { outcome: word, reason: checkedReason(options.reason), at: await checkedTime(options.at) };
  const path = reportPath(of, options);
  const report = await reportOf(of, path);
  const { appendLine, lineOf } = await library.outcomes();
  const line = lineOf(report, told);
  const file = options.file ?? join(dirname(path), outcomesName);
  await whileWriting(file, appendLine(file, line));
  io.stdout.write(
    options.format === 'json'
      ? `${JSON.stringify(line, null, 2)}\n`
      : `${harmless(say(`Noted in ${file}: ${report.case.id}, ${say(word, io.language)}`, io.language))}\n`,
  );
  return exitCodes.pass;
};
