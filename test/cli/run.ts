import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sharedCache } from '../readers.js';

export const root = resolve(import.meta.dirname, '../..');
const builtBin = join(root, 'dist/cli/bin.js');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built command in its own process. `started` receives it, e.g. to send a signal. */
export const triproof = async (
  args: readonly string[],
  {
    cwd = root,
    bin = builtBin,
    env = {} as NodeJS.ProcessEnv,
    started = (_: ReturnType<typeof spawn>): void => undefined,
  } = {},
): Promise<Ran> => {
  if (!existsSync(bin)) throw new Error(`${bin} is not there: run \`npm run build\`.`);
  const child = spawn(process.execPath, [bin, ...args], {
    cwd,
    env: {
      ...process.env,
      FORCE_COLOR: undefined,
      NO_COLOR: undefined,
      LC_ALL: 'C',
      XDG_CACHE_HOME: sharedCache,
      ...env,
    },
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
