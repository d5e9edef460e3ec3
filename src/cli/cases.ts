import { InputError, type InputProblem } from '../model/problems.js';
import { harmless } from '../report/columns.js';
import type { Outcome } from '../report/exit-code.js';
import { say } from '../words/problems.js';
import { barOn } from './bar.js';
import type { CaseOptions, RunOrder } from './case-options.js';
import { complain, confess, faultProblem } from './complain.js';
import type { openCrew } from './crew.js';
import type { Result } from './done.js';
import { finishCases } from './finish-cases.js';
import { type FoundSources, foundCases } from './found-cases.js';
import type { Io } from './io.js';
import type { Ledger } from './ledger.js';
import { library } from './library.js';
import { mapOption } from './map-option.js';
import { progressOn } from './progress.js';
import { reusedIn } from './reused.js';
import { type RunTeller, tellerOf } from './told.js';

/** What a command does with the cases of a run. */
export interface RunPlan {
  order(map: RunOrder['map'], several: boolean): RunOrder;
  /** Checks the cases as a set before any is opened. Cases that it reports are left out. */
  looked?(found: FoundSources): Promise<FoundSources>;
  /** The cases that earlier runs finished. */
  ledger?(order: RunOrder): Promise<Ledger | undefined>;
  /** Who works on the cases. Default: our own workers. */
  readonly crew?: typeof openCrew;
  /** The message for an interrupted run. */
  interrupted(done: number, all: number): string;
}

/** Prints one result in the right place, and returns its outcome. */
const settle = (result: Result, told: RunTeller, io: Io): Outcome => {
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

/** What a problem is about: a case's file, or one row of a table. */
const subjectOf = ({ file, place }: InputProblem): string => {
  const line = /^, line (\d+)/u.exec(place)?.[1];
  return line === undefined ? file : `${file}:${line}`;
};

/** Problems grouped by what they are about. */
export const bySubject = (problems: readonly InputProblem[]): ReadonlyMap<string, readonly InputProblem[]> => {
  const grouped = new Map<string, InputProblem[]>();
  for (const problem of problems) {
    const known = grouped.get(subjectOf(problem));
    if (known === undefined) grouped.set(subjectOf(problem), [problem]);
    else known.push(problem);
  }
  return grouped;
};

/** Reports once what every case would be refused for. */
export const refuseTelling = async (options: Pick<CaseOptions, 'displayZone' | 'now'>): Promise<void> => {
  const { displayProblems } = await library.savedFacts();
  const problems = displayProblems(options);
  if (problems.length > 0) throw new InputError(problems);
};

/** Everything needed to finish cases. */
export interface Ending {
  readonly order: RunOrder;
  readonly ledger: Ledger | undefined;
  /** Whether more than one case was asked for, even if not all can be judged. */
  readonly several: boolean;
}

/**
 * Finishes cases and reports each, and at the end all of them.
 *
 * @param found - Its problems are reported before the first case.
 * @returns The exit code of the gravest outcome.
 */
export const endCases = async (
  { sources, problems }: FoundSources,
  { order, ledger, several }: Ending,
  { crew, interrupted }: Pick<RunPlan, 'crew' | 'interrupted'>,
  io: Io,
): Promise<number> => {
  const { exitCodeOf } = await library.exitCode();
  const told = await tellerOf(order.options, several, io);
  const outcomes = new Set<Outcome>();
  for (const [file, own] of bySubject(problems))
    outcomes.add(settle({ kind: 'unusable', file, problems: own }, told, io));
  const progress = barOn(io, sources.length);
  let done = 0;
  const finishing = { order, ledger, io, progress, crew, onDone: () => done++ };
  try {
    for await (const result of finishCases(sources, finishing)) {
      const outcome = settle(result, told, io);
      outcomes.add(outcome);
      progress.done(outcome);
    }
  } catch (error) {
    if (io.signal.aborted) io.stderr.write(`triproof: ${say(interrupted(done, sources.length), io.language)}\n`);
    throw error;
  } finally {
    progress.clear();
  }
  await told.end();
  return exitCodeOf([...outcomes]);
};

/**
 * Finds the cases at the given paths, works on each, prints the reports, and reports what cannot be used.
 *
 * @returns The exit code of the gravest outcome.
 */
export const runCases = async (
  paths: readonly string[],
  options: CaseOptions,
  plan: RunPlan,
  io: Io,
): Promise<number> => {
  await refuseTelling(options);
  const map = await mapOption(options.map);
  const found = await foundCases(paths, options, io);
  const several = found.sources.length + found.problems.length > 1;
  const order = plan.order(map, several);
  const looked = (await plan.looked?.(found)) ?? found;
  const reused = await reusedIn(looked.sources, options, io, progressOn(io));
  const sources = looked.sources.map((source) => ({ ...source, reused: reused.get(source.file) }));
  const ledger = await plan.ledger?.(order);
  return endCases({ sources, problems: looked.problems }, { order, ledger, several }, plan, io);
};
