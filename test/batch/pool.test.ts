import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { NoWorkerError, openPool, type Pool, type PoolOptions, TaskLostError } from '../../src/batch/pool.js';
import { TimeLimitError } from '../../src/batch/time-limit.js';

interface Answer {
  readonly greeting: string;
  readonly task: string;
  readonly pid: number;
}

const open: Pool<string, Answer>[] = [];

const poolWith = (changed: Partial<PoolOptions<string>> = {}): Pool<string, Answer> => {
  const pool = openPool<string, string, Answer>({
    module: pathToFileURL(join(import.meta.dirname, 'worker.mjs')),
    size: 1,
    setup: 'hello',
    timeLimitMs: 600_000,
    mostBytes: Number.POSITIVE_INFINITY,
    ...changed,
  });
  open.push(pool);
  return pool;
};

/** A process that has ended is listed until its parent has heard of it. */
const isListed = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

afterEach(async () => {
  for (const pool of open.splice(0)) await pool.close(new Error('the test is over'));
});

describe('a pool of workers', () => {
  it('gives tasks to one warm worker, passes on its messages, and reports what it throws', async () => {
    const heard: unknown[] = [];
    const pool = poolWith({ hear: (what) => heard.push(what) });
    const [first, second] = [await pool.run('a'), await pool.run('b')];
    expect(first).toMatchObject({ greeting: 'hello', task: 'a' });
    expect(second.pid).toBe(first.pid);
    expect(heard).toEqual(['at a', 'at b']);
    await expect(pool.run('throw')).rejects.toThrow('no such thing');
    expect((await pool.run('c')).pid).toBe(first.pid);
  });

  it('gives up a task that takes its worker down twice, and continues with the others', async () => {
    const pool = poolWith();
    const [lost, other] = await Promise.allSettled([pool.run('die'), pool.run('a')]);
    expect(lost).toMatchObject({ status: 'rejected', reason: expect.any(TaskLostError) as unknown });
    expect(other).toMatchObject({ status: 'fulfilled', value: { task: 'a' } });
  });

  it('does not count the death of an idle worker as a loss of the next task', async () => {
    const deaths = join(mkdtempSync(join(tmpdir(), 'triproof-pool-')), 'deaths');
    writeFileSync(deaths, '1');
    const pool = poolWith();
    const { pid } = await pool.run('a');
    process.kill(pid, 'SIGKILL');
    while (isListed(pid)) await setImmediate();
    expect(await pool.run(deaths)).toMatchObject({ task: deaths });
    rmSync(dirname(deaths), { recursive: true });
  });

  it('tries later tasks though no process lived long enough to start, if told to be patient', async () => {
    const deaths = join(mkdtempSync(join(tmpdir(), 'triproof-pool-')), 'deaths');
    writeFileSync(deaths, '3');
    const pool = poolWith({ setup: deaths, isPatient: true });
    await expect(pool.run('a')).rejects.toThrow(NoWorkerError);
    expect(await pool.run('b')).toMatchObject({ task: 'b' });
    rmSync(dirname(deaths), { recursive: true });
  });

  it('ends a worker that takes too long, and continues with another', async () => {
    const pool = poolWith({ timeLimitMs: 300 });
    await expect(pool.run('hang')).rejects.toThrow(TimeLimitError);
    expect(await pool.run('a')).toMatchObject({ task: 'a' });
  });

  it('replaces a worker that holds too much memory, between two tasks', async () => {
    const pool = poolWith({ mostBytes: 1 });
    const [first, second] = [await pool.run('a'), await pool.run('b')];
    expect(second.pid).not.toBe(first.pid);
  });

  it('tells waiting callers why it was closed', async () => {
    const pool = poolWith();
    const waiting = Promise.allSettled([pool.run('hang'), pool.run('a')]);
    await pool.close(new Error('enough'));
    for (const each of await waiting) expect(each).toMatchObject({ status: 'rejected', reason: { message: 'enough' } });
    await expect(pool.run('b')).rejects.toThrow('enough');
  });

  it('keeps its process alive until a slow worker has ended', async () => {
    const script = join(import.meta.dirname, 'closing.mjs');
    const { stdout } = await promisify(execFile)(process.execPath, [script]);
    expect(stdout).toBe('answered, closed\n');
  });
});
