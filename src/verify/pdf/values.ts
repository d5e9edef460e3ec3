/** The values of PDF (ISO 32000-1, 7.3), as far as they are distinguished here. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | PdfStream
  | PdfDict
  | readonly PdfValue[];

export class PdfName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export class PdfString {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** UTF-16 if a byte order mark says so, else one character per byte. */
  get text(): string {
    const { bytes } = this;
    const marked = bytes[0] === 0xfe && bytes[1] === 0xff;
    return marked ? new TextDecoder('utf-16be').decode(bytes) : Buffer.from(bytes).toString('latin1');
  }
}

/** A reference to an object. Generations are ignored, because a document in use has only one for each number. */
export class PdfRef {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

export type PdfDict = ReadonlyMap<string, PdfValue>;

export class PdfStream {
  readonly dict: PdfDict;
  /** As in the file, with its filters not undone. */
  readonly raw: Uint8Array;
  constructor(dict: PdfDict, raw: Uint8Array) {
    this.dict = dict;
    this.raw = raw;
  }
}

/** Follows references to the value; null if there is none. */
export type Resolve = (value: PdfValue | undefined) => PdfValue;

export const isDict = (value: PdfValue | undefined): value is PdfDict => value instanceof Map;

export const isName = (value: PdfValue | undefined, name: string): boolean =>
  value instanceof PdfName && value.name === name;

/** Why a file cannot be read as a PDF. `found` completes "found …". */
export class PdfFault extends Error {
  override readonly name = 'PdfFault';
  readonly kind: 'not-a-pdf' | 'encrypted' | 'damaged' | 'too-large';
  readonly found: string;
  constructor(kind: PdfFault['kind'], found: string) {
    super(found);
    this.kind = kind;
    this.found = found;
  }
}

export const damaged = (found: string): never => {
  throw new PdfFault('damaged', found);
};
