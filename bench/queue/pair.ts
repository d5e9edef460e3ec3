import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pgBossQueue } from '../../src/queue/index.js';
import type { Postgres } from '../../test/fakes/postgres.js';
import { run, start } from './crew.js';

/** Our own engines, not simulated ones. */
const real = { engines: null, cache: false };

/**
 * Cases a second of so many workers, each held to a core of its own as if it were a machine with one; engines then take one thread. The clock
 * starts with the first case that is done: what it takes to start is left out.
 */
export const paceOf = async (cases: string, workers: number, scratch: string, postgres: Postgres): Promise<number> => {
  const places = { queue: postgres.database(`pair_${workers}`), store: join(scratch, `pair-${workers}`), ...real };
  await run('submit', places, [cases]);
  const queue = await pgBossQueue(places.queue);
  const all = (await queue.counts()).waiting;
  const doneBy = async (least: number): Promise<number> => {
    while ((await queue.counts()).done < least) await setTimeout(100);
    return performance.now();
  };
  const begun = Array.from({ length: workers }, (_, core) =>
    start('work', { ...places, jobs: 1 }, [], { within: ['taskset', '-c', String(core)] }),
  );
  const ms = -(await doneBy(workers)) + (await doneBy(all));
  for (const { child } of begun) child.kill('SIGTERM');
  await Promise.all(begun.map(({ ended }) => ended));
  await queue.close();
  return ((all - workers) / ms) * 1000;
};
