import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Engines are native code and wasm: a process each keeps their memory and their crashes apart.
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // No test may depend on where and when it runs; these are what a mistake would show in.
    env: { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' },
  },
});
