import { createBarcodeReader } from './barcodes.js';
import type { BarcodeReader, LineReader, Readers } from './ports.js';

export type { Barcode, BarcodeReader, LineReader, LineReading, ReadCharacter, Readers } from './ports.js';

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
  const used = new Set<string>();
  const witness = lazy(async () => (await import('./tesseract/index.js')).createTesseractReader());
  return {
    barcodes: noting(barcodes, used),
    lines: { ...notingLines(lines, used), name: lines.name },
    witness:
      lines.name === 'tesseract'
        ? undefined
        : {
            recognise: async (image, quads) => notingLines(await witness.get(), used).recognise(image, quads),
          },
    identities: () => [...used].sort(),
    close: async () => {
      await Promise.all([lines.close(), witness.made()?.then((reader) => reader.close())]);
    },
  };
};

const openLines = async (wanted: NonNullable<ReaderOptions['lines']>) => {
  if (wanted !== 'tesseract') {
    try {
      return await (await import('./paddle/index.js')).createPaddleReader();
    } catch (error) {
      if (wanted === 'paddle') throw error;
    }
  }
  return (await import('./tesseract/index.js')).createTesseractReader(['eng', 'chi_sim', 'rus']);
};

const noting = (reader: BarcodeReader, used: Set<string>): BarcodeReader => ({
  identity: reader.identity,
  read: (image) => {
    used.add(reader.identity);
    return reader.read(image);
  },
});

const notingLines = (reader: LineReader, used: Set<string>): LineReader => ({
  identity: reader.identity,
  find: (image) => reader.find(image),
  recognise: (image, quads) => {
    if (quads.length > 0) used.add(reader.identity);
    return reader.recognise(image, quads);
  },
});
