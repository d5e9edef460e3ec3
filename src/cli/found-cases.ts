import type { InputProblem } from '../model/problems.js';
import { harmless } from '../report/columns.js';
import { say } from '../words/problems.js';
import type { CaseOptions } from './case-options.js';
import type { Io } from './io.js';
import { library } from './library.js';
import type { CaseSource } from './sources.js';

export interface FoundSources {
  readonly sources: readonly CaseSource[];
  /** One for every path and every row without a case. */
  readonly problems: readonly InputProblem[];
}

/** Finds the cases at the paths of a call, in their order: folders, case files, folders of cases, tables. */
export const foundCases = async (paths: readonly string[], options: CaseOptions, io: Io): Promise<FoundSources> => {
  const { findCases } = await library.cases();
  const found = await findCases(paths, { tables: true });
  for (const folder of found.skipped)
    io.stderr.write(`triproof: ${say(`skipped ${harmless(folder)}: it holds no case.json`, io.language)}\n`);
  const sources: CaseSource[] = [];
  const problems: InputProblem[] = [...found.problems];
  for (const { file, isTable = false } of found.cases) {
    if (!isTable) {
      sources.push({ file, id: undefined });
      continue;
    }
    const { casesOfTable } = await import('./table-cases.js');
    const rows = await casesOfTable(file, options, io);
    for (const source of rows.sources) sources.push(source);
    problems.push(...rows.problems);
  }
  return { sources, problems };
};

/** The sources, with the ids from their case files. */
export const withIds = async (sources: readonly CaseSource[]): Promise<readonly CaseSource[]> => {
  const { peekId } = await library.cases();
  const named: CaseSource[] = [];
  // One after the other, because a process may not have thousands of files open at once.
  for (const source of sources)
    named.push(source.row === undefined ? { ...source, id: await peekId(source.file) } : source);
  return named;
};

/** Output files are named by the id, even on systems that ignore case. */
export const casesSharingIds = (sources: readonly CaseSource[]): readonly InputProblem[] => {
  const byId = new Map<string, CaseSource[]>();
  for (const source of sources) {
    const id = source.id?.toLowerCase();
    if (id === undefined) continue;
    const same = byId.get(id);
    if (same === undefined) byId.set(id, [source]);
    else same.push(source);
  }
  return sources.flatMap(({ file, id = '' }) => {
    const twin = byId.get(id.toLowerCase())?.find((other) => other.file !== file);
    if (twin === undefined) return [];
    return {
      code: 'case-twice',
      file,
      place: '/id',
      expected: 'an id that no other case of the run has',
      found: `"${id}", as in ${twin.file}`,
      mend: 'Give each case an id of its own, or build them into different folders.',
    };
  });
};
