/** System errors that the user can mend. They are reported with path, cause and mend, and are not our fault. */
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError, type InputProblem } from '../model/problems.js';
import { atCommand } from './command-words.js';

type Cause = Pick<InputProblem, 'found' | 'mend'>;

const forbidden: Cause = {
  found: 'one that may not be written to',
  mend: 'Give yourself permission to write there, or name another folder.',
};
const full: Cause = { found: 'a disk that is full', mend: 'Make room on it, or name a folder on another disk.' };
const taken: Cause = {
  found: 'a folder of that name',
  mend: 'Move the folder away, or name another one for the products.',
};
const crowded: Cause = {
  found: 'too many open files',
  mend: 'Close other programs, or work on fewer cases at a time (--jobs).',
};

const causes: ReadonlyMap<string, Cause> = new Map([
  ['ENOSPC', full],
  [
    'EDQUOT',
    { found: 'a quota of the disk that is used up', mend: 'Make room within it, or name a folder on another disk.' },
  ],
  ['EFBIG', { found: 'a file too large for the disk', mend: 'Name a folder on another disk.' }],
  ['EACCES', forbidden],
  ['EPERM', forbidden],
  ['EROFS', { found: 'a disk that is read-only', mend: 'Name a folder on another disk.' }],
  ['ENOTDIR', { found: 'a file where a folder has to be', mend: 'Name another folder, or move the file away.' }],
  ['EEXIST', { found: 'a file where a folder has to be', mend: 'Name another folder, or move the file away.' }],
  ['EISDIR', taken],
  ['ERR_FS_EISDIR', taken],
  ['ENOTEMPTY', taken],
  ['ENOENT', { found: 'a folder that is gone', mend: 'Make it again, or name another one.' }],
  ['ENAMETOOLONG', { found: 'a name that the system finds too long', mend: 'Shorten the name.' }],
  ['ELOOP', { found: 'a symbolic link that leads to itself', mend: 'Replace the link with a folder.' }],
  ['EIO', { found: 'a disk that does not work', mend: 'Check the disk, or name a folder on another one.' }],
  ['EMFILE', crowded],
  ['ENFILE', crowded],
]);

/** A system error with its code and usually the path that it is about. */
type SystemError = Error & { readonly code: string; readonly path?: unknown; readonly syscall?: unknown };

const isSystemError = (error: unknown): error is SystemError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

/** The problem behind an error while writing a file; undefined if it is no system error. */
export const writeProblem = (error: unknown, path: string): InputProblem | undefined => {
  const cause = isSystemError(error) ? causes.get(error.code) : undefined;
  return cause && { code: 'cannot-write', file: path, place: '', expected: 'a file that can be written', ...cause };
};

/**
 * Waits for a write.
 * @throws {InputError} With the path, if the user can mend the error.
 */
export const whileWriting = async <T>(path: string, writing: Promise<T>): Promise<T> => {
  try {
    return await writing;
  } catch (error) {
    const problem = writeProblem(error, path);
    throw problem === undefined ? error : new InputError([problem]);
  }
};

/** The package's own folder, with a separator at the end. */
const home = fileURLToPath(new URL('../../', import.meta.url));

const isInstalled = (path: string): boolean => path.startsWith(home) || path.includes(`${sep}node_modules${sep}`);

const notFound: readonly string[] = ['ENOENT', 'MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND'];

/** The path from the message of an error that has it nowhere else. */
const pathIn = ({ path, message }: SystemError): string =>
  typeof path === 'string' ? path : (/'([^']+)'/u.exec(message)?.[1] ?? '');

/** What happened to a part of the package, if the error says that it is missing or may not be read. */
const lossOf = ({ code }: SystemError, file: string): string | undefined => {
  if (isInstalled(file) && (code === 'EACCES' || code === 'EPERM')) return 'one that may not be read';
  return notFound.includes(code) && (code !== 'ENOENT' || isInstalled(file)) ? 'nothing' : undefined;
};

/** A file of the installed package that is gone, or no room for temporary files. */
const installationProblem = (error: SystemError): InputProblem | undefined => {
  const file = pathIn(error);
  const found = lossOf(error, file);
  const mend = 'Install triproof again (npm ci, or npm install).';
  const expected = 'a part of triproof as it was installed';
  if (found !== undefined) return { code: 'package-incomplete', file, place: '', expected, found, mend };
  const isRoom = ['ENOSPC', 'EDQUOT', 'EROFS', 'EMFILE', 'ENFILE'].includes(error.code);
  return isRoom ? writeProblem(error, file) : undefined;
};

/** What the user can do about an error or its cause; undefined if it is our own fault. */
export const mendable = (error: unknown, depth = 0): readonly InputProblem[] | undefined => {
  if (error instanceof InputError) return error.problems.map(atCommand);
  const problem = isSystemError(error) ? installationProblem(error) : undefined;
  if (problem !== undefined) return [problem];
  return error instanceof Error && error.cause !== undefined && depth < 4
    ? mendable(error.cause, depth + 1)
    : undefined;
};
