/** A store in a folder, which may be on a disk shared by several machines. */
import { link, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryEnding, temporaryName } from '../batch/leftovers.js';
import { systemCode } from '../model/system-error.js';
import { type Listed, type Store, StoreError, type StoreTrouble } from './port.js';

const troubles: Readonly<Record<string, StoreTrouble>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EACCES: 'refused',
  EPERM: 'refused',
  EROFS: 'refused',
};

/** Names come from ids and hashes; none may lead out of the folder. */
const refuseStray = (name: string): void => {
  if (name.split('/').some((part) => part === '' || part === '.' || part === '..' || /[\\\0]/u.test(part)))
    throw new Error(`"${name}" is no name in a store`);
};

export const folderStore = (folder: string): Store => {
  const pathOf = (name: string): string => {
    refuseStray(name);
    return join(folder, ...name.split('/'));
  };
  const asking = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      const code = systemCode(error);
      if (code === undefined) throw error;
      throw new StoreError(troubles[code] ?? 'unreachable', folder, { cause: error });
    }
  };
  return {
    address: folder,
    get: (name) => asking(orNothing(readFile(pathOf(name)))),
    putIfAbsent: (name, bytes) => asking(place(pathOf(name), bytes)),
    list: (prefix) => listed(folder, prefix, asking),
    delete: (name) => asking(rm(pathOf(name), { force: true })),
  };
};

const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '');

const orNothing = <T>(work: Promise<T>): Promise<T | undefined> =>
  work.catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });

/** Creates the folder only when the first write shows that it is missing. */
const written = async (path: string, bytes: Uint8Array): Promise<void> => {
  try {
    await writeFile(path, bytes, { flag: 'wx' });
  } catch (error) {
    if (!isMissing(error)) throw error;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes, { flag: 'wx' });
  }
};

/** Creating a link is atomic: if two put the same name, one of them is told that it came late. */
const place = async (path: string, bytes: Uint8Array): Promise<boolean> => {
  if ((await orNothing(stat(path))) !== undefined) return false;
  const passing = temporaryName(path);
  try {
    await written(passing, bytes);
    await link(passing, path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(passing, { force: true });
  }
};

type Asking = <T>(work: Promise<T>) => Promise<T>;

/** Descends from the deepest folder that contains all names with the prefix. */
const listed = async function* (folder: string, prefix: string, asking: Asking): AsyncGenerator<Listed, void> {
  const from = prefix.slice(0, prefix.lastIndexOf('/') + 1);
  const entries = (await asking(orNothing(readdir(join(folder, from), { withFileTypes: true })))) ?? [];
  const named = entries.map((entry) => ({ entry, name: `${from}${entry.name}${entry.isDirectory() ? '/' : ''}` }));
  const wanted = named.filter(({ name }) => name.startsWith(prefix) && !name.endsWith(temporaryEnding));
  for (const { entry, name } of wanted.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory()) yield* listed(folder, name, asking);
    else {
      const found = await asking(orNothing(stat(join(folder, name))));
      if (found !== undefined) yield { name, at: found.mtimeMs };
    }
  }
};
