import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as library from '../../src/index.js';
import * as judging from '../../src/judge.js';
import { exportsOf } from './exports.js';

const source = join(import.meta.dirname, '../../src');
const entries = ['index.ts', 'judge.ts'].map((file) => ({ file, all: exportsOf(join(source, file)) }));
const values = { 'index.ts': library, 'judge.ts': judging } as const;

/** Types that come out of the schemas say what their descriptions say; those are told field by field in `docs/`. */
const isGenerated = (file: string): boolean => relative(source, file).startsWith(join('model', 'schema'));

describe.each(entries)('every export of $file', ({ file, all }) => {
  it('is found here', () => {
    const names = all.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(values[file as keyof typeof values])));
    expect(new Set(names).size).toBe(names.length);
  });

  it('has a description', () => {
    const silent = all
      .filter(({ doc }) => doc.length < 20)
      .map(({ name, file: at }) => `${relative(source, at)}: ${name}`);
    expect(silent).toEqual([]);
  });

  it('describes each of its fields', () => {
    const silent = all
      .filter(({ file: at }) => !isGenerated(at))
      .flatMap(({ name, members }) =>
        members.filter(({ doc }) => doc === '').map((member) => `${name}.${member.name}`),
      );
    expect(silent).toEqual([]);
  });
});

describe('every function', () => {
  const functions = entries
    .flatMap(({ all }) => all)
    .filter(({ kind, name }) => kind === 'const' && typeof { ...library, ...judging }[name as never] === 'function');

  it('that may throw names the error', () => {
    expect(functions.length).toBeGreaterThan(20);
    const silent = functions
      .filter(
        ({ text, doc }) => /refuse|throw|policyOption|InputError|openedFrom/u.test(text) && !doc.includes('@throws'),
      )
      .map(({ name }) => name);
    expect(silent).toEqual([]);
  });
});
