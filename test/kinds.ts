/**
 * What a test file costs, told from what it reaches: those that open engines of their own, which are native code and wasm, and those
 * that start processes or a browser.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = join(import.meta.dirname, '..');
const text = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The test files below a folder of `test/`, or all of them, by their path from the project's root, sorted. */
export const testsIn = (room = ''): readonly string[] =>
  readdirSync(join(root, 'test', room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join('test', room, name))
    .sort();

/** A test file and the helpers below `test/` that it reaches. */
const reached = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, target = ''] of text(file).matchAll(/from '(\.[^']+)\.js'/gu)) {
    const other = relative(root, resolve(root, dirname(file), `${target}.ts`));
    if (other.startsWith('test')) reached(other, seen);
  }
  return seen;
};

const reaches = (file: string, what: RegExp): boolean => [...reached(file)].some((helper) => what.test(text(helper)));

const engines = /createReaders\(|sharedReaders\(|\bcreate(?:Tesseract|Barcode|Paddle|Cyrillic)\w*\(/u;

export const opensEngines = (file: string): boolean => reaches(file, engines);

export const startsProcesses = (file: string): boolean => reaches(file, /node:child_process|playwright-core/u);

/** Whether it puts something else in a module's place, which other files in the same process would see. */
export const replacesModules = (file: string): boolean => /\bvi\.mock\(/u.test(text(file));
