/** `triproof collect`: fetches the results of submitted cases and writes them as `build` would have. */
import type { KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { defined } from '../../model/defined.js';
import { InputError } from '../../model/problems.js';
import type { Language } from '../../model/schema/report.js';
import type { Archive, LastSubmission, Submission, Where } from '../../queue/index.js';
import { builtCase, type MadeFiles, writeOne } from '../build-case.js';
import { endCases } from '../cases.js';
import type { Crew } from '../crew.js';
import type { Result } from '../done.js';
import { inOrder } from '../in-order.js';
import type { Io } from '../io.js';
import { library } from '../library.js';
import { lockFolder, makeFolder, type OutputPaths, outputsOf, removeUnfinished } from '../outputs.js';
import { progressOn } from '../progress.js';
import { signKeyOf } from '../signing.js';
import type { CaseSource } from '../sources.js';
import type { RunOptions } from '../told.js';
import { openArchive, openQueue, type QueueOption, type StoreOption, whileAsking } from './places.js';
import { type CaseSubmission, deadResult, madeFrom, openResult, type ResultDesk } from './results.js';

export interface CollectOptions extends RunOptions, QueueOption, StoreOption {
  readonly out: string;
  /** Wait until no case waits or is worked on. */
  readonly wait?: boolean;
  /** Path of a private key. */
  readonly signKey?: string;
}

interface Desk extends ResultDesk {
  readonly options: CollectOptions;
  readonly key: KeyObject | undefined;
  /** More than one case: the list of all cases shows their pictures. */
  readonly several: boolean;
  readonly io: Io;
}

const atOnce = 16;
const lookEveryMs = 1000;

/** Of several cases of one id, which servers may have taken in, the one that was submitted last. */
const lastOfEach = async (all: readonly LastSubmission[]): Promise<readonly LastSubmission[]> => {
  const { idAt } = await library.queue();
  const last = new Map<string, LastSubmission>();
  for (const standing of all) {
    const id = idAt(standing.place);
    if (standing.at >= (last.get(id)?.at ?? 0)) last.set(id, standing);
  }
  return [...last.values()];
};

const submissionsIn = async (archive: Archive, { signal }: Io): Promise<readonly Submission[]> => {
  const found: Submission[] = [];
  for await (const made of inOrder(await lastOfEach(await archive.standings()), atOnce, archive.read)) {
    signal.throwIfAborted();
    if (made !== undefined) found.push(made);
  }
  return found;
};

const isCase = (made: Submission): made is CaseSubmission => made.kind === 'case';

const whereAre = async (
  cases: readonly CaseSubmission[],
  { queue, options, io }: Desk,
): Promise<ReadonlyMap<string, Where>> => {
  const { jobKeyOf } = await library.queue();
  const keys = cases.map(({ job }) => jobKeyOf(job));
  const progress = progressOn(io);
  try {
    for (;;) {
      io.signal.throwIfAborted();
      const where = await queue.where(keys);
      const open = [...where.values()].filter((each) => each !== 'dead').length;
      if (options.wait !== true || open === 0) return where;
      progress.show(`${cases.length - open}/${cases.length}`);
      await setTimeout(lookEveryMs, undefined, { signal: io.signal });
    }
  } finally {
    progress.clear();
  }
};

const holds = async (path: string, bytes: Uint8Array | undefined): Promise<boolean> => {
  const found = await readFile(path).catch(() => undefined);
  return found === undefined || bytes === undefined ? found === bytes : Buffer.compare(found, bytes) === 0;
};

const areThere = async ({ report, ...made }: MadeFiles, outputs: OutputPaths, out: string): Promise<boolean> => {
  const others = (made.outputs ?? []).filter(({ record }) => record.kind !== 'pdf');
  const held = await Promise.all([
    holds(outputs.report, made.reportBytes),
    holds(outputs.pdf, made.pdf),
    made.thumbnail === undefined || holds(outputs.thumbnail, made.thumbnail),
    ...others.map(({ record, bytes }) => holds(join(out, record.file), bytes)),
  ]);
  return held.every(Boolean);
};

/** Writes a result, unless it is already there. Signed files are signed again, which gives the same signature. */
const written = async (
  { thumbnail, ...rest }: MadeFiles,
  { job }: CaseSubmission,
  { archive, options, several, key, io }: Desk,
): Promise<Result> => {
  const made: MadeFiles = { ...rest, ...(several && thumbnail !== undefined ? { thumbnail } : {}) };
  const pictured = made.thumbnail !== undefined;
  const { caseFileIn } = await library.queue();
  const { out } = options;
  const { language, signal } = io;
  const outputs = outputsOf(out, made.report.case.id);
  const { refusal } = made;
  const refused = refusal === undefined ? {} : { refusal };
  const isThere = key === undefined && (await areThere(made, outputs, out));
  if (isThere) return { kind: 'judged', ...builtCase(made.report, outputs, { language, ...refused, pictured }) };
  const source = key === undefined ? new Uint8Array() : await caseFileIn(archive, job.recipe);
  return { kind: 'judged', ...(await writeOne(made, { source }, { out, signal, key, language })) };
};

const resultOf = async (made: CaseSubmission, where: ReadonlyMap<string, Where>, desk: Desk): Promise<Result> => {
  const { jobKeyOf } = await library.queue();
  const { file, job } = made;
  const outcome = await desk.archive.outcome(jobKeyOf(job));
  if (outcome?.kind === 'unusable') return { kind: 'unusable', file, problems: outcome.problems };
  if (outcome !== undefined) return written(await madeFrom(outcome, file, desk), made, desk);
  const place = where.get(jobKeyOf(job));
  return place === 'dead' ? deadResult(made, desk) : openResult(file, place);
};

/** A crew that fetches results instead of working. */
const crewOf = (cases: readonly CaseSubmission[], where: ReadonlyMap<string, Where>, desk: Desk): Crew => {
  const byId = new Map(cases.map((made) => [made.id, made]));
  return {
    finish: async ({ id = '', file }: CaseSource) => {
      try {
        return await whileAsking(resultOf(byId.get(id) as CaseSubmission, where, desk));
      } catch (error) {
        if (error instanceof InputError) return { kind: 'unusable', file, problems: error.problems };
        throw error;
      }
    },
    close: async () => undefined,
  };
};

/** The language of all reports, if they share one. */
const languageOf = (all: readonly Submission[], { lang }: CollectOptions): Language => {
  const [first, ...others] = new Set(all.map(({ language }) => language));
  return lang ?? (others.length === 0 ? (first ?? 'en') : 'en');
};

const collectInto = async (given: Omit<Desk, 'several'>): Promise<number> => {
  const { archive, options, io } = given;
  const all = await submissionsIn(archive, io);
  const cases = all.filter(isCase);
  const problems = all.flatMap((made) => (isCase(made) ? [] : made.problems));
  const several = cases.length + problems.length > 1;
  const desk = { ...given, several };
  const where = await whereAre(cases, desk);
  const sources = cases.map(({ file, id }) => ({ file, id }));
  const lang = languageOf(all, options);
  const { format, out, quiet, verbose, onlyFailed } = options;
  const telling = { format, ...defined({ quiet, verbose, onlyFailed }) };
  const order = {
    command: 'build',
    options: { ...telling, lang, out, jobs: 1, fetched: true },
    map: undefined,
    language: io.language,
    pictured: several,
  } as const;
  return endCases(
    { sources, problems },
    { order, ledger: undefined, several },
    {
      crew: async () => crewOf(cases, where, desk),
      interrupted: (done, total) =>
        `interrupted: ${done} of ${total} cases are collected; the same command goes on with the rest.`,
    },
    io,
  );
};

export const collect = async (options: CollectOptions, io: Io): Promise<number> => {
  const key = await signKeyOf(options.signKey);
  const archive = await openArchive(options, io);
  const queue = await openQueue(options, io);
  try {
    await makeFolder(options.out);
    const lock = await lockFolder(options.out);
    try {
      return await whileAsking(collectInto({ archive, queue, options, key, io }));
    } finally {
      await removeUnfinished(options.out);
      await lock.release();
    }
  } finally {
    await queue.close().catch(() => undefined);
  }
};
