import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page, Worker } from 'tesseract.js';
import type { Quad, Raster } from '../../../model/raster.js';
import type { LineReading, MainReader } from '../../ports.js';
import { type LanguageData, languagesHere, tesseractIdentity } from './data.js';
import { cutLine, edgeShade, pnmOf } from './raster.js';
import { createTurns } from './turns.js';

/** Pixels of paper around a cut line. Chosen, not measured. */
const margin = 10;

/**
 * Gives the engine one folder with the data of all its languages. It loads them from one folder, and takes data in memory for the first one only. So
 * several are copied into a temporary folder while they load.
 */
const withDataFolder = async <T>(
  languages: readonly LanguageData[],
  use: (folder: string) => Promise<T>,
): Promise<T> => {
  const [first, ...others] = languages;
  if (first?.file !== undefined && others.length === 0) return use(dirname(first.file));
  const folder = await mkdtemp(join(tmpdir(), 'triproof-languages-'));
  try {
    await Promise.all(
      languages.map(({ code, file }) => copyFile(file as string, join(folder, `${code}.traineddata.gz`))),
    );
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/**
 * Opens tesseract.js: a worker thread with wasm. Its data comes from packages or the machine's own folder; nothing is fetched or cached.
 * @param codes - Languages to load if their data is present. As a witness of numbers `eng` alone is faster and no worse.
 */
export const createTesseractReader = async (codes: readonly LanguageData['code'][] = ['eng']): Promise<MainReader> => {
  const { createWorker, OEM, PSM } = await import('tesseract.js');
  const languages = languagesHere(codes);
  const worker = await withDataFolder(languages, (langPath) =>
    createWorker(
      languages.map(({ code }) => code),
      OEM.LSTM_ONLY,
      // Without a handler, an engine's error in the worker ends the whole process.
      { langPath, cacheMethod: 'none', errorHandler: () => undefined },
    ),
  );
  // The engine holds one page mode at a time, so calls take turns.
  const turns = createTurns();
  return {
    name: 'tesseract',
    identity: await tesseractIdentity(codes),
    find: (image, signal) => turns.take(() => findLines(worker, PSM.AUTO, image), signal),
    recognise: (image, quads, signal) =>
      turns.take(() => recogniseEach({ worker, mode: PSM.SINGLE_LINE, signal }, image, quads), signal),
    // A thread that runs wasm can be ended at any time.
    close: async () => {
      await worker.terminate();
    },
  };
};

/** A stated resolution keeps the engine from guessing one. Its messages are discarded. */
const setMode = (worker: Worker, mode: string) =>
  worker.setParameters({
    tessedit_pageseg_mode: mode as never,
    user_defined_dpi: '200',
    debug_file: '/dev/null',
  } as never);

const findLines = async (worker: Worker, mode: string, image: Raster): Promise<readonly Quad[]> => {
  await setMode(worker, mode);
  const { data } = await worker.recognize(pnmOf(image), {}, { text: false, blocks: true });
  return linesOf(data).map(({ bbox: { x0, y0, x1, y1 } }) => [
    { x: x0 - 2, y: y0 - 2 },
    { x: x1 + 2, y: y0 - 2 },
    { x: x1 + 2, y: y1 + 2 },
    { x: x0 - 2, y: y1 + 2 },
  ]);
};

const linesOf = (page: Page) =>
  (page.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));

interface Recognition {
  readonly worker: Worker;
  readonly mode: string;
  readonly signal: AbortSignal | undefined;
}

const recogniseEach = async (
  { worker, mode, signal }: Recognition,
  image: Raster,
  quads: readonly Quad[],
): Promise<readonly LineReading[]> => {
  await setMode(worker, mode);
  const readings: LineReading[] = [];
  for (const quad of quads) {
    signal?.throwIfAborted();
    const { data } = await worker.recognize(pnmOf(framed(cutLine(image, quad))), {}, { text: false, blocks: true });
    readings.push(readingOf(data));
  }
  return readings;
};

const readingOf = (page: Page): LineReading => {
  const words = linesOf(page).flatMap((line) => line.words);
  const text = words.map((word) => word.text).join(' ');
  // The weakest word counts: a mean over the line would hide the one number that was guessed.
  const confidence = words.length === 0 ? 0 : Math.min(...words.map((word) => word.confidence)) / 100;
  return { text, confidence, characters: [] };
};

/** Adds white room around a line, which the page analysis needs. */
const framed = ({ width, height, data }: Raster): Raster => {
  const wide = width + 2 * margin;
  const out = new Uint8Array(wide * (height + 2 * margin) * 3).fill(edgeShade(data, width, height));
  for (let y = 0; y < height; y++)
    out.set(data.subarray(y * width * 3, (y + 1) * width * 3), ((y + margin) * wide + margin) * 3);
  return { width: wide, height: height + 2 * margin, data: out };
};
