import { parseJson } from './json.js';
import { maxCaseFileBytes, readPlainFile } from './tree.js';

/** The id in a case file, read without opening the case. Undefined if it has none. Faults of the id show when the case is opened. */
export const peekId = async (file: string): Promise<string | undefined> => {
  const read = await readPlainFile(file, maxCaseFileBytes);
  const parsed = read.ok ? parseJson(read.bytes) : undefined;
  if (parsed?.ok !== true || typeof parsed.value !== 'object' || parsed.value === null) return undefined;
  return 'id' in parsed.value && typeof parsed.value.id === 'string' ? parsed.value.id : undefined;
};
