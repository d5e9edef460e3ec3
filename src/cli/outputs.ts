import { access, constants, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { removeLeftovers, temporaryName } from '../batch/leftovers.js';
import { type Holder, type Lock, LockedError, takeLock } from '../batch/lock.js';
import { InputError, type InputProblem } from '../model/problems.js';
import type { Report } from '../model/schema/report.js';
import { systemCode } from '../model/system-error.js';
import { whileWriting, writeProblem } from './mendable.js';

/** Where the products of one case go. */
export interface Outputs {
  readonly pdf: string;
  readonly report: string;
  /** What a signed build vouches for, and the signature. */
  readonly manifest: string;
  readonly signature: string;
  /** A small picture for the list of cases. */
  readonly thumbnail: string;
}

/** Folder beside the products. */
const thumbnails = 'thumbnails';

export const outputsOf = (folder: string, id: string): Outputs => ({
  pdf: join(folder, `${id}.pdf`),
  report: join(folder, `${id}.report.json`),
  ...signedOutputs(join(folder, `${id}.pdf`)),
  thumbnail: join(folder, thumbnails, `${id}.jpg`),
});

/** The manifest and the signature that belong to a bundle. */
export const signedOutputs = (pdf: string): Pick<Outputs, 'manifest' | 'signature'> => {
  const stem = pdf.replace(/\.pdf$/iu, '');
  return { manifest: `${stem}.manifest.json`, signature: `${stem}.manifest.sig` };
};

/**
 * Where the images and the text for the recipient lie that a report names. A report may be anybody's: none leads to a file that a case's
 * products are not called.
 */
export const outputPaths = (
  folder: string,
  { case: { id }, outputs = [] }: Pick<Report, 'case' | 'outputs'>,
): string[] =>
  outputs.filter(({ file, kind }) => kind !== 'pdf' && isOutputOf(file, id)).map(({ file }) => join(folder, file));

const isOutputOf = (file: string, id: string): boolean =>
  file.startsWith(id) && /^(?:\.txt|\.page-\d{2,4}\.(?:jpg|png))$/u.test(file.slice(id.length));

/**
 * Makes the folder of the products, and removes from it what killed runs left behind. One that cannot be written to is refused before
 * any case is read.
 * @param place - The option that names it.
 * @throws {InputError} when there can be none.
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

/** Removes what killed runs and ended workers left behind in the folder of the products. */
export const removeUnfinished = async (folder: string): Promise<void> => {
  await removeLeftovers(folder);
  await removeLeftovers(join(folder, thumbnails));
};

/** Beside the products while a run writes there. */
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
 * @throws {InputError} naming the one that does.
 */
export const lockFolder = async (folder: string): Promise<Lock> => {
  const path = join(folder, lockName);
  try {
    return await whileWriting(path, takeLock(path));
  } catch (error) {
    throw error instanceof LockedError ? new InputError([inUse(folder, error)]) : error;
  }
};

/** Makes the folder of the thumbnails, in that of the products. */
export const makeThumbnails = async ({ thumbnail }: Pick<Outputs, 'thumbnail'>): Promise<void> => {
  const folder = dirname(thumbnail);
  await whileWriting(folder, mkdir(folder).catch(unlessThere));
};

/** An earlier case has made it, or another worker. */
const unlessThere = (error: unknown): void => {
  if (systemCode(error) !== 'EEXIST') throw error;
};

/** Removes products of an earlier build. */
export const removeProducts = async (paths: readonly string[]): Promise<void> => {
  for (const path of paths) await whileWriting(path, rm(path, { force: true }));
};

/**
 * Writes files so that each is either whole or not there: under a passing name beside the final one, then renamed. On a failure
 * and on an interrupt before the renaming nothing is left.
 *
 * @throws {InputError} when the disk is full, or the folder cannot be written to.
 * @param files - The last one is renamed last: it vouches for those before it.
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
    // What went wrong before is what has to be told; a file that cannot be removed now is removed by the next run.
    await Promise.allSettled(passing.map(({ at }) => rm(at, { force: true })));
  }
};
