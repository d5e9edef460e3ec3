import { sha256 } from '../../model/hash.js';
import { Unpacker } from './filters.js';
import { Lexer } from './lexer.js';
import { objectAt, objectsIn } from './objects.js';
import { byTable, type CrossReference, type Location, scanned } from './table.js';
import { damaged, isName, type PdfDict, PdfFault, PdfRef, PdfStream, type PdfValue, type Resolve } from './values.js';

/** A longer chain of references is a loop. */
const longestChain = 32;
/** Objects that may be needed to find one: its stream, and the stream's length. */
const mostAtOnce = 16;
/** How many times over the file's bytes may be read, because objects nested within objects would take forever. */
const mostPasses = 16;

/**
 * A PDF opened for comparison. Objects are found as viewers find them, by the cross-reference table; nothing is repaired silently. pdf-lib
 * is not used here: it takes objects in file order whatever the table says, writes to the console, and unpacks without a limit.
 */
export class PdfFile {
  readonly trailer: PdfDict;
  readonly #bytes: Uint8Array;
  readonly #unpacker: Unpacker;
  readonly #locations: ReadonlyMap<number, Location>;
  readonly #objects = new Map<number, PdfValue>();
  readonly #hashes = new Map<PdfStream, string>();
  readonly #opening = new Set<number>();
  readonly #packed = new Map<number, ReadonlyMap<number, PdfValue>>();
  #work: number;

  private constructor(bytes: Uint8Array, unpacker: Unpacker, { trailer, locations }: CrossReference) {
    this.#bytes = bytes;
    this.#unpacker = unpacker;
    this.#work = mostPasses * bytes.length;
    this.#locations = locations;
    this.trailer = trailer;
  }

  /**
   * @param how - `table`: as viewers do. `scan`: by searching the whole file, if its table is damaged.
   * @throws {PdfFault} if it cannot be opened that way.
   */
  static open(bytes: Uint8Array, how: 'table' | 'scan'): PdfFile {
    const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.length));
    if (!start.includes('%PDF-'))
      throw new PdfFault('not-a-pdf', bytes.length === 0 ? 'an empty file' : 'a file of another kind');
    const unpacker = new Unpacker();
    // The table is read before the objects it leads to, so its streams must state their values directly.
    const plain: Resolve = (value) => (value instanceof PdfRef ? null : (value ?? null));
    const find = how === 'table' ? byTable : scanned;
    const table = find(bytes, plain, (stream) => unpacker.unpack(stream, plain));
    if (table.trailer.has('Encrypt')) throw new PdfFault('encrypted', 'an encrypted PDF');
    return new PdfFile(bytes, unpacker, table);
  }

  /** Follows references to the value; null if the object is missing. */
  readonly resolve: Resolve = (value) => {
    let at = value ?? null;
    for (let steps = 0; at instanceof PdfRef; steps++) {
      if (steps > longestChain) return damaged('references that lead nowhere');
      at = this.#object(at.number);
    }
    return at;
  };

  /** A stream's bytes with all filters undone except those of images. */
  readonly unpack = (stream: PdfStream): Uint8Array => this.#unpacker.unpack(stream, this.resolve);

  /**
   * Hash of the unpacked bytes, or of the raw bytes if an image's data is broken. Each stream is hashed only once, because an image has
   * many samples.
   */
  hashOf(stream: PdfStream): string {
    const known = this.#hashes.get(stream);
    if (known !== undefined) return known;
    const hash = sha256(this.#bytesOf(stream));
    this.#hashes.set(stream, hash);
    return hash;
  }

  /** A broken image counts as changed, as a broken JPEG does. */
  #bytesOf(stream: PdfStream): Uint8Array {
    try {
      return this.unpack(stream);
    } catch (error) {
      const isImage = isName(this.resolve(stream.dict.get('Subtype')), 'Image');
      if (isImage && error instanceof PdfFault && error.kind === 'damaged') return stream.raw;
      throw error;
    }
  }

  #object(number: number): PdfValue {
    const known = this.#objects.get(number);
    if (known !== undefined) return known;
    if (this.#opening.size > mostAtOnce) return damaged('objects that are found by way of ever more others');
    if (this.#opening.has(number)) return damaged(`object ${number}, which is found by way of itself`);
    this.#opening.add(number);
    const value = this.#read(number);
    this.#opening.delete(number);
    this.#objects.set(number, value);
    return value;
  }

  #read(number: number): PdfValue {
    const location = this.#locations.get(number);
    if (location === undefined) return null;
    if ('offset' in location) return this.#readAt(location.offset, number);
    const packed = this.#packed.get(location.stream) ?? this.#open(location.stream);
    return packed.get(number) ?? damaged(`no object ${number} where it should be`);
  }

  #readAt(offset: number, number: number): PdfValue {
    const lexer = new Lexer(this.#bytes, offset);
    const { value } = objectAt(lexer, this.resolve, number);
    this.#work -= lexer.at - offset;
    if (this.#work < 0) throw new PdfFault('too-large', 'objects that lie within objects');
    return value;
  }

  #open(number: number): ReadonlyMap<number, PdfValue> {
    const stream = this.#object(number);
    const objects = stream instanceof PdfStream ? objectsIn(stream, this.unpack) : new Map<number, PdfValue>();
    this.#packed.set(number, objects);
    return objects;
  }
}
