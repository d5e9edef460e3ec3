/** `build` with simulated engines, in a process that can be killed: `run.mjs CASES OUT JOBS`. */
import process from 'node:process';

const [cases, out, jobs] = process.argv.slice(2);
const { build } = await import('../../dist/cli/build.js');
const { stdout, stderr, env, versions } = process;
const interrupt = new AbortController();
process.exitCode = await build(
  [cases],
  { out, jobs: Number(jobs), format: 'text', engines: new URL('./engines.mjs', import.meta.url).href },
  { stdout, stderr, env, node: versions.node, language: 'en', signal: interrupt.signal },
);
