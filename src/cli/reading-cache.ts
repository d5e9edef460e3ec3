import { homedir } from 'node:os';
import process from 'node:process';
import type { AnswerStore } from '../cache/index.js';
import type { Io } from './io.js';
import { library } from './library.js';
import { byteSize } from './options.js';

/** The cache option of a command that reads. */
export interface CacheOption {
  /** `false` for `--no-cache`. Otherwise the cache is used. */
  readonly cache?: boolean;
}

/** Most bytes that can be asked for: a whole disk. */
const mostBytes = 1e12;

/** The place of the user's cache, and its largest size. */
export const cachePlace = async ({ env }: Pick<Io, 'env'>): Promise<{ folder: string; maxBytes: number }> => {
  const { cacheFolder, defaultMaxBytes } = await library.cache();
  const size = env['TRIPROOF_CACHE_SIZE'] ?? '';
  return {
    folder: cacheFolder({ env, platform: process.platform, home: homedir() }),
    maxBytes: size === '' ? defaultMaxBytes : byteSize('TRIPROOF_CACHE_SIZE', mostBytes)(size),
  };
};

/** The user's cache; `undefined` if it is not wanted or cannot be used. */
export const openCache = async (
  io: Pick<Io, 'env'>,
  { cache = true }: CacheOption,
): Promise<AnswerStore | undefined> => {
  if (!cache) return undefined;
  const { openStore } = await library.cache();
  const { folder, maxBytes } = await cachePlace(io);
  return openStore(folder, maxBytes);
};
