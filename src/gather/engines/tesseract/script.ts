import { dirname } from 'node:path';
import type { Page, Worker } from 'tesseract.js';
import type { Quad, Raster } from '../../../model/raster.js';
import type { LineReading, ReadCharacter, ScriptReader } from '../../ports.js';
import { languagesHere, tesseractIdentity } from './data.js';
import { cutLine, edgeShade, lineHeight, pnmOf } from './raster.js';
import { createTurns } from './turns.js';

/** The Kyrgyz alphabet holds the Russian one, for which npm has no data. */
const code = 'kir';

/** Room between stacked lines, in pixels. Chosen, not measured. */
const room = 26;
/** Lines stacked for one call. Chosen, not measured. */
const mostLines = 16;

/** Reads lines of Cyrillic letters, many per call: they are cut out and stacked as one block of text. Undefined if this machine has no data. */
export const createCyrillicReader = async (): Promise<(ScriptReader & { close(): Promise<void> }) | undefined> => {
  const [language] = languagesHere([code]);
  if (language?.file === undefined) return undefined;
  const { createWorker, OEM, PSM } = await import('tesseract.js');
  const worker = await createWorker([code], OEM.LSTM_ONLY, {
    langPath: dirname(language.file),
    cacheMethod: 'none',
    errorHandler: () => undefined,
  });
  await worker.setParameters({
    tessedit_pageseg_mode: PSM.SINGLE_BLOCK,
    user_defined_dpi: '200',
    debug_file: '/dev/null',
  } as never);
  const turns = createTurns();
  return {
    identity: await tesseractIdentity([code]),
    recognise: (image, quads, signal) => turns.take(() => recogniseBlocks(worker, image, quads, signal), signal),
    close: async () => {
      await worker.terminate();
    },
  };
};

const recogniseBlocks = async (
  worker: Worker,
  image: Raster,
  quads: readonly Quad[],
  signal: AbortSignal | undefined,
): Promise<readonly LineReading[]> => {
  const readings: LineReading[] = [];
  for (let from = 0; from < quads.length; from += mostLines) {
    signal?.throwIfAborted();
    const strips = quads.slice(from, from + mostLines).map((quad) => cutLine(image, quad));
    const { data } = await worker.recognize(pnmOf(blockOf(strips)), {}, { text: false, blocks: true });
    readings.push(...strips.map((strip, index) => readingOf(data, index, strip.width)));
  }
  return readings;
};

/** Stacks the strips, dark on light, each with its ground turned to white: a block has one paper. */
const blockOf = (strips: readonly Raster[]): Raster => {
  const width = Math.max(...strips.map((strip) => strip.width)) + 2 * room;
  const height = strips.length * (lineHeight + room) + room;
  const data = new Uint8Array(width * height * 3).fill(255);
  strips.forEach((strip, index) => {
    const top = room + index * (lineHeight + room);
    const ground = edgeShade(strip.data, strip.width, strip.height);
    for (let y = 0; y < strip.height; y++)
      for (let x = 0; x < strip.width * 3; x++) {
        const value = strip.data[y * strip.width * 3 + x] as number;
        data[((top + y) * width + room) * 3 + x] =
          ground >= 128 ? Math.min(255, value + 255 - ground) : 255 - Math.max(0, value - ground);
      }
  });
  return { width, height, data };
};

/** The reading of one strip's rows, with the place of each character on its line. */
const readingOf = (page: Page, index: number, width: number): LineReading => {
  const top = room + index * (lineHeight + room);
  const words = (page.blocks ?? [])
    .flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines.flatMap((line) => line.words)))
    .filter(({ bbox: { y0, y1 } }) => (y0 + y1) / 2 >= top - room / 2 && (y0 + y1) / 2 < top + lineHeight + room / 2)
    .sort((a, b) => a.bbox.x0 - b.bbox.x0);
  const characters = words.flatMap((word, place): ReadCharacter[] => {
    const space: ReadCharacter[] = place === 0 ? [] : [{ text: ' ', probability: 1, digitMargin: undefined }];
    return [...space, ...charactersOf(word, width)];
  });
  const letters = characters.filter(({ text }) => text !== ' ');
  const confidence = letters.reduce((sum, { probability }) => sum + probability, 0) / Math.max(1, letters.length);
  return { text: characters.map(({ text }) => text).join(''), confidence, characters };
};

type Word = NonNullable<Page['blocks']>[number]['paragraphs'][number]['lines'][number]['words'][number];

/** The engine gives the places of symbols. If their number differs from the word's letters, the letters are spread over it evenly. */
const charactersOf = (
  { text, symbols, bbox: { x0, x1 }, confidence }: Word,
  width: number,
): readonly ReadCharacter[] => {
  const points = [...text];
  const isTold = symbols.length === points.length;
  return points.map((point, i): ReadCharacter => {
    const symbol = isTold ? symbols[i] : undefined;
    const middle =
      symbol === undefined ? x0 + ((i + 0.5) / points.length) * (x1 - x0) : (symbol.bbox.x0 + symbol.bbox.x1) / 2;
    return {
      text: point,
      probability: (symbol?.confidence ?? confidence) / 100,
      digitMargin: undefined,
      at: Math.min(1, Math.max(0, (middle - room) / width)),
    };
  });
};
