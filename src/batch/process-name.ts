/** Process names that stay unique after the process has ended; a bare process number is reused. */
import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import process from 'node:process';
import { systemCode } from '../model/system-error.js';

export interface ProcessName {
  /** The scope within which process numbers have the same meaning. */
  readonly home: string;
  readonly pid: number;
  /** When the process began, in ticks since the system started; 0 if the system does not say. */
  readonly start: string;
}

const orNothing = (read: () => string): string => {
  try {
    return read();
  } catch {
    return '';
  }
};

/** The machine, and on Linux also the process namespace, which each container has for itself. */
const homeOf = (): string =>
  createHash('sha256')
    .update(`${hostname()}\n${orNothing(() => readlinkSync('/proc/self/ns/pid'))}`)
    .digest('hex')
    .slice(0, 12);

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's process may not be signalled, but it exists.
    return systemCode(error) === 'EPERM';
  }
};

/** Empty if there is no such process. A process that has ended but has not been waited for yet counts as gone. */
const startOf = (pid: number): string => {
  const line = orNothing(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
  if (line === '') return process.platform === 'linux' || !isRunning(pid) ? '' : '0';
  // The program's name may hold anything, even brackets. After the last bracket come its state and then numbers.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? '' : (fields[19] ?? '0');
};

export const thisProcess = (): ProcessName => ({
  home: homeOf(),
  pid: process.pid,
  start: startOf(process.pid) || '0',
});

/** Whether a process still runs; undefined on another machine, where it cannot be checked. */
export const isAlive = ({ home, pid, start }: ProcessName): boolean | undefined =>
  home === homeOf() ? startOf(pid) === start : undefined;
