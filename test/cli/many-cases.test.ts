/**
 * Whole runs over several cases, with simulated engines: tests that each case reaches its end, whatever happens to the
 * run.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { writeCases } from '../../bench/batch/cases.js';
import { takeLock } from '../../src/batch/lock.js';
import { folderWith } from '../case/folder.js';
import { root, stackLine } from './run.js';

const script = join(root, 'bench/batch/run.mjs');

// Three runs of three processes each: seconds, or more on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

let folder = '';
let cases = '';
let out = '';

beforeEach(async () => {
  folder = folderWith({});
  [cases, out] = [join(folder, 'cases'), join(folder, 'out')];
  await writeCases(cases, 4);
});

const run = async (what: string, started: (child: ChildProcess) => void = () => undefined) => {
  const child = spawn(process.execPath, [script, what, out, '2'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      text[name] += chunk;
    });
  started(child);
  const code = await new Promise<number | null>((done) => void child.once('close', done));
  return { code, ...text };
};

const written = (): ReadonlyMap<string, number> =>
  new Map(
    readdirSync(out)
      .filter((name) => name.endsWith('.report.json'))
      .map((name) => [name, statSync(join(out, name)).ino]),
  );

/** Disturbs a run as soon as the first case is finished. */
const atFirstReport =
  (act: (child: ChildProcess) => void) =>
  (child: ChildProcess): void => {
    const look = setInterval(() => {
      if (!existsSync(out) || written().size === 0) return;
      clearInterval(look);
      act(child);
    }, 5);
    child.once('close', () => clearInterval(look));
  };

const summaries = ['index.html', 'summary.csv', 'summary.json'];

describe('a run over several cases', () => {
  it('resumes after being killed: nothing twice, nothing left half-written', async () => {
    const killed = await run(
      cases,
      atFirstReport((child) => child.kill('SIGKILL')),
    );
    expect(killed.code).toBeNull();
    const before = written();
    const again = await run(cases);
    expect(again.code).toBe(1);
    for (const [name, file] of before) expect(written().get(name)).toBe(file);
    expect(again.stdout).toContain(`of these unchanged ${before.size}\n`);
    const products = Array.from({ length: 4 }, (_, index) => [`D-0000${index}.pdf`, `D-0000${index}.report.json`]);
    expect(readdirSync(out)).toEqual([...products.flat(), ...summaries, 'thumbnails']);
  });

  it('names the run that owns the folder, and does nothing', async () => {
    out = folderWith({});
    const lock = await takeLock(join(out, 'triproof.lock'));
    const { stderr } = await run(cases);
    expect(stderr).toContain(`process ${process.pid} on `);
    expect(readdirSync(out)).toEqual(['triproof.lock']);
    await lock.release();
  });

  it('takes the rows of a table as cases, reports wrong ones by line and column, and writes no case file', async () => {
    const row = (id: string, opened: string, files: string) =>
      `${id},70548213-0001-1,,1512663422,${opened},cases/D-00001,${files}`;
    const table = join(folder, 'cases.csv');
    const rows = [
      'id,order_number,tracking_number,sku,dispute_opened_at,folder,tracking_files',
      row('A', '2024-08-20T14:03:00+03:00', 'tracking.json'),
      row('B', '2024-08-20', 'tracking.json'),
      row('C', '', 'tracking.json'),
      row('D', '2024-08-20T14:03:00+03:00', '../D-00002/tracking.json'),
      row('e', '2024-08-20T14:03:00+03:00', 'tracking.json'),
      row('E', '2024-08-20T14:03:00+03:00', 'tracking.json'),
    ];
    writeFileSync(table, rows.join('\n'));
    const { stdout, stderr } = await run(table);
    expect(readdirSync(out)).toEqual(['A.pdf', 'A.report.json', ...summaries]);
    expect(readdirSync(folder).toSorted()).toEqual(['cases', 'cases.csv', 'out']);
    for (const place of [
      'line 3, column 5 (dispute_opened_at)',
      'line 4, column dispute_opened_at',
      'line 5, column 7 (tracking_files)',
      'line 6: expected an id that no other row has',
      'line 7: expected an id that no other row has',
    ])
      expect(stderr).toContain(`${table}, ${place}`);
    expect(stdout).toContain('Cases: 6   ✗ 1 Fail   ! 5 Unusable');
    expect(stderr).not.toMatch(stackLine);
  });
});
