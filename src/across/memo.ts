import { stat } from 'node:fs/promises';
import { keyOf, packed, type Store, unpacked } from '../cache/index.js';

/** A file that was changed so lately may be changed again without its time telling. */
const settledAfterMs = 2000;

/** What tells a file's content without reading it; undefined where it cannot be relied on. */
const traceOf = async (path: string): Promise<string | undefined> => {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  if (found === undefined) return undefined;
  const { dev, ino, size, mtimeNs, ctimeNs } = found;
  const changedMs = Number((mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / 1_000_000n);
  if (Date.now() - changedMs < settledAfterMs) return undefined;
  return [path, dev, ino, size, mtimeNs, ctimeNs].join(' ');
};

/**
 * What is made of a file, kept for as long as the file does not change, so that it need not even be read again.
 *
 * @param what - Names what is made, with its version.
 */
export const ofFile = async <T>(
  store: Store | undefined,
  what: string,
  path: string,
  make: () => Promise<T | undefined>,
): Promise<T | undefined> => {
  const trace = store === undefined ? undefined : await traceOf(path);
  return trace === undefined ? make() : kept(store, [what, trace], make);
};

/** What is made of the given parts and of nothing else. What cannot be made is not kept. */
export const kept = async <T>(
  store: Store | undefined,
  parts: readonly string[],
  make: () => Promise<T | undefined>,
): Promise<T | undefined> => {
  if (store === undefined) return make();
  const key = keyOf('across', ...parts);
  const bytes = await store.read(key);
  // Written under this key by this very function.
  const found = bytes === undefined ? undefined : (unpacked(bytes) as { readonly value: T } | undefined);
  if (found !== undefined) return found.value;
  const value = await make();
  if (value !== undefined) await store.write(key, packed({ value }));
  return value;
};
