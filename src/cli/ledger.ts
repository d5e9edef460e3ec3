/** The output folder is the list of what is done: a case is finished if its report is about exactly this case. */

import type { KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { picturedFile } from '../batch/summary/pictured.js';
import type { Report } from '../model/schema/report.js';
import { limitsOf } from '../policy/limits.js';
import { builtCase } from './build-case.js';
import { type BuildCommandOptions, type RunOrder, wishOf } from './case-options.js';
import type { Done } from './done.js';
import type { Recipe } from './earlier-build.js';
import { isThere } from './is-there.js';
import { library } from './library.js';
import { outputsOf } from './outputs.js';
import { type CaseSource, openSource } from './sources.js';
import { enginesFrom } from './stand-in.js';

export interface Ledger {
  /** Whether an earlier run finished the case in the way that is asked for now. */
  isFinished(source: CaseSource): Promise<boolean>;
  /** The result of that run; undefined if its files are gone. */
  finished(source: CaseSource): Promise<Done | undefined>;
}

type BuildOrder = Extract<RunOrder, { command: 'build' }>;

/** A report that this run has already looked at. */
const savedReport = async (path: string): Promise<Report | undefined> => {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Report;
  } catch {
    return undefined;
  }
};

const recipeOf = (
  { options }: BuildOrder,
  lines: string,
  key: KeyObject | undefined,
): Omit<Recipe, 'maxBytes' | 'maxPages'> => ({
  language: options.lang ?? 'en',
  displayZone: options.displayZone,
  now: options.now,
  maskPhones: options.maskPhones ?? false,
  lines,
  key,
  ...wishOf(options),
});

const refusalOf = async (
  report: Report,
  { submission }: BuildCommandOptions,
): Promise<{ readonly refusal?: string }> => {
  if (submission !== true || report.bundle !== undefined) return {};
  const { SubmissionRefusedError } = await library.submission();
  return { refusal: new SubmissionRefusedError(report).message };
};

/** Opens the ledger for reading. Nothing is written to it, because each case's own report is its entry. */
export const openLedger = async (order: BuildOrder, key: KeyObject | undefined): Promise<Ledger> => {
  const { options, map, language, pictured } = order;
  const { earlierBuild } = await library.earlierBuild();
  const { linesIdentity } = await enginesFrom(options.engines);
  const recipe = recipeOf(order, await linesIdentity(), key);
  const { policy, out } = options;
  const isPictured = ({ facts }: Report): boolean => pictured && picturedFile(facts.files) !== undefined;
  return {
    isFinished: async (source) => {
      if (source.id === undefined || !(await isThere(outputsOf(out, source.id).report))) return false;
      // Problems with it are reported when its turn comes.
      const opened = await openSource(source, { policy, map }).catch(() => undefined);
      if (opened === undefined) return false;
      const limits = limitsOf(opened.policy, options);
      const outputs = outputsOf(out, source.id);
      const report = await earlierBuild(outputs, opened, { ...recipe, ...limits });
      return report !== undefined && (!isPictured(report) || isThere(outputs.thumbnail));
    },
    finished: async ({ id = '' }) => {
      const outputs = outputsOf(out, id);
      const report = await savedReport(outputs.report);
      return (
        report &&
        builtCase(report, outputs, { language, pictured: isPictured(report), ...(await refusalOf(report, options)) })
      );
    },
  };
};
