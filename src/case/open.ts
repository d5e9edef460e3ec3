import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Case } from '../model/case.js';
import { InputError } from '../model/problems.js';
import { assembleCase, type OpenOptions } from './assemble.js';
import { caseFileName } from './find.js';
import { evidencePath } from './paths.js';
import { folderTree, maxCaseFileBytes, memoryTree, problemOf, readPlainFile } from './tree.js';

const fileOf = async (path: string): Promise<string> => {
  const entry = await stat(path).catch(() => undefined);
  return entry?.isDirectory() ? join(path, caseFileName) : path;
};

/**
 * Opens a case from disk and reads all of its evidence.
 *
 * @param path - A case folder or its case file. Evidence is sought beside the case file.
 * @throws {InputError} with every problem found.
 */
export const openCase = async (path: string, options: OpenOptions = {}): Promise<Case> => {
  const file = await fileOf(path);
  const read = await readPlainFile(file, maxCaseFileBytes);
  if (!read.ok) throw new InputError([problemOf(read.fault, file)]);
  return assembleCase(read.bytes, folderTree(dirname(file)), file, options);
};

/** A case whose evidence lies in a folder, but whose case file does not. */
export interface CaseInFolder {
  readonly caseFile: Uint8Array;
  readonly folder: string;
  /** The case file's name in problems. */
  readonly file: string;
}

/**
 * Opens a case of which only the evidence is on disk.
 *
 * @throws {InputError} with every problem found.
 */
export const caseInFolder = async (
  { caseFile, folder, file }: CaseInFolder,
  options: OpenOptions = {},
): Promise<Case> => assembleCase(caseFile, folderTree(folder), file, options);

/** A case that was never on disk, e.g. uploads. */
export interface CaseInMemory {
  /** The content of a case.json: its bytes, or the object itself. */
  readonly caseFile: Uint8Array | object;
  /** The evidence's bytes by the paths that the case gives. They are not copied, so do not change them while the case is in use. */
  readonly files: ReadonlyMap<string, Uint8Array> | Readonly<Record<string, Uint8Array>>;
}

const spelled = (files: CaseInMemory['files']): ReadonlyMap<string, Uint8Array> => {
  const entries = files instanceof Map ? [...files.entries()] : Object.entries(files);
  return new Map(
    entries.map(([name, bytes]) => {
      const located = evidencePath(name);
      return [located.ok ? located.path : name, bytes];
    }),
  );
};

const sourceOf = (caseFile: CaseInMemory['caseFile']): Uint8Array =>
  caseFile instanceof Uint8Array ? caseFile : new TextEncoder().encode(`${JSON.stringify(caseFile, null, 2)}\n`);

/**
 * Opens a case from memory. Its problems name the file `case.json`.
 *
 * @throws {InputError} with every problem found.
 */
export const caseFromMemory = async ({ caseFile, files }: CaseInMemory, options: OpenOptions = {}): Promise<Case> =>
  assembleCase(sourceOf(caseFile), memoryTree(spelled(files)), caseFileName, options);
