import { Lexer } from './lexer.js';
import { objectAt, objectsIn, type Unpack } from './objects.js';
import { damaged, isDict, isName, type PdfDict, PdfRef, PdfStream, type PdfValue, type Resolve } from './values.js';

/** Where an object is: at an offset in the file, or in an object stream. */
export type Location = { readonly offset: number } | { readonly stream: number };

/** The cross-reference table and the contents of the trailer. */
export interface CrossReference {
  readonly trailer: PdfDict;
  readonly locations: ReadonlyMap<number, Location>;
}

/** More objects than any bundle has. */
const mostObjects = 500_000;
/** Most sections of a table; each time a file is saved adds one. */
const mostSections = 100;

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

/** Follows the table from the end of the file; an object's newest entry comes first (ISO 32000-1, 7.5.4 to 7.5.8). */
export const byTable = (bytes: Uint8Array, resolve: Resolve, unpack: Unpack): CrossReference => {
  const end = asBuffer(bytes).lastIndexOf('startxref');
  if (end < 0) return damaged('no cross-reference table');
  const locations = new Map<number, Location | undefined>();
  const waiting = [new Lexer(bytes, end + 'startxref'.length).integer()];
  const seen = new Set<number>();
  let trailer: PdfDict | undefined;
  for (let offset = waiting.shift(); offset !== undefined; offset = waiting.shift()) {
    if (seen.has(offset) || seen.size > mostSections) return damaged('a cross-reference table without an end');
    seen.add(offset);
    const section = sectionAt(bytes, offset, resolve, unpack);
    for (const [number, location] of section.entries) if (!locations.has(number)) locations.set(number, location);
    trailer ??= section.trailer;
    for (const key of ['XRefStm', 'Prev']) {
      const next = section.trailer.get(key);
      if (typeof next === 'number') waiting.push(next);
    }
  }
  const used = [...locations].flatMap(([number, location]) =>
    location === undefined ? [] : [[number, location] as const],
  );
  return { trailer: trailer ?? new Map(), locations: new Map(used) };
};

interface Section {
  readonly trailer: PdfDict;
  /** Undefined for an object that was freed. */
  readonly entries: ReadonlyMap<number, Location | undefined>;
}

const sectionAt = (bytes: Uint8Array, offset: number, resolve: Resolve, unpack: Unpack): Section => {
  const lexer = new Lexer(bytes, offset);
  if (lexer.takes('xref')) return plainSection(lexer);
  const { value } = objectAt(new Lexer(bytes, offset), resolve);
  if (!(value instanceof PdfStream) || !isName(value.dict.get('Type'), 'XRef'))
    return damaged(`no cross-reference table at byte ${offset}`);
  return packedSection(value.dict, unpack(value));
};

const plainSection = (lexer: Lexer): Section => {
  const entries = new Map<number, Location | undefined>();
  while (!lexer.takes('trailer')) {
    const first = lexer.integer();
    const count = lexer.integer();
    for (let i = 0; i < count; i++) {
      const offset = lexer.integer();
      lexer.integer();
      const used = lexer.word() === 'n';
      if (entries.size > mostObjects) return damaged('more objects than a bundle can have');
      entries.set(first + i, used ? { offset } : undefined);
    }
  }
  return { trailer: lexer.dict(), entries };
};

const packedSection = (dict: PdfDict, rows: Uint8Array): Section => {
  const widths = figuresOf(dict.get('W'));
  const size = dict.get('Size');
  const ranges = dict.has('Index') ? figuresOf(dict.get('Index')) : [0, typeof size === 'number' ? size : 0];
  const length = widths.reduce((sum, width) => sum + width, 0);
  if (widths.length !== 3 || length === 0 || length > 24) return damaged('a cross-reference table of no known form');
  const entries = new Map<number, Location | undefined>();
  let at = 0;
  const field = (width: number, otherwise: number): number => {
    if (width === 0) return otherwise;
    let value = 0;
    for (let i = 0; i < width; i++) value = value * 256 + (rows[at++] ?? 0);
    return value;
  };
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    for (let i = 0; i < (ranges[range + 1] ?? 0); i++) {
      if (at + length > rows.length || entries.size > mostObjects) return damaged('a cross-reference table cut short');
      const kind = field(widths[0] ?? 0, 1);
      const where = field(widths[1] ?? 0, 0);
      field(widths[2] ?? 0, 0);
      entries.set((ranges[range] ?? 0) + i, locationOf(kind, where));
    }
  }
  return { trailer: dict, entries };
};

const locationOf = (kind: number, where: number): Location | undefined => {
  if (kind === 1) return { offset: where };
  return kind === 2 ? { stream: where } : undefined;
};

const figuresOf = (value: PdfValue | undefined): readonly number[] =>
  Array.isArray(value) ? value.map((figure) => (typeof figure === 'number' ? figure : 0)) : [];

/** How many times over the file's bytes may be read, because objects nested within objects would take forever. */
const mostPasses = 8;

/**
 * Searches the whole file for objects; the last one of each number counts. For a file whose own table is damaged: the result may be
 * reported, but never trusted.
 */
export const scanned = (bytes: Uint8Array, resolve: Resolve, unpack: Unpack): CrossReference => {
  const locations = new Map<number, Location>();
  let trailer: PdfDict | undefined;
  let work = mostPasses * bytes.length;
  for (const offset of objectOffsets(bytes)) {
    const lexer = new Lexer(bytes, offset);
    const found = attempt(() => objectAt(lexer, resolve));
    work -= lexer.at - offset;
    if (work < 0) return damaged('objects that lie within objects');
    if (found === undefined) continue;
    const { number, value } = found;
    locations.set(number, { offset });
    if (!(value instanceof PdfStream)) continue;
    if (isName(value.dict.get('Type'), 'XRef')) trailer = trailerOf(value.dict) ?? trailer;
    if (isName(value.dict.get('Type'), 'ObjStm'))
      for (const inside of attempt(() => objectsIn(value, unpack))?.keys() ?? [])
        locations.set(inside, { stream: number });
  }
  const word = asBuffer(bytes).lastIndexOf('trailer');
  const dict = word < 0 ? undefined : attempt(() => new Lexer(bytes, word + 'trailer'.length).dict());
  const last = (isDict(dict) ? trailerOf(dict) : undefined) ?? trailer;
  return last === undefined ? damaged('neither a cross-reference table nor a trailer') : { trailer: last, locations };
};

const trailerOf = (dict: PdfDict): PdfDict | undefined => (dict.get('Root') instanceof PdfRef ? dict : undefined);

/** A scan skips damaged parts. */
const attempt = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 57;

/** Where `12 0 obj` begins, for each `obj` of the file. */
const objectOffsets = function* (bytes: Uint8Array): Generator<number> {
  const buffer = asBuffer(bytes);
  for (let at = buffer.indexOf(' obj'), count = 0; at >= 0; at = buffer.indexOf(' obj', at + 4)) {
    if (++count > mostObjects) damaged('more objects than a bundle can have');
    let start = at;
    while (isDigit(bytes[start - 1])) start--;
    if (start === at || bytes[start - 1] !== 32) continue;
    let number = start - 1;
    while (isDigit(bytes[number - 1])) number--;
    if (number < start - 1) yield number;
  }
};
