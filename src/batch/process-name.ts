/** Names of processes that hold beyond their end: a bare number is given again. */
import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import process from 'node:process';
import { systemCode } from '../model/system-error.js';

export interface ProcessName {
  /** Where numbers of processes mean the same. */
  readonly home: string;
  readonly pid: number;
  /** When it began, in ticks since the system did; 0 where the system does not tell. */
  readonly start: string;
}

const orNothing = (read: () => string): string => {
  try {
    return read();
  } catch {
    return '';
  }
};

/** The machine, and on Linux the space of its processes that a container has for itself. */
const homeOf = (): string =>
  createHash('sha256')
    .update(`${hostname()}\n${orNothing(() => readlinkSync('/proc/self/ns/pid'))}`)
    .digest('hex')
    .slice(0, 12);

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else may not be asked, but is there.
    return systemCode(error) === 'EPERM';
  }
};

/** Empty where there is no such process. One that has ended and that nobody has asked about yet is none any more. */
const startOf = (pid: number): string => {
  const line = orNothing(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
  if (line === '') return process.platform === 'linux' || !isRunning(pid) ? '' : '0';
  // The name of the program may hold anything, brackets too; what follows the last one is its state, then numbers.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? '' : (fields[19] ?? '0');
};

export const thisProcess = (): ProcessName => ({
  home: homeOf(),
  pid: process.pid,
  start: startOf(process.pid) || '0',
});

/** Whether a process still runs; undefined for one of another machine, of which nothing is known. */
export const isAlive = ({ home, pid, start }: ProcessName): boolean | undefined =>
  home === homeOf() ? startOf(pid) === start : undefined;
