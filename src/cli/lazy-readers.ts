import type { Readers } from '../gather/ports.js';
import type { Io } from './io.js';
import { library } from './library.js';

/** Engines that open when first asked for, and close if they were opened. Says on stderr, once, that the main reader is not among them. */
export const lazyReaders = ({ stderr }: Pick<Io, 'stderr'>): { get(): Promise<Readers>; close(): Promise<void> } => {
  let readers: Promise<Readers> | undefined;
  return {
    get: () => {
      readers ??= open(stderr);
      return readers;
    },
    // Engines that failed to open were complained of where they were needed.
    close: async () => (await readers?.catch(() => undefined))?.close(),
  };
};

const open = async (stderr: Io['stderr']): Promise<Readers> => {
  const { createReaders } = await library.readers();
  const readers = await createReaders();
  if (readers.lines.name !== 'paddle')
    stderr.write(
      'triproof: the main reader is missing, so that less is read and more is left to a person; see triproof doctor\n',
    );
  return readers;
};
