/** A command for many machines, built, with simulated engines: in this process or in one of its own (`run.mjs`). */
import process from 'node:process';

const simulated = process.env.TRIPROOF_BENCH_ENGINES ?? new URL('../batch/engines.mjs', import.meta.url).href;

const act = async (command, options, paths, io) => {
  const given = { format: 'text', cache: false, engines: simulated, ...options };
  // Null stands for our own: JSON knows no other word for nothing.
  given.engines ??= undefined;
  const module = await import(`../../dist/cli/${command === 'build' ? 'build' : `queue/${command}`}.js`);
  if (command === 'build' || command === 'submit') return module[command](paths, given, io);
  return command === 'status'
    ? module.status(paths[0] ?? 'show', paths.slice(1), given, io)
    : module[command](given, io);
};

/** @returns The exit code. */
export const command = async (name, options, paths, io) => {
  try {
    return await act(name, options, paths, io);
  } catch (error) {
    const { mendable } = await import('../../dist/cli/mendable.js');
    const { complain, confess } = await import('../../dist/cli/complain.js');
    const problems = mendable(error);
    if (problems === undefined) confess(io, error);
    else complain(io, problems);
    return problems === undefined ? 4 : 3;
  }
};
