import type { KeyObject } from 'node:crypto';
import { removeLeftovers } from '../batch/leftovers.js';
import { type BuildOptions, type Order, wishOf } from './case-options.js';
import { type Plan, runCases } from './cases.js';
import { type FoundSources, sharedIds, withIds } from './found-cases.js';
import type { Io } from './io.js';
import { openLedger } from './ledger.js';
import { library } from './library.js';
import { lockFolder, makeFolder } from './outputs.js';
import { signKeyOf } from './signing.js';

/** Cases whose products would have one name are left out, and named. */
export const withoutSharedIds = async ({ sources, problems }: FoundSources): Promise<FoundSources> => {
  const named = await withIds(sources);
  const shared = sharedIds(named);
  const refused = new Set(shared.map(({ file }) => file));
  return { sources: named.filter(({ file }) => !refused.has(file)), problems: [...problems, ...shared] };
};

const planOf = (options: BuildOptions, key: KeyObject | undefined, { language }: Io): Plan => {
  const orderWith = (map: Order['map']) => ({ command: 'build', options, map, language }) as const;
  return {
    order: orderWith,
    looked: withoutSharedIds,
    ledger: async ({ map }) => (options.force === true ? undefined : openLedger(orderWith(map), key)),
    interrupted: (done, all) =>
      `interrupted: ${done} of ${all} cases are done; the same command goes on with the rest.`,
  };
};

/** `triproof build`: judges cases and writes a bundle and a report for each. */
export const build = async (paths: readonly string[], options: BuildOptions, io: Io): Promise<number> => {
  const { checkWish } = await library.submission();
  checkWish(wishOf(options));
  const key = await signKeyOf(options.signKey);
  await makeFolder(options.out);
  const lock = await lockFolder(options.out);
  try {
    return await runCases(paths, options, planOf(options, key, io), io);
  } finally {
    // Of workers that were ended while they wrote.
    await removeLeftovers(options.out);
    await lock.release();
  }
};
