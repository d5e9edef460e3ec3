import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { systemCode } from '../model/system-error.js';
import { temporaryName } from './leftovers.js';
import { isAlive, type ProcessName, thisProcess } from './process-name.js';

/** Who holds a lock, according to its file. */
export interface Holder extends ProcessName {
  readonly host: string;
  /** When it was taken, by that machine's clock. It is shown to people and never compared. */
  readonly since: string;
}

export interface Lock {
  release(): Promise<void>;
}

/** Another run holds the lock. If that run is on another machine, it is unknown whether it is still running. */
export class LockedError extends Error {
  override readonly name = 'LockedError';
  readonly path: string;
  readonly holder: Holder | undefined;

  constructor(path: string, holder: Holder | undefined) {
    super(`${path} is held by another run`);
    this.path = path;
    this.holder = holder;
  }
}

/** Creates a file if there is none. Its content is complete from the first moment. */
const place = async (path: string, content: string): Promise<boolean> => {
  const passing = temporaryName(path);
  try {
    await writeFile(passing, content, { flag: 'wx' });
    await link(passing, path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    // A file system without hard links.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(systemCode(error) ?? '')) throw error;
    return await placePlainly(path, content);
  } finally {
    await rm(passing, { force: true });
  }
};

const placePlainly = async (path: string, content: string): Promise<boolean> => {
  try {
    await writeFile(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
};

const textOf = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  });

const holderIn = (text: string): Holder | undefined => {
  try {
    const { home, pid, start, host, since } = JSON.parse(text) as Partial<Holder>;
    const strings = [home, start, host, since].every((value) => typeof value === 'string');
    return strings && typeof pid === 'number' ? ({ home, pid, start, host, since } as Holder) : undefined;
  } catch {
    return undefined;
  }
};

/** Removes a dead run's lock. If another run has already done so and placed its own, that one is put back. */
const clear = async (path: string, seen: string): Promise<void> => {
  const aside = temporaryName(path);
  try {
    await rename(path, aside);
    if ((await textOf(aside)) !== seen) await link(aside, path);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(systemCode(error) ?? '')) throw error;
  } finally {
    await rm(aside, { force: true });
  }
};

/** Whether the lock may be held. A lock without a holder is being written, or was left half-written. */
const isHeld = (holder: Holder | undefined, tries: number): boolean =>
  holder === undefined ? tries < patience : isAlive(holder) !== false;

const patience = 5;
const mostTries = 20;
const pauseMs = 50;

/**
 * Takes a lock stored in a file. The lock of a process that has ended is taken over.
 * @throws {LockedError} if another run holds it.
 */
export const takeLock = async (path: string): Promise<Lock> => {
  const own: Holder = { ...thisProcess(), host: hostname(), since: new Date().toISOString() };
  const content = `${JSON.stringify(own)}\n`;
  for (let tries = 0; tries < mostTries; tries++) {
    if (await place(path, content)) return { release: () => release(path, content) };
    const seen = await textOf(path);
    const holder = seen === undefined ? undefined : holderIn(seen);
    if (holder !== undefined && isHeld(holder, tries)) throw new LockedError(path, holder);
    if (seen !== undefined && !isHeld(holder, tries)) await clear(path, seen);
    else await setTimeout(pauseMs);
  }
  throw new LockedError(path, undefined);
};

const release = async (path: string, content: string): Promise<void> => {
  if ((await textOf(path).catch(() => undefined)) === content) await rm(path, { force: true });
};
