import { stat } from 'node:fs/promises';
import { type AnswerStore, answerKeyOf, packed, unpacked } from '../cache/index.js';

/** A file changed more recently than this may change again without its time showing it. */
const settledAfterMs = 2000;

/** Identifies a file's content without reading it; undefined if that is not reliable. */
const traceOf = async (path: string): Promise<string | undefined> => {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  if (found === undefined) return undefined;
  const { dev, ino, size, mtimeNs, ctimeNs } = found;
  const changedMs = Number((mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / 1_000_000n);
  if (Date.now() - changedMs < settledAfterMs) return undefined;
  return [path, dev, ino, size, mtimeNs, ctimeNs].join(' ');
};

/**
 * A value made from a file. It is kept until the file changes, so that the file need not even be read again.
 *
 * @param what - Names the value, with its version.
 */
export const ofFile = async <T>(
  store: AnswerStore | undefined,
  what: string,
  path: string,
  make: () => Promise<T | undefined>,
): Promise<T | undefined> => {
  const trace = store === undefined ? undefined : await traceOf(path);
  return trace === undefined ? make() : kept(store, [what, trace], make);
};

/** A value made from the given parts and nothing else. A value that cannot be made is not kept. */
export const kept = async <T>(
  store: AnswerStore | undefined,
  parts: readonly string[],
  make: () => Promise<T | undefined>,
): Promise<T | undefined> => {
  if (store === undefined) return make();
  const key = answerKeyOf('across', ...parts);
  const bytes = await store.read(key);
  // This function itself wrote it under this key.
  const found = bytes === undefined ? undefined : (unpacked(bytes) as { readonly value: T } | undefined);
  if (found !== undefined) return found.value;
  const value = await make();
  if (value !== undefined) await store.write(key, packed({ value }));
  return value;
};
