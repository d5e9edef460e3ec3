import { resolve } from 'node:path';
import type { MissingPlace, PlannedCase } from '../intake/index.js';
import { InputError, type InputProblem } from '../model/problems.js';
import { harmless } from '../report/columns.js';
import type { CaseOptions } from './case-options.js';
import { initWords } from './init-words.js';
import type { Io } from './io.js';
import { lazyReaders } from './lazy-readers.js';
import { library } from './library.js';
import { progressOn } from './progress.js';
import type { CaseSource } from './sources.js';

const columnOf: Readonly<Record<MissingPlace, string>> = {
  '/id': 'id',
  '/order/number': 'order_number',
  '/order/items': 'sku',
  '/dispute/openedAt': 'dispute_opened_at',
};

const missingProblem = (table: string, line: number, missing: MissingPlace): InputProblem => ({
  code: 'bad-row',
  file: table,
  place: `, line ${line}, column ${columnOf[missing]}`,
  expected: 'a value, since the files of the row do not say it',
  found: 'nothing',
  mend: 'Fill in the cell.',
});

interface TableCases {
  readonly sources: readonly CaseSource[];
  readonly problems: readonly InputProblem[];
}

/** Keeps only the case file that a row stands for, not the rest of its plan. */
const sourceOf = async (table: string, { draft, from, line = 0 }: PlannedCase): Promise<CaseSource> => {
  const { renderCaseFile } = await library.intake();
  const { caseFile } = draft;
  return {
    file: `${table}:${line}`,
    id: caseFile.id,
    row: { caseFile: renderCaseFile(caseFile), folder: from },
  };
};

/** A table is read more than once, so it cannot be a pipe. */
const refuseUnlessFile = async (file: string): Promise<void> => {
  const { plainFileFault, problemOf } = await library.cases();
  const fault = await plainFileFault(file);
  if (fault !== undefined) throw new InputError([problemOf(fault, file)]);
};

/** The cases of a table, one per row, as if each had a case file. Wrong rows are reported, and the others go on. */
export const casesOfTable = async (table: string, options: CaseOptions, io: Io): Promise<TableCases> => {
  const { planTable, tableOnDisk } = await library.intake();
  const { policyOption } = await library.cases();
  const readers = lazyReaders(io, { engines: options.engines, cache: options.cache ?? true });
  const progress = progressOn(io);
  try {
    await refuseUnlessFile(table);
    const plan = await planTable(tableOnDisk(table), {
      policy: policyOption(options.policy),
      readers: readers.get,
      signal: io.signal,
      onProgress: ({ file, done, total }) => progress.show(`${done + 1}/${total} ${file}`),
      // Only the ids tell cases apart, wherever their evidence is.
      out: resolve('.'),
    });
    progress.clear();
    if (plan.unused.length > 0)
      io.stderr.write(`triproof: ${harmless(initWords[io.language].unused(plan.unused.join(', ')))}\n`);
    const problems: InputProblem[] = [...plan.problems];
    const sources: CaseSource[] = [];
    for (const planned of plan.cases) {
      const { missing } = planned.draft;
      if (missing.length === 0) sources.push(await sourceOf(table, planned));
      else problems.push(...missing.map((each) => missingProblem(table, planned.line ?? 0, each)));
    }
    return { sources, problems };
  } catch (error) {
    if (error instanceof InputError) return { sources: [], problems: error.problems };
    throw error;
  } finally {
    progress.clear();
    await readers.close();
  }
};
