import type { Readers } from '../gather/ports.js';
import { library } from './library.js';

/** Engines that open when first asked for, and close if they were opened. */
export const lazyReaders = (): { get(): Promise<Readers>; close(): Promise<void> } => {
  let readers: Promise<Readers> | undefined;
  return {
    get: () => {
      readers ??= library.readers().then(({ createReaders }) => createReaders());
      return readers;
    },
    // Engines that failed to open were complained of where they were needed.
    close: async () => (await readers?.catch(() => undefined))?.close(),
  };
};
