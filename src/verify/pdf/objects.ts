import { Lexer } from './lexer.js';
import { damaged, type PdfDict, PdfStream, type PdfValue, type Resolve } from './values.js';

/** Returns a stream's bytes with all filters undone except those of images. */
export type Unpack = (stream: PdfStream) => Uint8Array;

/** The objects of an object stream (ISO 32000-1, 7.5.7). */
export const objectsIn = (stream: PdfStream, unpack: Unpack): ReadonlyMap<number, PdfValue> => {
  const [count, first] = [stream.dict.get('N'), stream.dict.get('First')];
  const bytes = unpack(stream);
  if (typeof count !== 'number' || typeof first !== 'number' || count > bytes.length)
    return damaged('an object stream without its figures');
  const head = new Lexer(bytes);
  const places = Array.from({ length: count }, () => [head.integer(), first + head.integer()] as const);
  return new Map(places.map(([number, at]) => [number, new Lexer(bytes, at).value()]));
};

/**
 * The object at the lexer's position (`12 0 obj … endobj`).
 *
 * @param resolve - For a stream length that is a separate object.
 * @param expected - The object's number, if known.
 */
export const objectAt = (
  lexer: Lexer,
  resolve: Resolve,
  expected?: number,
): { readonly number: number; readonly value: PdfValue } => {
  const offset = lexer.at;
  const number = lexer.integer();
  lexer.integer();
  if (!lexer.takes('obj') || (expected !== undefined && number !== expected))
    damaged(`no object ${expected ?? ''} at byte ${offset}`);
  const value = lexer.value();
  if (!(value instanceof Map) || !lexer.takes('stream')) return { number, value };
  return { number, value: streamAt(lexer, value as PdfDict, resolve) };
};

const streamAt = (lexer: Lexer, dict: PdfDict, resolve: Resolve): PdfStream => {
  const { bytes, at } = lexer;
  const start = at + (bytes[at] === 13 && bytes[at + 1] === 10 ? 2 : 1);
  const length = resolve(dict.get('Length'));
  const end = typeof length === 'number' ? start + length : -1;
  if (end < start || end > bytes.length || !new Lexer(bytes, end).takes('endstream'))
    return damaged(`a stream of another length than it says at byte ${start}`);
  lexer.at = end;
  return new PdfStream(dict, bytes.subarray(start, end));
};
