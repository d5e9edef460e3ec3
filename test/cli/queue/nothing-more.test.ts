import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCases } from '../../../bench/batch/cases.js';
import { run } from '../../../bench/queue/crew.js';
import { root, triproofProcess } from '../run.js';

/** A way of loading modules in which those matching a pattern are missing. */
const without = (pattern: string): string => {
  const resolve = `export async function resolve(name, context, next) {
    const found = /^[./]/.test(name) || name.startsWith('file:') ? new URL(name, context.parentURL).href : name;
    if (new RegExp(${JSON.stringify(pattern)}).test(found))
      throw Object.assign(new Error("Cannot find package '" + name + "'"), { code: 'ERR_MODULE_NOT_FOUND' });
    return next(name, context);
  }`;
  const register = `import { register } from 'node:module'; register(${JSON.stringify(dataUrl(resolve))});`;
  return dataUrl(register);
};
const dataUrl = (code: string): string => `data:text/javascript,${encodeURIComponent(code)}`;

const packages = '^(pg-boss|pg|s3mini)$';

describe('without --queue', () => {
  let scratch: string;
  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'triproof-nothing-'));
    await writeCases(join(scratch, 'cases'), 2);
  });
  afterAll(() => rmSync(scratch, { recursive: true }));

  it('builds without any package or module needed for many machines', async () => {
    const missing = without(`${packages}|/dist/(queue|store)/|/dist/cli/queue/(?!program)`);
    const out = join(scratch, 'out');
    const { code, text } = await run('build', { out, jobs: 2 }, [join(scratch, 'cases')], {
      nodeArgs: ['--import', missing],
    });
    expect(text.stderr).toBe('');
    expect(code).not.toBe(4);
    expect(code).not.toBe(3);
  });

  it('still offers the commands, and names the package to install', async () => {
    const env = { NODE_OPTIONS: `--import "${without(packages)}"`, TRIPROOF_QUEUE: 'postgres://u@127.0.0.1:1/none' };
    const { code, stderr } = await triproofProcess(['queue'], { cwd: root, env });
    expect(code).toBe(3);
    expect(stderr).toBe(
      'triproof: --queue: expected the package pg-boss beside triproof, found none. Install it: npm i pg-boss\n',
    );
  });

  it('asks for a queue address if none is given', async () => {
    const { code, stderr } = await triproofProcess(['queue'], { env: { TRIPROOF_QUEUE: '' } });
    expect(code).toBe(3);
    expect(stderr).toBe('triproof: --queue: expected an address, found none. Give --queue, or set TRIPROOF_QUEUE.\n');
  });
});
