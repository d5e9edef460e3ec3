import { basename } from 'node:path';
import { InputError } from '../model/problems.js';
import { library } from './library.js';

/** The mapping of an option. Reports leave out its folder, which belongs to the machine, not the case. */
export interface MapGiven {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Opens the mapping of `--map`.
 * @throws {InputError} If it cannot be read.
 */
export const mapOption = async (path: string | undefined): Promise<MapGiven | undefined> => {
  if (path === undefined) return undefined;
  const { problemOf, readPlainFile } = await library.cases();
  const read = await readPlainFile(path);
  if (!read.ok) throw new InputError([problemOf({ ...read.fault, path }, '', '--map')]);
  return { file: basename(path), bytes: read.bytes };
};
