/** Temporary files beside the products: named so that the next run knows which of them nobody needs any more. */
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const orNothing = (read: () => string): string => {
  try {
    return read();
  } catch {
    return '';
  }
};

/** Where numbers of processes mean the same: the machine, and on Linux the space of its processes that a container has for itself. */
const homeOf = (): string =>
  createHash('sha256')
    .update(`${hostname()}\n${orNothing(() => readlinkSync('/proc/self/ns/pid'))}`)
    .digest('hex')
    .slice(0, 12);

/** When a process began, in ticks since the system did; 0 where the system does not tell, empty where there is no such process. */
const startOf = (pid: number): string => {
  const line = orNothing(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
  // The name of the program may hold anything, brackets too; what follows the last one is numbers.
  if (line !== '') return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '0';
  return process.platform === 'linux' || !isRunning(pid) ? '' : '0';
};

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else may not be asked, but is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

const form =
  /\.(?:pdf|png|webp|csv|html|json|manifest\.sig)\.([0-9a-f]{12})-(\d{1,10})-(\d{1,20})-[0-9a-f-]{36}\.triproof-tmp$/u;

/** A name beside the final one for as long as it is being written. It tells which process writes it. */
export const temporaryName = (path: string): string =>
  `${path}.${homeOf()}-${process.pid}-${startOf(process.pid) || '0'}-${randomUUID()}.triproof-tmp`;

/** Whether a name is that of a temporary file of ours whose process has ended. Of other machines nothing is known. */
const isLeftover = (name: string): boolean => {
  const [, home, pid = '', start] = form.exec(name) ?? [];
  return home === homeOf() && startOf(Number(pid)) !== start;
};

/** Removes the temporary files of runs that were killed. Those of runs that are alive stay, and whatever is not ours. */
export const removeLeftovers = async (folder: string): Promise<void> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const left = entries.filter((entry) => entry.isFile() && isLeftover(entry.name));
  // One that cannot be removed harms nobody.
  await Promise.allSettled(left.map(({ name }) => rm(join(folder, name), { force: true })));
};
