/**
 * `npm run bench -- batch [kills ROUNDS SEED | memory COUNT | workers ROUNDS | unchanged CASES OUT]`: many cases at once. Prints what it
 * measured; figures for RESULTS.md are taken over by hand, with the load of the machine beside them.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { medianOf } from '../statistics.js';
import { writeCases } from './cases.js';
import { killAtRandom } from './kills.js';
import { paceOf } from './workers.js';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const fixtures = here('../../fixtures/');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const withScratch = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'triproof-batch-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const kills = (rounds = 100, seed = 1): Promise<void> =>
  withScratch(async (folder) => {
    const cases = join(folder, 'cases');
    await writeCases(cases, 12);
    const { faults, ...counts } = await killAtRandom(cases, folder, rounds, seed);
    say(`kills, 12 cases a round, seed ${seed}: ${JSON.stringify(counts)}, ${faults.length} faults`);
    for (const fault of faults) say(fault);
  });

const memory = (count = 10_000): Promise<void> =>
  withScratch(async (folder) => {
    await writeCases(folder, count, false);
    const since = performance.now();
    const { stdout } = spawnSync(process.execPath, [here('./memory.mjs'), folder, '2'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const { done, peakBytes } = JSON.parse(stdout) as { done: number; peakBytes: number };
    const seconds = (performance.now() - since) / 1000;
    say(
      `memory: ${done} of ${count} cases, parent at most ${(peakBytes / 1e6).toFixed(0)} MB, ${seconds.toFixed(0)} s`,
    );
  });

const workers = async (rounds = 3): Promise<void> => {
  const names = readdirSync(fixtures)
    .filter((name) => /\.(?:pass|review|fail)$/u.test(name))
    .sort()
    .slice(0, 24);
  const sources = names.map((name) => ({ file: join(fixtures, name, 'case.json'), id: undefined }));
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const one = await paceOf(1, sources);
    const two = await paceOf(2, sources);
    ratios.push(one.wallMs / two.wallMs);
    say(
      `1 worker ${(one.wallMs / 1000).toFixed(1)} s, 2 workers ${(two.wallMs / 1000).toFixed(1)} s, ratio ${(one.wallMs / two.wallMs).toFixed(2)}; ` +
        `longest over median case ${one.slowest.toFixed(1)} and ${two.slowest.toFixed(1)}; load ${loadavg()[0]?.toFixed(1)}`,
    );
  }
  say(`workers: ${sources.length} fixtures, median ratio ${medianOf(ratios).toFixed(2)}`);
};

/** A batch that was built before: once more as it is, and once with one case file touched. */
const unchanged = (cases: string, out: string, rounds = 5): void => {
  const bin = here('../../dist/cli/bin.js');
  const run = (): number => {
    const since = performance.now();
    spawnSync(process.execPath, [bin, 'build', cases, '--out', out], { stdio: 'ignore' });
    return performance.now() - since;
  };
  const [first = ''] = readdirSync(cases).sort();
  const file = join(cases, first, 'case.json');
  const times = Array.from({ length: rounds }, run);
  say(
    `unchanged: ${times.map((ms) => (ms / 1000).toFixed(2)).join(', ')} s, median ${(medianOf(times) / 1000).toFixed(2)} s`,
  );
  const edited = Array.from({ length: rounds }, () => {
    writeFileSync(file, `${readFileSync(file, 'utf8')} `);
    return run();
  });
  say(
    `one edited: ${edited.map((ms) => (ms / 1000).toFixed(2)).join(', ')} s, median ${(medianOf(edited) / 1000).toFixed(2)} s`,
  );
};

export const runBatch = async ([which = 'kills', ...options]: readonly string[]): Promise<void> => {
  const numbers = options.map(Number);
  if (which === 'kills') await kills(numbers[0], numbers[1]);
  else if (which === 'memory') await memory(numbers[0]);
  else if (which === 'workers') await workers(numbers[0]);
  else if (which === 'unchanged') unchanged(options[0] ?? '', options[1] ?? '');
  else throw new Error(`the batch bench knows kills, memory, workers and unchanged; found "${which}"`);
};
