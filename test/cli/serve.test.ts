import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServeOptions, serve } from '../../src/cli/serve.js';
import { InputError } from '../../src/model/problems.js';
import { recorder } from './recorder.js';
import { root } from './run.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'triproof-serve-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Where an unusable call is refused. */
const refusedAt = async (
  options: Partial<ServeOptions>,
  env: Record<string, string> = {},
): Promise<string | undefined> => {
  const { io } = recorder({ env });
  try {
    await serve([undefined], { open: false, ...options }, io);
    return undefined;
  } catch (error) {
    if (error instanceof InputError) return error.problems[0]?.place;
    throw error;
  }
};

describe('triproof serve refuses', () => {
  it('to listen beyond this machine without a token', async () => {
    expect(await refusedAt({ listen: '0.0.0.0:0' })).toBe('--listen');
    expect(await refusedAt({ host: '0.0.0.0' })).toBe('--listen');
  });

  it('a token that can be guessed, from whatever source', async () => {
    const file = join(folder, 'short');
    await writeFile(file, 'secret\n');
    expect(await refusedAt({ tokenFile: file })).toBe('--token-file');
    expect(await refusedAt({ tokenFile: join(folder, 'none') })).toBe('--token-file');
    expect(await refusedAt({}, { TRIPROOF_TOKEN: 'secret' })).toBe('TRIPROOF_TOKEN');
  });

  it.each(['8080', 'host', 'host:99999', 'http://host:80', ':80'])('the address %s', async (listen) => {
    expect(await refusedAt({ listen }, { TRIPROOF_TOKEN: 'x'.repeat(40) })).toBe('--listen');
  });

  it('two addresses at once', async () => {
    expect(await refusedAt({ listen: '127.0.0.1:0', port: 1 })).toBe('--listen');
  });

  it('a port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    expect(await refusedAt({ port })).toBe('--port');
    await new Promise((resolve) => other.close(resolve));
  });
});

describe('triproof serve', () => {
  it('prints one line, answers only its token, logs nothing about it, and ends with 0 on request', async () => {
    const child = spawn(
      process.execPath,
      [join(root, 'dist/cli/bin.js'), 'serve', folder, '--no-open', '--log', 'json'],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const text = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (chunk: string) => {
        text[name] += chunk;
      });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    while (!text.stdout.includes('\n')) await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(text.stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}\n$/u);
    const link = new URL(text.stdout.trim());
    const authorization = `Bearer ${link.searchParams.get('token')}`;
    expect((await fetch(link)).status).toBe(200);
    expect((await fetch(new URL('/api/server', link))).status).toBe(401);
    const about = (await (await fetch(new URL('/api/server', link), { headers: { authorization } })).json()) as object;
    expect(about).toMatchObject({ output: true, lan: false });
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(text.stderr).not.toContain(link.searchParams.get('token'));
    for (const line of text.stderr.trim().split('\n')) expect(JSON.parse(line)).toMatchObject({ event: 'request' });
  });
});
