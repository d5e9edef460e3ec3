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

/** Tests in these rooms that do open engines. */
export const slowAmongThem = ['test/policy/toy.test.ts'];

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: fastRooms.map((room) => `test/${room}/**/*.test.ts`),
    exclude: slowAmongThem,
    // One process for all: starting one for each file takes longer than its tests.
    pool: 'threads',
    isolate: false,
  },
});
