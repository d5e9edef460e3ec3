/** Disks and folders that cannot hold the products: the user's to mend, with the path, the cause and what to do. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { outputsOf, removeProducts, writeTogether } from '../../src/cli/outputs.js';
import { folderWith, goodCase, problemsOf } from '../case/folder.js';
import { root, stackLine, triproof } from './run.js';

const never = new AbortController().signal;

/** A separate disk below a folder; undefined if mounting is not allowed here. */
const mounted = (options: string): string | undefined => {
  const at = join(folderWith({ 'disk/.keep': '' }), 'disk');
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', at], { stdio: 'ignore' });
  if (status !== 0) return undefined;
  onTestFinished(() => void spawnSync('umount', [at]));
  return at;
};

const mountable = ((): boolean => {
  if (process.platform !== 'linux') return false;
  const tried = 'mount -t tmpfs tmpfs "$0" && umount "$0"';
  return spawnSync('unshare', ['--mount', 'sh', '-c', tried, '/tmp'], { stdio: 'ignore' }).status === 0;
})();

const twoCases = (): string =>
  folderWith({
    'a/case.json': { ...goodCase, id: 'A' },
    'b/case.json': { ...goodCase, id: 'B' },
  });

describe.skipIf(!mountable)('a disk that is full (needs the right to mount one)', () => {
  it.each(['text', 'json', 'junit'] as const)('ends with 3, and names every case in %s', async (format) => {
    const cases = twoCases();
    const out = mounted('size=8k') ?? '';
    const { code, stdout, stderr } = await triproof(['build', cases, '--out', out, '--format', format, '--jobs', '1']);
    expect(code).toBe(3);
    expect(stderr).not.toMatch(stackLine);
    for (const id of ['A', 'B']) {
      expect(stderr).toContain(
        `triproof: ${join(out, id)}.pdf: expected a file that can be written, found a disk that is full. Make room`,
      );
      expect(stdout).toContain(join(cases, id.toLowerCase(), 'case.json'));
    }
    if (format === 'json')
      expect(JSON.parse(stdout)).toMatchObject({ summary: { total: 2, unusable: [{}, {}], pass: 0, fail: 0 } });
    if (format === 'junit') expect(stdout.match(/type="cannot-write"/gu)).toHaveLength(2);
    if (format === 'text') expect(stdout).toContain('Cases: 2   ! 2 Unusable');
    expect(readdirSync(out)).toEqual([]);
  });
});

describe.skipIf(!mountable)('a disk that is read-only (needs the right to mount one)', () => {
  it('is reported before any case is read', async () => {
    const out = mounted('ro,size=1m') ?? '';
    const { code, stdout, stderr } = await triproof(['build', twoCases(), '--out', out]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(/^triproof: --out: expected a folder to write to, found a disk that is read-only at /u);
  });
});

describe.skipIf(process.platform !== 'linux')('an unwritable stdout', () => {
  it('is reported, with 3 and without a stack', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(root, 'dist/cli/bin.js'), 'check', twoCases(), '--format', 'json'],
      { stdio: ['ignore', full, 'pipe'], encoding: 'utf8' },
    );
    closeSync(full);
    expect(stderr).toBe(
      'triproof: stdout: expected a file that can be written, found a disk that is full. Make room on it, or name a folder on another disk.\n',
    );
    expect(status).toBe(3);
  });
});

describe('an output path that is a file, or below one', () => {
  it.each(['out', 'out/below'])('%s is refused with its path, the cause and the mend', async (name) => {
    const folder = folderWith({ out: '' });
    const { code, stdout, stderr } = await triproof(['build', twoCases(), '--out', join(folder, name)]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toBe(
      `triproof: --out: expected a folder to write to, found a file where a folder has to be at ${join(folder, name)}. Name another folder, or move the file away.\n`,
    );
  });
});

describe('a folder with the name of a product', () => {
  it('spoils only its own case', async () => {
    const [cases, out] = [twoCases(), folderWith({})];
    mkdirSync(join(out, 'A.pdf'));
    const { code, stdout, stderr } = await triproof(['build', cases, '--out', out, '--format', 'json', '--jobs', '1']);
    expect(code).toBe(3);
    expect(stderr).toBe(
      `triproof: ${join(out, 'A.pdf')}: expected a file that can be written, found a folder of that name. Move the folder away, or name another one for the products.\n`,
    );
    expect(JSON.parse(stdout)).toMatchObject({
      cases: [{ case: { id: 'B' } }],
      summary: { total: 2, unusable: [{ case: join(cases, 'a/case.json'), problems: [{ code: 'cannot-write' }] }] },
    });
    expect(readdirSync(out)).toEqual(['A.pdf', 'B.pdf', 'B.report.json', 'index.html', 'summary.csv', 'summary.json']);
  });

  it('is also reported if an older product should be removed', async () => {
    const out = folderWith({ 'D-1.pdf/x': '' });
    const [problem] = await problemsOf(removeProducts([outputsOf(out, 'D-1').pdf]));
    expect(problem).toMatchObject({ code: 'cannot-write', file: join(out, 'D-1.pdf') });
  });
});

describe('a folder that disappears during a run', () => {
  it('is reported', async () => {
    const path = join(folderWith({}), 'gone/D-1.pdf');
    expect(await problemsOf(writeTogether([{ path, content: '' }], never))).toMatchObject([
      { code: 'cannot-write', file: path, found: 'a folder that is gone' },
    ]);
  });
});
