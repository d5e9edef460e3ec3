import { workersHere } from '../batch/capacity.js';
import type { CaseOptions, Order } from './case-options.js';
import type { Crew, openCrew } from './crew.js';
import type { Result } from './done.js';
import { inOrder } from './in-order.js';
import type { Io } from './io.js';
import type { Ledger } from './ledger.js';
import type { Progress } from './progress.js';
import type { CaseSource } from './sources.js';

/** Minutes that no case needs, however many photos it has; what takes longer hangs. */
const timeLimitSeconds = 600;

/** Results that may wait for their turn, for each worker: so far do the others run on while one case takes long. */
const waitingPerWorker = 8;

export interface Finishing {
  readonly order: Order;
  /** What earlier runs have finished; undefined: all is worked on anew. */
  readonly ledger: Ledger | undefined;
  readonly io: Io;
  readonly progress: Progress;
  readonly crew?: typeof openCrew | undefined;
  /** Called as each case ends, before its turn to be told comes. */
  onDone(): void;
}

/** The cases that an earlier run has finished. */
const finishedBefore = async (
  sources: readonly CaseSource[],
  { ledger, io }: Finishing,
): Promise<ReadonlySet<CaseSource>> => {
  const finished = new Set<CaseSource>();
  if (ledger === undefined) return finished;
  for (const source of sources) {
    io.signal.throwIfAborted();
    if (await ledger.isFinished(source)) finished.add(source);
  }
  return finished;
};

/** Loaded when there is work: a batch that is finished pays for no worker. */
const ours: typeof openCrew = async (...given) => (await import('./crew.js')).openCrew(...given);

/** A case alone is worked on in this process: it gains nothing from another one. */
const sizeOf = ({ jobs = workersHere() }: CaseOptions, open: number): number => (open <= 1 ? 0 : Math.min(jobs, open));

/** Brings cases to their ends, each to one: kept from an earlier run, or worked on now. In the order of the cases. */
export const finishCases = async function* (
  sources: readonly CaseSource[],
  finishing: Finishing,
): AsyncGenerator<Result, void, undefined> {
  const { order, ledger, io, progress, crew: open = ours, onDone } = finishing;
  const { timeLimit = timeLimitSeconds } = order.options;
  const finished = await finishedBefore(sources, finishing);
  const size = sizeOf(order.options, sources.length - finished.size);
  let crew: Promise<Crew> | undefined;
  const finish = async (source: CaseSource): Promise<Result> => {
    io.signal.throwIfAborted();
    const kept = finished.has(source) ? await ledger?.finished(source) : undefined;
    if (kept !== undefined) return { kind: 'judged', ...kept };
    crew ??= open(order, { size, timeLimitMs: timeLimit * 1000 }, { ...io, progress });
    return (await crew).finish(source);
  };
  const counted = async (source: CaseSource): Promise<Result> => {
    const result = await finish(source);
    onDone();
    return result;
  };
  try {
    for await (const result of inOrder(sources, Math.max(1, size * waitingPerWorker), counted)) {
      progress.clear();
      yield result;
    }
  } finally {
    progress.clear();
    await (await crew?.catch(() => undefined))?.close();
  }
};
