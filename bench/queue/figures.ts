import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Job, pgBossQueue } from '../../src/queue/index.js';
import type { Postgres } from '../../test/fakes/postgres.js';
import { run } from './crew.js';

const job = (recipe: number): Job => ({ format: 1, tool: 'bench', lines: 'bench', recipe: String(recipe) });

export interface Alone {
  readonly addedPerSecond: number;
  readonly donePerSecond: number;
  /** Milliseconds of one count, while all wait. */
  readonly countMs: number;
}

/** The queue alone: jobs go in, are taken and are done, by a number of hands at once; no case is worked on. */
export const queueAlone = async (url: string, jobs: number, hands: number): Promise<Alone> => {
  const queue = await pgBossQueue(url, { looksAfter: true });
  try {
    const begun = performance.now();
    await queue.add(Array.from({ length: jobs }, (_, index) => job(index)));
    const added = performance.now();
    await queue.counts();
    const counted = performance.now();
    const hand = async (): Promise<number> => {
      for (let done = 0; ; done++) {
        const [taken] = await queue.take(1, []);
        if (taken === undefined) return done;
        await queue.done(taken);
      }
    };
    const done = (await Promise.all(Array.from({ length: hands }, hand))).reduce((sum, each) => sum + each, 0);
    const ended = performance.now();
    if (done !== jobs) throw new Error(`${done} of ${jobs} jobs were handed out`);
    return {
      addedPerSecond: (jobs / (added - begun)) * 1000,
      donePerSecond: (jobs / (ended - counted)) * 1000,
      countMs: counted - added,
    };
  } finally {
    await queue.close();
  }
};

/** Milliseconds from the death of a worker until its job is in the hands of another one. */
export const requeueMs = async (url: string): Promise<number> => {
  const queue = await pgBossQueue(url, { looksAfter: true });
  const holder = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('./hold.ts', import.meta.url)), url],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  try {
    await queue.add([job(0)]);
    await new Promise((resolve) => void holder.stdout.once('data', resolve));
    // Some time after it was last heard of, as it comes.
    await setTimeout(3000 + Math.random() * 3000);
    holder.kill('SIGKILL');
    const killed = performance.now();
    for (;;) {
      if ((await queue.take(1, [])).length > 0) return performance.now() - killed;
      await setTimeout(100);
    }
  } finally {
    holder.kill('SIGKILL');
    await queue.close();
  }
};

export interface Overhead {
  readonly buildMs: number;
  readonly workMs: number;
}

/** Milliseconds a case, of one worker's process: within `build`, and from the queue to the store. Starting is left out of both. */
export const overhead = async (
  few: string,
  many: string,
  added: number,
  scratch: string,
  postgres: Postgres,
): Promise<Overhead> => {
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const since = performance.now();
    await work();
    return performance.now() - since;
  };
  const build = (cases: string, out: string) =>
    timed(() => run('build', { out: join(scratch, out), jobs: 1 }, [cases]));
  const work = async (cases: string, name: string): Promise<number> => {
    const places = { queue: postgres.database(name), store: join(scratch, name) };
    await run('submit', places, [cases]);
    return timed(() => run('work', { ...places, jobs: 1, once: true }));
  };
  return {
    buildMs: (-(await build(few, 'few')) + (await build(many, 'many'))) / added,
    workMs: (-(await work(few, 'few_cases')) + (await work(many, 'many_cases'))) / added,
  };
};
