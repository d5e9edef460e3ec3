import { InputError, type InputProblem } from '../../model/problems.js';
import type { ClockZone } from '../moment.js';
import { quotedFound } from '../values.js';
import { encodingOf } from './encoding.js';
import { type Header, headerOf, isSeparatorLine } from './header.js';
import { rowsSharingIds } from './ids.js';
import { type TableLine, tableLinesOf } from './lines.js';
import { linePlace } from './place.js';
import { recordsOf, type TableRecord } from './records.js';
import { readTableRow, type TableRow } from './row.js';
import type { TableSource } from './source.js';
import { mostProblems } from './told.js';

export { idOf } from './ids.js';
export { linePlace } from './place.js';
export type { TableRow } from './row.js';
export { type TableSource, tableInMemory, tableOnDisk } from './source.js';
export { tableTemplate } from './template.js';
export { firstOf } from './told.js';

export interface CaseTable {
  readonly rows: readonly TableRow[];
  /**
   * One for each fault of a row; the row's other values are not used. If there are very many, one problem stands for all those beyond the reported
   * ones.
   */
  readonly problems: readonly InputProblem[];
  /** Heads of unknown columns, which are not used. */
  readonly unused: readonly string[];
}

/** Ten times what is built in one go. A table of any length is read in the memory that this many rows take. */
const mostRows = 100_000;

const refuse = (file: string, place: string, expected: string, found: string, mend: string): never => {
  throw new InputError([{ code: 'bad-table', file, place, expected, found, mend }]);
};

const askForTemplate = 'Begin with a row that names the columns.';

/** Other spreadsheet formats by their first bytes, because names say little. */
const formats: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['a spreadsheet file (XLSX, ODS)', [0x50, 0x4b, 0x03, 0x04]],
  ['a spreadsheet file (XLS)', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
];

const refuseOtherFormats = async (source: TableSource): Promise<void> => {
  let head = new Uint8Array();
  for await (const part of source.open()) {
    head = new Uint8Array(part.subarray(0, 4));
    break;
  }
  const expected = 'a table as text (CSV)';
  if (head.length === 0) refuse(source.file, '', expected, 'an empty file', askForTemplate);
  const other = formats.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte));
  if (other !== undefined)
    refuse(source.file, '', expected, other[0], 'Open it in the spreadsheet program and save it as CSV (UTF-8).');
};

interface Opened {
  readonly header: Header;
  readonly lines: AsyncIterable<TableLine>;
}

/** Opens a table: its header, and the lines below it. */
const open = async (source: TableSource): Promise<Opened> => {
  await refuseOtherFormats(source);
  const isHeader = (line: string): boolean => headerOf(line) !== undefined;
  const encoding = await encodingOf(source, isHeader);
  if (encoding === undefined)
    return refuse(
      source.file,
      '',
      'text in UTF-8, UTF-16 or GB18030',
      'bytes that are none of them throughout',
      'Save the table as "CSV UTF-8".',
    );
  const lines = tableLinesOf(source, encoding);
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    const { line, text } = next.value;
    if (text.trim() === '' || isSeparatorLine(text)) continue;
    const header = headerOf(text.replace(/\0/gu, ''));
    if (header === undefined)
      return refuse(source.file, linePlace(line), 'a row of column names', quotedFound(text), askForTemplate);
    refuseTwice(header, source.file, line);
    return { header, lines };
  }
  return refuse(source.file, '', 'a row of column names', 'nothing', askForTemplate);
};

const refuseTwice = ({ columns, names }: Header, file: string, line: number): void => {
  const second = columns.findIndex((column, index) => column !== undefined && columns.indexOf(column) < index);
  if (second < 0) return;
  const first = columns.indexOf(columns[second]);
  refuse(
    file,
    linePlace(line),
    'each column once',
    `${quotedFound(names[first] ?? '')} and ${quotedFound(names[second] ?? '')}, which mean the same`,
    'Remove one of the two, or give it another name.',
  );
};

const recordFaults = {
  quote: [
    'a row whose quotes come in pairs',
    'a quote that is not closed, or one within a cell',
    'Write a quote within a cell twice, and put the cell in quotes.',
  ],
  'too-long': ['a row of at most 100 000 characters', 'a longer one', 'Look for a quote that is not closed.'],
  nul: ['text', 'a NUL character', 'Save the table anew as "CSV UTF-8".'],
} as const;

const recordProblem = (file: string, { line, fault }: Extract<TableRecord, { fault: string }>): InputProblem => {
  const [expected, found, mend] = recordFaults[fault];
  return { code: 'bad-row', file, place: linePlace(line), expected, found, mend };
};

/**
 * Reads a table with one case per row: UTF-8, UTF-16, GB18030 or windows-1251, split by commas, semicolons or tabs, columns in any order. Faulty rows
 * are reported, and the others go on.
 *
 * @param clock - For times without an offset in rows without a zone.
 * @throws {InputError} if it is no such table at all.
 */
export const readCaseTable = async (source: TableSource, clock?: ClockZone): Promise<CaseTable> => {
  const { file } = source;
  const { header, lines } = await open(source);
  const rows: TableRow[] = [];
  const problems: InputProblem[] = [];
  const note = (more: readonly InputProblem[]): void => {
    // Beyond the reported problems only their number counts.
    for (const problem of more) problems.push(problems.length < mostProblems ? problem : (problems[0] as InputProblem));
  };
  for await (const record of recordsOf(lines, header.delimiter, (column) => header.columns[column] === undefined)) {
    if (rows.length >= mostRows) {
      note([tooMany(file, record.line)]);
      break;
    }
    if ('fault' in record) {
      note([recordProblem(file, record)]);
      continue;
    }
    const read = readTableRow(file, record, header, clock);
    if (read.ok) rows.push(read.row);
    else note(read.problems);
  }
  const shared = rowsSharingIds(file, rows);
  const refused = new Set(shared.map(({ place }) => place));
  note(shared);
  const unused = header.names.filter((name, index) => name !== '' && header.columns[index] === undefined);
  return { rows: rows.filter(({ line }) => !refused.has(linePlace(line))), problems, unused };
};

const tooMany = (file: string, line: number): InputProblem => ({
  code: 'bad-table',
  file,
  place: linePlace(line),
  expected: `at most ${mostRows} rows`,
  found: 'more',
  mend: 'Part the table in several.',
});
