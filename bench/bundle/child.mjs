/**
 * Does one thing in a process of its own and prints what it took, as JSON (`Taken` in main.ts). Plain JavaScript: a loader would
 * count as part of the process. `compile FOLDER ROUNDS`: compiles a bundle from what was read before, without any engine. `build FOLDER`:
 * reads and builds the case, as the command does.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const [what, folder = '', rounds = '1'] = process.argv.slice(2);
const { buildCase, caseFromMemory, createReaders } = await import('../../dist/index.js');
const { compileBundle } = await import('../../dist/compile.js');

/** @type {import('./main.js').Handed} */
const handed = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8'));
const files = Object.fromEntries(
  Object.entries(handed.files).map(([file, path]) => [file, readFileSync(join(folder, path))]),
);
const opened = await caseFromMemory({ caseFile: handed.caseFile, files });

/** The kernel's own mark where there is one: `maxRSS` begins with what the parent held when it forked. In mebibytes. */
const peakRss = () => {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const marked = /VmHWM:\s+(\d+) kB/u.exec(status)?.[1];
  return (marked === undefined ? process.resourceUsage().maxRSS : Number(marked)) / 1024;
};

const cpuOf = async (task) => {
  const { user, system } = process.cpuUsage();
  await task();
  const after = process.cpuUsage();
  return (after.user - user + after.system - system) / 1000;
};

/** Readers that see everywhere all that was ever read, at no cost: a bundle then costs what it costs without its rereading. */
const believing = () => {
  const quad = [0, 0, 1, 1].map((x, i) => ({ x: 8 * x, y: i < 2 ? 0 : 8 }));
  const lines = handed.texts.map((text) => ({ text, confidence: 1, characters: [] }));
  const identity = 'believing';
  return {
    barcodes: { identity, read: async () => handed.codes.map((text) => ({ format: 'Code128', text, corners: quad })) },
    lines: { name: 'paddle', identity, find: async () => lines.map(() => quad), recognise: async () => lines },
    witness: undefined,
    identities: () => [identity],
    close: async () => undefined,
  };
};

const compileRounds = async () => {
  const images = new Map(handed.images.map(({ file, ...fingerprint }) => [file, fingerprint]));
  const readers = believing();
  const limits = { maxBytes: opened.policy.limits.maxBundleBytes, maxPages: undefined };
  const compile = () => compileBundle(opened, { facts: handed.facts, images }, limits, { readers });
  const rssBefore = peakRss();
  const cpuMs = [await cpuOf(compile)];
  const rssAfter = peakRss();
  for (let round = 1; round < Number(rounds); round++) cpuMs.push(await cpuOf(compile));
  return { cpuMs, rssBefore, rssAfter };
};

const buildOnce = async () => {
  const readers = await createReaders();
  const rssBefore = peakRss();
  const cpuMs = [await cpuOf(() => buildCase(opened, { readers }))];
  await readers.close();
  return { cpuMs, rssBefore, rssAfter: peakRss() };
};

process.stdout.write(JSON.stringify(what === 'build' ? await buildOnce() : await compileRounds()));
