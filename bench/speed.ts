/**
 * `npm run bench`: what a case costs, stage by stage, on the fixture images, and how reading compares with tesseract.js reading the
 * same images whole. One run, in turn, medians; on a noisy machine only the ratios carry over.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { arch, availableParallelism, cpus, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Readers } from '../src/gather/ports.js';
import { createWholePageReader } from './peer.js';
import { Stopwatch } from './stopwatch.js';

const dist = new URL('../dist/', import.meta.url);
const load = <T>(path: string): Promise<T> => import(new URL(path, dist).href) as Promise<T>;

const { openCase } = await load<typeof import('../src/case/index.js')>('case/index.js');
const { createReaders } = await load<typeof import('../src/gather/engines/index.js')>('gather/engines/index.js');
const { buildCase } = await load<typeof import('../src/compile.js')>('compile.js');
const { decodeImage } = await load<typeof import('../src/gather/images/decode.js')>('gather/images/decode.js');
const { looksAt } = await load<typeof import('../src/gather/images/reading.js')>('gather/images/reading.js');

const rounds = Number(process.env['ROUNDS'] ?? 3);
const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'triproof-bench-'));
const bin = fileURLToPath(new URL('cli/bin.js', dist));
const cases = readdirSync(fixtures)
  .filter((name) => name.endsWith('.pass'))
  .sort();

const watch = new Stopwatch();

/** The readers with a stopwatch on each; rereadings of single lines are left to the stage they belong to. */
const watched = (readers: Readers): Readers => ({
  ...readers,
  barcodes: { ...readers.barcodes, read: (image) => watch.time('image: barcodes', () => readers.barcodes.read(image)) },
  lines: {
    ...readers.lines,
    find: (image) => watch.time('image: find lines', () => readers.lines.find(image)),
    recognise: (image, quads) =>
      quads.length < 4
        ? readers.lines.recognise(image, quads)
        : watch.time('image: recognise all lines', () => readers.lines.recognise(image, quads)),
  },
});

/** Whole processes: start-up, and one case with cold engines. */
const processMs = async (args: readonly string[]): Promise<void> => {
  spawnSync(process.execPath, [bin, ...args], { stdio: 'ignore' });
};

for (let round = 0; round < rounds; round++) {
  await watch.time('process: triproof --help', () => processMs(['--help']));
  await watch.time('process: triproof build, engines cold', () =>
    processMs(['build', `${fixtures}complete-detail-page.pass`, '--force', '--out', out]),
  );
}

rmSync(out, { recursive: true });

const readers = await watch.time('engines: open', () => createReaders());
const peer = await createWholePageReader();
for (let round = 0; round < rounds; round++) {
  for (const name of cases) {
    const opened = await openCase(`${fixtures}${name}`);
    const stages = watch.stages('stage: ');
    await watch.time('case: build', () =>
      buildCase(opened, { readers: watched(readers), onProgress: ({ stage }) => stages.enter(stage) }),
    );
    stages.end();
    for (const { bytes, element, file } of opened.evidence.filter((evidence) => evidence.element !== 'tracking')) {
      const image = await watch.time('image: decode', () => decodeImage(bytes));
      if ('problem' in image) throw new Error(`${name}/${file}: ${image.detail}`);
      await watch.time('image: read by triproof', () =>
        looksAt(file, { image, masks: [] }, element === 'order' ? 'screenshot' : 'photo', readers).next(),
      );
      await watch.time('image: read whole by tesseract.js', () => peer.read(bytes));
    }
  }
}
await Promise.all([readers.close(), peer.close()]);

const ratio = watch.median('image: read whole by tesseract.js') / watch.median('image: read by triproof');
process.stdout.write(
  [
    `Node ${process.version}, ${platform()} ${arch()}, ${availableParallelism()} cores, ${cpus()[0]?.model.trim() ?? 'unknown processor'}`,
    `${cases.length} passing fixtures, ${rounds} rounds; milliseconds, median (smallest to largest), how often`,
    '',
    ...watch.rows(),
    '',
    `tesseract.js on whole images takes ${ratio.toFixed(2)} times as long an image as triproof takes to read it.`,
    '',
  ].join('\n'),
);
