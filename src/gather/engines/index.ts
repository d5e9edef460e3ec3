import { interruptible } from '../interrupt.js';
import { type LineReading, type LinesName, type MainReader, type Readers, ReadersClosedError } from '../ports.js';
import { createBarcodeReader } from './barcodes.js';
import { tesseractIdentity } from './tesseract/data.js';

export {
  type Barcode,
  type BarcodeReader,
  type LineReader,
  type LineReading,
  type ReadCharacter,
  type Readers,
  ReadersClosedError,
} from '../ports.js';

/** Which engines to open. */
export interface ReaderOptions {
  /** The reader of lines. `auto` (the default): paddle if ONNX Runtime can be loaded, else tesseract. */
  readonly lines?: 'auto' | LinesName;
  /**
   * Threads of the networks within the calling process, which they block while they run. Meant for a process that does nothing else. By default the
   * networks run in processes of their own, as many as there are cores.
   */
  readonly threads?: number | undefined;
}

/** A value that is made once, at its first use. */
const lazy = <T>(make: () => Promise<T>): { get(): Promise<T>; made(): Promise<T> | undefined } => {
  let value: Promise<T> | undefined;
  return { get: () => (value ??= make()), made: () => value };
};

/**
 * Opens the engines. The barcode reader and the main reader of lines load side by side, the second witness only when a reading needs one. All cases
 * of a run share them, even several at a time. They hold models in memory and a few processes: open them once and call `close()` in the end, or the
 * process does not end by itself.
 *
 * @throws {Error} if `paddle` is asked for and ONNX Runtime cannot be loaded, or if a part of the package is missing. `describeEngines` tells what to
 * do about it.
 */
export const createReaders = async ({ lines: wanted = 'auto', threads }: ReaderOptions = {}): Promise<Readers> => {
  const opening = openLines(wanted, threads);
  const [barcodes, lines] = await Promise.all([createBarcodeReader(), opening]).catch(async (error: unknown) => {
    await (await opening.catch(() => undefined))?.close();
    throw error;
  });
  const witness = lazy(async () => (await import('./tesseract/index.js')).createTesseractReader());
  const cyrillic = lazy(async () => (await import('./tesseract/script.js')).createCyrillicReader());
  const alone = lines.name === 'tesseract';
  // Named whether or not a case needed them: a report must not depend on what other cases of the run needed.
  const identities = [
    barcodes.identity,
    lines.identity,
    ...(alone ? [] : [await tesseractIdentity(['eng', 'kir'])]),
  ].sort();
  const closing = new AbortController();
  const closed = lazy(async () => {
    closing.abort(new ReadersClosedError());
    await Promise.allSettled([
      lines.close(),
      witness.made()?.then((reader) => reader.close()),
      cyrillic.made()?.then((reader) => reader?.close()),
    ]);
  });
  const readers: Readers = {
    barcodes,
    lines,
    witness: alone
      ? undefined
      : { recognise: async (image, quads, signal) => (await witness.get()).recognise(image, quads, signal) },
    cyrillic: alone
      ? undefined
      : {
          recognise: async (image, quads, signal) =>
            (await (await cyrillic.get())?.recognise(image, quads, signal)) ?? quads.map(() => nothing),
        },
    identities: () => identities,
    close: closed.get,
  };
  return interruptible(readers, closing.signal);
};

const nothing: LineReading = { text: '', confidence: 0, characters: [] };

const allLanguages = ['eng', 'chi_sim', 'kir'] as const;

type Threads = ReaderOptions['threads'];

/** A line for each engine: its files load only where it is used. */
const openers: Readonly<Record<LinesName, (threads: Threads) => Promise<MainReader>>> = {
  paddle: async (threads) => (await import('./paddle/index.js')).createPaddleReader({ threads }),
  tesseract: async () => (await import('./tesseract/index.js')).createTesseractReader(allLanguages),
};

const openLines = async (wanted: NonNullable<ReaderOptions['lines']>, threads: Threads): Promise<MainReader> => {
  if (wanted !== 'auto') return openers[wanted](threads);
  return openers.paddle(threads).catch(() => openers.tesseract(threads));
};

/** The identity of the reader of lines that `createReaders` would open, without opening it. */
export const linesIdentity = async (): Promise<string> => {
  const { isRuntimeHere, paddleIdentity } = await import('./paddle/session.js');
  return isRuntimeHere() ? paddleIdentity() : tesseractIdentity(allLanguages);
};
