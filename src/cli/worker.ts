/** A worker process: works on one case after the other, with its own warm engines, and writes their output files. */
import process from 'node:process';
import { isOrphan, serveTasks } from '../batch/worker.js';
import type { RunOrder } from './case-options.js';
import { type PackedResult, packedResult } from './done.js';
import type { CaseSource } from './sources.js';
import { openWork } from './work.js';

export interface WorkerSetup {
  readonly order: RunOrder;
  readonly threads: number | undefined;
}

/** What a worker reports during a case. */
export type WorkerSaid = { readonly show: string } | { readonly stderr: string };

export default serveTasks(async ({ order, threads }: WorkerSetup, tell: (said: WorkerSaid) => void) => {
  const bench = {
    env: process.env,
    stderr: { write: (text: string) => tell({ stderr: text }) },
    signal: new AbortController().signal,
    threads,
    show: (text: string) => tell({ show: text }),
    // A worker of a killed run must not finish files while the next run works.
    confirm: () => isOrphan() && process.exit(1),
  };
  const work = await openWork(order, bench);
  await work.warm();
  return async (source: CaseSource): Promise<PackedResult> => packedResult(await work.finish(source));
});
