import { inflateSync } from 'node:zlib';
import {
  damaged,
  isDict,
  type PdfDict,
  PdfFault,
  PdfName,
  type PdfStream,
  type PdfValue,
  type Resolve,
} from './values.js';

/** Most bytes to which all of a document's streams may unpack together. The largest bundles reach a tenth of it. */
const mostUnpackedBytes = 512_000_000;

/** Unpacks the streams of one document, each once, and all together to no more than a bundle can hold. */
export class Unpacker {
  readonly #unpacked = new Map<PdfStream, Uint8Array>();
  #room = mostUnpackedBytes;

  /** @throws {PdfFault} if a filter is unknown, its data is broken, or too much comes out. */
  unpack(stream: PdfStream, resolve: Resolve): Uint8Array {
    const known = this.#unpacked.get(stream);
    if (known !== undefined) return known;
    const bytes = unpacked(stream, resolve, this.#room);
    if (bytes !== stream.raw) this.#room -= bytes.length;
    this.#unpacked.set(stream, bytes);
    return bytes;
  }
}

const listed = (value: PdfValue): readonly PdfValue[] => {
  if (value === null) return [];
  return Array.isArray(value) ? value : [value as PdfValue];
};

/** A stream's filters in the order in which to undo them, each with its parameters. */
const filtersOf = ({ dict }: PdfStream, resolve: Resolve): readonly { name: string; parms: PdfDict | undefined }[] => {
  const parms = listed(resolve(dict.get('DecodeParms'))).map(resolve);
  return listed(resolve(dict.get('Filter')))
    .map(resolve)
    .map((filter, index) => {
      const own = parms[index];
      return { name: filter instanceof PdfName ? filter.name : '', parms: isDict(own) ? own : undefined };
    });
};

/** Filters that are kept for images, whose pixels are compared by their coded bytes. */
const kept: readonly string[] = ['DCTDecode', 'JPXDecode'];

/** Whether the stream, to its last byte, is nothing but deflated rows with PNG filters, so that a bundle can carry it as it is. */
export const isPackedByPng = (stream: PdfStream, resolve: Resolve): boolean => {
  const [only, ...more] = filtersOf(stream, resolve);
  if (only?.name !== 'FlateDecode' || more.length > 0 || only.parms?.get('Predictor') !== 15) return false;
  const { engine } = inflateSync(stream.raw, { info: true }) as unknown as {
    readonly engine: { bytesWritten: number };
  };
  return engine.bytesWritten === stream.raw.length;
};

/** Whether the stream's bytes are a JPEG after its other filters are undone. */
export const isJpeg = (stream: PdfStream, resolve: Resolve): boolean =>
  filtersOf(stream, resolve).at(-1)?.name === 'DCTDecode';

/** @param most - Most bytes that may come out, because a small file can claim to hold any amount. */
const unpacked = (stream: PdfStream, resolve: Resolve, most: number): Uint8Array => {
  let bytes = stream.raw;
  for (const { name, parms } of filtersOf(stream, resolve)) {
    if (kept.includes(name)) return bytes;
    if (name === 'FlateDecode') bytes = unpredicted(inflated(bytes, most), parms);
    else if (name === 'ASCIIHexDecode') bytes = fromHex(bytes);
    else damaged(`a stream packed by ${name}, which is not unpacked here`);
  }
  return bytes;
};

const inflated = (bytes: Uint8Array, most: number): Uint8Array => {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
      throw new PdfFault('too-large', 'streams that unpack to more than a bundle can hold');
    return damaged('a stream whose packing is broken');
  }
};

const fromHex = (bytes: Uint8Array): Uint8Array => {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\0\t\n\f\r ]|>.*/gsu, '');
  return Buffer.from(text.length % 2 === 0 ? text : `${text}0`, 'hex');
};

/** Undoes the predictors of PNG (ISO 32000-1, 7.4.4.4). */
const unpredicted = (bytes: Uint8Array, parms: PdfDict | undefined): Uint8Array => {
  const figure = (key: string, otherwise: number): number => {
    const value = parms?.get(key);
    return typeof value === 'number' ? value : otherwise;
  };
  const predictor = figure('Predictor', 1);
  if (predictor === 1) return bytes;
  if (predictor < 10) return damaged(`a stream with the predictor ${predictor}`);
  const pixel = Math.max(1, Math.ceil((figure('Colors', 1) * figure('BitsPerComponent', 8)) / 8));
  const width = Math.ceil((figure('Columns', 1) * figure('Colors', 1) * figure('BitsPerComponent', 8)) / 8);
  if (!(width >= 1 && width <= bytes.length + 1)) return damaged('a stream with rows of no sensible length');
  return unfiltered(bytes, width, pixel);
};

const unfiltered = (bytes: Uint8Array, width: number, pixel: number): Uint8Array => {
  const rows = Math.floor(bytes.length / (width + 1));
  const out = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (width + 1)] ?? 0;
    for (let column = 0; column < width; column++) {
      const to = row * width + column;
      const left = column < pixel ? 0 : (out[to - pixel] as number);
      const above = row === 0 ? 0 : (out[to - width] as number);
      const corner = row === 0 || column < pixel ? 0 : (out[to - width - pixel] as number);
      out[to] = (bytes[row * (width + 1) + 1 + column] as number) + predicted(kind, left, above, corner);
    }
  }
  return out;
};

const predicted = (kind: number, left: number, above: number, corner: number): number => {
  if (kind === 1) return left;
  if (kind === 2) return above;
  if (kind === 3) return (left + above) >> 1;
  return kind === 4 ? paeth(left, above, corner) : 0;
};

const paeth = (left: number, above: number, corner: number): number => {
  const estimate = left + above - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - above), Math.abs(estimate - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
};
