import { wordValue } from '../case/wording.js';
import type { ReadResult } from '../gather/read-file.js';
import { InputError, type InputProblem } from '../model/problems.js';
import type { Policy } from '../model/schema/policy.js';
import type { Language } from '../model/schema/report.js';
import { type Window, windowOfInstant } from '../model/time.js';
import type { Outcome } from '../report/exit-code.js';
import { say } from '../words/problems.js';
import { type AnnotatedPaths, annotatedPaths } from './annotated.js';
import { complain, confess } from './complain.js';
import { type Io, wantsColor, widthOf } from './io.js';
import { lazyReaders } from './lazy-readers.js';
import { library } from './library.js';
import { mapOption } from './map-option.js';
import { writeTogether } from './outputs.js';
import { withPolicy } from './policy-option.js';
import { progressOn } from './progress.js';
import type { CacheOption } from './reading-cache.js';

export interface ReadOptions extends CacheOption {
  readonly policy?: string | Policy;
  readonly timeZone?: string;
  /** When the dispute was opened. */
  readonly disputeOpenedAt?: string;
  /** Path of a mapping. */
  readonly map?: string;
  /** Path of the annotated picture; for several files, of a folder. */
  readonly annotate?: string;
  readonly lang?: Language;
  readonly format: 'text' | 'json';
}

type Result =
  /** `unwritten`: why its picture could not be written. */
  | { readonly kind: 'read'; readonly read: ReadResult; readonly unwritten?: InputProblem | undefined }
  | { readonly kind: 'unusable'; readonly problem: InputProblem }
  | { readonly kind: 'fault'; readonly file: string; readonly error: unknown };

/** Reads one file, and writes an annotated picture if asked to. */
interface Work {
  read(file: string, bytes: Uint8Array): Promise<ReadResult>;
  /** @param index - Position in the list of files. */
  annotate(index: number, bytes: Uint8Array, read: ReadResult): Promise<void>;
}

const attempt = async (file: string, index: number, work: Work, { signal }: Io): Promise<Result> => {
  signal.throwIfAborted();
  const { problemOf, readPlainFile } = await library.cases();
  const opened = await readPlainFile(file);
  if (!opened.ok) return { kind: 'unusable', problem: problemOf(opened.fault, file) };
  try {
    const read = await work.read(file, opened.bytes);
    return { kind: 'read', read, unwritten: await problemIn(work.annotate(index, opened.bytes, read)) };
  } catch (error) {
    if (signal.aborted) throw error;
    return { kind: 'fault', file, error };
  }
};

/** The problem that the user must mend before a file can be written. Other failures are thrown. */
const problemIn = (writing: Promise<void>): Promise<InputProblem | undefined> =>
  writing.then(
    () => undefined,
    (error: unknown) => {
      const [problem] = error instanceof InputError ? error.problems : [];
      if (problem === undefined) throw error;
      return problem;
    },
  );

const outcomesOf = (result: Result): readonly Outcome[] => {
  if (result.kind !== 'read') return [result.kind];
  return [
    result.read.kind === 'unreadable' ? 'fail' : 'pass',
    ...(result.unwritten === undefined ? [] : (['unusable'] as const)),
  ];
};

/** Reads each file in turn. Files that cannot be used are reported, and the others go on. */
const readAll = async (paths: readonly string[], work: Work, io: Io): Promise<readonly Result[]> => {
  const progress = progressOn(io);
  const results: Result[] = [];
  for (const [index, file] of paths.entries()) {
    progress.show(say(`reading ${file}`, io.language));
    const result = await attempt(file, index, work, io).finally(() => progress.clear());
    if (result.kind === 'unusable') complain(io, [result.problem]);
    if (result.kind === 'read' && result.unwritten !== undefined) complain(io, [result.unwritten]);
    if (result.kind === 'fault') confess(io, result.error, file);
    results.push(result);
  }
  return results;
};

const print = async (
  results: readonly ReadResult[],
  { format, lang = 'en' }: ReadOptions,
  policy: Policy,
  io: Io,
): Promise<void> => {
  if (format === 'json') {
    const { withWords } = await library.doubtWords();
    const worded = results.map((result) => withWords(result, lang, policy));
    io.stdout.write(`${JSON.stringify(worded, null, 2)}\n`);
    return;
  }
  const { renderReading } = await library.readText();
  const style = { color: wantsColor(io.stdout, io.env), language: io.language, width: widthOf(io.stdout), policy };
  io.stdout.write(results.map((result) => renderReading(result, style)).join('\n'));
};

/** Writes what was read in an image as an annotated picture. Other files among several get none. */
const annotating =
  (paths: AnnotatedPaths, { lang = 'en' }: ReadOptions, io: Io): Work['annotate'] =>
  async (index, bytes, read) => {
    const path = paths[index];
    if (path === undefined || (read.kind !== 'image' && (paths.length > 1 || read.kind === 'unreadable'))) return;
    if (read.kind !== 'image') throw new InputError([noPicture(read.file)]);
    const { annotate } = await library.annotate();
    await writeTogether([{ path, content: await annotate(bytes, read.image, lang) }], io.signal);
    io.stderr.write(`${say(`Written: ${path}`, io.language)}\n`);
  };

const noPicture = (file: string): InputProblem => ({
  code: 'bad-option',
  file,
  place: '',
  expected: 'a picture to annotate',
  found: 'a tracking file',
  mend: 'Leave --annotate out, or name a picture.',
});

/** @throws {InputError} For a text that is no moment with an offset. */
const momentOf = (text: string | undefined): Window | undefined => {
  const window = text === undefined ? undefined : windowOfInstant(text);
  if (window !== null) return window;
  const problem: InputProblem = {
    code: 'bad-option',
    file: '',
    place: '--dispute-opened-at',
    expected: 'a moment with an offset: ISO 8601, date and time to the minute, then Z or ±hh:mm',
    found: wordValue(text),
    mend: 'Give the moment the buyer opened the dispute, e.g. "2024-08-20T14:03:00+03:00".',
  };
  throw new InputError([problem]);
};

/** `triproof read`: shows what is read in single files, whatever case they belong to. */
export const read = async (paths: readonly string[], options: ReadOptions, io: Io): Promise<number> => {
  const { policyOption, zoneProblem } = await library.cases();
  const { exitCodeOf } = await library.exitCode();
  const { readEvidence } = await library.readFile();
  const { timeZone } = options;
  const openedAt = momentOf(options.disputeOpenedAt);
  const problem = timeZone === undefined ? undefined : zoneProblem(timeZone, '', '--time-zone');
  if (problem !== undefined) throw new InputError([problem]);
  const policy = policyOption((await withPolicy(options)).policy);
  const annotated = options.annotate === undefined ? [] : await annotatedPaths(options.annotate, paths);
  const fallbackMap = await mapOption(options.map);
  const readers = lazyReaders(io, { cache: options.cache ?? true });
  const given = { readers: readers.get, policy, timeZone, openedAt, fallbackMap, signal: io.signal };
  const work: Work = {
    read: (file, bytes) => readEvidence(file, bytes, given),
    annotate: annotating(annotated, options, io),
  };
  try {
    const results = await readAll(paths, work, io);
    await print(
      results.flatMap((result) => (result.kind === 'read' ? [result.read] : [])),
      options,
      policy,
      io,
    );
    return exitCodeOf(results.flatMap(outcomesOf));
  } finally {
    await readers.close();
  }
};
