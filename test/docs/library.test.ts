import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { libraryPage } from '../../docs/library-page.js';
import * as library from '../../src/index.js';

const root = join(import.meta.dirname, '../..');
const json = (file: string): Record<string, unknown> => JSON.parse(readFileSync(join(root, file), 'utf8'));

describe('the guide to the library', () => {
  const page = libraryPage();

  it('holds every example', () => {
    const entries = readdirSync(join(root, 'docs/examples'), { withFileTypes: true });
    const examples = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    expect(examples.length).toBeGreaterThan(3);
    for (const name of examples) expect(page).toContain(readFileSync(join(root, 'docs/examples', name), 'utf8').trim());
    expect(page).not.toContain('{{');
  });

  it('names every function and error that there is', () => {
    const untold = Object.keys(library).filter((name) => !page.includes(`\`${name}\``));
    expect(untold).toEqual([]);
  });

  it('names none that there is not', () => {
    const table = /## What is there\n(.*?)\n## /su.exec(page)?.[1] ?? '';
    const named = [...table.matchAll(/^\| (.+?) \|/gmu)].flatMap(
      ([, cell = '']) => cell.match(/(?<=`)\w+(?=`)/gu) ?? [],
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !(name in library))).toEqual([]);
  });
});

describe('the reference', () => {
  it('is written of every door of the package', () => {
    const doors = Object.values(json('package.json')['exports'] as Record<string, { types?: string }>).flatMap(
      ({ types = '' }) => /^\.\/dist\/(.+)\.d\.ts$/u.exec(types)?.[1] ?? [],
    );
    expect(json('docs/reference/typedoc.json')['entryPoints']).toEqual(doors.map((door) => `../../src/${door}.ts`));
    expect(json('docs/reference/tsconfig.json')['files']).toEqual(doors.map((door) => `../../src/${door}.ts`));
  });

  it('is written by versions that are named exactly', () => {
    for (const version of Object.values(
      json('docs/reference/package.json')['devDependencies'] as Record<string, string>,
    ))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
  });
});
