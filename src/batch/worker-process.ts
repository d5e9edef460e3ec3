import process from 'node:process';
import { Tinypool } from 'tinypool';
import type { Message, Reply, WorkerTold } from './messages.js';

/** A worker's process, as seen by its parent. */
export interface WorkerProcess<S, T, A> {
  /** Whether it is known to have ended. */
  readonly isLost: boolean;
  /** @throws {LostError} if the process ends before it answers. */
  ask(message: Message<S, T>, hear?: (what: unknown) => void): Promise<Reply<A>>;
  /** Ends the process at once, whatever it is doing. Settles when it is gone. */
  end(): Promise<void>;
}

/** The process ended before it answered. */
export class LostError extends Error {
  override readonly name = 'LostError';
}

export interface ProcessOptions {
  /** The module whose default export `serveTasks` made. */
  readonly module: URL;
  /** Additional arguments for Node. */
  readonly execArgv?: readonly string[] | undefined;
}

/** The longest time that a timer can wait, so that idle processes stay. */
const never = 2 ** 31 - 1;

/** A single memory pool for the C library, because images of many sizes fragment several pools. */
const env = (): Record<string, string> => ({
  ...(process.env as Record<string, string>),
  MALLOC_ARENA_MAX: '1',
});

/**
 * Keeps this process awake. Tinypool 2.2.0 does not hold it open for its child processes, so it would end as if all were done while it
 * waits for one that is slow to start or to end.
 */
const stayingAwake = async <T>(answer: Promise<T>): Promise<T> => {
  const awake = setInterval(() => undefined, never);
  try {
    return await answer;
  } finally {
    clearInterval(awake);
  }
};

/**
 * Starts nothing yet: the process begins with the first request. Each process has its own tinypool pool. In a shared pool, a task would
 * wait for ever if the process that should take it ended while starting (tinypool 2.2.0).
 */
export const workerProcess = <S, T, A>({ module, execArgv = [] }: ProcessOptions): WorkerProcess<S, T, A> => {
  const pool = new Tinypool({
    filename: module.href,
    runtime: 'child_process',
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: never,
    serialization: 'advanced',
    execArgv: ['--expose-gc', ...execArgv],
    env: env(),
  });
  let isLost = false;
  let lose: (error: Error) => void = () => undefined;
  const lost = new Promise<never>((_, reject) => {
    lose = (cause) => {
      isLost = true;
      reject(new LostError('A worker ended unexpectedly.', { cause }));
    };
  });
  lost.catch(() => undefined);
  pool.on('error', (error: Error) => lose(error));
  return {
    get isLost() {
      return isLost;
    },
    ask: async (message, hear) => {
      const channel = { postMessage: ({ told }: WorkerTold) => hear?.(told) };
      const answered = pool.run(message, { channel }) as Promise<Reply<A>>;
      // The race reports it; once the race is lost, nobody listens any more.
      answered.catch((error: Error) => lose(error));
      return stayingAwake(Promise.race([answered.catch(() => lost), lost]));
    },
    end: async () => {
      lose(new Error('It was told to.'));
      await stayingAwake(pool.destroy());
    },
  };
};
