import { parseArgs } from 'node:util';
import type { RecognitionCase } from './case.js';
import { classes } from './classes.js';
import { type Confusions, countConfusions, writeConfusions } from './confusions.js';
import { writeCrops } from './crops.js';
import { createReaders } from './library.js';
import { type CaseResult, measure } from './measure.js';
import { measureMemory } from './memory.js';
import { openPeers } from './peers.js';
import { circumstances, writeSection } from './results.js';
import { writeContactSheet } from './sheet.js';
import { runSweep, sweeps } from './sweeps.js';
import { markdown, peerTable, readingTable, targetTable } from './tables.js';

/**
 * From and to, both included. Nothing is ever tuned on the seeds that are reported: when reading has been mended after a report, the next one
 * moves on to seeds that nobody has seen (10 001, 20 001, 60 001 to 90 001, 100 001, 120 001, 130 001 to 191 001 were used up so).
 */
const seedRanges: Readonly<Record<string, readonly [number, number]>> = {
  tuning: [1, 10],
  reporting: [200_001, 200_015],
  /** For what was mended after the report. */
  'reporting-again': [210_001, 210_015],
};

const seedsOf = (text: string): readonly number[] => {
  const [, first, last] = /^(\d+)(?:-(\d+))?$/u.exec(text) ?? [];
  const [from, to] = seedRanges[text] ?? [Number(first), Number(last ?? first)];
  if (!Number.isInteger(from) || !Number.isInteger(to) || to < from)
    throw new Error(`--seeds is reporting, reporting-again, tuning, or whole numbers FROM-TO; found "${text}"`);
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
      /** `tuning`, `reporting` or `reporting-again` (which write a section of RESULTS.md as well), or FROM-TO. */
      seeds: { type: 'string', default: 'tuning' },
      /** Names parted by commas; all of them when left out. */
      classes: { type: 'string' },
      /** The library alone: neither peers nor floor. */
      'only-report': { type: 'boolean', default: false },
      /** Instead of the classes: the point at which each reader gives up. */
      sweeps: { type: 'boolean', default: false },
      /** In place of the classes: the resident set over 500 cases. */
      memory: { type: 'boolean', default: false },
      /** Counts which characters readers take for which, and writes confusions.json. */
      confusions: { type: 'boolean', default: false },
      /** A folder for pictures of what was missed. */
      crops: { type: 'string' },
      /** Only draws, for a later run to find in the folder that BENCH_PICTURES names. */
      draw: { type: 'boolean', default: false },
      /** A folder for contact sheets of the classes; nothing is read. */
      sheets: { type: 'string' },
    },
  });
  const run: Run = {
    seeds: values.seeds,
    numbers: seedsOf(values.seeds),
    classes: classesOf(values.classes),
    publish: values.seeds.startsWith('reporting') && !values['only-report'],
    only: values.classes?.split(','),
  };
  if (values.sheets !== undefined) return drawSheets(run, values.sheets);
  if (values.draw) return drawAhead(run);
  if (values.sweeps) await sweepStage(run);
  if (values.memory) await memoryStage(run);
  if (!values.sweeps && !values.memory)
    await classStage(run, { alone: values['only-report'], confusions: values.confusions, crops: values.crops });
};

interface Run {
  /** As it was asked for. */
  readonly seeds: string;
  readonly numbers: readonly number[];
  readonly classes: typeof classes;
  /** The classes that were asked for by name. */
  readonly only: readonly string[] | undefined;
  /** Whether RESULTS.md is to hold it. */
  readonly publish: boolean;
}

const print = async ({ publish, seeds, numbers }: Run, heading: string, body: string, absent: readonly string[]) => {
  process.stdout.write(`${body}\n`);
  const named = `seeds ${seeds} (${numbers[0]} to ${numbers.at(-1)})`;
  if (publish) await writeSection(heading, `${circumstances(named, absent)}\n\n${body}`);
};

const drawAhead = async ({ classes: chosen, numbers }: Run): Promise<void> => {
  for (const { make } of chosen) for (const seed of numbers) await make(seed);
};

