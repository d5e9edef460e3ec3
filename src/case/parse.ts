import { InputError, type InputProblem } from '../model/problems.js';
import { type JsonFault, parseJson } from './json.js';
import { wordValue } from './wording.js';

type Wording = Pick<InputProblem, 'code' | 'place' | 'expected' | 'found' | 'mend'>;

/** Habits from other formats, by the character that reveals them. */
const habits: Readonly<Record<string, string>> = {
  "'": 'JSON wants double quotes.',
  '“': 'JSON wants straight double quotes.',
  '”': 'JSON wants straight double quotes.',
  '/': 'JSON knows no comments: remove it.',
  '#': 'JSON knows no comments: remove it.',
  '}': 'Remove the comma before it, or add what is missing.',
  ']': 'Remove the comma before it, or add what is missing.',
  '': 'The file ends too early: look for a bracket or quote that is not closed.',
};

const wordFault = (fault: JsonFault): Wording => {
  if (fault.kind === 'encoding') {
    const mend = 'Save the file with the encoding UTF-8.';
    return { code: 'not-json', place: '', expected: 'JSON in UTF-8', found: 'bytes that are no UTF-8', mend };
  }
  const where = `line ${fault.line}, column ${fault.column}`;
  if (fault.kind === 'too-deep') {
    const mend = 'Compare the file with the schema.';
    return {
      code: 'not-json',
      place: '',
      expected: 'JSON of modest depth',
      found: `over 100 levels in ${where}`,
      mend,
    };
  }
  if (fault.kind === 'duplicate-key') {
    const found = `a second one in ${where}`;
    return { code: 'key-twice', place: fault.pointer, expected: 'the key once', found, mend: 'Remove one of the two.' };
  }
  const what = fault.found === '' ? 'the end of the file' : wordValue(fault.found);
  const mend = habits[fault.found] ?? 'Mend the JSON there.';
  return { code: 'not-json', place: '', expected: fault.expected, found: `${what} in ${where}`, mend };
};

/**
 * Parses a case file.
 * @throws {InputError} naming line and column.
 */
export const parseCaseJson = (bytes: Uint8Array, file: string): unknown => {
  const parsed = parseJson(bytes);
  if (parsed.ok) return parsed.value;
  throw new InputError(parsed.faults.map((fault) => ({ file, ...wordFault(fault) })));
};
