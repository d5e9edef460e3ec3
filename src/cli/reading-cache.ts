import { homedir } from 'node:os';
import process from 'node:process';
import type { Store } from '../cache/index.js';
import type { Io } from './io.js';
import { library } from './library.js';
import { byteSize } from './options.js';

/** What a command that reads has been told of the cache. */
export interface CacheOption {
  /** `false` for `--no-cache`; whatever else: it is used. */
  readonly cache?: boolean;
}

/** Most that can be asked for: a disk. */
const mostBytes = 1e12;

/** The place of the user's cache, and how large it may get. */
export const cachePlace = async ({ env }: Pick<Io, 'env'>): Promise<{ folder: string; maxBytes: number }> => {
  const { cacheFolder, defaultMaxBytes } = await library.cache();
  const size = env['TRIPROOF_CACHE_SIZE'] ?? '';
  return {
    folder: cacheFolder({ env, platform: process.platform, home: homedir() }),
    maxBytes: size === '' ? defaultMaxBytes : byteSize('TRIPROOF_CACHE_SIZE', mostBytes)(size),
  };
};

/** The user's cache; `undefined` where it is not wanted, or cannot be used. */
export const openCache = async (io: Pick<Io, 'env'>, { cache = true }: CacheOption): Promise<Store | undefined> => {
  if (!cache) return undefined;
  const { openStore } = await library.cache();
  const { folder, maxBytes } = await cachePlace(io);
  return openStore(folder, maxBytes);
};
