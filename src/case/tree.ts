import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { didYouMean } from '../model/closest.js';
import type { InputProblem } from '../model/problems.js';
import { systemCode } from '../model/system-error.js';

/** No photo or payload needs more. Larger files were named by mistake. */
const maxEvidenceBytes = 100_000_000;
/** No case file needs nearly as much. */
export const maxCaseFileBytes = 1_000_000;

export interface FileFault extends Pick<InputProblem, 'code' | 'expected' | 'found' | 'mend'> {
  /** The path that was tried, for problems that do not name it anyway. */
  readonly path?: string;
}

/** @param place - JSON pointer to the place where the case names the file; empty if `file` is that file itself. */
export const problemOf = (
  { code, expected, found, mend, path }: FileFault,
  file: string,
  place = '',
): InputProblem => ({
  code,
  file,
  place,
  expected,
  found: path === undefined || place === '' ? found : `${found} at ${path}`,
  mend,
});

export type TreeFile =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      /** Two names with the same identity are the same file. */
      readonly identity: string;
    }
  | { readonly ok: false; readonly fault: FileFault };

/** Source of a case's files: a folder, or memory. Paths are as `evidencePath` returns them. */
export interface FileTree {
  read(path: string): Promise<TreeFile>;
}

const refuse = (fault: FileFault): TreeFile => ({ ok: false, fault });

const systemFaults: Readonly<Record<string, Pick<FileFault, 'found' | 'mend'>>> = {
  EACCES: { found: 'one that may not be read', mend: 'Give yourself permission to read it.' },
  EPERM: { found: 'one that may not be read', mend: 'Give yourself permission to read it.' },
  ELOOP: { found: 'a symbolic link that leads to itself', mend: 'Replace the link with the file.' },
  ENAMETOOLONG: { found: 'a name that the system finds too long', mend: 'Shorten the name.' },
};

/** The names in a folder. None if it cannot be listed, because they only serve a suggestion. */
const namesIn = async (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

const missing = async (path: string): Promise<FileFault> => {
  const similar = (await namesIn(dirname(path))).toSorted();
  const mend = didYouMean(basename(path), similar, 'Put it there, or mend the name.');
  return { code: 'file-missing', expected: 'something that exists', found: 'nothing', mend, path };
};

/**
 * Explains an error of the file system to the user.
 * @throws the given error if it is not one of the file system.
 */
export const faultOf = async (error: unknown, path: string): Promise<FileFault> => {
  const code = systemCode(error);
  if (code === undefined) throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return missing(path);
  const { found, mend } = systemFaults[code] ?? { found: `the error ${code}`, mend: 'Check the disk, or copy it.' };
  return { code: 'file-unreadable', expected: 'something that can be read', found, mend, path };
};

const sizeFault = (bytes: number, maxBytes: number): Omit<FileFault, 'path'> => ({
  code: 'file-too-large',
  expected: `a file of at most ${maxBytes / 1e6} MB`,
  found: `one of ${(bytes / 1e6).toFixed(1)} MB`,
  mend: 'Name a smaller file.',
});

const kindFault = (isFolder: boolean): Omit<FileFault, 'path'> => ({
  code: 'file-unreadable',
  expected: 'a file',
  found: isFolder ? 'a folder' : 'a pipe or device',
  mend: isFolder ? 'Name a file in it.' : 'Name a file.',
});

/** Reads one plain file. Pipes and devices are refused before they are opened, because reading them may never end. */
export const readPlainFile = async (path: string, maxBytes = maxEvidenceBytes): Promise<TreeFile> => {
  try {
    const entry = await stat(path);
    if (!entry.isFile()) return refuse({ ...kindFault(entry.isDirectory()), path });
    if (entry.size > maxBytes) return refuse({ ...sizeFault(entry.size, maxBytes), path });
    return { ok: true, bytes: await readFile(path), identity: await realpath(path) };
  } catch (error) {
    return refuse(await faultOf(error, path));
  }
};

/** The fault of a path that must name a plain file of any size. Undefined if it does. */
export const plainFileFault = async (path: string): Promise<FileFault | undefined> => {
  try {
    const entry = await stat(path);
    return entry.isFile() ? undefined : { ...kindFault(entry.isDirectory()), path };
  } catch (error) {
    return faultOf(error, path);
  }
};

/** The fault of a path that must name a folder. Undefined if it does. */
export const folderFault = async (path: string): Promise<FileFault | undefined> => {
  try {
    if ((await stat(path)).isDirectory()) return undefined;
    const mend = 'Name the folder that holds it.';
    return { code: 'file-unreadable', expected: 'a folder', found: 'a file', mend, path };
  } catch (error) {
    return faultOf(error, path);
  }
};

const isInside = (root: string, path: string): boolean => {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

const strayLink: FileFault = {
  code: 'path-outside-case',
  expected: "a file in the case's folder",
  found: 'a symbolic link that leads out of it',
  mend: 'Replace the link with the file.',
};

/** The files of a folder. A file that a symbolic link reaches outside of it does not belong to the case. */
export const folderTree = (folder: string): FileTree => ({
  async read(path) {
    const named = join(folder, path);
    try {
      const [root, real] = await Promise.all([realpath(folder), realpath(named)]);
      return isInside(root, real) ? await readPlainFile(named) : refuse({ ...strayLink, path: named });
    } catch (error) {
      return refuse(await faultOf(error, named));
    }
  },
});

/** Files given as bytes, by their paths in the case. */
export const memoryTree = (files: ReadonlyMap<string, Uint8Array>): FileTree => ({
  async read(path) {
    const bytes = files.get(path);
    if (bytes !== undefined) return { ok: true, bytes, identity: path };
    const mend = didYouMean(path, files.keys(), 'Hand the file over with the case.');
    return refuse({
      code: 'file-missing',
      expected: 'a file that was handed over',
      found: `none named "${path}"`,
      mend,
    });
  },
});
