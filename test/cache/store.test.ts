import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AnswerStore, emptyCache, openStore, usageOf } from '../../src/cache/index.js';

let folder = '';
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'triproof-store-')), 'cache');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

const key = (text: string): string => createHash('sha256').update(text).digest('hex');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const opened = async (maxBytes?: number): Promise<AnswerStore> => {
  const store = await openStore(folder, maxBytes);
  if (store === undefined) throw new Error('no store');
  return store;
};
const pathOf = (text: string): string => join(folder, key(text).slice(0, 2), key(text).slice(2));
const textAt = async (store: AnswerStore, text: string) => {
  const found = await store.read(key(text));
  return found && Buffer.from(found).toString();
};

describe('the store', () => {
  it('returns what was written, to another process too, and nothing else', async () => {
    await (await opened()).write(key('a'), bytes('answer'));
    const store = await opened();
    expect(await textAt(store, 'a')).toBe('answer');
    expect(await textAt(store, 'b')).toBeUndefined();
  });

  it.each([
    ['cut off', (whole: Buffer) => whole.subarray(0, whole.length - 1)],
    ['empty', () => Buffer.alloc(0)],
    ['changed in one bit', (whole: Buffer) => Buffer.from(whole.map((byte, i) => (i === 40 ? byte ^ 1 : byte)))],
  ])('ignores an entry that is %s, and removes it', async (_, damaged) => {
    const store = await opened();
    await store.write(key('a'), bytes('a longer answer'));
    await writeFile(pathOf('a'), damaged(await readFile(pathOf('a'))));
    expect(await textAt(store, 'a')).toBeUndefined();
    await expect(stat(pathOf('a'))).rejects.toThrow();
  });

  it('ignores an entry filed under another name', async () => {
    const store = await opened();
    await store.write(key('a'), bytes('answer'));
    await mkdir(join(folder, key('b').slice(0, 2)), { recursive: true });
    await writeFile(pathOf('b'), await readFile(pathOf('a')));
    expect(await textAt(store, 'b')).toBeUndefined();
  });

  it('is private to its owner', async () => {
    const store = await opened();
    await store.write(key('a'), bytes('answer'));
    const modes = await Promise.all([folder, join(pathOf('a'), '..'), pathOf('a')].map((path) => stat(path)));
    expect(modes.map(({ mode }) => mode & 0o777)).toEqual([0o700, 0o700, 0o600]);
  });

  it('is not used if others may write to it, or if no folder can be made', async () => {
    await opened();
    await chmod(folder, 0o777);
    expect(await openStore(folder)).toBeUndefined();
    expect(await openStore('/dev/null/triproof')).toBeUndefined();
  });

  it('keeps nothing, and reports nothing, if nothing can be written', async () => {
    const store = await opened();
    await symlink(join(folder, 'nowhere', 'at all'), join(folder, key('a').slice(0, 2)));
    await store.write(key('a'), bytes('answer'));
    expect(await textAt(store, 'a')).toBeUndefined();
  });

  it('stays within its size, and evicts the least recently used first', async () => {
    const store = await opened(256 * 5 * 4096);
    // All in one folder; every write there looks after its size.
    const keys = Array.from({ length: 12 }, (_, i) => `ab0${key(String(i)).slice(3)}`);
    for (const [i, each] of keys.entries()) {
      await store.write(each, bytes(String(i)));
      const at = new Date(Date.UTC(2020, 0, 1 + i));
      await utimes(join(folder, 'ab', each.slice(2)), at, at);
      if (i === 3) await store.read(keys[0] as string);
    }
    expect((await usageOf(folder)).bytes).toBeLessThanOrEqual(5 * 4096);
    expect(await store.read(keys[0] as string)).toBeDefined();
    expect(await store.read(keys[11] as string)).toBeDefined();
    expect(await store.read(keys[1] as string)).toBeUndefined();
  });

  it('stays intact while several write and read the same entries', async () => {
    const stores = await Promise.all([opened(), opened(), opened()]);
    const text = 'x'.repeat(50_000);
    const rounds = stores.flatMap((store) =>
      Array.from({ length: 20 }, async (_, i) => {
        await store.write(key(`k${i % 4}`), bytes(text));
        return textAt(store, `k${i % 4}`);
      }),
    );
    expect(new Set(await Promise.all(rounds))).toEqual(new Set([text]));
    expect(await usageOf(folder)).toMatchObject({ entries: 4 });
  });

  it('loses its entries and nothing else when emptied', async () => {
    const store = await opened();
    await store.write(key('a'), bytes('answer'));
    await writeFile(join(folder, 'notes.txt'), 'mine');
    await emptyCache(folder);
    expect(await readdir(folder)).toEqual(['notes.txt']);
    expect(await usageOf(folder)).toEqual({ entries: 0, bytes: 0 });
    await store.write(key('a'), bytes('answer'));
    expect(await textAt(store, 'a')).toBe('answer');
  });
});
