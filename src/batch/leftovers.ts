/** Temporary files beside what is written: named so that the next run knows which of them nobody needs any more. */
import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive, thisProcess } from './process-name.js';

/** What the name of every such file ends with. */
export const temporaryEnding = '.triproof-tmp';

const form = /.\.([0-9a-f]{12})-(\d{1,10})-(\d{1,20})-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.triproof-tmp$/u;

/** A name beside the final one for as long as it is being written. It tells which process writes it. */
export const temporaryName = (path: string): string => {
  const { home, pid, start } = thisProcess();
  return `${path}.${home}-${pid}-${start}-${randomUUID()}${temporaryEnding}`;
};

/** Whether a name is that of a temporary file of ours whose process has ended. Of other machines nothing is known. */
const isLeftover = (name: string): boolean => {
  const [, home = '', pid = '', start = ''] = form.exec(name) ?? [];
  return home !== '' && isAlive({ home, pid: Number(pid), start }) === false;
};

/** Removes the temporary files of runs that were killed. Those of runs that are alive stay, and whatever is not ours. */
export const removeLeftovers = async (folder: string): Promise<void> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const left = entries.filter((entry) => entry.isFile() && isLeftover(entry.name));
  // One that cannot be removed harms nobody.
  await Promise.allSettled(left.map(({ name }) => rm(join(folder, name), { force: true })));
};
