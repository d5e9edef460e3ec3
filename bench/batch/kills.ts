import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../../src/model/hash.js';
import { randomFrom } from './random.js';

const script = fileURLToPath(new URL('./run.mjs', import.meta.url));
/** More runs than any round needs; a round that needs more does not come to its end. */
const mostRuns = 50;

export interface Kills {
  readonly rounds: number;
  readonly parents: number;
  readonly workers: number;
  /** Rounds in which something was wrong, and what. */
  readonly faults: readonly string[];
  /** Cases that were finished when a run was killed, and that a later run had to leave alone. */
  readonly kept: number;
}

const start = (cases: string, out: string): ChildProcess =>
  spawn(process.execPath, [script, cases, out, '2'], { stdio: 'ignore' });

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => void child.once('exit', (code) => resolve(code)));

/** Processes that a process has started, by what the system says. */
const childrenOf = (pid: number): readonly number[] => {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
};

/** Name, hash, and the file itself by the number that the disk gives it: one that is written again gets another. */
const productsIn = (out: string, isFinal = /\.(?:pdf|report\.json)$/u) =>
  new Map(
    readdirSync(out, { recursive: true, encoding: 'utf8' })
      .filter((name) => isFinal.test(name))
      .map((name) => {
        const { ino, mtimeNs } = statSync(join(out, name), { bigint: true });
        return [name, { hash: sha256(readFileSync(join(out, name))), file: `${ino} ${mtimeNs}` }] as const;
      }),
  );

/** Cases whose report has its name: they are finished, and stay as they are. */
const finishedIn = (out: string): ReadonlyMap<string, string> => {
  const all = productsIn(out);
  const reports = [...all.keys()].filter((name) => name.endsWith('.report.json'));
  const own = (report: string): string[] => [report, report.replace(/\.report\.json$/u, '.pdf')];
  return new Map(reports.flatMap(own).map((name) => [name, all.get(name)?.file ?? 'gone']));
};

const kill = (pid: number): boolean => {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
};

/**
 * Rounds of one batch each, in which parents and workers are killed at random moments until the batch is through. Then every product has to be
 * there as an undisturbed run writes it, nothing else, and none that was finished before a kill may have been written again.
 */
export const killAtRandom = async (cases: string, scratch: string, rounds: number, seed: number): Promise<Kills> => {
  const random = randomFrom(seed);
  const calm = mkdtempSync(join(scratch, 'calm-'));
  const since = performance.now();
  await ended(start(cases, calm));
  const wholeMs = performance.now() - since;
  const wanted = productsIn(calm, /./u);
  const count = { parents: 0, workers: 0, kept: 0 };
  const faults: string[] = [];

  /** One run, disturbed at most once. @returns whether it came to its end. */
  const run = async (out: string, isDisturbed: boolean): Promise<boolean> => {
    const child = start(cases, out);
    const end = ended(child);
    if (!isDisturbed) return (await end) !== null;
    await Promise.race([end, setTimeout(random() * wholeMs)]);
    if (child.exitCode !== null) return true;
    const workers = childrenOf(child.pid ?? 0);
    const target = workers[Math.floor(random() * workers.length)];
    if (random() < 0.5 && target !== undefined) {
      if (kill(target)) count.workers++;
      return (await end) !== null;
    }
    if (child.kill('SIGKILL')) count.parents++;
    return (await end) !== null;
  };

  for (let round = 0; round < rounds; round++) {
    const out = mkdtempSync(join(scratch, 'round-'));
    let finished: ReadonlyMap<string, string> = new Map();
    let isThrough = false;
    for (let runs = 0; !isThrough && runs < mostRuns; runs++) {
      isThrough = await run(out, runs < 3);
      const now = finishedIn(out);
      for (const [name, file] of finished)
        if (now.get(name) !== file) faults.push(`round ${round}: ${name} was finished, and was written again`);
      if (!isThrough) count.kept += now.size / 2;
      finished = now;
    }
    const made = productsIn(out, /./u);
    const names = new Set([...made.keys(), ...wanted.keys()]);
    for (const name of names)
      if (made.get(name)?.hash !== wanted.get(name)?.hash)
        faults.push(`round ${round}: ${name} is not as it should be`);
    rmSync(out, { recursive: true });
    process.stderr.write(`\rround ${round + 1} of ${rounds}, ${faults.length} faults`);
  }
  process.stderr.write('\n');
  return { rounds, ...count, faults };
};
