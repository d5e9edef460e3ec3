/** A PostgreSQL of its own for tests and benchmarks: in a temporary folder, on a port of this machine alone, gone with its end. */
import { execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';

const debian = '/usr/lib/postgresql';

/** The newest that Debian's package has put there. */
const programs = (): string | undefined =>
  existsSync(debian)
    ? readdirSync(debian)
        .map(Number)
        .sort((a, b) => b - a)
        .map((version) => join(debian, String(version), 'bin'))
        .find((folder) => existsSync(join(folder, 'postgres')))
    : undefined;

interface User {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root: it runs as its own user then. */
const userOf = (): User | undefined => {
  if (process.getuid?.() !== 0) return {};
  try {
    const id = (what: string): number =>
      Number(execFileSync('id', [what, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
};

/** Why there can be none on this machine; undefined where there can. */
export const whyNoPostgres = (): string | undefined => {
  if (programs() === undefined) return 'PostgreSQL is not there (Debian: apt-get install postgresql)';
  return userOf() === undefined ? 'PostgreSQL does not run as root, and there is no user postgres' : undefined;
};

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

export interface Postgres {
  /** Of a database that is empty at first. */
  readonly url: string;
  readonly port: number;
  /** Breaks off whatever its clients do, and starts it again; `immediate` without a word to disk, as when the power fails. */
  restart(how?: 'fast' | 'immediate'): Promise<void>;
  /** Makes another empty database, and gives its address. */
  database(name: string): string;
  stop(): Promise<void>;
}

const quick = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=60',
  'logging_collector=off',
];

/** As PostgreSQL is by default: what is committed outlives whatever happens to its processes. */
export const durable = ['max_connections=60', 'logging_collector=off'];

/** What is committed outlives its processes, though not its machine: nothing waits for the disk. */
export const outliving = [...durable, 'fsync=off'];

/** @param settings - `name=value`; by default what makes it quick and forgetful. */
export const startPostgres = async (settings: readonly string[] = quick): Promise<Postgres> => {
  const bin = programs() ?? '';
  const user = userOf() ?? {};
  const folder = mkdtempSync(join(tmpdir(), 'triproof-postgres-'));
  const data = join(folder, 'data');
  const run = (program: string, args: readonly string[]): void =>
    void execFileSync(join(bin, program), args, { ...user, cwd: tmpdir(), stdio: ['ignore', 'ignore', 'pipe'] });
  if (user.uid !== undefined) execFileSync('chown', [`${user.uid}:${user.gid}`, folder]);
  run('initdb', ['-D', data, '-U', 'triproof', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']);
  const port = await freePort();
  const serve = async () => {
    const given = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-k', folder];
    const options: SpawnOptions = { ...user, cwd: tmpdir(), stdio: 'ignore' };
    const server = spawn(join(bin, 'postgres'), [...given, ...settings.flatMap((each) => ['-c', each])], options);
    await untilReady(() => run('pg_isready', ['-h', '127.0.0.1', '-p', String(port), '-q']));
    return server;
  };
  let server = await serve();
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ended = new Promise((resolve) => void server.once('exit', resolve));
    if (server.exitCode === null && server.kill(signal)) await ended;
  };
  const database = (name: string): string => {
    run('createdb', ['-h', '127.0.0.1', '-p', String(port), '-U', 'triproof', name]);
    return `postgres://triproof@127.0.0.1:${port}/${name}`;
  };
  return {
    url: database('triproof'),
    port,
    database,
    restart: async (how = 'fast') => {
      await end(how === 'fast' ? 'SIGINT' : 'SIGQUIT');
      server = await serve();
    },
    stop: async () => {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const untilReady = async (look: () => void): Promise<void> => {
  for (let tries = 0; ; tries++) {
    try {
      return look();
    } catch (error) {
      if (tries > 200) throw error;
      await setTimeout(50);
    }
  }
};
