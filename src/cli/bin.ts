#!/usr/bin/env node
/** The only module that knows the process. */
import process from 'node:process';
import { exitCodes } from '../report/exit-code.js';
import { complain, confess } from './complain.js';
import { languageAsked, messageLanguage } from './language.js';
import { mendable, writeProblem } from './mendable.js';

// Until the run has said otherwise: a loop that ends early for whatever reason must not look like "every case passes".
process.exitCode = exitCodes.fault;

const argv = process.argv.slice(2);
const { stdin, stdout, stderr, env, versions } = process;
const io = { stderr, language: messageLanguage(languageAsked(argv), env) };

for (const [name, stream] of Object.entries({ stdout, stderr })) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that stops listening (`triproof check … | head`) is no failure; the work goes on and the code tells how it went.
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

// Once: a second signal ends the process at once, as it would without us.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupt.abort());

// Work that waits for an answer nobody will give any more, as of a thread that died, leaves nothing to run: not in silence.
const stopped = (): void => {
  confess(
    io,
    new Error('The work came to a stop before it was done; the cases after the last one told were not judged.'),
  );
  process.exit(exitCodes.fault);
};
process.once('beforeExit', stopped);

// Loaded only now, so that a part of the package that is missing is told as that.
const { main } = await import('./main.js');
const isSeen = stdin.isTTY === true && stderr.isTTY === true;
const ask = isSeen ? (await import('./ask.js')).askOn(stdin, stderr, interrupt) : undefined;
process.exitCode = await main(argv, { stdout, stderr, ask, env, node: versions.node, signal: interrupt.signal });
process.off('beforeExit', stopped);
