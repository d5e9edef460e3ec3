import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { InputProblem } from '../model/problems.js';
import { type FileFault, faultOf, problemOf } from './tree.js';

/** A case file that was found. */
export interface CasePath {
  /** As a user would name it: the given path, with `/case.json` for a folder. */
  readonly file: string;
  /** Whether it is a table with one case per row. Found only if tables are asked for. */
  readonly isTable?: true;
}

export interface FindOptions {
  /** Whether tables (CSV) count as cases. Otherwise one is a problem. */
  readonly tables?: boolean;
}

/** The cases behind some paths, and the problems with paths that lead to none. */
export interface FoundCases {
  /** In the order of the given paths; the cases of one folder by code unit. Each file comes once. */
  readonly cases: readonly CasePath[];
  /** One for every given path that leads to no case. */
  readonly problems: readonly InputProblem[];
  /** Folders beside found cases that hold no case file themselves. */
  readonly skipped: readonly string[];
}

export const caseFileName = 'case.json';

const exists = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const isFolder = async (path: string): Promise<boolean> =>
  stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );

const theCase = (file: string): FoundCases => ({ cases: [{ file }], problems: [], skipped: [] });

const noCase = (file: string, fault: FileFault): FoundCases => ({
  cases: [],
  problems: [problemOf(fault, file)],
  skipped: [],
});

const notACase = (file: string, found: string, mend: string): FoundCases =>
  noCase(file, { code: 'not-a-case', expected: 'a case folder, a case file or a folder of cases', found, mend });

const inFolder = async (folder: string): Promise<FoundCases> => {
  const own = join(folder, caseFileName);
  if (await exists(own)) return theCase(own);
  const cases: CasePath[] = [];
  const skipped: string[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const path = join(folder, name);
    const file = join(path, caseFileName);
    if (await exists(file)) cases.push({ file });
    else if (await isFolder(path)) skipped.push(path);
  }
  if (cases.length > 0) return { cases, problems: [], skipped };
  return notACase(folder, `no ${caseFileName} in it or in its folders`, `Write a ${caseFileName} into it.`);
};

const at = async (path: string, { tables = false }: FindOptions): Promise<FoundCases> => {
  try {
    if ((await stat(path)).isDirectory()) return await inFolder(path);
  } catch (error) {
    return noCase(path, await faultOf(error, path));
  }
  if (!/\.csv$/iu.test(path)) return theCase(path);
  if (tables) return { cases: [{ file: path, isTable: true }], problems: [], skipped: [] };
  return notACase(path, 'a table', 'Make cases of its rows first.');
};

const once = async (cases: readonly CasePath[]): Promise<readonly CasePath[]> => {
  const byIdentity = new Map<string, CasePath>();
  for (const found of cases) {
    const identity = await realpath(found.file).catch(() => found.file);
    if (!byIdentity.has(identity)) byIdentity.set(identity, found);
  }
  return [...byIdentity.values()];
};

/** Finds the case files behind paths that a user gave: case files, case folders, and folders that hold case folders. */
export const findCases = async (paths: readonly string[], options: FindOptions = {}): Promise<FoundCases> => {
  const found: FoundCases[] = [];
  for (const path of paths) found.push(await at(path, options));
  return {
    cases: await once(found.flatMap(({ cases }) => cases)),
    problems: found.flatMap(({ problems }) => problems),
    skipped: found.flatMap(({ skipped }) => skipped),
  };
};
