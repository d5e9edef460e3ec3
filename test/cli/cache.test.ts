import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/cache/index.js';
import { main } from '../../src/cli/main.js';
import { recorder } from './recorder.js';

let home = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'triproof-cache-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const run = async (argv: readonly string[], env: Record<string, string> = {}) => {
  const { io, written } = recorder({ env: { XDG_CACHE_HOME: home, ...env } });
  const code = await main(['cache', ...argv], io);
  return { code, ...written };
};

const filled = async () => {
  const store = await openStore(join(home, 'triproof'));
  await store?.write('ab'.repeat(32), new Uint8Array(5000));
};

describe('triproof cache', () => {
  it('prints place, entries and size, and creates no folder for it', async () => {
    const { code, stdout } = await run(['--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ place: join(home, 'triproof'), entries: 0, bytes: 0, maxBytes: 500_000_000 });
    expect(await readdir(home)).toEqual([]);
  });

  it('prints it in each language', async () => {
    await filled();
    expect((await run([])).stdout).toMatch(/Entries {2}1\n {2}Size {5}0\.0 MB of at most 500\.0 MB\n/u);
    expect((await run(['--lang', 'ru'])).stdout).toContain('из не более чем');
    expect((await run(['--lang', 'zh'])).stdout).toContain('上限');
  });

  it('empties it', async () => {
    await filled();
    expect(JSON.parse((await run(['--format', 'json'])).stdout)).toMatchObject({ entries: 1, bytes: 8192 });
    expect(JSON.parse((await run(['clear', '--format', 'json'])).stdout)).toMatchObject({ entries: 0, bytes: 0 });
    expect(await readdir(join(home, 'triproof'))).toEqual([]);
  });

  it('accepts another size, and refuses an invalid one', async () => {
    const { stdout } = await run(['--format', 'json'], { TRIPROOF_CACHE_SIZE: '20MB' });
    expect(JSON.parse(stdout)).toMatchObject({ maxBytes: 20_000_000 });
    const refused = await run([], { TRIPROOF_CACHE_SIZE: 'much' });
    expect(refused.code).toBe(3);
    expect(refused.stderr).toContain('TRIPROOF_CACHE_SIZE');
  });

  it('refuses what it cannot do', async () => {
    expect((await run(['emtpy'])).code).toBe(3);
  });
});
