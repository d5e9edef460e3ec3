import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LockedError, takeLock } from '../../src/batch/lock.js';
import { isAlive, thisProcess } from '../../src/batch/process-name.js';
import { folderWith } from '../case/folder.js';

const holder = { ...thisProcess(), host: 'here', since: '2026-01-01T00:00:00.000Z' };

/** The number of a process that has ended. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;

describe('a lock', () => {
  it('is held until it is released, and names its holder', async () => {
    const path = join(folderWith({}), 'lock');
    const lock = await takeLock(path);
    const error = await takeLock(path).catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(LockedError);
    expect(error).toMatchObject({ holder: thisProcess() });
    await lock.release();
    await (await takeLock(path)).release();
    expect(existsSync(path)).toBe(false);
  });

  it('of a process that has ended is taken over, and nothing else is left', async () => {
    const folder = folderWith({ lock: { ...holder, pid: deadPid() } });
    await takeLock(join(folder, 'lock'));
    expect(readdirSync(folder)).toEqual(['lock']);
    expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid });
  });

  it('of a process whose id was reused is taken over', async () => {
    const path = join(folderWith({ lock: { ...holder, start: '1' } }), 'lock');
    expect(isAlive({ ...holder, start: '1' })).toBe(false);
    await expect(takeLock(path)).resolves.toBeDefined();
  });

  it('of another machine is left alone, because nobody here can tell', async () => {
    const path = join(folderWith({ lock: { ...holder, home: '000000000000', pid: deadPid() } }), 'lock');
    await expect(takeLock(path)).rejects.toThrow(LockedError);
  });

  it('that was half written is taken over', async () => {
    const path = join(folderWith({ lock: '{"home":' }), 'lock');
    await expect(takeLock(path)).resolves.toBeDefined();
  });

  it('goes to only one of many that take over a dead one at the same time', async () => {
    const path = join(folderWith({ lock: { ...holder, pid: deadPid() } }), 'lock');
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(path)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is not released by a run that lost it', async () => {
    const path = join(folderWith({}), 'lock');
    const lock = await takeLock(path);
    writeFileSync(path, 'of another run');
    await lock.release();
    expect(readFileSync(path, 'utf8')).toBe('of another run');
  });
});
