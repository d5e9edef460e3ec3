/** `triproof work`: a machine that does jobs until it is stopped. */
import { setTimeout } from 'node:timers/promises';
import { workerBytes, workersHere } from '../../batch/capacity.js';
import { NoWorkerError, openPool, TaskLostError } from '../../batch/pool.js';
import { TimeLimitError } from '../../batch/time-limit.js';
import { defined } from '../../model/defined.js';
import type { Archive, Heard, Hindrance, Job, JobEnd, Maker, Queue } from '../../queue/index.js';
import { harmless } from '../../report/columns.js';
import { exitCodes } from '../../report/exit-code.js';
import { version } from '../../version.js';
import { say } from '../../words/problems.js';
import { complain } from '../complain.js';
import type { Io } from '../io.js';
import { library } from '../library.js';
import { progressOn } from '../progress.js';
import type { CacheOption } from '../reading-cache.js';
import { enginesFrom } from '../stand-in.js';
import type { WorkerSaid } from '../worker.js';
import type { JobWorkerSetup } from './job-worker.js';
import type { JobTask } from './make-job.js';
import { nameIn } from './names.js';
import {
  awaitQueue,
  openArchive,
  type QueueOption,
  type StoreOption,
  storeAddress,
  troubleOf,
  whileAsking,
} from './places.js';

export interface WorkOptions extends QueueOption, StoreOption, CacheOption {
  readonly jobs?: number;
  /** Until no jobs are left. */
  readonly once?: boolean;
  /** Seconds that one case may take. */
  readonly timeLimit?: number;
  /** Seconds to finish running jobs after the signal to stop. */
  readonly drain?: number;
  /** URL of a module that replaces the engines. Not a command line option. */
  readonly engines?: string;
  /** Divides every pause, for tests. Not a command line option. Default: 1. */
  readonly haste?: number;
}

const timeLimitSeconds = 600;
const drainSeconds = 30;

type Pause = (ms: number, signal?: AbortSignal) => Promise<void>;

/** A pause that ends early if somebody stops it. */
const pauseOf =
  ({ haste = 1 }: WorkOptions): Pause =>
  async (ms, signal) => {
    await setTimeout(ms / haste, undefined, defined({ signal })).catch(() => undefined);
  };

const poolOf = ({ jobs, cache = true, engines, ...options }: WorkOptions, io: Io) => {
  const size = jobs ?? workersHere();
  const progress = progressOn(io);
  const told = new Set<string>();
  const setup: JobWorkerSetup = {
    store: storeAddress(options, io),
    threads: size === 1 ? undefined : 1,
    cache,
    engines,
  };
  const pool = openPool<JobWorkerSetup, JobTask, JobEnd>({
    module: new URL('./job-worker.js', import.meta.url),
    size,
    setup,
    timeLimitMs: (options.timeLimit ?? timeLimitSeconds) * 1000,
    mostBytes: workerBytes,
    isPatient: true,
    hear: (what) => {
      const said = what as WorkerSaid;
      if ('show' in said) return progress.show(said.show);
      if (told.has(said.stderr)) return;
      told.add(said.stderr);
      progress.clear();
      io.stderr.write(said.stderr);
    },
  });
  return { size, pool, progress };
};

/** The outcome of a job whose worker died, took too long, or could not begin. */
const endOf = async (error: unknown, { key }: JobTask, archive: Archive): Promise<JobEnd> => {
  if (error instanceof NoWorkerError) return { kind: 'again', why: 'no-worker' };
  if (error instanceof TaskLostError) return { kind: 'dead', why: 'lost' };
  if (!(error instanceof TimeLimitError)) throw error;
  await archive.mourn(key, { message: error.message, trace: '' }).catch(() => undefined);
  return { kind: 'dead', why: 'late' };
};

