import { open, readFile } from 'node:fs/promises';
import type { OutcomeLine } from '../model/schema/outcome.js';
import { systemCode } from '../model/system-error.js';
import { type Lines, linesIn } from './line.js';

const lineFeed = 10;

/**
 * Appends a line, in one write at the end of the file, wherever that is by then: several processes can do so at once, and each line is whole.
 * What a broken write left without its end is given one first.
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

/** The lines of a file; undefined where there is no such file. */
export const readLines = async (path: string): Promise<Lines | undefined> => {
  try {
    return linesIn(await readFile(path, 'utf8'));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
};
