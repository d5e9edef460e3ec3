import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { removeLeftovers } from '../batch/leftovers.js';
import type { PlannedCase } from '../intake/index.js';
import { InputError } from '../model/problems.js';
import type { CaseResult } from './init-text.js';
import { isThere } from './is-there.js';
import { library } from './library.js';
import { whileWriting } from './mendable.js';
import { writeTogether } from './outputs.js';

export interface WriteOptions {
  readonly force: boolean;
  readonly dryRun: boolean;
  readonly signal: AbortSignal;
}

/** Makes a folder, and removes files in it that killed runs left. */
const makeCleanFolder = async (folder: string): Promise<void> => {
  await whileWriting(folder, mkdir(folder, { recursive: true }));
  await removeLeftovers(folder);
};

type File = Parameters<typeof writeTogether>[0][number];

/** The evidence that must be copied to the case file's folder. */
const copiesOf = async ({ draft, from, to }: PlannedCase): Promise<readonly File[]> => {
  const { folderTree, problemOf } = await library.cases();
  const tree = folderTree(from);
  const files: File[] = [];
  for (const { file } of draft.documents) {
    const read = await tree.read(file);
    if (!read.ok) throw new InputError([problemOf(read.fault, join(from, file))]);
    files.push({ path: join(to, file), content: read.bytes });
  }
  return files;
};

/**
 * Writes one case: first its evidence, if that is elsewhere, then the case file, which makes a folder a case. An existing case file is kept.
 * @throws {InputError} If a file cannot be read or written.
 */
export const writeCase = async (planned: PlannedCase, { force, dryRun, signal }: WriteOptions): Promise<CaseResult> => {
  const { caseFileName } = await library.cases();
  const { renderCaseFile } = await library.intake();
  const file = join(planned.to, caseFileName);
  if (!force && (await isThere(file))) return { planned, state: 'kept', file };
  if (dryRun) return { planned, state: 'planned', file };
  const copies = planned.from === planned.to ? [] : await copiesOf(planned);
  for (const folder of new Set([planned.to, ...copies.map(({ path }) => dirname(path))])) await makeCleanFolder(folder);
  await writeTogether([...copies, { path: file, content: renderCaseFile(planned.draft.caseFile) }], signal);
  return { planned, state: 'written', file };
};
