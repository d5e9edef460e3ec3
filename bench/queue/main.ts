/**
 * `npm run bench -- queue [kills ROUNDS SEED | restarts ROUNDS SEED | requeue ROUNDS | overhead CASES | alone JOBS | workers ROUNDS]`: many
 * machines, on this one. Prints what it measured; docs/scaling.md takes it over by hand.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Postgres, startPostgres, whyNoPostgres } from '../../test/fakes/postgres.js';
import { writeCases } from '../batch/cases.js';
import { killAtRandom } from './kills.js';

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
  withPostgres(async (folder, postgres) => {
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
    for (const fault of faults) say(fault);
  });

export const runQueue = async ([which = 'kills', ...options]: readonly string[]): Promise<void> => {
  const numbers = options.map(Number);
  if (which === 'kills') await kills(numbers[0], numbers[1]);
  else if (which === 'restarts') await kills(numbers[0] ?? 10, numbers[1], true);
  else throw new Error(`the queue bench knows kills and restarts; found "${which}"`);
};
