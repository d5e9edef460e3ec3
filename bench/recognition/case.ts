import type { Quad } from '../../src/model/raster.js';
import type { CaseFile } from '../../src/model/schema/case.js';
import type { Report } from '../../src/model/schema/report.js';
import type { CheckId } from '../../src/rules/ids.js';

/** What stands in a picture, as its generator put it there. */
export interface Printed {
  readonly kind: 'text' | 'barcode';
  readonly text: string;
  /** In pixels of the picture, clockwise from the text's own top left. */
  readonly quad: Quad;
  /** Height of the text's ink across its direction, in pixels of the picture: of numbers, the height of a digit. */
  readonly height: number;
}

export interface Picture {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly printed: readonly Printed[];
}

/** One thing that a person can read in the pictures and that the verdict rests on. */
export interface Wanted {
  /** `number`, `sku`, `status`, …: what results are grouped by. */
  readonly name: string;
  /** As printed; readers that give only text are right if exactly this stands in it, ignoring spaces and case. */
  readonly value: string;
}

/** `missed`: not read, or not surely. `misread`: another value claimed surely. */
export type State = 'right' | 'missed' | 'misread';

export interface Score {
  /** One for each thing wanted, in their order. */
  readonly states: readonly State[];
  /** Values claimed surely that are nowhere in the pictures. */
  readonly misread: readonly string[];
  /** Texts of barcodes that are nowhere in the pictures. */
  readonly wrongBarcodes: readonly string[];
}

/** A claim that the pictures do not bear out: one character off, or the same claim over another picture. */
export interface Twin {
  /** `number, one digit`, `sibling posting`, … */
  readonly name: string;
  readonly caseFile: CaseFile;
  /** The check that may not pass: one that does is an element's false pass waiting for the rest of it to be read. */
  readonly check?: CheckId;
  /** Default: the case's own. */
  readonly pictures?: readonly Pick<Picture, 'file' | 'bytes'>[];
}

/** One case of the benchmark: pictures from a seed, what they show, and what to ask of them. */
export interface RecognitionCase {
  readonly className: string;
  readonly seed: number;
  /** What was drawn, for reading results: layout, font, size, effects. */
  readonly traits: string;
  /** The element whose verdict the pictures decide. Other elements have no evidence. */
  readonly element: 'label' | 'order';
  readonly pictures: readonly Picture[];
  /** Claims what the pictures show. */
  readonly caseFile: CaseFile;
  readonly wanted: readonly Wanted[];
  readonly twins: readonly Twin[];
  /** The claim with another value for one thing wanted: what a reader misread is claimed, to see whether it passes. */
  claiming?(name: string, value: string): Pick<Twin, 'caseFile' | 'check'>;
  /** Compares what the library read with what the pictures show. */
  score(report: Report): Score;
}

/** A kind of picture. Same seed: same bytes. */
export interface CaseClass {
  readonly name: string;
  /** One line: what its pictures are. */
  readonly about: string;
  make(seed: number): Promise<RecognitionCase>;
}
