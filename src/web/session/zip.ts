import { Unzip, type UnzipFile, UnzipInflate, UnzipPassThrough, zipSync } from 'fflate';
import type { ServerLimits } from '../limits.js';
import { badBody, bodyTooLarge, tooManyFiles } from '../refusals.js';
import { casePathOf } from '../upload/names.js';

/** The earliest time in a ZIP, so that the same files always give the same bytes. */
const noTime = new Date(1980, 0, 1);

/** Pictures are already compressed, so they are stored unchanged. */
export const zipOf = (files: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries([...files].map(([name, bytes]) => [name, [bytes, { level: 0, mtime: noTime }] as const])));

export const isZip = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PK\x03\x04';

/** Bytes unpacked at a time. Even if they grow a thousandfold, the output of one step fits into memory. */
const stepBytes = 16_384;

/** Files that systems add to archives by themselves. */
const isOfSystem = (name: string): boolean =>
  /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/iu.test(name);

/** Collects the bytes of one entry, as long as all entries together stay within the limit. */
const collect = (entry: UnzipFile, take: (bytes: number) => void, done: (bytes: Uint8Array) => void): void => {
  const chunks: Uint8Array[] = [];
  entry.ondata = (error, chunk, final) => {
    if (error !== null) throw error;
    take(chunk.length);
    chunks.push(chunk);
    if (final) done(Buffer.concat(chunks));
  };
  entry.start();
};

/**
 * The files of a ZIP, by path. Sizes stated in the ZIP are not trusted: the unpacked bytes are counted.
 * @throws {HttpProblem} If it is no ZIP, names a path outside of it, or unpacks to more than a session may hold.
 */
export const unzipped = (bytes: Uint8Array, limits: ServerLimits): ReadonlyMap<string, Uint8Array> => {
  const files = new Map<string, Uint8Array>();
  let [left, begun] = [limits.maxBodyBytes, 0];
  const take = (count: number): void => {
    left -= count;
    if (left < 0) throw bodyTooLarge(limits.maxBodyBytes);
  };
  const archive = new Unzip((entry) => {
    if (entry.name.endsWith('/') || isOfSystem(entry.name)) return;
    if (++begun > limits.maxFiles + 1) throw tooManyFiles(limits.maxFiles);
    const located = casePathOf(entry.name, entry.name);
    if ('problem' in located) throw badBody('body', 'a ZIP with plain names', 'one that names a place outside of it');
    collect(entry, take, (content) => void files.set(located.path, content));
  });
  archive.register(UnzipInflate);
  archive.register(UnzipPassThrough);
  push(archive, bytes);
  if (files.size < begun || begun === 0) throw badBody('body', 'a whole ZIP', 'one that ends early', 'Save it anew.');
  return files;
};

const push = (archive: Unzip, bytes: Uint8Array): void => {
  try {
    for (let at = 0; at < bytes.length; at += stepBytes)
      archive.push(bytes.subarray(at, at + stepBytes), at + stepBytes >= bytes.length);
  } catch (error) {
    if (error instanceof Error && error.name === 'HttpProblem') throw error;
    throw badBody('body', 'a whole ZIP', 'one that cannot be unpacked', 'Save it anew.');
  }
};
