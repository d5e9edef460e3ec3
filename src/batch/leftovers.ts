/** Temporary files next to the final ones. Their names tell the next run which of them nobody needs any more. */
import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive, thisProcess } from './process-name.js';

/** The ending of every temporary file's name. */
export const temporaryEnding = '.triproof-tmp';

const form = /.\.([0-9a-f]{12})-(\d{1,10})-(\d{1,20})-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.triproof-tmp$/u;

/** A temporary name next to the final one, used while the file is written. It names the process that writes it. */
export const temporaryName = (path: string): string => {
  const { home, pid, start } = thisProcess();
  return `${path}.${home}-${pid}-${start}-${randomUUID()}${temporaryEnding}`;
};

/** Whether the name is that of one of our temporary files whose process has ended. Processes on other machines cannot be checked. */
const isLeftover = (name: string): boolean => {
  const [, home = '', pid = '', start = ''] = form.exec(name) ?? [];
  return home !== '' && isAlive({ home, pid: Number(pid), start }) === false;
};

/** Removes the temporary files of killed runs. Files of live runs and files that are not ours stay. */
export const removeLeftovers = async (folder: string): Promise<void> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const left = entries.filter((entry) => entry.isFile() && isLeftover(entry.name));
  // A file that cannot be removed does no harm.
  await Promise.allSettled(left.map(({ name }) => rm(join(folder, name), { force: true })));
};
