import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { entriesIn } from './trim.js';

export interface Usage {
  readonly entries: number;
  readonly bytes: number;
}

/** Folders of entries have names of two hexadecimal digits. Nothing else in the folder belongs to the cache. */
const shardsIn = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => /^[0-9a-f]{2}$/u.test(name))
    .sort()
    .map((name) => join(folder, name));
};

/** How much a cache holds; zero if there is none. */
export const usageOf = async (folder: string): Promise<Usage> => {
  let [entries, bytes] = [0, 0];
  for (const shard of await shardsIn(folder))
    for (const entry of await entriesIn(shard)) {
      entries++;
      bytes += entry.bytes;
    }
  return { entries, bytes };
};

/** Removes everything in a cache, even while others use it. */
export const emptyCache = async (folder: string): Promise<void> => {
  for (const shard of await shardsIn(folder)) await rm(shard, { recursive: true, force: true });
};
