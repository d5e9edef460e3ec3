import type { OpenOptions } from '../case/index.js';
import type { Case } from '../model/case.js';
import type { Reuse } from '../model/facts.js';
import { library } from './library.js';

/** Where a case comes from. Nothing heavier is kept of it until its turn. */
export interface CaseSource {
  /** Its name in messages: the case file, or the table with the line of the row (`cases.csv:3`). */
  readonly file: string;
  /** The name of its output files; undefined if the case file gives no id. */
  readonly id: string | undefined;
  /** A row of a table, in place of a case file. */
  readonly row?: {
    /** What the case file would contain. */
    readonly caseFile: string;
    /** The folder of its evidence. */
    readonly folder: string;
  };
  /** Its evidence that another order uses too. */
  readonly reused?: readonly Reuse[] | undefined;
}

/** @throws {InputError} With every problem found. */
export const openSource = async ({ file, row, reused }: CaseSource, options: OpenOptions): Promise<Case> => {
  const { caseInFolder, openCase } = await library.cases();
  const opened =
    row === undefined
      ? await openCase(file, options)
      : await caseInFolder({ caseFile: new TextEncoder().encode(row.caseFile), folder: row.folder, file }, options);
  return { ...opened, reused };
};
