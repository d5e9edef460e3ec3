/** A command for many machines with simulated engines, in a process that can be killed: `run.mjs COMMAND OPTIONS-AS-JSON [CASE…]`. */
import process from 'node:process';

const [command, options, ...paths] = process.argv.slice(2);
const engines = process.env.TRIPROOF_BENCH_ENGINES ?? new URL('../batch/engines.mjs', import.meta.url).href;
const given = { format: 'text', cache: false, engines, ...JSON.parse(options) };
// Null stands for our own: JSON knows no other word for nothing.
given.engines ??= undefined;
const { stdout, stderr, env, versions } = process;
const interrupt = new AbortController();
process.once('SIGTERM', () => interrupt.abort());
const io = { stdout, stderr, env, node: versions.node, language: 'en', signal: interrupt.signal };
const module = await import(`../../dist/cli/${command === 'build' ? 'build' : `queue/${command}`}.js`);
const act = () => {
  if (command === 'build' || command === 'submit') return module[command](paths, given, io);
  return command === 'status'
    ? module.status(paths[0] ?? 'show', paths.slice(1), given, io)
    : module[command](given, io);
};
try {
  process.exitCode = await act();
} catch (error) {
  const { mendable } = await import('../../dist/cli/mendable.js');
  const { complain, confess } = await import('../../dist/cli/complain.js');
  const problems = mendable(error);
  if (problems === undefined) confess(io, error);
  else complain(io, problems);
  process.exitCode = problems === undefined ? 4 : 3;
}
