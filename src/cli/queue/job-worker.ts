/** A worker process of `triproof work`: does one job after the other, with its own warm engines, from the store to the store. */
import process from 'node:process';
import { serveTasks } from '../../batch/worker.js';
import type { JobEnd } from '../../queue/index.js';
import { lazyReaders } from '../lazy-readers.js';
import type { WorkerSaid } from '../worker.js';
import { type JobTask, makeJob } from './make-job.js';
import { openArchive } from './places.js';

export interface JobWorkerSetup {
  readonly store: string;
  readonly threads: number | undefined;
  readonly cache: boolean;
  /** URL of a module that replaces the engines. */
  readonly engines: string | undefined;
}

export default serveTasks(
  async ({ store, threads, cache, engines }: JobWorkerSetup, tell: (said: WorkerSaid) => void) => {
    const { env } = process;
    const stderr = { write: (text: string) => tell({ stderr: text }) };
    const readers = lazyReaders({ env, stderr }, { threads, engines, cache });
    const archive = await openArchive({ store }, { env });
    await readers.get().catch(() => undefined);
    const tools = {
      archive,
      readers: readers.get,
      engines,
      signal: new AbortController().signal,
      onProgress: ({ stage }: { readonly stage: string }) => tell({ show: stage }),
    };
    return (task: JobTask): Promise<JobEnd> => makeJob(task, tools);
  },
);
