import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { InputProblem } from '../model/problems.js';
import { closest } from './closest.js';

/** More than any photo or payload needs; what is larger was named by mistake. */
export const maxEvidenceBytes = 100_000_000;
/** Far more than any case file needs. */
export const maxCaseFileBytes = 1_000_000;

export type FileFault = Pick<InputProblem, 'code' | 'expected' | 'found' | 'mend'>;

export type FileRead =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      /** Two names with the same identity are the same file. */
      readonly identity: string;
    }
  | { readonly ok: false; readonly fault: FileFault };

/** Where the files of a case come from: a folder, or memory. Paths are those that `evidencePath` lets through. */
export interface FileTree {
  read(path: string): Promise<FileRead>;
}

const refuse = (code: FileFault['code'], expected: string, found: string, mend: string): FileRead => ({
  ok: false,
  fault: { code, expected, found, mend },
});

const systemFaults: Readonly<Record<string, Pick<FileFault, 'found' | 'mend'>>> = {
  EACCES: { found: 'one that may not be read', mend: 'Give yourself permission to read it.' },
  EPERM: { found: 'one that may not be read', mend: 'Give yourself permission to read it.' },
  ELOOP: { found: 'a symbolic link that leads to itself', mend: 'Replace the link with the file.' },
  ENAMETOOLONG: { found: 'a name that the system finds too long', mend: 'Shorten the name.' },
};

const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** The names in a folder; none when it cannot be listed, because they only serve a suggestion. */
const namesIn = async (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

const missing = async (path: string): Promise<FileFault> => {
  const similar = closest(basename(path), (await namesIn(dirname(path))).toSorted());
  const mend = similar === undefined ? 'Put it there, or mend the name.' : `Did you mean \`${similar}\`?`;
  return { code: 'file-missing', expected: 'something that exists', found: `nothing at ${path}`, mend };
};

/**
 * What an error of the file system means for the user.
 * @throws what it was given when that is no error of the file system.
 */
export const faultOf = async (error: unknown, path: string): Promise<FileFault> => {
  const code = errorCode(error);
  if (code === undefined) throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return missing(path);
  const { found, mend } = systemFaults[code] ?? { found: `the error ${code}`, mend: 'Check the disk, or copy it.' };
  return { code: 'file-unreadable', expected: 'something that can be read', found: `${found}: ${path}`, mend };
};

/** Reads one plain file. Pipes and devices are refused before they are opened, because reading them may never end. */
export const readPlainFile = async (path: string, maxBytes = maxEvidenceBytes): Promise<FileRead> => {
  try {
    const entry = await stat(path);
    if (entry.isDirectory()) return refuse('file-unreadable', 'a file', `a folder: ${path}`, 'Name a file in it.');
    if (!entry.isFile()) return refuse('file-unreadable', 'a plain file', `a pipe or device: ${path}`, 'Name a file.');
    if (entry.size > maxBytes) {
      const found = `${Math.ceil(entry.size / 1e6)} MB: ${path}`;
      return refuse('file-too-large', `a file of at most ${maxBytes / 1e6} MB`, found, 'Name a smaller file.');
    }
    return { ok: true, bytes: await readFile(path), identity: await realpath(path) };
  } catch (error) {
    return { ok: false, fault: await faultOf(error, path) };
  }
};

const isInside = (root: string, path: string): boolean => {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

/** The files of a folder. What a symbolic link reaches outside of it does not belong to the case. */
export const folderTree = (folder: string): FileTree => ({
  async read(path) {
    const named = join(folder, path);
    try {
      const [root, real] = await Promise.all([realpath(folder), realpath(named)]);
      if (isInside(root, real)) return readPlainFile(named);
    } catch (error) {
      return { ok: false, fault: await faultOf(error, named) };
    }
    const found = `a symbolic link that leads out of it: ${named}`;
    return refuse('path-outside-case', "a file in the case's folder", found, 'Replace the link with the file.');
  },
});

/** Files that were handed over as bytes, by their paths in the case. */
export const memoryTree = (files: ReadonlyMap<string, Uint8Array>): FileTree => ({
  async read(path) {
    const bytes = files.get(path);
    if (bytes !== undefined) return { ok: true, bytes, identity: path };
    const similar = closest(path, files.keys());
    const mend = similar === undefined ? 'Hand the file over with the case.' : `Did you mean \`${similar}\`?`;
    return refuse('file-missing', 'a file that was handed over', `none named "${path}"`, mend);
  },
});
