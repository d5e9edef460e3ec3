import { createReadStream } from 'node:fs';

/** A table's bytes. They may be read more than once and are never in memory as a whole. */
export interface TableSource {
  /** Its name in problems. */
  readonly file: string;
  open(): AsyncIterable<Uint8Array>;
}

export const tableOnDisk = (file: string): TableSource => ({ file, open: () => createReadStream(file) });

export const tableInMemory = (file: string, bytes: Uint8Array): TableSource => ({
  file,
  // In parts, like a file, so that both behave alike.
  async *open() {
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
  },
});
