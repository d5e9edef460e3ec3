import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import type { Writer } from '../../src/cli/io.js';
import type * as Command from '../../src/cli/main.js';
import { sharedCache } from '../readers.js';
import { recorder } from './recorder.js';

export const root = resolve(import.meta.dirname, '../..');
const builtBin = join(root, 'dist/cli/bin.js');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const surroundings = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...process.env,
  FORCE_COLOR: undefined,
  NO_COLOR: undefined,
  LC_ALL: 'C',
  XDG_CACHE_HOME: sharedCache,
  ...env,
});

/** The built file, which must be there. */
const built = (file: string): string => {
  if (!existsSync(file)) throw new Error(`${file} is not there: run \`npm run build\`.`);
  return file;
};

/** As if written to a pipe, which has no width. */
const piped = ({ write }: Writer): Writer => ({ write });

/**
 * The built command within the calling process, which loads it once: a process of its own takes up to seconds to start. Workers and readers
 * that it starts are processes all the same.
 */
export const triproof = async (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> => {
  const { main } = (await import(built(join(root, 'dist/cli/main.js')))) as typeof Command;
  const { io, written } = recorder({ env: surroundings(env) });
  const [stdout, stderr] = [piped(io.stdout), piped(io.stderr)];
  const code = await main(args, { ...io, stdout, stderr, node: process.versions.node });
  return { code, ...written };
};

/** The built command in its own process, for what only a process shows. `started` receives it, e.g. to send a signal. */
export const triproofProcess = async (
  args: readonly string[],
  {
    cwd = root,
    bin = builtBin,
    env = {} as NodeJS.ProcessEnv,
    started = (_: ReturnType<typeof spawn>): void => undefined,
  } = {},
): Promise<Ran> => {
  const child = spawn(process.execPath, [built(bin), ...args], {
    cwd,
    env: surroundings(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      text[name] += chunk;
    });
  }
  started(child);
  const code = await new Promise<number | null>((done, failed) => {
    child.on('error', failed).on('close', done);
  });
  return { code, ...text };
};

/** Lines that only a stack trace has. */
export const stackLine = /^\s+at .+[:)]/mu;
