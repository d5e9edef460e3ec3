import type { ReadResult } from '../gather/read-file.js';
import { InputError, type InputProblem } from '../model/problems.js';
import type { Language } from '../model/schema/report.js';
import type { Outcome } from '../report/exit-code.js';
import { say } from '../words/problems.js';
import { complain, confess } from './complain.js';
import { type Io, wantsColor, widthOf } from './io.js';
import { lazyReaders } from './lazy-readers.js';
import { library } from './library.js';
import { mapOption } from './map-option.js';
import { progressOn } from './progress.js';

export interface ReadOptions {
  readonly policy?: string;
  readonly timeZone?: string;
  /** Path of a mapping. */
  readonly map?: string;
  readonly lang?: Language;
  readonly format: 'text' | 'json';
}

type Result =
  | { readonly kind: 'read'; readonly read: ReadResult }
  | { readonly kind: 'unusable'; readonly problem: InputProblem }
  | { readonly kind: 'fault'; readonly file: string; readonly error: unknown };

type ReadOne = (file: string, bytes: Uint8Array) => Promise<ReadResult>;

const attempt = async (file: string, readOne: ReadOne, { signal }: Io): Promise<Result> => {
  signal.throwIfAborted();
  const { problemOf, readPlainFile } = await library.cases();
  const opened = await readPlainFile(file);
  if (!opened.ok) return { kind: 'unusable', problem: problemOf(opened.fault, file) };
  try {
    return { kind: 'read', read: await readOne(file, opened.bytes) };
  } catch (error) {
    if (signal.aborted) throw error;
    return { kind: 'fault', file, error };
  }
};

const outcomeOf = (result: Result): Outcome => {
  if (result.kind !== 'read') return result.kind;
  return result.read.kind === 'unreadable' ? 'fail' : 'pass';
};

/** Reads each file in turn; what cannot be used is complained of, and the others go on. */
const readAll = async (paths: readonly string[], readOne: ReadOne, io: Io): Promise<readonly Result[]> => {
  const progress = progressOn(io);
  const results: Result[] = [];
  for (const file of paths) {
    progress.show(say(`reading ${file}`, io.language));
    const result = await attempt(file, readOne, io).finally(() => progress.clear());
    if (result.kind === 'unusable') complain(io, [result.problem]);
    if (result.kind === 'fault') confess(io, result.error, file);
    results.push(result);
  }
  return results;
};

const print = async (results: readonly ReadResult[], { format, lang = 'en' }: ReadOptions, io: Io): Promise<void> => {
  if (format === 'json') {
    const { withWords } = await library.doubtWords();
    const worded = results.map((result) => withWords(result, lang));
    io.stdout.write(`${JSON.stringify(worded, null, 2)}\n`);
    return;
  }
  const { renderReading } = await library.readText();
  const style = { color: wantsColor(io.stdout, io.env), language: io.language, width: widthOf(io.stdout) };
  io.stdout.write(results.map((result) => renderReading(result, style)).join('\n'));
};

/** `triproof read`: what is read in single files, whatever case they belong to. */
export const read = async (paths: readonly string[], options: ReadOptions, io: Io): Promise<number> => {
  const { policyOption, zoneProblem } = await library.cases();
  const { exitCodeOf } = await library.exitCode();
  const { readEvidence } = await library.readFile();
  const { timeZone } = options;
  const problem = timeZone === undefined ? undefined : zoneProblem(timeZone, '', '--time-zone');
  if (problem !== undefined) throw new InputError([problem]);
  const policy = policyOption(options.policy);
  const fallbackMap = await mapOption(options.map);
  const readers = lazyReaders(io);
  const readOne: ReadOne = (file, bytes) =>
    readEvidence(file, bytes, { readers: readers.get, policy, timeZone, fallbackMap, signal: io.signal });
  try {
    const results = await readAll(paths, readOne, io);
    await print(
      results.flatMap((result) => (result.kind === 'read' ? [result.read] : [])),
      options,
      io,
    );
    return exitCodeOf(results.map(outcomeOf));
  } finally {
    await readers.close();
  }
};
