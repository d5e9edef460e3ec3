/** The inside of a worker: it does one task after the other, in a process that does not outlive its parent. */
import process from 'node:process';
import { traceOf } from '../model/trace.js';
import type { Message, Reply, WorkerTold } from './messages.js';

/** How often a worker checks that its parent is still there. If the channel broke while the worker was busy, it gets no notice. */
const lookEveryMs = 500;

type Work<T, A> = (task: T) => Promise<A>;

const parent = process.ppid;

/** Whether the parent process is gone. Checked before anything is written: unfinished work is left to the next run. */
export const isOrphan = (): boolean => process.ppid !== parent || !process.connected;

const endWithParent = (): void => {
  const end = (): never => process.exit(1);
  process.once('disconnect', end);
  setInterval(() => isOrphan() && end(), lookEveryMs).unref();
};

const tell = (what: unknown): void => {
  if (process.connected) process.send?.({ told: what } satisfies WorkerTold);
};

/**
 * What a worker's module exports as its default.
 *
 * @param open - Prepares the worker, once. The function that it returns is called with each task.
 */
export const serveTasks = <S, T, A>(
  open: (setup: S, tell: (what: unknown) => void) => Promise<Work<T, A>>,
): ((message: Message<S, T>) => Promise<Reply<A | undefined>>) => {
  let opened: Promise<Work<T, A>> | undefined;
  endWithParent();
  // A keyboard interrupt reaches every process of a terminal; only the parent decides what follows from it.
  process.on('SIGINT', () => undefined);
  return async (message) => {
    try {
      if ('setup' in message) opened = open(message.setup, tell);
      const work = await (opened as Promise<Work<T, A>>);
      const answer = 'task' in message ? await work(message.task) : undefined;
      // The garbage collector hardly counts pixels; without this call the process would grow from case to case.
      globalThis.gc?.();
      return { answer, residentBytes: process.memoryUsage.rss() };
    } catch (error) {
      return { fault: traceOf(error) };
    }
  };
};
