import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { medianOf } from '../statistics.js';
import type { CaseClass } from './case.js';

/** Cases after which the resident set is taken. */
const marks = [50, 500] as const;

/** The resident set in mebibytes over one round of all classes: what a single case leaves behind depends on the size of its pictures. */
export interface MemoryRound {
  /** The first and the last case of the round, counted from 1. */
  readonly cases: readonly [number, number];
  readonly median: number;
  readonly largest: number;
}

/**
 * Reads cases in a process of their own that does nothing else: pictures are drawn here beforehand, some of each class, and
 * come up again and again.
 * @returns One round that begins after 50 cases, and one that begins after 500.
 */
export const measureMemory = async (classes: readonly CaseClass[], seed: number): Promise<readonly MemoryRound[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'triproof-memory-'));
  const cases: { caseFile: unknown; files: Record<string, string> }[] = [];
  for (const { make, name } of classes) {
    const { caseFile, pictures } = await make(seed);
    const files: Record<string, string> = {};
    for (const { file, bytes } of pictures) {
      const path = join(folder, `${name}-${file}`);
      await writeFile(path, bytes);
      files[file] = path;
    }
    cases.push({ caseFile, files });
  }
  const list = join(folder, 'cases.json');
  await writeFile(list, JSON.stringify(cases));
  const count = Math.max(...marks) + cases.length - 1;
  const output = await run(list, count).finally(() => rm(folder, { recursive: true }));
  const rss = output.trim().split('\n').map(Number);
  if (rss.length !== count || rss.some((value) => !Number.isFinite(value)))
    throw new Error(`The measured process printed: ${output}`);
  return marks.map((mark) => {
    const round = rss.slice(mark - 1, mark - 1 + cases.length);
    return { cases: [mark, mark + cases.length - 1], median: medianOf(round), largest: Math.max(...round) };
  });
};

const child = fileURLToPath(new URL('memory-child.ts', import.meta.url));

const run = (list: string, count: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [...process.execArgv, child, list, String(count)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const parts: Buffer[] = [];
    running.stdout.on('data', (part: Buffer) => parts.push(part));
    running.on('error', reject);
    running.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(parts).toString('utf8'));
      else reject(new Error(`The measured process ended with ${code}`));
    });
  });
