import type { ReaderOptions } from '../gather/engines/index.js';
import type { Readers } from '../gather/ports.js';
import type { Io } from './io.js';
import { enginesFrom } from './stand-in.js';

interface EngineOptions extends Pick<ReaderOptions, 'threads'> {
  /** URL of a module that opens other engines than ours. */
  readonly engines?: string | undefined;
}

/** Engines that open when first asked for, and close if they were opened. Says on stderr, once, that the main reader is not among them. */
export const lazyReaders = (
  { stderr }: Pick<Io, 'stderr'>,
  { engines, ...options }: EngineOptions = {},
): { get(): Promise<Readers>; close(): Promise<void> } => {
  let readers: Promise<Readers> | undefined;
  return {
    get: () => {
      readers ??= open(stderr, engines, options);
      return readers;
    },
    // Engines that failed to open were complained of where they were needed.
    close: async () => (await readers?.catch(() => undefined))?.close(),
  };
};

const open = async (stderr: Io['stderr'], engines: string | undefined, options: ReaderOptions): Promise<Readers> => {
  const { createReaders } = await enginesFrom(engines);
  const readers = await createReaders(options);
  if (readers.lines.name !== 'paddle')
    stderr.write(
      'triproof: the main reader is missing, so that less is read and more is left to a person; see triproof doctor\n',
    );
  return readers;
};
