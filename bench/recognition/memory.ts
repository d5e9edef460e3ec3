import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CaseClass } from './case.js';

/** Cases after which the resident set is taken. */
const marks = [50, 500] as const;

export interface MemoryResult {
  /** In mebibytes, after 50 and after 500 cases. */
  readonly rss: readonly number[];
}

/**
 * Reads 500 cases in a process of their own that does nothing else: pictures are drawn here beforehand, some of each class, and
 * come up again and again.
 */
export const measureMemory = async (classes: readonly CaseClass[], seed: number): Promise<MemoryResult> => {
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
  const output = await run(list);
  await rm(folder, { recursive: true });
  const rss = output.trim().split('\n').map(Number);
  if (rss.length !== marks.length || rss.some((value) => !Number.isFinite(value)))
    throw new Error(`The measured process printed: ${output}`);
  return { rss };
};

const child = fileURLToPath(new URL('memory-child.ts', import.meta.url));

const run = (list: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [...process.execArgv, child, list, marks.join(',')], {
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
