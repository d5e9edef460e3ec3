import type { AcrossOptions } from '../across/index.js';
import type { CaseStand } from '../case/index.js';
import type { Reuse } from '../model/facts.js';
import { say } from '../words/problems.js';
import type { Io } from './io.js';
import { library } from './library.js';
import type { ProgressLine } from './progress.js';
import { type CacheOption, openCache } from './reading-cache.js';

/** Evidence of each case that another order uses too, by the case's file. Affects the verdict, so it counts when looking for unchanged cases. */
export type Reused = ReadonlyMap<string, readonly Reuse[]>;

/**
 * Compares the cases of a run with each other, and with those whose output files are already in the folder. Must run before any of them is judged.
 */
export const reusedIn = async (
  cases: readonly CaseStand[],
  { out, cache, elsewhere }: CacheOption & { readonly out?: string } & Pick<AcrossOptions, 'elsewhere'>,
  io: Pick<Io, 'env' | 'signal' | 'language'>,
  progress: ProgressLine,
): Promise<Reused> => {
  if (cases.length < 2 && out === undefined && elsewhere === undefined) return new Map();
  const { acrossCases } = await library.across();
  const store = await openCache(io, cache === undefined ? {} : { cache });
  const onProgress = (done: number, all: number) =>
    progress.show(say(`comparing cases: ${done} of ${all}`, io.language));
  try {
    return await acrossCases(cases, { store, folder: out, elsewhere, signal: io.signal, onProgress });
  } finally {
    progress.clear();
  }
};
