import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (file: string): string => fileURLToPath(new URL(`src/${file}`, import.meta.url));

export default defineConfig({
  // The examples of the documentation name the package as its users do.
  resolve: {
    alias: [
      { find: /^triproof$/u, replacement: source('index.ts') },
      { find: /^triproof\/judge$/u, replacement: source('judge.ts') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/shared-cache.ts'],
    // Engines are native code and wasm: a process each keeps their memory and their crashes apart.
    pool: 'forks',
    // Files with engines wait as much as they work; one core less, as by default, leaves half of a small machine idle.
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // No test may depend on where and when it runs; these are what a mistake would show in.
    env: { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' },
  },
});