const drawSheets = async ({ classes: chosen, numbers }: Run, folder: string): Promise<void> => {
  for (const { name, make } of chosen) {
    const cases: RecognitionCase[] = [];
    for (const seed of numbers) cases.push(await make(seed));
    await writeContactSheet(folder, name, cases);
    for (const { seed, traits } of cases) process.stderr.write(`${name} ${seed} · ${traits}\n`);
  }
};

interface ClassOptions {
  readonly alone: boolean;
  readonly confusions: boolean;
  readonly crops: string | undefined;
}

const classStage = async (run: Run, { alone, confusions, crops }: ClassOptions): Promise<void> => {
  const readers = await createReaders();
  const peers = alone ? { present: [], absent: [] } : await openPeers();
  const results: CaseResult[] = [];
  const counts: Confusions = {};
  for (const { make } of run.classes) {
    for (const seed of run.numbers) {
      const made = await make(seed);
      const options = { readers, peers: peers.present, floor: !alone || confusions };
      // What is made at the first use (the second reader, compiled code) is no case's time.
      if (results.length === 0) await measure(made, options);
      const { result, floors } = await measure(made, options);
      results.push(result);
      process.stderr.write(`${lineOf(result)}\n`);
      if (confusions) await countConfusions(counts, made, floors, readers);
      if (crops !== undefined) await writeCrops(crops, made, result);
    }
  }
  await Promise.all([readers.close(), ...peers.present.map((peer) => peer.close())]);
  if (confusions) await writeConfusions(counts, `${run.seeds}, ${run.classes.map(({ name }) => name).join(' ')}`);
  const tables = [targetTable(results), readingTable(results), ...(alone ? [] : [peerTable(results)])];
  const heading = run.only === undefined ? 'Recognition' : `Recognition again: ${run.only.join(', ')}`;
  await print(run, heading, [...tables.map(markdown), legend].join('\n\n'), peers.absent);
};

const legend = [
  'Of each thing wanted: right/missed/misread. Misread: a value claimed surely that stands nowhere in the picture. Wrong codes: barcodes',
  'decoded to what none of them holds. Twins: claims one character off, among them whatever was misread; a false check shows such an',
  'identifier, a false pass lets the whole element pass. Times are medians a case.',
  'Floor: decoding, barcodes, one detection and each line read once, one after the other.',
].join('\n');

const sweepStage = async (run: Run): Promise<void> => {
  const readers = await createReaders();
  const parts: string[] = [];
  for (const sweep of sweeps) {
    const { table, limits } = await runSweep(sweep, run.numbers.slice(0, sweepSeeds), readers);
    parts.push(`${markdown(table)}\n\n${limits.map((limit) => `- ${limit}`).join('\n')}`);
    process.stderr.write(`${parts.at(-1)}\n\n`);
  }
  await readers.close();
  await print(run, 'Where each reader gives up', parts.join('\n\n'), []);
};

/** Photos at each step of a sweep. */
const sweepSeeds = 5;

const memoryStage = async (run: Run): Promise<void> => {
  const rounds = await measureMemory(run.classes, run.numbers[0] ?? 1);
  const [early, late] = rounds;
  if (early === undefined || late === undefined) throw new Error('Two rounds are wanted');
  const table = [
    ['resident set, MiB', 'median', 'largest'],
    ...rounds.map(({ cases: [first, last], median, largest }) => [
      `after cases ${first} to ${last}, one of each class`,
      median.toFixed(0),
      largest.toFixed(0),
    ]),
    ['change', changeOf(early.median, late.median), changeOf(early.largest, late.largest)],
  ];
  await print(run, 'Memory', markdown(table), []);
};

const changeOf = (early: number, late: number): string => `${((late / early - 1) * 100).toFixed(1)} %`;

/** One case in one line: for watching a long run, and for finding what went wrong. */
const lineOf = ({
  className,
  seed,
  names,
  states,
  passed,
  falsePasses,
  falseChecks,
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
    ...(falseChecks.length > 0 ? [`FALSE CHECK ${falseChecks.join(', ')}`] : []),
    ...(falsePasses.length > 0 ? [`FALSE PASS ${falsePasses.join(', ')}`] : []),
    `${ms.toFixed(0)} ms`,
    traits,
  ].join(' · ');
