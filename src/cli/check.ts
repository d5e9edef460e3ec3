import type { CaseOptions } from './case-options.js';
import { type RunPlan, runCases } from './cases.js';
import type { Io } from './io.js';
import { withPolicy } from './policy-option.js';

/** `triproof check`: judges cases and writes no file. */
export const check = async (paths: readonly string[], given: CaseOptions, io: Io): Promise<number> => {
  const options = await withPolicy(given);
  const plan: RunPlan = {
    order: (map) => ({ command: 'check', options, map, language: io.language }),
    interrupted: (done, all) => `interrupted: ${done} of ${all} cases were judged.`,
  };
  return runCases(paths, options, plan, io);
};
