import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fastRooms, slowAmongThem } from '../vitest.fast.config.js';

const root = join(import.meta.dirname, '..');
const text = (file: string): string => readFileSync(join(root, file), 'utf8');

const testsIn = (room: string): readonly string[] =>
  readdirSync(join(root, 'test', room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `test/${room}/${name}`)
    .filter((file) => !slowAmongThem.includes(file));

/** The helpers below `test/` that a test reaches, itself among them. */
const reached = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, target = ''] of text(file).matchAll(/from '(\.[^']+)\.js'/gu)) {
    const other = relative(root, resolve(root, dirname(file), `${target}.ts`));
    if (other.startsWith('test')) reached(other, seen);
  }
  return seen;
};

/** What opens engines, starts processes or a browser. */
const slow =
  /createReaders\(|sharedReaders\(|node:child_process|playwright-core|\bcreate(?:Tesseract|Barcode|Paddle|Cyrillic)\w*\(/u;

describe('npm run test:fast', () => {
  const tests = fastRooms.flatMap(testsIn);

  it('runs the rooms that it names', () => {
    for (const room of fastRooms) expect(testsIn(room).length).toBeGreaterThan(0);
  });

  it('opens no engine and starts no process', () => {
    const found = tests.filter((file) => [...reached(file)].some((helper) => slow.test(text(helper))));
    expect(found).toEqual([]);
  });

  it('leaves out only tests that there are', () => {
    for (const file of slowAmongThem) expect(existsSync(join(root, file)), file).toBe(true);
  });
});
