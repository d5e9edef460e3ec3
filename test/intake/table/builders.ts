import type { ClockZone } from '../../../src/intake/moment.js';
import { readCaseTable, tableInMemory } from '../../../src/intake/table/index.js';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const utf16 = (text: string, { big = false, mark = true } = {}): Uint8Array => {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

/** What a table holds, its problems by code and place. */
export const read = async (table: string | Uint8Array, clock?: ClockZone) => {
  const bytes = typeof table === 'string' ? bytesOf(table) : table;
  const { rows, problems, unused } = await readCaseTable(tableInMemory('cases.csv', bytes), clock);
  return { rows, problems: problems.map(({ code, place }) => `${code}${place}`), unused, full: problems };
};
