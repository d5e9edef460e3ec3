import { parseJson } from './json.js';
import { maxCaseFileBytes, readPlainFile } from './tree.js';

/** The id that a case file gives, without opening the case; undefined where it gives none. What is wrong with it shows when it is opened. */
export const peekId = async (file: string): Promise<string | undefined> => {
  const read = await readPlainFile(file, maxCaseFileBytes);
  const parsed = read.ok ? parseJson(read.bytes) : undefined;
  if (parsed?.ok !== true || typeof parsed.value !== 'object' || parsed.value === null) return undefined;
  return 'id' in parsed.value && typeof parsed.value.id === 'string' ? parsed.value.id : undefined;
};
