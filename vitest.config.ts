import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { opensEngines, replacesModules, testsIn } from './test/kinds.js';

const source = (file: string): string => fileURLToPath(new URL(`src/${file}`, import.meta.url));

/** Engines are native code and wasm: a process each keeps their memory and their crashes apart. */
const apart = testsIn().filter((file) => opensEngines(file) || replacesModules(file));

/** Those that take longest, longest first: one of them begun last would leave the other cores idle. */
const longest = [
  'test/compile.test.ts',
  'test/policy/fixtures.test.ts',
  'test/web/page/page.test.ts',
  'test/gather/samples.test.ts',
  'test/cli/verify.test.ts',
  'test/gather/engines/endings.test.ts',
  'test/cli/queue/faults.test.ts',
  'test/verify/verify.test.ts',
  'test/gather/tracking/volume.test.ts',
  'test/gather/identifiers/simulation.test.ts',
  'test/gather/engines/readers.test.ts',
  'test/gather/tracking/merging.test.ts',
  'test/cli/init.test.ts',
];

const rank = ({ moduleId, project }: TestSpecification): number => {
  const place = longest.findIndex((file) => moduleId.endsWith(`/${file}`));
  if (place >= 0) return place;
  return project.name === 'apart' ? longest.length : longest.length + 1;
};

/** Files that share a process follow one another, so that it is started and filled once. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  // The examples of the documentation name the package as its users do.
  resolve: {
    alias: [
      { find: /^triproof$/u, replacement: source('index.ts') },
      { find: /^triproof\/judge$/u, replacement: source('judge.ts') },
    ],
  },
  test: {
    projects: [
      { extends: true, test: { name: 'apart', include: apart } },
      { extends: true, test: { name: 'together', include: ['test/**/*.test.ts'], exclude: apart, isolate: false } },
    ],
    globalSetup: ['test/shared-cache.ts'],
    sequence: { sequencer: LongestFirst },
    // The built package runs as it is, as if installed.
    server: { deps: { external: [/\/dist\//u] } },
    pool: 'forks',
    // Files with engines wait as much as they work; one core less, as by default, leaves half of a small machine idle.
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // No test may depend on where and when it runs; these are what a mistake would show in.
    env: { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' },
  },
});
