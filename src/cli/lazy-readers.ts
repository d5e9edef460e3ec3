import type { Readers } from '../gather/ports.js';
import type { Io } from './io.js';
import { library } from './library.js';
import { type CacheOption, openCache } from './reading-cache.js';

/**
 * Readers that are made when first asked for, and closed if they were made. Says on stderr, once, that the main reader is not among them.
 *
 * @param option - With `cache` answers are looked up in the user's cache first, and engines open when something is not there.
 */
export const lazyReaders = (
  io: Pick<Io, 'stderr' | 'env'>,
  option: CacheOption = { cache: false },
): { get(): Promise<Readers>; close(): Promise<void> } => {
  let readers: Promise<Readers> | undefined;
  return {
    get: () => {
      readers ??= open(io, option);
      return readers;
    },
    // Engines that failed to open were complained of where they were needed.
    close: async () => (await readers?.catch(() => undefined))?.close(),
  };
};

const open = async (io: Pick<Io, 'stderr' | 'env'>, option: CacheOption): Promise<Readers> => {
  const readers = await opened(io, option);
  if (readers.lines.name !== 'paddle')
    io.stderr.write(
      'triproof: the main reader is missing, so that less is read and more is left to a person; see triproof doctor\n',
    );
  return readers;
};

const opened = async (io: Pick<Io, 'env'>, option: CacheOption): Promise<Readers> => {
  const engines = async (): Promise<Readers> => (await library.readers()).createReaders();
  const store = await openCache(io, option);
  if (store === undefined) return engines();
  const [{ cachedReaders }, { installedEngines }] = await Promise.all([library.cache(), library.installed()]);
  return cachedReaders({ store, installed: await installedEngines(), open: engines });
};
