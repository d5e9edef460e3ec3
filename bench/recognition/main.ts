import { parseArgs } from 'node:util';
import { classes } from './classes.js';
import { createReaders } from './library.js';
import { type CaseResult, measure } from './measure.js';
import { openPeers } from './peers.js';
import { markdown, peerTable, readingTable, targetTable } from './tables.js';

/** From and to, both included. Nothing is ever tuned on the seeds that are reported. */
const seedRanges: Readonly<Record<string, readonly [number, number]>> = {
  tuning: [1, 10],
  reporting: [10_001, 10_025],
};

const seedsOf = (text: string): readonly number[] => {
  const [, first, last] = /^(\d+)(?:-(\d+))?$/u.exec(text) ?? [];
  const [from, to] = seedRanges[text] ?? [Number(first), Number(last ?? first)];
  if (!Number.isInteger(from) || !Number.isInteger(to) || to < from)
    throw new Error(`--seeds is reporting, tuning, or whole numbers FROM-TO; found "${text}"`);
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
};

const classesOf = (text: string | undefined): typeof classes => {
  if (text === undefined) return classes;
  return text.split(',').map((name) => {
    const found = classes.find((known) => known.name === name);
    if (found === undefined)
      throw new Error(`--classes knows ${classes.map((known) => known.name).join(', ')}; found "${name}"`);
    return found;
  });
};

/** `npm run bench -- recognition --seeds tuning --classes straight,dark` */
export const runRecognition = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seeds: { type: 'string', default: 'tuning' },
      classes: { type: 'string' },
      'only-report': { type: 'boolean', default: false },
    },
  });
  const seeds = seedsOf(values.seeds);
  const chosen = classesOf(values.classes);
  const alone = values['only-report'];
  const readers = await createReaders();
  const peers = alone ? { present: [], absent: [] } : await openPeers();
  const results: CaseResult[] = [];
  for (const { make } of chosen) {
    for (const seed of seeds) {
      const made = await make(seed);
      const { result } = await measure(made, { readers, peers: peers.present, floor: !alone });
      results.push(result);
      process.stderr.write(`${lineOf(result)}\n`);
    }
  }
  await Promise.all([readers.close(), ...peers.present.map((peer) => peer.close())]);
  const tables = [readingTable(results), ...(alone ? [] : [peerTable(results)]), targetTable(results)];
  process.stdout.write(`${tables.map(markdown).join('\n\n')}\n`);
};

/** One case in one line: for watching a long run, and for finding what went wrong. */
const lineOf = ({
  className,
  seed,
  names,
  states,
  passed,
  falsePasses,
  misread,
  wrongBarcodes,
  ms,
  traits,
}: CaseResult): string =>
  [
    `${className} ${seed}`,
    passed ? 'pass' : 'NOT PASSED',
    names.map((name, i) => `${name} ${states[i]}`).join(', '),
    ...(misread.length > 0 ? [`MISREAD ${misread.join(' ')}`] : []),
    ...(wrongBarcodes.length > 0 ? [`WRONG BARCODE ${wrongBarcodes.join(' ')}`] : []),
    ...(falsePasses.length > 0 ? [`FALSE PASS ${falsePasses.join(', ')}`] : []),
    `${ms.toFixed(0)} ms`,
    traits,
  ].join(' · ');
