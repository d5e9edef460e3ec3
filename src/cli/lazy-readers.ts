import type { AnswerStore } from '../cache/index.js';
import type { ReaderOptions } from '../gather/engines/index.js';
import type { Readers } from '../gather/ports.js';
import type { Io } from './io.js';
import { library } from './library.js';
import { type CacheOption, openCache } from './reading-cache.js';
import { enginesFrom } from './stand-in.js';

/** Which readers to open, and how. */
interface ReadersWanted extends CacheOption, Pick<ReaderOptions, 'threads'> {
  /** Where to look up answers first, instead of the user's cache. */
  readonly store?: AnswerStore | undefined;
  /** URL of a module that opens other engines than ours. Their answers are not cached. */
  readonly engines?: string | undefined;
}

/**
 * Readers that are opened on first use, and closed if they were opened. Says once on stderr if the main reader is missing.
 *
 * @param wanted - With `cache`, answers are looked up in the user's cache first, and engines open only for an answer that is not there.
 */
export const lazyReaders = (
  io: Pick<Io, 'stderr' | 'env'>,
  wanted: ReadersWanted = {},
): { get(): Promise<Readers>; close(): Promise<void> } => {
  let readers: Promise<Readers> | undefined;
  return {
    get: () => {
      readers ??= open(io, wanted);
      return readers;
    },
    // If the engines failed to open, that was reported where they were needed.
    close: async () => (await readers?.catch(() => undefined))?.close(),
  };
};

const open = async (io: Pick<Io, 'stderr' | 'env'>, wanted: ReadersWanted): Promise<Readers> => {
  const readers = await opened(io, wanted);
  if (readers.lines.name !== 'paddle')
    io.stderr.write(
      'triproof: the main reader is missing, so that less is read and more is left to a person; see triproof doctor\n',
    );
  return readers;
};

const opened = async (
  io: Pick<Io, 'env'>,
  { cache = false, store: given, engines: module, ...options }: ReadersWanted,
): Promise<Readers> => {
  const engines = async (): Promise<Readers> => (await enginesFrom(module)).createReaders(options);
  const store = module === undefined ? (given ?? (await openCache(io, { cache }))) : undefined;
  if (store === undefined) return engines();
  const [{ cachedReaders }, { installedEngines }] = await Promise.all([library.cache(), library.installed()]);
  return cachedReaders({ store, installed: await installedEngines(), open: engines });
};
