import type { LineReading, Readers } from '../ports.js';
import { createBarcodeReader } from './barcodes.js';
import { tesseractIdentity } from './tesseract/data.js';

export type { Barcode, BarcodeReader, LineReader, LineReading, ReadCharacter, Readers } from '../ports.js';

export interface ReaderOptions {
  /** Which reader of lines to use. `auto` (the default): paddle where ONNX Runtime can be loaded, else tesseract. */
  readonly lines?: 'auto' | 'paddle' | 'tesseract';
}

/** A value made at its first use, once. */
const lazy = <T>(make: () => Promise<T>): { get(): Promise<T>; made(): Promise<T> | undefined } => {
  let value: Promise<T> | undefined;
  return { get: () => (value ??= make()), made: () => value };
};

/**
 * Opens the engines. The barcode reader and the main reader of lines load side by side; the second witness only when a reading
 * needs one. All are shared by every case of a run.
 */
export const createReaders = async ({ lines: wanted = 'auto' }: ReaderOptions = {}): Promise<Readers> => {
  const [barcodes, lines] = await Promise.all([createBarcodeReader(), openLines(wanted)]);
  const witness = lazy(async () => (await import('./tesseract/index.js')).createTesseractReader());
  const cyrillic = lazy(async () => (await import('./tesseract/script.js')).createCyrillicReader());
  const alone = lines.name === 'tesseract';
  // Named whether or not a case needed them: a report may not depend on what other cases of the run needed.
  const identities = [
    barcodes.identity,
    lines.identity,
    ...(alone ? [] : [await tesseractIdentity(['eng', 'kir'])]),
  ].sort();
  return {
    barcodes,
    lines,
    witness: alone ? undefined : { recognise: async (image, quads) => (await witness.get()).recognise(image, quads) },
    cyrillic: alone
      ? undefined
      : {
          recognise: async (image, quads) =>
            (await (await cyrillic.get())?.recognise(image, quads)) ?? quads.map(() => nothing),
        },
    identities: () => identities,
    close: async () => {
      await Promise.all([
        lines.close(),
        witness.made()?.then((reader) => reader.close()),
        cyrillic.made()?.then((reader) => reader?.close()),
      ]);
    },
  };
};

const nothing: LineReading = { text: '', confidence: 0, characters: [] };

const openLines = async (wanted: NonNullable<ReaderOptions['lines']>) => {
  if (wanted !== 'tesseract') {
    try {
      return await (await import('./paddle/index.js')).createPaddleReader();
    } catch (error) {
      if (wanted === 'paddle') throw error;
    }
  }
  return (await import('./tesseract/index.js')).createTesseractReader(['eng', 'chi_sim', 'kir']);
};
