import { TimeLimitError, withinLimit } from './time-limit.js';
import { LostError, type ProcessOptions, type WorkerProcess, workerProcess } from './worker-process.js';

/** A task that takes down its worker twice is not tried a third time. */
const mostLosses = 2;
/** A worker that fails to open this many times will not open. The first failure may be the system ending it for lack of memory. */
const mostStarts = 3;

/** Two workers ended during the task. */
export class TaskLostError extends Error {
  override readonly name = 'TaskLostError';

  constructor() {
    super('A worker process ended unexpectedly while it was at this case, and so did a second one.');
  }
}

/** Each of several processes ended while it started: whoever ends them may stop doing so. */
export class NoWorkerError extends Error {
  override readonly name = 'NoWorkerError';

  constructor(options?: ErrorOptions) {
    super('No worker can be opened.', options);
  }
}

export interface PoolOptions<S> extends ProcessOptions {
  readonly size: number;
  /** What each worker is opened with. */
  readonly setup: S;
  readonly timeLimitMs: number;
  /** A worker that uses more bytes after a task is replaced before the next one. */
  readonly mostBytes: number;
  readonly hear?: (what: unknown) => void;
  /** Whether later tasks are tried where no worker could be opened for one; otherwise the pool is closed by it. */
  readonly isPatient?: boolean;
}

export interface Pool<T, A> {
  /**
   * Gives a task to the next free worker. Workers start when there is work for them.
   * @throws {TaskLostError}, {TimeLimitError} or {NoWorkerError}; an Error if the worker's own code threw.
   */
  run(task: T): Promise<A>;
  /** Ends all workers, whatever they are doing. Their callers are rejected with `reason`. */
  close(reason: Error): Promise<void>;
}

interface Job<T, A> {
  readonly task: T;
  losses: number;
  resolve(answer: A): void;
  reject(error: unknown): void;
}

/** One place in the pool, with one process at a time. */
interface Hand<S, T, A> {
  process: WorkerProcess<S, T, A> | undefined;
  isBusy: boolean;
}

/** Opens workers in separate processes, any of which may end at any moment without loss. */
export const openPool = <S, T, A>(options: PoolOptions<S>): Pool<T, A> => {
  const queue: Job<T, A>[] = [];
  const hands: Hand<S, T, A>[] = Array.from({ length: options.size }, () => ({ process: undefined, isBusy: false }));
  let closed: Error | undefined;

  const shut = (reason: Error): void => {
    closed ??= reason;
    for (const { reject } of queue.splice(0)) reject(closed);
  };
  const drop = async (hand: Hand<S, T, A>): Promise<void> => {
    const { process } = hand;
    hand.process = undefined;
    await process?.end();
  };
  const open = async (hand: Hand<S, T, A>, tries = mostStarts): Promise<WorkerProcess<S, T, A>> => {
    const process = workerProcess<S, T, A>(options);
    hand.process = process;
    try {
      const reply = await process.ask({ setup: options.setup }, options.hear);
      if ('fault' in reply) throw new Error('A worker could not be opened.', { cause: told(reply.fault) });
      return process;
    } catch (error) {
      await drop(hand);
      if (closed === undefined && error instanceof LostError && tries > 1) return open(hand, tries - 1);
      const reason = error instanceof LostError ? new NoWorkerError({ cause: error }) : (error as Error);
      // The next worker would not open either.
      if (options.isPatient !== true || reason === error) shut(reason);
      throw reason;
    }
  };
  /** A process that ended while it was idle took no task with it: another one takes its place. */
  const ready = async (hand: Hand<S, T, A>): Promise<WorkerProcess<S, T, A>> => {
    if (hand.process?.isLost === true) await drop(hand);
    return hand.process ?? open(hand);
  };
  const attempt = async (hand: Hand<S, T, A>, { task }: Job<T, A>): Promise<A> => {
    const process = await ready(hand);
    const reply = await withinLimit(process.ask({ task }, options.hear), options.timeLimitMs);
    if ('fault' in reply) throw told(reply.fault);
    if (reply.residentBytes > options.mostBytes) await drop(hand);
    return reply.answer;
  };
  const fail = async (hand: Hand<S, T, A>, job: Job<T, A>, error: unknown): Promise<void> => {
    const isLost = error instanceof LostError;
    if (isLost || error instanceof TimeLimitError) await drop(hand);
    if (closed !== undefined) job.reject(closed);
    else if (!isLost) job.reject(error);
    else if (++job.losses < mostLosses) queue.unshift(job);
    else job.reject(new TaskLostError());
  };
  const work = async (hand: Hand<S, T, A>): Promise<void> => {
    hand.isBusy = true;
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      try {
        job.resolve(await attempt(hand, job));
      } catch (error) {
        await fail(hand, job, error);
      }
    }
    hand.isBusy = false;
  };
  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        if (closed !== undefined) return reject(closed);
        queue.push({ task, losses: 0, resolve, reject });
        const free = hands.filter(({ isBusy }) => !isBusy);
        // A warm worker takes precedence.
        const hand = free.find(({ process }) => process !== undefined) ?? free[0];
        if (hand !== undefined) void work(hand);
      }),
    close: async (reason) => {
      shut(reason);
      await Promise.all(hands.map(drop));
    },
  };
};

/** The error that a worker's code threw, with its original stack. */
const told = (trace: string): Error => {
  const [first = ''] = trace.split('\n');
  const error = new Error(first.replace(/^\w*Error: /u, ''));
  error.stack = trace;
  return error;
};
