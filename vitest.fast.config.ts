/** `npm run test:fast`: the tests of rules, words, cases and facts, without engines, processes or a browser. For the time between two thoughts. */
import { defineConfig } from 'vitest/config';
import base from './vitest.config.js';

/** Rooms whose tests open no engine and start no process; `test/fast.test.ts` keeps that true. */
export const fastRooms = [
  'case',
  'gather/page',
  'gather/parcel',
  'gather/text',
  'intake',
  'model',
  'policy',
  'report',
  'rules',
  'schemas',
  'signature',
  'words',
];

/** Tests in these rooms that open engines, or compute for seconds: over every zone, every address, every combination. */
export const slowAmongThem = [
  'test/model/calendar/zones.test.ts',
  'test/model/skeleton.test.ts',
  'test/model/web-address.test.ts',
  'test/policy/fixtures.test.ts',
  'test/policy/toy.test.ts',
  'test/report/judge.test.ts',
  'test/rules/odd-one-out.test.ts',
  'test/schemas/types.test.ts',
];

// All in one process: no parts, and no files that come first.
const { projects: _projects, sequence: _sequence, ...test } = base.test ?? {};

export default defineConfig({
  ...base,
  test: {
    ...test,
    include: fastRooms.map((room) => `test/${room}/**/*.test.ts`),
    exclude: slowAmongThem,
    // One process for all: starting one for each file takes longer than its tests.
    pool: 'threads',
    isolate: false,
  },
});
