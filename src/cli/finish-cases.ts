import { workersHere } from '../batch/capacity.js';
import type { CaseOptions, RunOrder } from './case-options.js';
import type { Crew, openCrew } from './crew.js';
import type { Result } from './done.js';
import { inOrder } from './in-order.js';
import type { Io } from './io.js';
import type { Ledger } from './ledger.js';
import type { ProgressLine } from './progress.js';
import type { CaseSource } from './sources.js';

/** No case needs this many seconds, however many photos it has. What takes longer hangs. */
const timeLimitSeconds = 600;

/** Results per worker that may wait for their turn. This is how far the others run on while one case takes long. */
const waitingPerWorker = 8;

export interface Finishing {
  readonly order: RunOrder;
  /** The cases that earlier runs finished; undefined: do all of them again. */
  readonly ledger: Ledger | undefined;
  readonly io: Io;
  readonly progress: ProgressLine;
  readonly crew?: typeof openCrew | undefined;
  /** Called when a case ends, before its turn to be reported. */
  onDone(): void;
}

/** The cases that an earlier run finished. */
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

/** Loaded only if there is work, so a batch that is finished starts no worker. */
const ours: typeof openCrew = async (...given) => (await import('./crew.js')).openCrew(...given);

/** A single case is worked on in this process, because another one would not make it faster. */
const sizeOf = ({ jobs = workersHere() }: CaseOptions, open: number): number => (open <= 1 ? 0 : Math.min(jobs, open));

/** Finishes each case: with the result of an earlier run, or by working on it now. In the order of the cases. */
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
