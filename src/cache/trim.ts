import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of the store. */
export interface StoredEntry {
  readonly path: string;
  /** Bytes it takes on disk. */
  readonly bytes: number;
  /** When it was last written or used, in milliseconds. */
  readonly usedMs: number;
}

/** Disks allocate space in blocks. */
const blockBytes = 4096;

/** A temporary name this old belongs to a killed process. */
const leftOverAfterMs = 3_600_000;

/** The entries in one folder of the store. Those that vanish during the scan are left out. */
export const entriesIn = async (folder: string): Promise<readonly StoredEntry[]> => {
  const names = await readdir(folder).catch(() => []);
  const entries = await Promise.all(
    names.map(async (name): Promise<readonly StoredEntry[]> => {
      const path = join(folder, name);
      const found = await stat(path).catch(() => undefined);
      if (found?.isFile() !== true) return [];
      return [{ path, bytes: Math.ceil(found.size / blockBytes) * blockBytes, usedMs: found.mtimeMs }];
    }),
  );
  return entries.flat();
};

/** Share of the limit that is kept when trimming. Otherwise the next entry would trigger trimming again. */
const keptShare = 0.9;

/** Removes the least recently used entries until the rest fits the limit, and the leftovers of killed processes. */
export const trim = async (folder: string, maxBytes: number): Promise<void> => {
  const entries = await entriesIn(folder);
  const isPassing = ({ path }: StoredEntry): boolean => path.endsWith('.tmp');
  const left = entries.filter((entry) => isPassing(entry) && Date.now() - entry.usedMs > leftOverAfterMs);
  const kept = entries.filter((entry) => !isPassing(entry));
  const old = overflow(kept, maxBytes);
  await Promise.all([...left, ...old].map(({ path }) => rm(path, { force: true })));
};

const overflow = (entries: readonly StoredEntry[], maxBytes: number): readonly StoredEntry[] => {
  let bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (bytes <= maxBytes) return [];
  const removed: StoredEntry[] = [];
  for (const entry of entries.toSorted((a, b) => a.usedMs - b.usedMs)) {
    if (bytes <= keptShare * maxBytes) break;
    removed.push(entry);
    bytes -= entry.bytes;
  }
  return removed;
};
