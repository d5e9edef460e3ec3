import { symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCases } from '../../src/case/index.js';
import { folderWith } from './folder.js';

const found = async (folder: string, ...paths: readonly string[]) => {
  const { cases, problems, skipped } = await findCases(paths.map((path) => join(folder, path)));
  const name = (path: string) => relative(folder, path);
  return {
    cases: cases.map(({ file }) => name(file)),
    codes: problems.map(({ code }) => code),
    skipped: skipped.map(name),
  };
};

describe('findCases', () => {
  it('finds a case by its folder and by its file', async () => {
    const folder = folderWith({ 'a/case.json': '{}', 'other.json': '{}' });
    expect(await found(folder, 'a', 'other.json')).toEqual({
      cases: ['a/case.json', 'other.json'],
      codes: [],
      skipped: [],
    });
  });

  it('finds the cases of a folder by code unit, and says which folders hold none', async () => {
    const folder = folderWith({
      'b/case.json': '{}',
      'B/case.json': '{}',
      'ä/case.json': '{}',
      'a10/case.json': '{}',
      'a9/x': '',
    });
    expect(await found(folder, '.')).toEqual({
      cases: ['B/case.json', 'a10/case.json', 'b/case.json', 'ä/case.json'],
      codes: [],
      skipped: ['a9'],
    });
  });

  it('keeps the order of the given paths and takes each file once', async () => {
    const folder = folderWith({ 'x/a/case.json': '{}', 'x/b/case.json': '{}' });
    symlinkSync('x/a', join(folder, 'link'));
    expect((await found(folder, 'x/b', 'x', 'x/a/case.json', 'link')).cases).toEqual([
      'x/b/case.json',
      'x/a/case.json',
    ]);
  });

  it('does not look deeper than one folder', async () => {
    const folder = folderWith({ 'x/y/z/case.json': '{}' });
    expect(await found(folder, 'x')).toMatchObject({ cases: [], codes: ['not-a-case'] });
  });

  it('names each path that leads to no case, and goes on', async () => {
    const folder = folderWith({ 'a/case.json': '{}', 'cases.CSV': 'id', 'empty/x': '' });
    expect(await found(folder, 'none', 'cases.CSV', 'empty', 'a')).toEqual({
      cases: ['a/case.json'],
      codes: ['file-missing', 'not-a-case', 'not-a-case'],
      skipped: [],
    });
  });
});
