import { bareProfile } from './icc.js';
import type { Orientation } from './orientation.js';

/** A JPEG's header information. */
export interface JpegHead {
  /** Of the pixels as stored. */
  readonly width: number;
  readonly height: number;
  readonly components: 1 | 3;
  /** The colour profile, reduced; undefined if there is none. */
  readonly profile: Uint8Array | undefined;
}

interface Segment {
  readonly marker: number;
  /** From its marker on; for a scan's head, with the coded pixels that follow. */
  readonly start: number;
  readonly end: number;
  readonly content: Buffer;
}

/** ITU-T T.81, table B.1. Arithmetic coding and lossless processes are left out, because a PDF cannot carry them. */
const frames = new Set([0xc0, 0xc1, 0xc2]);
const scan = 0xda;
/** Quantisation and code tables, and the restart interval. */
const tables = new Set([0xdb, 0xc4, 0xdd]);
/** APP0 to APP15, and comments. */
const isTold = (marker: number): boolean => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
const endOfImage = 0xd9;

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

/** The segments up to the end of the image, or to the first that `isLast` accepts; undefined if the file is not a whole JPEG. */
const segmentsOf = (
  bytes: Buffer,
  isLast: (marker: number) => boolean = () => false,
): readonly Segment[] | undefined => {
  const segments: Segment[] = [];
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; ; ) {
    const start = at;
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) return undefined;
    if (marker === endOfImage) return segments;
    if (at + 4 > bytes.length) return undefined;
    const contentEnd = at + 2 + bytes.readUInt16BE(at + 2);
    const content = bytes.subarray(at + 4, contentEnd);
    at = marker === scan ? endOfScan(bytes, contentEnd) : contentEnd;
    segments.push({ marker, start, end: at, content });
    if (isLast(marker)) return segments;
  }
};

/** Coded pixels continue across stuffed zeros and restart markers. */
const endOfScan = (bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
};

/** The information before the pixels; undefined for a JPEG that a bundle does not carry. */
export const jpegHead = (jpeg: Uint8Array): JpegHead | undefined => {
  const segments = segmentsOf(asBuffer(jpeg), (marker) => marker === scan);
  const head = segments && headOf(segments);
  return head && 'width' in head ? head : undefined;
};

/** A frame's head: depth, height, width, number of components, and three bytes for each (T.81, B.2.2). */
const headOf = (segments: readonly Segment[]): JpegHead | undefined => {
  const [frame, ...more] = segments.filter(({ marker }) => frames.has(marker)).map(({ content }) => content);
  if (frame === undefined || more.length > 0 || frame.length < 9 || frame[0] !== 8) return undefined;
  const [height, width, components] = [frame.readUInt16BE(1), frame.readUInt16BE(3), frame[5]];
  if (height === 0 || width === 0 || (components !== 1 && components !== 3)) return undefined;
  const profile = profileIn(segments);
  return { width, height, components, profile: profile && bareProfile(profile, components) };
};

const profileName = 'ICC_PROFILE\0';

/** A profile may be split into numbered parts (ICC.1:2022, B.4). */
const profileIn = (segments: readonly Segment[]): Buffer | undefined => {
  const parts = segments
    .filter(({ marker, content }) => marker === 0xe2 && content.toString('latin1', 0, 12) === profileName)
    .map(({ content }) => content)
    .sort((a, b) => (a[12] ?? 0) - (b[12] ?? 0));
  return parts.length === 0 ? undefined : Buffer.concat(parts.map((part) => part.subarray(14)));
};

/**
 * Unless the maker says otherwise, a decoder takes three components as luminance and colour, as a PDF does; except if they are named R, G,
 * B.
 */
const isPlainColour = (segments: readonly Segment[]): boolean => {
  const frame = segments.find(({ marker }) => frames.has(marker))?.content ?? Buffer.alloc(0);
  if (frame[5] !== 3) return true;
  const adobe = segments.find(
    ({ marker, content }) => marker === 0xee && content.toString('latin1', 0, 5) === 'Adobe',
  )?.content;
  const names = [6, 9, 12].map((at) => String.fromCharCode(frame[at] ?? 0)).join('');
  return adobe === undefined ? names !== 'RGB' : adobe[11] === 1;
};

/**
 * The same coded pixels without metadata: EXIF, XMP, IPTC, comments, thumbnails, further images behind the first. Whatever colours are
 * computed from stays.
 * @returns Undefined unless the file is a JPEG that a PDF shows as its decoder does.
 */
export const bareJpeg = (jpeg: Uint8Array): (JpegHead & { readonly bytes: Uint8Array }) | undefined => {
  const bytes = asBuffer(jpeg);
  const segments = segmentsOf(bytes);
  const head = segments && headOf(segments);
  if (segments === undefined || head === undefined || !isPlainColour(segments)) return undefined;
  if (profileIn(segments) !== undefined && head.profile === undefined) return undefined;
  const kept = segments.filter(({ marker }) => !isTold(marker));
  if (!kept.every(({ marker }) => frames.has(marker) || tables.has(marker) || marker === scan)) return undefined;
  const coded = kept.map(({ start, end }) => bytes.subarray(start, end));
  const profile = head.profile === undefined ? [] : [segment(0xe2, [`${profileName}\x01\x01`, head.profile])];
  return {
    ...head,
    bytes: Buffer.concat([startOfImage, plainHead, ...profile, ...coded, Buffer.of(0xff, endOfImage)]),
  };
};

const startOfImage = Buffer.of(0xff, 0xd8);

const segment = (marker: number, content: readonly (string | Uint8Array)[]): Buffer => {
  const body = Buffer.concat(content.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
  const head = Buffer.of(0xff, marker, 0, 0);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

/** JFIF 1.01, square pixels, no thumbnail. */
const plainHead = segment(0xe0, ['JFIF\0\x01\x01\0\0\x01\0\x01\0\0']);

/** The JPEG as a file that decodes upright: an EXIF segment holds its orientation and nothing else. */
export const withOrientation = (jpeg: Uint8Array, orientation: Orientation): Uint8Array => {
  if (orientation === 1) return jpeg;
  // Big-endian, the first directory at 8: one entry, tag 0x0112, one short value, no further directory.
  const directory = `MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}\0\0\0\0\0\0`;
  return Buffer.concat([startOfImage, segment(0xe1, ['Exif\0\0', directory]), jpeg.subarray(2)]);
};
