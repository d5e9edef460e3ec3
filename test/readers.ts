import process from 'node:process';
import { cachedReaders, openStore } from '../src/cache/index.js';
import { createReaders } from '../src/gather/engines/index.js';
import { installedEngines } from '../src/gather/engines/installed.js';
import type { Readers } from '../src/gather/ports.js';

/** The folder that all tests of a run share; one command of the package finds it under `triproof`. */
export const sharedCache = process.env['TRIPROOF_TEST_CACHE'] ?? '/dev/null';

/**
 * The package's readers, with the answers that other tests of this run have had already. For tests of what is made of readings; those of
 * reading itself open their own.
 */
export const sharedReaders = async (): Promise<Readers> => {
  const store = await openStore(`${sharedCache}/triproof`);
  if (store === undefined) return createReaders();
  return cachedReaders({ store, installed: await installedEngines(), open: () => createReaders() });
};
