/**
 * A worker that takes cases from a queue, whatever the queue is: what cannot be used is given back with its problems and never tried again; what
 * fails by itself is tried again by the queue; and a stop lets nothing get lost.
 */
import {
  buildCase,
  type CaseInMemory,
  caseFromMemory,
  createReaders,
  InputError,
  type InputProblem,
  type Progress,
  type Readers,
  type Report,
} from 'triproof';

export interface Job {
  readonly id: string;
  readonly given: CaseInMemory;
}

/** What a queue has to do; write it over yours. */
export interface Queue {
  /** The next job; undefined where there is none any more, or where the signal is aborted. */
  take(signal: AbortSignal): Promise<Job | undefined>;
  progress(id: string, progress: Progress): void;
  done(id: string, result: { readonly report: Report; readonly pdf: Uint8Array }): Promise<void>;
  /** For good: no second try helps. */
  refused(id: string, problems: readonly InputProblem[]): Promise<void>;
  /** Back into the queue, for another try. */
  released(id: string, reason: unknown): Promise<void>;
}

const workOn = async ({ id, given }: Job, queue: Queue, readers: Readers, signal: AbortSignal): Promise<void> => {
  try {
    const opened = await caseFromMemory(given);
    const onProgress = (progress: Progress): void => queue.progress(id, progress);
    await queue.done(id, await buildCase(opened, { readers, signal, onProgress }));
  } catch (error) {
    if (error instanceof InputError) await queue.refused(id, error.problems);
    else await queue.released(id, error);
  }
};

/**
 * Works until the queue is empty or the signal is aborted. The engines are opened once, serve every job, and are freed in the end. One job at
 * a time keeps memory low; two workers in one process may share their readers.
 */
export const work = async (
  queue: Queue,
  signal: AbortSignal,
  open: () => Promise<Readers> = createReaders,
): Promise<void> => {
  const readers = await open();
  try {
    for (let job = await queue.take(signal); job !== undefined; job = await queue.take(signal))
      await workOn(job, queue, readers, signal);
  } finally {
    await readers.close();
  }
};
