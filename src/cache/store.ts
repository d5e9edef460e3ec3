/**
 * A store on disk whose entries may vanish at any time. Nothing in it is essential, so its failures are silent: what cannot be read is
 * absent, and what cannot be written is not kept.
 */
import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { trim } from './trim.js';

export interface AnswerStore {
  /** @param key - Hexadecimal digits, such as a hash. */
  read(key: string): Promise<Uint8Array | undefined>;
  write(key: string, content: Uint8Array): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Total size limit: some 40 000 answers of readers, from 3 000 cases or so. */
export const defaultMaxBytes = 500_000_000;

/** Number of folders for entries. Each is trimmed separately. */
const shards = 256;

const digestBytes = 32;

/** Includes the key, so that an entry found under another name is invalid. */
const digestOf = (key: string, content: Uint8Array): Buffer =>
  createHash('sha256').update(key).update('\n').update(content).digest();

const unlessFailing = <T>(work: Promise<T>): Promise<T | undefined> => work.catch(() => undefined);

/**
 * Whether answers from this folder can be trusted: it is the user's own, and nobody else can write to it. Systems without numeric owners
 * separate users' folders themselves.
 */
const isOwn = async (folder: string): Promise<boolean> => {
  const owner = process.getuid?.();
  if (owner === undefined) return true;
  const { uid, mode } = await stat(folder);
  return uid === owner && (mode & 0o022) === 0;
};

/** Opens the store and creates it if needed; `undefined` if that is impossible. Only the owner can access its folders and files. */
export const openStore = async (
  folder: string,
  maxBytes: number = defaultMaxBytes,
): Promise<AnswerStore | undefined> => {
  const made = await unlessFailing(mkdir(folder, { recursive: true, mode: 0o700 }).then(() => isOwn(folder)));
  return made === true ? storeIn(folder, maxBytes) : undefined;
};

const storeIn = (folder: string, maxBytes: number): AnswerStore => {
  const pathOf = (key: string): string => join(folder, key.slice(0, 2), key.slice(2));
  const remove = async (key: string): Promise<void> => {
    await unlessFailing(rm(pathOf(key), { force: true }));
  };
  return {
    remove,
    read: async (key) => {
      const whole = await unlessFailing(readEntry(pathOf(key)));
      if (whole === undefined) return undefined;
      const content = whole.subarray(digestBytes);
      if (digestOf(key, content).equals(whole.subarray(0, digestBytes))) return content;
      await remove(key);
      return undefined;
    },
    write: async (key, content) => {
      const path = pathOf(key);
      const isWritten = await unlessFailing(writeEntry(path, Buffer.concat([digestOf(key, content), content])));
      if (isWritten === true && trims(key)) await unlessFailing(trim(dirname(path), maxBytes / shards));
    },
  };
};

/** One write in sixteen trims its folder. The key decides which one, so that processes need not know of each other. */
const trims = (key: string): boolean => key[2] === '0';

/** How long a recently used entry is not marked as used again, because marking is a write. */
const markAfterMs = 3_600_000;

/** The clock only tells which entries were used last. */
const readEntry = async (path: string): Promise<Buffer> => {
  const file = await open(path, constants.O_RDONLY);
  try {
    const whole = await file.readFile();
    await markUsed(file);
    return whole;
  } finally {
    await file.close();
  }
};

const markUsed = async (file: FileHandle): Promise<void> => {
  const { mtimeMs } = await file.stat();
  const now = new Date();
  if (now.getTime() - mtimeMs > markAfterMs) await unlessFailing(file.utimes(now, now));
};

/** Writes an entry completely or not at all, under a temporary name first. Two processes that write one entry write the same. */
const writeEntry = async (path: string, whole: Buffer): Promise<true> => {
  const passing = `${path}.${randomUUID()}.tmp`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    await writeFile(passing, whole, { flag: 'wx', mode: 0o600 });
    await rename(passing, path);
    return true;
  } catch (error) {
    await unlessFailing(rm(passing, { force: true }));
    throw error;
  }
};