/** Messages about a shift, for people. Never the same twice in a row, because a queue that is away stays away for long. */
const hearing = (archive: Archive, io: Io) => {
  let last = '';
  /** Messages whose words are still being looked up. */
  const pending = new Set<Promise<unknown>>();
  const later = (telling: Promise<unknown>): void => {
    pending.add(telling);
    void telling.finally(() => pending.delete(telling));
  };
  const write = (line: string): void => {
    if (line !== last) io.stderr.write(`triproof: ${harmless(say(line, io.language))}\n`);
    last = line;
  };
  const hear = (heard: Heard): void => {
    if (heard.kind === 'left-to-others') write(`left to other workers: ${wantedBy(heard.maker)}`);
    if (heard.kind === 'given-back') write(`given back: ${heard.jobs} jobs`);
    if (heard.kind === 'hindered') write(`${hindrances[heard.why]}; trying again`);
    if (heard.kind === 'done') last = '';
    if (heard.kind === 'queue-silent')
      later(
        troubleOf(heard.error).then(
          (problem) => problem && write(`the queue does not answer (${problem.found}); trying again`),
        ),
      );
    if (heard.kind === 'dead')
      later(
        nameIn(archive, heard.taken.job).then((name) =>
          write(`${name}: put aside (${heard.why}); triproof queue tells more`),
        ),
      );
  };
  return { hear, allTold: async () => void (await Promise.allSettled(pending)) };
};

const hindrances: Readonly<Record<Hindrance, string>> = {
  unreachable: 'the store does not answer',
  full: 'the store is full',
  refused: 'the store lets nobody in',
  broken: 'the store answers as none does',
  'no-worker': 'processes that work end while they start',
};

const wantedBy = ({ format, tool }: Maker): string =>
  `jobs of triproof ${tool}, format ${format}, or for other readers`;

/** Pauses in milliseconds before each further attempt to reach a queue that does not answer at first. */
const openingPausesMs: readonly number[] = [500, 1000, 2000, 4000, 8000];

const reachedQueue = (options: QueueOption, archive: Archive, pause: Pause, io: Io): Promise<Queue> => {
  const { hear } = hearing(archive, io);
  const pauses = openingPausesMs.map((ms) => () => pause(ms, io.signal));
  return awaitQueue(options, io, pauses, (error) => hear({ kind: 'queue-silent', error }));
};

export const work = async (options: WorkOptions, io: Io): Promise<number> => {
  const { workShift, jobFormat } = await library.queue();
  const archive = await openArchive(options, io);
  const { linesIdentity } = await enginesFrom(options.engines);
  const own: Maker = { format: jobFormat, tool: version, lines: await linesIdentity() };
  await whileAsking(archive.standingAt('~'));
  const pause = pauseOf(options);
  const queue = await reachedQueue(options, archive, pause, io);
  const { size, pool, progress } = poolOf(options, io);
  const { hear, allTold } = hearing(archive, io);
  try {
    const day = await workShift({
      queue,
      size,
      own,
      work: async ({ key, job }: { readonly key: string; readonly job: Job }) => {
        try {
          return await pool.run({ key, job });
        } catch (error) {
          return endOf(error, { key, job }, archive);
        }
      },
      abandon: () => pool.close(new Error('the shift is over')),
      stop: io.signal,
      once: options.once === true,
      drainMs: (options.drain ?? drainSeconds) * 1000,
      hear,
      pause,
    });
    await allTold();
    progress.clear();
    io.stdout.write(`${say(`Done: ${day.done}, put aside: ${day.dead}`, io.language)}\n`);
    if (!day.isTroubled) return day.dead > 0 ? exitCodes.unusable : exitCodes.pass;
    complain(io, [gaveUp]);
    return exitCodes.unusable;
  } finally {
    progress.clear();
    await pool.close(new Error('closed'));
    await queue.close().catch(() => undefined);
  }
};

const gaveUp = {
  code: 'no-store',
  file: '',
  place: '',
  expected: 'a queue and a store that answer',
  found: 'none, several times in a row',
  mend: 'Look whether both run and can be reached from here; nothing is lost.',
} as const;
