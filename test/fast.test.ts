import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fastRooms, slowAmongThem } from '../vitest.fast.config.js';
import { opensEngines, startsProcesses, testsIn } from './kinds.js';

describe('npm run test:fast', () => {
  const tests = fastRooms.flatMap(testsIn).filter((file) => !slowAmongThem.includes(file));

  it('runs the folders that it names', () => {
    for (const room of fastRooms) expect(testsIn(room).length).toBeGreaterThan(0);
  });

  it('opens no engine and starts no process', () => {
    expect(tests.filter((file) => opensEngines(file) || startsProcesses(file))).toEqual([]);
  });

  it('leaves out only existing tests', () => {
    for (const file of slowAmongThem) expect(existsSync(join(import.meta.dirname, '..', file)), file).toBe(true);
  });
});
