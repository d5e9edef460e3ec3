import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pgBossQueue } from '../../src/queue/index.js';
import type { Postgres } from '../../test/fakes/postgres.js';
import { randomFrom } from '../batch/random.js';
import { childrenOf, differences, filesIn, type Run, run, start } from './crew.js';

export interface Kills {
  readonly rounds: number;
  /** Whole workers, as a machine that fails. */
  readonly workers: number;
  /** One process of a worker. */
  readonly processes: number;
  readonly restarts: number;
  /** Longest time from the last kill until all was done. */
  readonly slowestMs: number;
  readonly faults: readonly string[];
}

export interface Disturbance {
  readonly rounds: number;
  readonly seed: number;
  /** How many kills a round. */
  readonly kills: number;
  /** Restarts PostgreSQL in each round too, by turns in order and at once. */
  readonly restarts?: boolean;
  readonly say?: (line: string) => void;
}

const kill = (pid: number): boolean => {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
};

/** The process in which a worker works on a case; it starts with the first one. */
const childOf = async ({ child }: Run): Promise<number | undefined> => {
  for (let tries = 0; tries < 100; tries++) {
    const [first] = childrenOf(child);
    if (first !== undefined) return first;
    await setTimeout(50);
  }
  return undefined;
};

const mostMs = 150_000;

const untilDone = async (url: string): Promise<string | undefined> => {
  const since = performance.now();
  while (performance.now() - since < mostMs) {
    try {
      const queue = await pgBossQueue(url);
      const { waiting, running, dead } = await queue.counts();
      await queue.close();
      if (waiting + running === 0) return dead > 0 ? `${dead} cases are dead` : undefined;
    } catch {
      // The database is being restarted.
    }
    await setTimeout(250);
  }
  return 'it did not come to its end';
};

/**
 * Rounds of one submission each, worked on by two workers that are killed at random moments and replaced. Then everything has to be as one
 * undisturbed `build` on one machine writes it: each case once, byte for byte, and summaries and index with them.
 */
export const killAtRandom = async (
  cases: string,
  scratch: string,
  postgres: Postgres,
  { rounds, seed, kills, restarts = false, say = () => undefined }: Disturbance,
): Promise<Kills> => {
  const random = randomFrom(seed);
  const calm = join(scratch, 'calm');
  await run('build', { out: calm, jobs: 2 }, [cases]);
  const wanted = filesIn(calm);
  const count = { workers: 0, processes: 0, restarts: 0 };
  const faults: string[] = [];
  let slowestMs = 0;

  for (let round = 0; round < rounds; round++) {
    const own = join(scratch, `round-${round}`);
    mkdirSync(own);
    const places = { queue: postgres.database(`round_${seed}_${round}`), store: join(own, 'store') };
    const fault = (what: string): void => {
      faults.push(`round ${round}: ${what}`);
      say(faults.at(-1) ?? '');
    };
    const submitted = await run('submit', places, [cases]);
    if (submitted.code !== 0) fault(`submit ended with ${submitted.code}: ${submitted.text.stderr}`);
    const worker = (): Run => start('work', { ...places, jobs: 1, drain: 5 });
    const workers = [worker(), worker()];
    for (let each = 0; each < kills; each++) {
      await setTimeout(random() * 1500);
      const index = Math.floor(random() * workers.length);
      const target = workers[index] as Run;
      if (random() < 0.4) {
        const child = await childOf(target);
        if (child !== undefined && kill(child)) count.processes++;
        continue;
      }
      if (target.child.kill('SIGKILL')) count.workers++;
      workers[index] = worker();
    }
    if (restarts) {
      await postgres.restart(round % 2 === 0 ? 'immediate' : 'fast');
      count.restarts++;
    }
    const since = performance.now();
    const open = await untilDone(places.queue);
    if (open !== undefined) fault(open);
    slowestMs = Math.max(slowestMs, performance.now() - since);
    for (const { child } of workers) child.kill('SIGTERM');
    const codes = await Promise.all(workers.map(({ ended }) => ended));
    for (const [index, { text }] of workers.entries())
      if (codes[index] !== 0) fault(`a worker ended with ${codes[index]}: ${text.stderr.slice(-400)}`);
    const out = join(own, 'out');
    const collected = await run('collect', { ...places, out });
    if (collected.code === 4 || collected.code === 3)
      fault(`collect ended with ${collected.code}: ${collected.text.stderr}`);
    for (const name of differences(wanted, filesIn(out))) fault(`${name} is not as it should be`);
    rmSync(own, { recursive: true });
    say(`round ${round + 1} of ${rounds}: ${(slowestMs / 1000).toFixed(1)} s at most, ${faults.length} faults`);
  }
  return { rounds, ...count, slowestMs, faults };
};
