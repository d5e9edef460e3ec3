import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Raster } from '../../../model/raster.js';
import type { PaddleEngine } from './engine.js';

/** What a thread is asked. Ids count from 1; 0 is the answer that its engine is open. */
export interface Task {
  readonly id: number;
  readonly work: Work;
}
export type Work =
  | { readonly kind: 'find'; readonly image: Raster }
  | { readonly kind: 'recognise'; readonly strip: Raster };
export type Answer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string };

interface Pending {
  readonly work: Work;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** More threads than this hold more memory than they save time. */
const mostThreads = 4;

/**
 * Several engines, one a thread, fed from one queue. ONNX Runtime's own call blocks the thread it is made in, and its own threads
 * share a network's layers poorly: two threads with a line each read two lines in little more than the time of one.
 *
 * @throws when ONNX Runtime cannot be loaded on this machine.
 */
export const openPool = async (): Promise<PaddleEngine & { readonly size: number }> => {
  const size = Math.max(1, Math.min(mostThreads, availableParallelism()));
  const queue: Pending[] = [];
  const threads = Array.from({ length: size }, () => startThread(queue));
  const opened = await Promise.allSettled(threads.map(({ ready }) => ready));
  const close = async (): Promise<void> => {
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  };
  const failed = opened.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') {
    await close();
    throw failed.reason;
  }
  const ask = <T>(work: Work): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      queue.push({ work, resolve: (result) => resolve(result as T), reject });
      for (const { next } of threads) next();
    });
  return {
    size,
    find: (image) => ask({ kind: 'find', image }),
    recognise: (strip) => ask({ kind: 'recognise', strip }),
    close,
  };
};

interface Thread {
  readonly worker: Worker;
  readonly ready: Promise<void>;
  /** Takes the next task from the queue, unless it is busy. */
  next(): void;
}

const startThread = (queue: Pending[]): Thread => {
  const worker = new Worker(new URL('./thread.js', import.meta.url));
  // An idle engine must not keep a program alive that forgot to close it.
  worker.unref();
  let current: Pending | undefined;
  let count = 0;
  const next = (): void => {
    if (current !== undefined) return;
    current = queue.shift();
    if (current === undefined) {
      worker.unref();
      return;
    }
    worker.ref();
    // A strip was cut for this one purpose: its pixels are handed over, not copied. An image belongs to the caller.
    const { work } = current;
    const handed = work.kind === 'recognise' ? [work.strip.data.buffer as ArrayBuffer] : [];
    worker.postMessage({ id: ++count, work } satisfies Task, handed);
  };
  const ready = new Promise<void>((resolve, reject) => {
    const fail = (error: Error): void => {
      reject(error);
      current?.reject(error);
      current = undefined;
    };
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('A reader was closed while it was reading.')));
    worker.on('message', (answer: Answer) => {
      if (answer.id === 0) {
        if ('error' in answer) reject(new Error(answer.error));
        else resolve();
        return;
      }
      const done = current;
      current = undefined;
      if ('error' in answer) done?.reject(new Error(answer.error));
      else done?.resolve(answer.result);
      next();
    });
  });
  worker.ref();
  return { worker, ready, next };
};
