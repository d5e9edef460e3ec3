import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { faultOf, problemOf } from '../case/tree.js';
import { InputError } from '../model/problems.js';

/** Where the products of one case go. */
export interface Outputs {
  readonly pdf: string;
  readonly report: string;
  /** What a signed build vouches for, and the signature. */
  readonly manifest: string;
  readonly signature: string;
}

export const outputsOf = (folder: string, id: string): Outputs => ({
  pdf: join(folder, `${id}.pdf`),
  report: join(folder, `${id}.report.json`),
  ...signedOutputs(join(folder, `${id}.pdf`)),
});

/** The manifest and the signature that belong to a bundle. */
export const signedOutputs = (pdf: string): Pick<Outputs, 'manifest' | 'signature'> => {
  const stem = pdf.replace(/\.pdf$/iu, '');
  return { manifest: `${stem}.manifest.json`, signature: `${stem}.manifest.sig` };
};

/**
 * Makes the folder of the products.
 * @throws {InputError} when there can be none.
 */
export const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const fault = { ...(await faultOf(error, folder)), code: 'bad-option', expected: 'a folder to write to' } as const;
    throw new InputError([problemOf(fault, '', '--out')]);
  }
};

/**
 * Writes files so that each is either whole or not there: under a passing name beside the final one, then renamed. On a failure
 * and on an interrupt before the renaming nothing is left.
 *
 * @param files - The last one is renamed last: it vouches for those before it.
 */
export const writeTogether = async (
  files: readonly { readonly path: string; readonly content: Uint8Array | string }[],
  signal: AbortSignal,
): Promise<void> => {
  const passing = files.map(({ path, content }) => ({ path, content, at: `${path}.${randomUUID()}.tmp` }));
  try {
    for (const { at, content } of passing) await writeFile(at, content, { signal, flag: 'wx' });
    signal.throwIfAborted();
    for (const { at, path } of passing) await rename(at, path);
  } finally {
    await Promise.all(passing.map(({ at }) => rm(at, { force: true })));
  }
};
