import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** What a program printed, whether or not it succeeded. */
const printed = async (program: string, given: readonly string[], cwd: string): Promise<string> => {
  try {
    const { stdout, stderr } = await run(program, given, { cwd });
    return `${stdout}${stderr}`.trim();
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return `${stdout}${stderr}`.trim() || String(error);
  }
};

const strict = { strict: true, noEmit: true, skipLibCheck: false, target: 'ES2022', exactOptionalPropertyTypes: true };

/** Each with no types but those that it names. */
const consumers = {
  'a program on Node': {
    files: ['node.ts'],
    compilerOptions: { ...strict, module: 'NodeNext', lib: ['ES2022'], types: ['node'] },
  },
  'a page': {
    files: ['node.ts', 'edge.ts'],
    compilerOptions: { ...strict, module: 'ESNext', moduleResolution: 'bundler', lib: ['ES2022', 'DOM'], types: [] },
  },
  'an edge runtime': {
    files: ['edge.ts'],
    compilerOptions: { ...strict, module: 'ESNext', moduleResolution: 'bundler', lib: ['ES2022'], types: [] },
  },
  'a CommonJS program': {
    files: ['common.cts'],
    compilerOptions: { ...strict, module: 'NodeNext', lib: ['ES2022'], types: ['node'] },
  },
} as const;

/** In milliseconds: a whole compiler, or the whole package, is loaded in a process of its own. */
const timeout = 180_000;

describe('a project that uses the package', { timeout }, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'triproof-consumer-'));
    const own = join(folder, 'node_modules/triproof');
    mkdirSync(own, { recursive: true });
    mkdirSync(join(folder, 'node_modules/@types'));
    // No dependency is there, so that no type of theirs can be leaned on.
    cpSync(join(root, 'dist'), join(own, 'dist'), {
      recursive: true,
      filter: (path) => !/\.js$/u.test(path),
    });
    cpSync(join(root, 'package.json'), join(own, 'package.json'));
    cpSync(join(import.meta.dirname, 'consumer'), folder, { recursive: true });
    for (const each of ['@types/node', 'undici-types'])
      symlinkSync(join(root, 'node_modules', each), join(folder, 'node_modules', each));
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.entries(consumers))('compiles as %s, with the types of libraries checked', async (name, settings) => {
    const file = join(folder, `tsconfig.${name.replaceAll(' ', '-')}.json`);
    writeFileSync(file, JSON.stringify(settings));
    expect(
      await printed(process.execPath, [join(root, 'node_modules/typescript/lib/tsc.js'), '-p', file], folder),
    ).toBe('');
  });
});

describe('the package, by its own name', { timeout }, () => {
  const names = (how: string) => `(${how}).then(({ judge, checkCase }) => console.log(typeof judge, typeof checkCase))`;

  it('is imported', async () => {
    expect(await printed(process.execPath, ['-e', names("import('triproof')")], root)).toBe('function function');
    expect(await printed(process.execPath, ['-e', names("import('triproof/judge')")], root)).toBe('function undefined');
  });

  it.skipIf(!('require_module' in process.features))('is required if Node can require a module', async () => {
    const required = "console.log(typeof require('triproof').checkCase, typeof require('triproof/judge').judge)";
    expect(await printed(process.execPath, ['-e', required], root)).toBe('function function');
  });

  it('has no other entry points', async () => {
    expect(await printed(process.execPath, ['-e', "import('triproof/dist/compile.js')"], root)).toContain(
      'ERR_PACKAGE_PATH_NOT_EXPORTED',
    );
  });
});
