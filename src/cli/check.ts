import { type CaseOptions, runCases } from './cases.js';
import type { Io } from './io.js';
import { library } from './library.js';

/** `triproof check`: judges cases and writes no file. */
export const check = (paths: readonly string[], options: CaseOptions, io: Io): Promise<number> =>
  runCases(paths, options, io, async (opened, context) => {
    const { checkCase } = await library.compile();
    return { report: await checkCase(opened, await context()) };
  });
