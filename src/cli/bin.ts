#!/usr/bin/env node
/** The only module that touches the process. */
import process from 'node:process';
import { exitCodes } from '../report/exit-code.js';
import { complain, confess } from './complain.js';
import { languageAsked, messageLanguage } from './language.js';
import { mendable, writeProblem } from './mendable.js';

// Until the run sets another code. A loop that ends early for any reason must not look like "every case passes".
process.exitCode = exitCodes.fault;

const argv = process.argv.slice(2);
const { stdin, stdout, stderr, env, versions } = process;
const io = { stderr, language: messageLanguage(languageAsked(argv), env) };

for (const [name, stream] of Object.entries({ stdout, stderr })) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that stops listening (`triproof check … | head`) is no failure. The work goes on and the exit code tells how it ended.
    if (error.code === 'EPIPE') return;
    const problem = writeProblem(error, name);
    if (problem === undefined) throw error;
    complain(io, [problem]);
    process.exit(exitCodes.unusable);
  });
}

const interrupt = new AbortController();
process.once('uncaughtException', (error) => {
  const problems = mendable(error);
  if (problems === undefined) confess(io, error);
  else complain(io, problems);
  process.exit(problems === undefined ? exitCodes.fault : exitCodes.unusable);
});

// Only the first time: a second signal ends the process at once, as usual.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupt.abort());

// If work waits for an answer that can never come, for example from a dead thread, the loop runs empty. That is reported.
const stopped = (): void => {
  confess(
    io,
    new Error('The work came to a stop before it was done; the cases after the last one told were not judged.'),
  );
  process.exit(exitCodes.fault);
};
process.once('beforeExit', stopped);

// Loaded only now, so that a missing part of the package is reported as such.
const { main } = await import('./main.js');
const isSeen = stdin.isTTY === true && stderr.isTTY === true;
const ask = isSeen ? (await import('./ask.js')).askOn(stdin, stderr, interrupt) : undefined;
process.exitCode = await main(argv, { stdout, stderr, ask, env, node: versions.node, signal: interrupt.signal });
process.off('beforeExit', stopped);
