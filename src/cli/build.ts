import type { KeyObject } from 'node:crypto';
import { type BuildCommandOptions, type RunOrder, wishOf } from './case-options.js';
import { type RunPlan, runCases } from './cases.js';
import { casesSharingIds, type FoundSources, withIds } from './found-cases.js';
import type { Io } from './io.js';
import { openLedger } from './ledger.js';
import { library } from './library.js';
import { lockFolder, makeFolder, removeUnfinished } from './outputs.js';
import { withPolicy } from './policy-option.js';
import { signKeyOf } from './signing.js';

/** Leaves out cases whose output files would have the same name, and reports them. */
export const withoutSharedIds = async ({ sources, problems }: FoundSources): Promise<FoundSources> => {
  const named = await withIds(sources);
  const shared = casesSharingIds(named);
  const refused = new Set(shared.map(({ file }) => file));
  return { sources: named.filter(({ file }) => !refused.has(file)), problems: [...problems, ...shared] };
};

const planOf = (options: BuildCommandOptions, key: KeyObject | undefined, { language }: Io): RunPlan => {
  const orderWith = (map: RunOrder['map'], several: boolean) =>
    ({ command: 'build', options, map, language, pictured: several }) as const;
  return {
    order: orderWith,
    looked: withoutSharedIds,
    ledger: async (order) => (options.force === true || order.command !== 'build' ? undefined : openLedger(order, key)),
    interrupted: (done, all) =>
      `interrupted: ${done} of ${all} cases are done; the same command goes on with the rest.`,
  };
};

/** `triproof build`: judges cases and writes a bundle and a report for each. */
export const build = async (paths: readonly string[], given: BuildCommandOptions, io: Io): Promise<number> => {
  const options = await withPolicy(given);
  const { checkWish } = await library.submission();
  checkWish(wishOf(options));
  const key = await signKeyOf(options.signKey);
  await makeFolder(options.out);
  const lock = await lockFolder(options.out);
  try {
    return await runCases(paths, options, planOf(options, key, io), io);
  } finally {
    // Left by workers that were stopped while writing.
    await removeUnfinished(options.out);
    await lock.release();
  }
};
