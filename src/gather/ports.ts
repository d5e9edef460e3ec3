import type { Quad, Raster } from '../model/raster.js';
import type { ReaderName } from '../model/schema/report.js';

/** One decoded, valid barcode. */
export interface Barcode {
  /** `Code128`, `QRCode`, `Code39`, `ITF`, `DataMatrix`, `EAN-13`, … */
  readonly format: string;
  /** The decoded text as it stands in the symbol. */
  readonly text: string;
  /** Clockwise from the symbol's own top left, in pixels of the image that was read. */
  readonly corners: Quad;
}

/** Decodes barcodes. Each adapter wraps one engine; tests use a scripted one. */
export interface BarcodeReader {
  /** Engine and version. Printed in the report so that a reading can be repeated. */
  readonly identity: string;
  /** Returns only symbols whose own checks hold. An image without any is no failure. */
  read(image: Raster, signal?: AbortSignal): Promise<readonly Barcode[]>;
}

/** One character of a line, with the two figures that tell how far to trust it. */
export interface ReadCharacter {
  /** One code point. */
  readonly text: string;
  /** The reader's probability of this character, 0 to 1. */
  readonly probability: number;
  /**
   * Natural logarithm of this digit's probability over the best other *digit's*. Also given for a letter that looks like a digit. Undefined for other
   * characters, and if the reader gives no alternatives. A misread digit shows here first: over 36 lines of photographed labels the single misread
   * had 2.1, the median was 6.2.
   */
  readonly digitMargin: number | undefined;
  /** Place of its middle on the line, from 0 at the beginning to 1 at the end. Undefined if the reader does not tell. */
  readonly at?: number | undefined;
  /**
   * For a letter with a digit's shape (O, I, S, B, Z): the probability that it is this letter or that digit. It tells how far to trust the character
   * if a number's format says which of the two it is. Undefined for other characters, and if it is unknown.
   */
  readonly shapeProbability?: number | undefined;
}

/** The text of one line as one reader saw it. */
export interface LineReading {
  /** As read; empty if nothing was. */
  readonly text: string;
  /** Mean probability of the characters, 0 to 1; 0 for an empty line. */
  readonly confidence: number;
  /** As many as `text` has code points. Empty if the reader gives no characters. */
  readonly characters: readonly ReadCharacter[];
}

/** Finds and reads lines of text. Work whose signal is aborted is not begun. */
export interface LineReader {
  /** Engine, version and model. Printed in the report so that a reading can be repeated. */
  readonly identity: string;
  /**
   * Finds the lines of an image.
   * @returns Their corners in reading order, by the reader's best guess; in pixels of `image`.
   */
  find(image: Raster, signal?: AbortSignal): Promise<readonly Quad[]>;
  /** Reads each of the given lines, cut by its four corners. Returns one reading per quad, in the same order. */
  recognise(image: Raster, quads: readonly Quad[], signal?: AbortSignal): Promise<readonly LineReading[]>;
}

/** Engines that can be the main reader of lines, as the report names them. A new one is named in `schemas/report.schema.json`. */
export type LinesName = Exclude<ReaderName, 'barcode' | 'json'>;

/** What the adapter of a main reader of lines makes. */
export interface MainReader extends LineReader {
  /** As the report names it. */
  readonly name: LinesName;
  /** Frees the engine. */
  close(): Promise<void>;
}

/** Reads given lines in one script that the main reader does not know. */
export interface ScriptReader {
  /** Engine, version and language data. */
  readonly identity: string;
  /** Returns one reading per quad, in the same order; empty ones where nothing was read. Do not trust its digits and letters of other scripts. */
  recognise(image: Raster, quads: readonly Quad[], signal?: AbortSignal): Promise<readonly LineReading[]>;
}

/** Every engine that a run uses. One `close()` frees them all. */
export interface Readers {
  /** Decodes barcodes. */
  readonly barcodes: BarcodeReader;
  /** The main reader of lines: paddle, or tesseract if ONNX Runtime cannot be loaded. */
  readonly lines: LineReader & { readonly name: LinesName };
  /** The second witness of single lines. Undefined if the main reader is the only one. */
  readonly witness: Pick<LineReader, 'recognise'> | undefined;
  /** Reads Cyrillic for a main reader that cannot. Undefined if there is no such reader. */
  readonly cyrillic?: Pick<ScriptReader, 'recognise'> | undefined;
  /** Identities of the readers used so far, sorted. */
  identities(): readonly string[];
  /** Ends running calls, which are rejected, and frees the engines. A second call waits for the first. */
  close(): Promise<void>;
}

/** Thrown if the readers were closed before the call, or while it ran. */
export class ReadersClosedError extends Error {
  /** Always `ReadersClosedError`. */
  override readonly name = 'ReadersClosedError';

  constructor() {
    super('The readers are closed.');
  }
}
