import { createReadStream } from 'node:fs';

/** A table's bytes, which may be gone through more than once and never lie in memory as a whole. */
export interface TableSource {
  /** As the problems shall name it. */
  readonly file: string;
  open(): AsyncIterable<Uint8Array>;
}

export const tableOnDisk = (file: string): TableSource => ({ file, open: () => createReadStream(file) });

export const tableInMemory = (file: string, bytes: Uint8Array): TableSource => ({
  file,
  // In parts, as a file comes: what is true of one is true of the other.
  async *open() {
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
  },
});
