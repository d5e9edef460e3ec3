import type { OpenOptions } from '../case/index.js';
import type { Case } from '../model/case.js';
import type { Reuse } from '../model/facts.js';
import { library } from './library.js';

/** Where a case comes from. Nothing heavier is kept of it until its turn. */
export interface CaseSource {
  /** As complaints name it: the case file, or the table with the line of the row (`cases.csv:3`). */
  readonly file: string;
  /** What its products are named by; undefined where the case file does not say. */
  readonly id: string | undefined;
  /** A row of a table stands for a case file that there is not. */
  readonly row?: {
    /** What the case file would hold. */
    readonly caseFile: string;
    /** The folder that its evidence lies in. */
    readonly folder: string;
  };
  /** What of it stands for another order too. */
  readonly reused?: readonly Reuse[] | undefined;
}

/** @throws {InputError} with every problem found. */
export const openSource = async ({ file, row, reused }: CaseSource, options: OpenOptions): Promise<Case> => {
  const { caseInFolder, openCase } = await library.cases();
  const opened =
    row === undefined
      ? await openCase(file, options)
      : await caseInFolder({ caseFile: new TextEncoder().encode(row.caseFile), folder: row.folder, file }, options);
  return { ...opened, reused };
};
