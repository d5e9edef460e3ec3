import type { PackedResult } from '../../src/cli/done.js';
import type { CaseSource } from '../../src/cli/sources.js';
import type { WorkerSetup } from '../../src/cli/worker.js';
import { medianOf } from '../statistics.js';

const dist = new URL('../../dist/', import.meta.url);
const { openPool } = (await import(new URL('batch/pool.js', dist).href)) as typeof import('../../src/batch/pool.js');

export interface Pace {
  readonly wallMs: number;
  /** The longest case over the median one. */
  readonly slowest: number;
}

const setup: WorkerSetup = {
  order: { command: 'check', options: { format: 'json', cache: false }, map: undefined, language: 'en' },
  threads: 1,
};

/** How long a number of workers, one thread each, take for the cases; they are warm before the clock starts. */
export const paceOf = async (size: number, sources: readonly CaseSource[]): Promise<Pace> => {
  const pool = openPool<WorkerSetup, CaseSource, PackedResult>({
    module: new URL('cli/worker.js', dist),
    size,
    setup,
    timeLimitMs: 600_000,
    mostBytes: 2e9,
  });
  try {
    await Promise.all(sources.slice(0, size).map((source) => pool.run(source)));
    const times: number[] = [];
    const since = performance.now();
    let next = 0;
    const hand = async (): Promise<void> => {
      for (let source = sources[next++]; source !== undefined; source = sources[next++]) {
        const begun = performance.now();
        await pool.run(source);
        times.push(performance.now() - begun);
      }
    };
    await Promise.all(Array.from({ length: size }, hand));
    return { wallMs: performance.now() - since, slowest: Math.max(...times) / medianOf(times) };
  } finally {
    await pool.close(new Error('done'));
  }
};
