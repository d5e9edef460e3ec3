import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Gathered } from '../../src/gather/options.js';
import type { Readers } from '../../src/gather/ports.js';
import type { Case } from '../../src/model/case.js';
import type { Facts } from '../../src/model/facts.js';
import type { Fingerprint } from '../../src/model/raster.js';
import type { Sighting } from '../../src/model/sightings.js';
import { drawnOnce } from '../recognition/drawn.js';
import { caseFromMemory, compileBundle, createReaders, gather, limitsOf } from '../recognition/library.js';
import { circumstances, writeSection } from '../recognition/results.js';
import { markdown } from '../recognition/tables.js';
import { medianOf } from '../statistics.js';
import { type CaseSize, caseSizes, sizedCase } from './case.js';
import { cpuOf } from './cpu.js';

/** What a child is handed, in `case.json` of its folder. */
export interface Handed {
  readonly caseFile: object;
  /** Names in the case, each with its name in the folder. */
  readonly files: Record<string, string>;
  readonly facts: Facts;
  readonly images: ({ readonly file: string } & Fingerprint)[];
  /** All that was read, and all that barcodes said. */
  readonly texts: readonly string[];
  readonly codes: readonly string[];
}

interface Taken {
  /** CPU of every round, in milliseconds; the first one loads fonts and modules. */
  readonly cpuMs: readonly number[];
  /** The largest resident set of the process so far, in mebibytes: before anything is done, and after the first round. */
  readonly rssBefore: number;
  readonly rssAfter: number;
}

const rounds = Number(process.env['ROUNDS'] ?? 9);
const limitsMb = [10, 4.5, 2, 1] as const;

/**
 * `npm run bench -- bundle`: what a bundle costs apart from the reading of its case, and what it weighs within the limits that
 * are asked for. Writes the section "Bundle" of RESULTS.md.
 */
export const runBundle = async (): Promise<void> => {
  const readers = await createReaders();
  const sections: string[] = [];
  for (const [key, size] of Object.entries(caseSizes)) sections.push(await measured(key, size, readers));
  await readers.close();
  const body = [circumstances(`${rounds} rounds, medians`, []), about, ...sections].join('\n\n');
  process.stdout.write(`${body}\n`);
  await writeSection('Bundle', body);
};

const about = [
  'CPU is `process.cpuUsage`, of all threads of the process, while other work ran on the machine. A bundle: its images made and proved, judged, laid out and',
  'written, with readers that cost nothing; *cold* is the first one of a process, which loads modules and fonts. *Rereading*: the same bundle once more',
  'with the engines, less that: next to nothing where images lose nothing. Memory is the largest resident set of a process: one that compiles the bundle of a case that was read (no engine), and one',
  'that reads and builds the whole case.',
].join('\n');

const measured = async (key: string, size: CaseSize, readers: Readers): Promise<string> => {
  const { caseFile, files } = await drawnOnce(`bundle-${key}`, () => sizedCase(size));
  const opened = await caseFromMemory({ caseFile, files: Object.fromEntries(files) });
  const gathered = await gather(opened, { readers });
  const folder = await handOver(caseFile, files, gathered);
  const compiled = inChild('compile', folder);
  const built = inChild('build', folder);
  await rm(folder, { recursive: true });
  const [cold = Number.NaN, ...warm] = compiled.cpuMs;
  const bundleMs = medianOf(warm);
  const rows: readonly (readonly [string, number])[] = [
    ['bundle, CPU ms', bundleMs],
    ['bundle, cold, CPU ms', cold],
    ['rereading, CPU ms', (await compilingMs(opened, gathered, readers)) - bundleMs],
    ['whole case with cold engines, CPU ms', medianOf(built.cpuMs)],
    ['memory before the bundle, MB', compiled.rssBefore],
    ['memory after a bundle without engines, MB', compiled.rssAfter],
    ['memory after a whole case with engines, MB', built.rssAfter],
  ];
  return [
    `### ${size.name}`,
    markdown([['measure', 'value'], ...rows.map(([name, value]) => [name, value.toFixed(0)])]),
    markdown([['limit, MB', 'PDF, MB', 'within', 'images'], ...(await fittedRows(opened, gathered, readers))]),
  ].join('\n\n');
};

/** Writes what a child needs into a folder. */
const handOver = async (
  caseFile: object,
  files: ReadonlyMap<string, Uint8Array>,
  { facts, images }: Gathered,
): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'triproof-bundle-'));
  const put = async (name: string, bytes: Uint8Array | string): Promise<string> => {
    await writeFile(join(folder, name), bytes);
    return name;
  };
  const seen = sightingsIn(facts);
  const textsOf = (isBarcode: boolean) =>
    seen.filter(({ reader }) => (reader === 'barcode') === isBarcode).map(({ text }) => text);
  const handed: Handed = { caseFile, files: {}, facts, images: [], texts: textsOf(false), codes: textsOf(true) };
  for (const [file, bytes] of files) handed.files[file] = await put(`given-${file}`, bytes);
  for (const [file, fingerprint] of images) handed.images.push({ file, ...fingerprint });
  await put('case.json', JSON.stringify(handed));
  return folder;
};

const sightingsIn = ({ order, label }: Facts): readonly Sighting[] => {
  const readings = [order.number, order.trackingNumber, label.trackingNumber, label.postingNumber];
  const present = readings.filter((reading) => reading !== null);
  return [...present, ...order.skus, ...label.skus, ...order.statuses].flatMap(({ sightings }) => sightings);
};

const child = fileURLToPath(new URL('child.mjs', import.meta.url));

const inChild = (what: 'compile' | 'build', folder: string): Taken =>
  JSON.parse(
    execFileSync(process.execPath, [child, what, folder, String(rounds + 1)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  ) as Taken;

/** CPU of compiling with the engines, rereading included. */
const compilingMs = async (opened: Case, gathered: Gathered, readers: Readers): Promise<number> => {
  const times: number[] = [];
  const limits = limitsOf(opened.policy, {});
  for (let round = 0; round < 4; round++)
    times.push(await cpuOf(() => compileBundle(opened, gathered, limits, { readers })));
  return medianOf(times.slice(1));
};

const fittedRows = async (opened: Case, gathered: Gathered, readers: Readers): Promise<string[][]> => {
  const rows: string[][] = [];
  for (const megabytes of limitsMb) {
    const limits = { maxBytes: megabytes * 1e6, maxPages: undefined };
    const { report, pdf } = await compileBundle(opened, gathered, limits, { readers });
    const { status } = report.checks.find(({ id }) => id === 'bundle-within-limit') ?? {};
    const images = report.inputs.flatMap(({ carried }) =>
      carried === undefined
        ? []
        : [
            `${carried.exact ?? `q${carried.quality}`} ${Math.max(carried.width, carried.height)} px${carried.greyscale ? ' grey' : ''}`,
          ],
    );
    rows.push([String(megabytes), (pdf.length / 1e6).toFixed(2), status ?? '', images.join(', ')]);
  }
  return rows;
};
