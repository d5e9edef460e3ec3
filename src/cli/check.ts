import type { CaseOptions } from './case-options.js';
import { type Plan, runCases } from './cases.js';
import type { Io } from './io.js';

/** `triproof check`: judges cases and writes no file. */
export const check = (paths: readonly string[], options: CaseOptions, io: Io): Promise<number> => {
  const plan: Plan = {
    order: (map) => ({ command: 'check', options, map, language: io.language }),
    interrupted: (done, all) => `interrupted: ${done} of ${all} cases were judged.`,
  };
  return runCases(paths, options, plan, io);
};
