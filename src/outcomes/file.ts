import { open, readFile } from 'node:fs/promises';
import type { OutcomeLine } from '../model/schema/outcome.js';
import { systemCode } from '../model/system-error.js';
import { type Lines, linesIn } from './line.js';

const lineFeed = 10;

/**
 * Appends a line in one write at the current end of the file, so that several processes can append at once and each line stays whole. If a
 * broken write left the last line unfinished, a line feed is added first.
 */
export const appendLine = async (path: string, line: OutcomeLine): Promise<void> => {
  const file = await open(path, 'a+');
  try {
    const { size } = await file.stat();
    const last = new Uint8Array(1);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    const before = size > 0 && last[0] !== lineFeed ? '\n' : '';
    const bytes = new TextEncoder().encode(`${before}${JSON.stringify(line)}\n`);
    const { bytesWritten } = await file.write(bytes);
    if (bytesWritten < bytes.length) throw Object.assign(new Error('no room for the line'), { code: 'ENOSPC', path });
    await file.sync();
  } finally {
    await file.close();
  }
};

/** The lines of a file; undefined if it does not exist. */
export const readLines = async (path: string): Promise<Lines | undefined> => {
  try {
    return linesIn(await readFile(path, 'utf8'));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
};
