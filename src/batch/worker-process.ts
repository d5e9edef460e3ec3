import process from 'node:process';
import { Tinypool } from 'tinypool';
import type { Message, Reply, Told } from './messages.js';

/** A worker's process, seen from the one that started it. */
export interface WorkerProcess<S, T, A> {
  /** @throws {LostError} when the process ends before it answers. */
  ask(message: Message<S, T>, hear?: (what: unknown) => void): Promise<Reply<A>>;
  /** Ends the process at once, whatever it does; settles when it is gone. */
  end(): Promise<void>;
}

/** The process ended before it answered. */
export class LostError extends Error {
  override readonly name = 'LostError';
}

export interface ProcessOptions {
  /** Module whose default export `serve` made. */
  readonly module: URL;
  /** Node's own arguments beside ours. */
  readonly execArgv?: readonly string[] | undefined;
}

/** Longest time that a timer can wait: an idle process stays. */
const never = 2 ** 31 - 1;

/** One pool of memory for the C library: images of many sizes tear several to pieces. */
const env = (): Record<string, string> => ({
  ...(process.env as Record<string, string>),
  MALLOC_ARENA_MAX: '1',
});

/**
 * Tinypool 2.2.0 lets go of its processes: this one would end while it waits for one that is slow to start or to end, as if all were done.
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
 * Starts nothing yet: the process begins with what it is first asked. A pool of tinypool for each process: in one for all of them a task
 * would wait for ever where the process that shall take it ends while it starts (tinypool 2.2.0).
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
  let lose: (error: Error) => void = () => undefined;
  const lost = new Promise<never>((_, reject) => {
    lose = (cause) => reject(new LostError('A worker ended unexpectedly.', { cause }));
  });
  lost.catch(() => undefined);
  pool.on('error', (error: Error) => lose(error));
  return {
    ask: async (message, hear) => {
      const channel = { postMessage: ({ told }: Told) => hear?.(told) };
      const answered = pool.run(message, { channel }) as Promise<Reply<A>>;
      // Told by the race; once that is lost nobody listens any more.
      answered.catch((error: Error) => lose(error));
      return stayingAwake(Promise.race([answered.catch(() => lost), lost]));
    },
    end: async () => {
      lose(new Error('It was told to.'));
      await stayingAwake(pool.destroy());
    },
  };
};
