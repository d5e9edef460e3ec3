import type { CasePath } from '../case/index.js';
import type { Readers } from '../gather/ports.js';
import type { Case } from '../model/case.js';
import { InputError, type InputProblem } from '../model/problems.js';
import type { Language } from '../model/schema/report.js';
import { harmless } from '../report/columns.js';
import type { Outcome } from '../report/exit-code.js';
import { say } from '../words/problems.js';
import { barOn } from './bar.js';
import { complain, confess, faultProblem } from './complain.js';
import { inOrder } from './in-order.js';
import type { Io } from './io.js';
import { lazyReaders } from './lazy-readers.js';
import { library } from './library.js';
import { type MapGiven, mapOption } from './map-option.js';
import { mendable } from './mendable.js';
import type { Progress } from './progress.js';
import type { CacheOption } from './reading-cache.js';
import { type Reused, reusedIn } from './reused.js';
import { type RunOptions, type Told, type ToldCase, toldOf } from './told.js';

export interface CaseOptions extends RunOptions, CacheOption {
  readonly policy?: string;
  /** Path of a mapping. */
  readonly map?: string;
  /** IANA name of the zone that times are stated in first. */
  readonly displayZone?: string;
  readonly jobs: number;
  /** Folder of the products, where there are any. */
  readonly out?: string;
}

/** What working on one case needs. */
export interface CaseContext {
  readonly readers: Readers;
  /** Of the report. */
  readonly language: Language;
  readonly displayZone?: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly stage: string; readonly file?: string }) => void;
}

export interface Done extends ToldCase {
  /** What was asked for and not done, one sentence for stderr. */
  readonly complaint?: string;
}

/** Works on one opened case. `context` opens the engines at the first call. */
export type CaseWork = (opened: Case, context: () => Promise<CaseContext>) => Promise<Done>;

type Result =
  | ({ readonly kind: 'judged' } & Done)
  | { readonly kind: 'unusable'; readonly file: string; readonly problems: readonly InputProblem[] }
  | { readonly kind: 'fault'; readonly file: string; readonly error: unknown };

interface Desk {
  readonly options: CaseOptions;
  readonly map: MapGiven | undefined;
  readonly io: Io;
  readonly progress: Progress;
  readonly readers: () => Promise<Readers>;
  readonly work: CaseWork;
  /** What of each case stands for another order too, by its file. */
  readonly reused: Reused;
}

const judgeOne = async (file: string, { options, map, io, progress, readers, work, reused }: Desk): Promise<Result> => {
  const { signal } = io;
  try {
    signal.throwIfAborted();
    const { openCase } = await library.cases();
    const opened = { ...(await openCase(file, { policy: options.policy, map })), reused: reused.get(file) };
    const onProgress: CaseContext['onProgress'] = ({ stage, file: name = '' }) =>
      progress.show(`${opened.claims.id}: ${stage} ${name}`);
    const { lang: language = 'en', displayZone } = options;
    const zone = displayZone === undefined ? {} : { displayZone };
    const context = async () => ({ readers: await readers(), language, ...zone, signal, onProgress });
    return { kind: 'judged', ...(await work(opened, context)) };
  } catch (error) {
    if (signal.aborted) throw error;
    const problems = mendable(error);
    return problems === undefined ? { kind: 'fault', file, error } : { kind: 'unusable', file, problems };
  }
};

/** Prints one result where it belongs, and names it as an outcome of the run. */
const settle = (result: Result, told: Told, io: Io): Outcome => {
  if (result.kind === 'judged') {
    told.judged(result);
    if (result.complaint !== undefined) io.stderr.write(`triproof: ${harmless(result.complaint)}\n`);
    return result.report.verdict;
  }
  if (result.kind === 'fault') {
    confess(io, result.error, result.file);
    told.unusable(result.file, [faultProblem(result.error, result.file)]);
  } else {
    complain(io, result.problems);
    told.unusable(result.file, result.problems);
  }
  return result.kind;
};

const byFile = (problems: readonly InputProblem[]): ReadonlyMap<string, readonly InputProblem[]> => {
  const grouped = new Map<string, readonly InputProblem[]>();
  for (const problem of problems) grouped.set(problem.file, [...(grouped.get(problem.file) ?? []), problem]);
  return grouped;
};

/**
 * Finds the cases behind the given paths, works on each, prints the reports and complains of what cannot be used.
 *
 * @param refuse - Finds problems with the set of cases before any is opened; the cases they name are left out.
 * @returns The exit code of the gravest outcome.
 */
export const runCases = async (
  paths: readonly string[],
  options: CaseOptions,
  io: Io,
  work: CaseWork,
  refuse: (cases: readonly CasePath[]) => Promise<readonly InputProblem[]> = async () => [],
): Promise<number> => {
  const { findCases, zoneProblem } = await library.cases();
  const { exitCodeOf } = await library.exitCode();
  const { displayZone } = options;
  const problem = displayZone === undefined ? undefined : zoneProblem(displayZone, '', '--display-zone');
  if (problem !== undefined) throw new InputError([problem]);
  const map = await mapOption(options.map);
  const found = await findCases(paths);
  for (const folder of found.skipped)
    io.stderr.write(`triproof: ${say(`skipped ${harmless(folder)}: it holds no case.json`, io.language)}\n`);
  const refused = byFile([...found.problems, ...(await refuse(found.cases))]);
  const told = await toldOf(options, found.cases.length + found.problems.length > 1, io);
  const outcomes: Outcome[] = [];
  for (const [file, problems] of refused) outcomes.push(settle({ kind: 'unusable', file, problems }, told, io));

  const cases = found.cases.filter(({ file }) => !refused.has(file));
  const progress = barOn(io, cases.length);
  const readers = lazyReaders(io, { cache: options.cache ?? true });
  const reused = await reusedIn(cases, options, io, progress);
  const desk = { options, map, io, progress, readers: readers.get, work, reused };
  try {
    for await (const result of inOrder(cases, options.jobs, ({ file }) => judgeOne(file, desk))) {
      progress.clear();
      const outcome = settle(result, told, io);
      outcomes.push(outcome);
      progress.done(outcome);
    }
  } finally {
    progress.clear();
    await readers.close();
  }
  await told.end();
  return exitCodeOf(outcomes);
};
