import type { TableSource } from './source.js';

/** The encodings in which spreadsheets save tables. A Russian one means `windows-1251` by "CSV". */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1251';

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Share of zero bytes at even or odd places that reveals UTF-16 without a mark: half of the bytes of Latin letters, digits and commas are 0. */
const leastZeros = 0.2;

const zerosAt = (bytes: Uint8Array, parity: 0 | 1): number =>
  bytes.filter((byte, index) => byte === 0 && index % 2 === parity).length / Math.max(1, bytes.length / 2);

const unmarked = (head: Uint8Array): Extract<Encoding, `utf-16${string}`> | undefined => {
  const [even, odd] = [zerosAt(head, 0), zerosAt(head, 1)];
  if (odd >= leastZeros && even < odd / 4) return 'utf-16le';
  return even >= leastZeros && odd < even / 4 ? 'utf-16be' : undefined;
};

/** The beginning of the table, which reveals its encoding. */
const headOf = async (source: TableSource): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of source.open()) {
    parts.push(part);
    size += part.length;
    if (size >= 65_536) break;
  }
  return Buffer.concat(parts).subarray(0, 65_536);
};

/** Whether the whole table is text in an encoding. */
const holds = async (source: TableSource, encoding: Encoding): Promise<boolean> => {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const part of source.open()) decoder.decode(part, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
};

const firstLine = (head: Uint8Array, encoding: Encoding): string =>
  (new TextDecoder(encoding).decode(head).split(/[\r\n]/u)[0] ?? '').trim();

const isAscii = (text: string): boolean => /^[\x20-\x7e\t]*$/u.test(text);

/**
 * Finds out how a table is encoded: by its mark, then by zero bytes, then UTF-8 if all of it fits. Otherwise the names of its columns decide; if
 * these are plain Latin letters, it is GB18030 if all of it fits.
 *
 * @param isHeader - Whether a line names known columns.
 * @returns `undefined` if nothing fits.
 */
export const encodingOf = async (
  source: TableSource,
  isHeader: (line: string) => boolean,
): Promise<Encoding | undefined> => {
  const head = await headOf(source);
  const marked = marks.find(([, mark]) => mark.every((byte, index) => head[index] === byte))?.[0];
  if (marked !== undefined) return (await holds(source, marked)) ? marked : undefined;
  const likely = unmarked(head);
  if (likely !== undefined && isHeader(firstLine(head, likely)))
    return (await holds(source, likely)) ? likely : undefined;
  if (await holds(source, 'utf-8')) return 'utf-8';
  for (const encoding of ['gb18030', 'windows-1251'] as const) {
    const line = firstLine(head, encoding);
    if (!isAscii(line) && isHeader(line)) return (await holds(source, encoding)) ? encoding : undefined;
  }
  return isAscii(firstLine(head, 'windows-1251')) && (await holds(source, 'gb18030')) ? 'gb18030' : undefined;
};
