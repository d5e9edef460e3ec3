/** The inside of a worker: one task after the other, in a process that does not outlive the one that started it. */
import process from 'node:process';
import { traceOf } from '../model/trace.js';
import type { Message, Reply, Told } from './messages.js';

/** How often a worker looks whether its parent is still there: a channel that broke while it was busy tells nothing. */
const lookEveryMs = 500;

type Work<T, A> = (task: T) => Promise<A>;

const parent = process.ppid;

/** Whether the process that started this one is gone. Asked before anything is written: what it began is for the next run to do. */
export const isOrphan = (): boolean => process.ppid !== parent || !process.connected;

const endWithParent = (): void => {
  const end = (): never => process.exit(1);
  process.once('disconnect', end);
  setInterval(() => isOrphan() && end(), lookEveryMs).unref();
};

const tell = (what: unknown): void => {
  if (process.connected) process.send?.({ told: what } satisfies Told);
};

/**
 * What a worker's module exports as its default.
 *
 * @param open - Makes the worker ready, once; what it gives is called with each task.
 */
export const serve = <S, T, A>(
  open: (setup: S, tell: (what: unknown) => void) => Promise<Work<T, A>>,
): ((message: Message<S, T>) => Promise<Reply<A | undefined>>) => {
  let opened: Promise<Work<T, A>> | undefined;
  endWithParent();
  // An interrupt from the keyboard reaches every process of a terminal; what follows from it is for the parent to say.
  process.on('SIGINT', () => undefined);
  return async (message) => {
    try {
      if ('setup' in message) opened = open(message.setup, tell);
      const work = await (opened as Promise<Work<T, A>>);
      const answer = 'task' in message ? await work(message.task) : undefined;
      // Pixels count for little where the collector looks; without this the process would grow from case to case.
      globalThis.gc?.();
      return { answer, residentBytes: process.memoryUsage.rss() };
    } catch (error) {
      return { fault: traceOf(error) };
    }
  };
};
