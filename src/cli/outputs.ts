import { access, constants, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { removeLeftovers, temporaryName } from '../batch/leftovers.js';
import { type Holder, type Lock, LockedError, takeLock } from '../batch/lock.js';
import { InputError, type InputProblem } from '../model/problems.js';
import type { Report } from '../model/schema/report.js';
import { systemCode } from '../model/system-error.js';
import { whileWriting, writeProblem } from './mendable.js';

/** Where the output files of one case go. */
export interface OutputPaths {
  readonly pdf: string;
  readonly report: string;
  /** The manifest of a signed build, and its signature. */
  readonly manifest: string;
  readonly signature: string;
  /** A small picture for the list of cases. */
  readonly thumbnail: string;
}

/** Folder beside the output files. */
const thumbnails = 'thumbnails';

export const outputsOf = (folder: string, id: string): OutputPaths => ({
  pdf: join(folder, `${id}.pdf`),
  report: join(folder, `${id}.report.json`),
  ...signedOutputs(join(folder, `${id}.pdf`)),
  thumbnail: join(folder, thumbnails, `${id}.jpg`),
});

/** The manifest and signature of a bundle. */
export const signedOutputs = (pdf: string): Pick<OutputPaths, 'manifest' | 'signature'> => {
  const stem = pdf.replace(/\.pdf$/iu, '');
  return { manifest: `${stem}.manifest.json`, signature: `${stem}.manifest.sig` };
};

/**
 * The paths of the images and text for the recipient that a report names. The report may come from anybody, so only file names that a case's output
 * files can have are accepted.
 */
export const outputPaths = (
  folder: string,
  { case: { id }, outputs = [] }: Pick<Report, 'case' | 'outputs'>,
): string[] =>
  outputs.filter(({ file, kind }) => kind !== 'pdf' && isOutputOf(file, id)).map(({ file }) => join(folder, file));

const isOutputOf = (file: string, id: string): boolean =>
  file.startsWith(id) && /^(?:\.txt|\.fields\.json|\.page-\d{2,4}\.(?:jpg|png))$/u.test(file.slice(id.length));

/**
 * Makes the output folder, and removes files in it that killed runs left. A folder that is not writable is refused before any case is read.
 * @param place - The option that names it.
 * @throws {InputError} If the folder cannot be made or written to.
 */
export const makeFolder = async (folder: string, place = '--out'): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    const problem = writeProblem(error, folder);
    if (problem === undefined) throw error;
    const found = `${problem.found} at ${folder}`;
    throw new InputError([
      { ...problem, code: 'bad-option', file: '', place, expected: 'a folder to write to', found },
    ]);
  }
  await removeUnfinished(folder);
};

/** Removes files in the output folder that killed runs and stopped workers left. */
export const removeUnfinished = async (folder: string): Promise<void> => {
  await removeLeftovers(folder);
  await removeLeftovers(join(folder, thumbnails));
};

/** In the output folder while a run writes there. */
const lockName = 'triproof.lock';

const inUse = (folder: string, { path, holder }: LockedError): InputProblem => ({
  code: 'folder-in-use',
  file: '',
  place: '--out',
  expected: 'a folder that no other run writes to',
  found: holder === undefined ? `${folder}, which another run holds` : `${folder}, which ${holderOf(holder)} holds`,
  mend: `Wait until that run has ended, or name another folder. If there is no such run, remove ${path}.`,
});

const holderOf = ({ pid, host, since }: Holder): string => `a run of ${since} (process ${pid} on ${host})`;

/**
 * Makes sure that no other run writes to the folder.
 * @throws {InputError} Names the other run.
 */
export const lockFolder = async (folder: string): Promise<Lock> => {
  const path = join(folder, lockName);
  try {
    return await whileWriting(path, takeLock(path));
  } catch (error) {
    throw error instanceof LockedError ? new InputError([inUse(folder, error)]) : error;
  }
};

/** Makes the folder of the thumbnails in the output folder. */
export const makeThumbnails = async ({ thumbnail }: Pick<OutputPaths, 'thumbnail'>): Promise<void> => {
  const folder = dirname(thumbnail);
  await whileWriting(folder, mkdir(folder).catch(unlessThere));
};

/** Already made by an earlier case or another worker. */
const unlessThere = (error: unknown): void => {
  if (systemCode(error) !== 'EEXIST') throw error;
};

/** Removes the output files of an earlier build. */
export const removeProducts = async (paths: readonly string[]): Promise<void> => {
  for (const path of paths) await whileWriting(path, rm(path, { force: true }));
};

/**
 * Writes files so that each is either complete or missing: under a temporary name beside the final one, then renamed. If anything fails or is
 * interrupted before the renaming, nothing is left.
 *
 * @throws {InputError} If the disk is full or the folder is not writable.
 * @param files - The last one is renamed last, because it vouches for those before it.
 * @param confirm - Called before the renaming.
 */
export const writeTogether = async (
  files: readonly { readonly path: string; readonly content: Uint8Array | string | Iterable<string> }[],
  signal: AbortSignal,
  confirm: () => unknown = () => undefined,
): Promise<void> => {
  const passing = files.map(({ path, content }) => ({ path, content, at: temporaryName(path) }));
  try {
    for (const { at, path, content } of passing) {
      await whileWriting(path, writeFile(at, content, { signal, flag: 'wx' }));
    }
    signal.throwIfAborted();
    confirm();
    for (const { at, path } of passing) await whileWriting(path, rename(at, path));
  } finally {
    // The first error is the one to report. A file that cannot be removed now is removed by the next run.
    await Promise.allSettled(passing.map(({ at }) => rm(at, { force: true })));
  }
};
