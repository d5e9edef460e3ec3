import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type RunPlan, runCases } from '../../src/cli/cases.js';
import { mendable, writeProblem } from '../../src/cli/mendable.js';
import { InputError } from '../../src/model/problems.js';
import { folderWith, goodCase } from '../case/folder.js';
import { recorder } from './recorder.js';
import { root, stackLine, triproofProcess } from './run.js';

const system = (code: string, path?: string): Error =>
  Object.assign(new Error(`${code}: no`), { code, syscall: 'open', ...(path === undefined ? {} : { path }) });

describe('writeProblem', () => {
  it.each(['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'EMFILE'])(
    'words %s with the path, the cause and the mend',
    (code) => {
      const problem = writeProblem(system(code), 'out/D-1.pdf');
      expect(problem).toMatchObject({ code: 'cannot-write', file: 'out/D-1.pdf' });
      expect(problem?.found).not.toContain(code);
      expect(problem?.mend).toMatch(/^[A-Z].*\.$/u);
    },
  );

  it('ignores errors that do not come from the system', () => {
    expect(writeProblem(new TypeError('x is undefined'), 'out')).toBeUndefined();
    expect(writeProblem(system('ERR_INVALID_ARG_TYPE'), 'out')).toBeUndefined();
  });
});

describe('mendable', () => {
  const part = join(root, 'dist/policy/x.json');

  it.each([
    ['a full disk, wherever it is reported', system('ENOSPC', '/tmp/x'), 'cannot-write'],
    ['the cause of an error', new Error('no reader', { cause: system('EROFS', '/tmp/x') }), 'cannot-write'],
    ['a missing part of the package', system('ENOENT', part), 'package-incomplete'],
    ['an unreadable part of the package', system('EACCES', part), 'package-incomplete'],
    [
      'a missing package',
      Object.assign(new Error("Cannot find module 'sharp'"), { code: 'MODULE_NOT_FOUND' }),
      'package-incomplete',
    ],
  ])('is %s', (_, error, code) => {
    expect(mendable(error)).toMatchObject([{ code }]);
  });

  it('includes the problems of an input', () => {
    const problem = { code: 'not-json', file: 'x', place: '', expected: '', found: '', mend: '' } as const;
    expect(mendable(new InputError([problem]))).toEqual([problem]);
  });

  it('excludes our own faults', () => {
    expect(mendable(new TypeError('x is undefined'))).toBeUndefined();
    expect(mendable(system('ENOENT', '/somewhere/else'))).toBeUndefined();
    expect(mendable('thrown')).toBeUndefined();
  });
});

describe('a case that ends in our own fault', () => {
  const run = async (format: 'text' | 'json' | 'junit') => {
    const cases = folderWith({ 'a/case.json': { ...goodCase, id: 'A' }, 'b/case.json': { ...goodCase, id: 'B' } });
    const { io, written } = recorder();
    const options = { lang: 'en', format, jobs: 1 } as const;
    const error = new Error('The thread of a reader ended.');
    const plan: RunPlan = {
      order: (map) => ({ command: 'check', options, map, language: 'en' }),
      crew: async () => ({
        finish: async ({ file }) => ({ kind: 'fault', file, error }),
        close: async () => undefined,
      }),
      interrupted: () => '',
    };
    const code = await runCases([cases], options, plan, io);
    return { cases, code, ...written };
  };

  it.each(['text', 'json', 'junit'] as const)('is counted and named in %s', async (format) => {
    const { cases, code, stdout, stderr } = await run(format);
    expect(code).toBe(4);
    expect(stderr.match(/this is our own fault/gu)).toHaveLength(2);
    for (const name of ['a', 'b']) expect(stdout).toContain(join(cases, name, 'case.json'));
    if (format === 'json')
      expect(JSON.parse(stdout)).toMatchObject({
        summary: { total: 2, unusable: [{ problems: [{ code: 'own-fault' }] }, {}] },
      });
    if (format === 'junit') expect(stdout.match(/type="own-fault"/gu)).toHaveLength(2);
    if (format === 'text') expect(stdout).toContain('Cases: 2   ! 2 Unusable');
  });
});

/** The package as installed, with its dependencies except those left out. */
const installed = (without: readonly string[]): string => {
  const folder = folderWith({});
  for (const name of ['dist', 'schemas', 'package.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')).filter((each) => !without.includes(each)))
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  for (const name of without) rmSync(join(folder, name), { recursive: true, force: true });
  return folder;
};

describe('an installed package without', () => {
  it.each([
    ['a schema', 'schemas/case.schema.json', 'check'],
    ['a module', 'dist/cli/main.js', 'check'],
    ['its fonts', '@expo-google-fonts', 'build'],
  ])('%s asks the user to reinstall: 3, with what is missing', async (_, missing, command) => {
    const folder = installed([missing]);
    const cases = folderWith({ 'case.json': goodCase });
    const out = command === 'build' ? ['--out', join(cases, 'out')] : [];
    const { code, stderr } = await triproofProcess([command, cases, ...out], { bin: join(folder, 'dist/cli/bin.js') });
    expect(stderr).not.toMatch(stackLine);
    expect(stderr).toContain(missing);
    expect(stderr).toContain('expected a part of triproof as it was installed, found nothing. Install triproof again');
    expect(code).toBe(3);
  });
});
