import { workerBytes } from '../batch/capacity.js';
import { openPool } from '../batch/pool.js';
import type { RunOrder } from './case-options.js';
import { failed, type PackedResult, type Result, unpackedResult } from './done.js';
import type { Io } from './io.js';
import type { ProgressLine } from './progress.js';
import type { CaseSource } from './sources.js';
import { openWork } from './work.js';
import type { WorkerSaid, WorkerSetup } from './worker.js';

/** The workers for the cases of a run. */
export interface Crew {
  /** Finishes one case. Throws only if the whole run is interrupted. */
  finish(source: CaseSource): Promise<Result>;
  close(): Promise<void>;
}

export interface CrewOptions {
  /** Number of workers. 0: the cases are worked on in this process, whose engines then use all cores. */
  readonly size: number;
  readonly timeLimitMs: number;
}

type Place = Pick<Io, 'stderr' | 'env' | 'signal'> & { readonly progress: ProgressLine };

export const openCrew = (order: RunOrder, options: CrewOptions, place: Place): Promise<Crew> =>
  options.size === 0 ? crewHere(order, options, place) : crewOfWorkers(order, options, place);

const crewHere = async (order: RunOrder, { timeLimitMs }: CrewOptions, place: Place): Promise<Crew> => {
  const { stderr, env, signal, progress } = place;
  const work = await openWork(order, { stderr, env, signal, threads: undefined, show: progress.show });
  return { finish: (source) => work.finish(source, timeLimitMs), close: work.close };
};

const crewOfWorkers = async (order: RunOrder, { size, timeLimitMs }: CrewOptions, place: Place): Promise<Crew> => {
  const { signal } = place;
  const pool = openPool<WorkerSetup, CaseSource, PackedResult>({
    module: new URL('./worker.js', import.meta.url),
    size,
    // A single worker uses all cores for its networks.
    setup: { order, threads: size === 1 ? undefined : 1 },
    timeLimitMs,
    mostBytes: workerBytes,
    hear: hearing(place),
  });
  const interrupt = (): void => void pool.close(new Error('interrupted', { cause: signal.reason }));
  signal.addEventListener('abort', interrupt, { once: true });
  return {
    finish: async (source) => {
      try {
        return unpackedResult(await pool.run(source));
      } catch (error) {
        signal.throwIfAborted();
        return failed(error, source.file);
      }
    },
    close: async () => {
      signal.removeEventListener('abort', interrupt);
      await pool.close(new Error('closed'));
    },
  };
};

/** Passes on messages of workers. Those that concern all of them, for example that a reader is missing, are passed on once. */
const hearing = ({ stderr, progress }: Place): ((what: unknown) => void) => {
  const told = new Set<string>();
  return (what) => {
    const said = what as WorkerSaid;
    if ('show' in said) return progress.show(said.show);
    if (told.has(said.stderr)) return;
    told.add(said.stderr);
    progress.clear();
    stderr.write(said.stderr);
  };
};
