import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { version } from '../version.js';

/**
 * Raise this when the form of an entry changes (`entry.ts`, the ports' types), or when answers depend on something new besides the code in
 * `steps`. Changes to the steps around the networks need nothing else, because their own code is part of every key.
 */
const format = 1;

/** The code between a raster and a reader's answer: its own modules and those that they import. A test follows the imports. */
export const steps = [
  'gather/engines',
  'gather/images/pixels',
  'gather/images/places',
  'gather/images/regions',
  'gather/images/upright',
  'model/hash',
  'model/raster',
] as const;

const source = fileURLToPath(new URL('../', import.meta.url));

/** Compiled files, or TypeScript if the sources run directly, as in tests. */
const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js';

const filesOf = (step: string): readonly string[] => {
  if (step !== 'gather/engines') return [`${step}${ending}`];
  const names = readdirSync(join(source, step), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith(ending))
    .map((name) => `${step}/${name}`)
    .sort();
};

let known: string | undefined;

/**
 * What makes answers of one reader differ, apart from the question: triproof's own steps, the package's version, which fixes those of its
 * libraries, and the processor, whose kind affects the last digits of a confidence.
 */
export const stepsFingerprint = (): string => {
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(`${format}\n${version}\n`);
  hash.update(`${process.platform} ${process.arch} ${cpus()[0]?.model ?? ''} node ${process.version}\n`);
  for (const step of steps) for (const file of filesOf(step)) hash.update(readFileSync(join(source, file)));
  known = hash.digest('hex');
  return known;
};
