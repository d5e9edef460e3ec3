import { access, constants, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { wordValue } from '../case/wording.js';
import { InputError, type InputProblem } from '../model/problems.js';
import { writeProblem } from './mendable.js';
import { makeFolder } from './outputs.js';

/** The paths of the annotated pictures, in the order of the files. */
export type AnnotatedPaths = readonly string[];

const option = '--annotate';

const refuse = (problem: Pick<InputProblem, 'expected' | 'found' | 'mend'>): never => {
  throw new InputError([{ code: 'bad-option', file: '', place: option, ...problem }]);
};

/**
 * For one file, the given path is its picture; for several, it is a folder of pictures. Checks before anything is read that all of them can be
 * written.
 * @throws {InputError} If a picture cannot be written.
 */
export const annotatedPaths = async (out: string, files: readonly string[]): Promise<AnnotatedPaths> => {
  const [only, ...more] = files;
  const paths = only === undefined || more.length === 0 ? [await onePath(out)] : await pathsIn(out, files);
  for (const path of paths) await refuseInput(path, files);
  return paths;
};

const onePath = async (out: string): Promise<string> => {
  const folder = await isFolder(out);
  if (folder)
    refuse({
      expected: 'the name of a PNG file',
      found: `the folder ${wordValue(out)}`,
      mend: 'Name a file in it, e.g. `read.png`.',
    });
  if (extname(out).toLowerCase() !== '.png')
    refuse({ expected: 'the name of a PNG file', found: wordValue(out), mend: 'Let the name end in `.png`.' });
  await access(dirname(out), constants.W_OK).catch((error: unknown) => {
    const problem = writeProblem(error, out);
    throw problem === undefined ? error : new InputError([problem]);
  });
  return out;
};

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() === true;

const pathsIn = async (folder: string, files: readonly string[]): Promise<AnnotatedPaths> => {
  await makeFolder(folder, option);
  const taken = new Map<string, number>();
  return files.map((file) => {
    const stem = basename(file, extname(file));
    const count = (taken.get(stem.toLowerCase()) ?? 0) + 1;
    taken.set(stem.toLowerCase(), count);
    return join(folder, `${stem}${count === 1 ? '' : `-${count}`}.read.png`);
  });
};

/** A file that is read is never overwritten, whatever its name. */
const refuseInput = async (path: string, files: readonly string[]): Promise<void> => {
  const own = await stat(path).catch(() => undefined);
  if (own === undefined) return;
  for (const file of files) {
    const other = await stat(file).catch(() => undefined);
    if (other?.ino !== own.ino || other.dev !== own.dev) continue;
    refuse({
      expected: 'a file that is not read',
      found: `${wordValue(path)}, which is one of the files to read`,
      mend: 'Name another file: evidence is never written over.',
    });
  }
};
