/**
 * `npm run bench -- queue [kills ROUNDS SEED | restarts ROUNDS SEED | requeue ROUNDS | overhead CASES | alone JOBS HANDS |
 * pair FOLDER | stored CASES]`: many machines, on this one. Prints what it measured; docs/scaling.md takes it over by hand.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { durable, type Postgres, startPostgres, whyNoPostgres } from '../../test/fakes/postgres.js';
import { writeCases } from '../batch/cases.js';
import { overhead, queueAlone, requeueMs } from './figures.js';
import { killAtRandom } from './kills.js';
import { paceOf } from './pair.js';
import { knowing } from './stored.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const withPostgres = async (
  work: (folder: string, postgres: Postgres) => Promise<void>,
  settings?: readonly string[],
): Promise<void> => {
  const why = whyNoPostgres();
  if (why !== undefined) throw new Error(why);
  const folder = mkdtempSync(join(tmpdir(), 'triproof-queue-'));
  const postgres = await startPostgres(settings);
  try {
    await work(folder, postgres);
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

const kills = (rounds = 50, seed = 1, restarts = false): Promise<void> =>
  withPostgres(
    async (folder, postgres) => {
      const cases = join(folder, 'cases');
      await writeCases(cases, 40);
      const { faults, slowestMs, ...counts } = await killAtRandom(cases, folder, postgres, {
        rounds,
        seed,
        kills: 3,
        restarts,
        say,
      });
      say(`kills, 40 cases a round, seed ${seed}: ${JSON.stringify(counts)}, ${faults.length} faults`);
      say(
        `from the last kill until all was done: ${(slowestMs / 1000).toFixed(1)} s at most; load ${loadavg()[0]?.toFixed(1)}`,
      );
    },
    restarts ? durable : undefined,
  );

const alone = (jobs = 100_000, hands = 8): Promise<void> =>
  withPostgres(async (_, postgres) => {
    const { addedPerSecond, donePerSecond, countMs } = await queueAlone(postgres.url, jobs, hands);
    say(
      `alone, ${jobs} jobs, ${hands} hands: ${addedPerSecond.toFixed(0)} added a second, ${donePerSecond.toFixed(0)} taken and done a second, ` +
        `a count in ${countMs.toFixed(0)} ms; load ${loadavg()[0]?.toFixed(1)}`,
    );
  }, durable);

const requeue = (rounds = 10): Promise<void> =>
  withPostgres(async (_, postgres) => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) times.push(await requeueMs(postgres.database(`requeue_${round}`)));
    const seconds = times.sort((a, b) => a - b).map((ms) => (ms / 1000).toFixed(1));
    say(
      `requeue, from a kill until another one has the job: ${seconds.join(', ')} s; load ${loadavg()[0]?.toFixed(1)}`,
    );
  });

const perCase = (count = 300): Promise<void> =>
  withPostgres(async (folder, postgres) => {
    const [few, many] = [join(folder, 'few'), join(folder, 'many')];
    await writeCases(few, 20);
    await writeCases(many, 20 + count);
    const { buildMs, workMs } = await overhead(few, many, count, folder, postgres);
    const difference = (workMs - buildMs).toFixed(1);
    say(
      `a case, ${count} of them: ${buildMs.toFixed(1)} ms within build, ${workMs.toFixed(1)} ms within work, ${difference} ms more; ` +
        `load ${loadavg()[0]?.toFixed(1)}`,
    );
  }, durable);

const pair = (cases = 'fixtures'): Promise<void> =>
  withPostgres(async (folder, postgres) => {
    const one = await paceOf(cases, 1, folder, postgres);
    const two = await paceOf(cases, 2, folder, postgres);
    say(
      `pair, ${cases}: ${one.toFixed(2)} cases a second by one worker on one core, ${two.toFixed(2)} by two, ` +
        `${(two / one).toFixed(2)} times as many; load ${loadavg()[0]?.toFixed(1)}`,
    );
  }, durable);

const stored = async (count = 2000): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'triproof-stored-'));
  try {
    const { ms, gets } = await knowing(folder, count);
    say(
      `stored, ${count} cases in a folder: known in ${ms.toFixed(0)} ms, by opening ${gets} files; load ${loadavg()[0]?.toFixed(1)}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

export const runQueue = async ([which = 'kills', ...options]: readonly string[]): Promise<void> => {
  const numbers = options.map(Number);
  if (which === 'kills') await kills(numbers[0], numbers[1]);
  else if (which === 'restarts') await kills(numbers[0] ?? 10, numbers[1], true);
  else if (which === 'alone') await alone(numbers[0], numbers[1]);
  else if (which === 'requeue') await requeue(numbers[0]);
  else if (which === 'overhead') await perCase(numbers[0]);
  else if (which === 'pair') await pair(options[0]);
  else if (which === 'stored') await stored(numbers[0]);
  else
    throw new Error(
      `the queue bench knows kills, restarts, alone, requeue, overhead, pair and stored; found "${which}"`,
    );
};
