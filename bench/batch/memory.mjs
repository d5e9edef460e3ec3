/**
 * What the process that hands out work holds: goes through a folder of cases with simulated engines and prints, as JSON, how many there were
 * and the most memory that it held. `memory.mjs CASES JOBS`.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';

const [cases, jobs] = process.argv.slice(2);
const { foundCases } = await import('../../dist/cli/found-cases.js');
const { finishCases } = await import('../../dist/cli/finish-cases.js');

const { stderr, env, versions } = process;
const io = { stdout: stderr, stderr, env, node: versions.node, language: 'en', signal: new AbortController().signal };
const options = { jobs: Number(jobs), format: 'json', engines: new URL('./engines.mjs', import.meta.url).href };
const order = { command: 'check', options, map: undefined, language: 'en' };

let done = 0;
const { sources } = await foundCases([cases], options, io);
for await (const result of finishCases(sources, { order, ledger: undefined, io, onDone: () => undefined }))
  if (result.kind === 'judged') done++;

/** The kernel's own mark where there is one: `maxRSS` begins with what the parent held when it forked. */
const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
const marked = /VmHWM:\s+(\d+) kB/u.exec(status)?.[1];
const peakBytes = (marked === undefined ? process.resourceUsage().maxRSS : Number(marked)) * 1024;
process.stdout.write(JSON.stringify({ done, peakBytes }));
