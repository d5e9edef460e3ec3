#!/usr/bin/env node
/** The only module that knows the process. */
import process from 'node:process';
import { exitCodes } from '../report/exit-code.js';
import { confess } from './complain.js';
import { languageAsked, messageLanguage } from './language.js';
import { main } from './main.js';

// Until the run has said otherwise: a loop that ends early for whatever reason must not look like "every case passes".
process.exitCode = exitCodes.fault;

// A reader that stops listening (`triproof check … | head`) is no failure; the work goes on and the code tells how it went.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const argv = process.argv.slice(2);
const { stdout, stderr, env, versions } = process;
const interrupt = new AbortController();
process.once('uncaughtException', (error) => {
  confess({ stderr, language: messageLanguage(languageAsked(argv), env) }, error);
  process.exit(exitCodes.fault);
});

// Once: a second signal ends the process at once, as it would without us.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupt.abort());

process.exitCode = await main(argv, { stdout, stderr, env, node: versions.node, signal: interrupt.signal });
