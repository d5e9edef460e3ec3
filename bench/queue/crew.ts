/** Processes of the commands for many machines, with simulated engines. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../../src/model/hash.js';

const script = fileURLToPath(new URL('./run.mjs', import.meta.url));

export interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  /** What it has written so far. */
  readonly text: { stdout: string; stderr: string };
}

export interface Surroundings {
  readonly env?: NodeJS.ProcessEnv;
  /** Node's own. */
  readonly nodeArgs?: readonly string[];
  /** What the command begins with, e.g. to run it on another host. */
  readonly within?: readonly string[];
}

export const start = (
  command: string,
  options: object,
  paths: readonly string[] = [],
  { env = {}, nodeArgs = [], within = [] }: Surroundings = {},
): Run => {
  const own = [...nodeArgs, script, command, JSON.stringify(options), ...paths];
  const [program = '', ...args] = [...within, process.execPath, ...own];
  const child = spawn(program, args, {
    env: { ...process.env, XDG_CACHE_HOME: '/dev/null', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name]?.setEncoding('utf8').on('data', (chunk: string) => {
      text[name] += chunk;
    });
  return { child, text, ended: new Promise((resolve) => void child.once('close', resolve)) };
};

export const run = async (...given: Parameters<typeof start>): Promise<Run & { readonly code: number | null }> => {
  const begun = start(...given);
  return { ...begun, code: await begun.ended };
};

/** Processes that a process has started, by what the system says. */
export const childrenOf = ({ pid = 0 }: ChildProcess): readonly number[] => {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
};

/** Every file of a folder with its hash; one that is being written is none. */
export const filesIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, sha256(readFileSync(join(folder, name)))]),
  );

/** Names of files in which two folders differ. */
export const differences = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));
