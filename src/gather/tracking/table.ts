import { parse } from 'csv-parse/sync';
import type { ClockStamp } from '../../model/time.js';
import { isZone, parseOffset, parseStamp } from '../../model/time.js';
import { findStamps } from '../text/stamps.js';
import { offsetAt, timeAt } from '../text/times.js';
import { type ClockRule, noTime } from './clock.js';
import type { Doubt, RawParcel } from './format.js';
import { groupBy } from './group.js';
import type { ReadingContext, ReadTime } from './reading.js';
import { underSections } from './sections.js';
import { type ColumnRole, type KnownColumn, knownColumns, lackOf } from './table-columns.js';
import {
  linePointer,
  mostLines,
  numberIn,
  parcelOf,
  readStamps,
  rowDoubt,
  spanOf,
  type TextEntry,
  type TextReading,
  tooLong,
  unnumbered,
} from './text-entries.js';

interface Row {
  /** Counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

interface Header {
  readonly delimiter: string;
  readonly line: number;
  readonly columns: readonly KnownColumn[];
  readonly width: number;
}

const delimiters = [',', ';', '\t', '|'] as const;
/** Most lines above the header, for the table's title and filters. Chosen, not measured. */
const mostPreamble = 40;

const bareCells = (line: string, delimiter: string): readonly string[] =>
  line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/u, '$1'));

type Lack = Extract<TextReading, { lack: string }>;

/** Finds the header row and its delimiter; otherwise says what the likeliest row lacks. */
const headerOf = (lines: readonly string[]): Header | Lack => {
  let lacking = 'no row names a time column and a column of words (Date, Status; Дата, Статус; 时间, 状态)';
  for (const [index, line] of lines.slice(0, mostPreamble).entries()) {
    for (const delimiter of delimiters) {
      const cells = bareCells(line, delimiter);
      const columns = cells.length < 2 ? [] : knownColumns(cells);
      const lack = lackOf(columns);
      if (lack === undefined) return { delimiter, line: index + 1, columns, width: cells.length };
      if (lack === 'order')
        return { lack: `line ${index + 1} heads a list of orders, whose dates are no scans`, otherwise: true };
      if (lack === 'time') lacking = `line ${index + 1} names a column of words and none of times`;
      if (lack === 'words') lacking = `line ${index + 1} names a time column and none of words`;
    }
  }
  return { lack: lacking };
};

interface Parsed {
  readonly rows: readonly Row[];
  readonly doubts: readonly Doubt[];
}

/** Removes the formula or apostrophe that spreadsheets put around long numbers to keep them as text. */
const cleaned = (cell: string): string =>
  cell
    .trim()
    .replace(/^="(.*)"$/u, '$1')
    .replace(/^'(?=\d)/u, '');

const parseRows = (text: string, delimiter: string, quote: boolean): readonly Row[] => {
  const records: unknown = parse(text, {
    delimiter,
    quote: quote ? '"' : false,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
  });
  // With `info`, each record comes with its line number, which the library's types omit.
  const placed = records as readonly {
    readonly record: readonly string[];
    readonly info: { readonly lines: number };
  }[];
  return placed.map(({ record, info }) => ({ line: info.lines, cells: record.map(cleaned) }));
};

/** Parses the rows below the header. If a quote is never closed, each line is a row. */
const rowsBelow = (lines: readonly string[], { delimiter, line }: Header): Parsed => {
  const body = lines.slice(line).join('\n');
  const placed = (rows: readonly Row[]): readonly Row[] => rows.map((row) => ({ ...row, line: row.line + line }));
  try {
    return { rows: placed(parseRows(body, delimiter, true)), doubts: [] };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { rows: placed(parseRows(body, delimiter, false)), doubts: [rowDoubt(line, detail)] };
  }
};

const weekday =
  /^(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?|пн|вт|ср|чт|пт|сб|вс|[а-я]+(?:ник|да|рг|ца|та|нье)|星期[一二三四五六日天]|周[一二三四五六日])[.,]?\s+/iu;

/** Every reading of a cell that holds only a time. */
const stampsOf = (cell: string): readonly ClockStamp[] => {
  const text = cell.replace(weekday, '').trim();
  const machine = parseStamp(text);
  if (machine !== undefined) return [machine];
  if (text.length > 60) return [];
  const [found, another] = findStamps(text);
  return found?.index === 0 && found.length === text.length && another === undefined ? found.candidates : [];
};

const isDate = ({ hour, minute, second }: ClockStamp): boolean =>
  hour === undefined || (hour === 0 && minute === 0 && (second ?? 0) === 0);

/** Adds to a date the clock of the column beside it. */
const withClock = (stamps: readonly ClockStamp[], cell: string): readonly ClockStamp[] => {
  if (!stamps.every(isDate)) return stamps;
  const found = timeAt(cell, 0);
  if (typeof found !== 'object') return [];
  const offset = offsetAt(cell, found.end);
  if ((offset?.end ?? found.end) < cell.length) return [];
  return stamps.map((stamp) => ({
    ...stamp,
    hour: found.time.hour,
    minute: found.time.minute,
    second: found.time.second,
    millisecond: found.time.millisecond,
    offsetMinutes: offset?.minutes ?? stamp.offsetMinutes,
  }));
};

type CellReader = (row: Row) => ReadTime;

const inRole = (columns: readonly KnownColumn[], ...roles: readonly ColumnRole[]): readonly KnownColumn[] =>
  columns.filter(({ role }) => roles.includes(role));

/** A row's own offset or zone from its cell. `elsewhere` if the cell is ambiguous. */
const zoneOf = (cell: string): ClockRule => {
  if (cell === '') return {};
  if (isZone(cell)) return { placeZone: cell };
  const named = offsetAt(cell.normalize('NFKC'), 0)?.minutes ?? parseOffset(cell);
  return named === undefined ? { elsewhere: true } : { offsetMinutes: named };
};

/** Pairs every date with every clock. All pairs count, because any date or clock column may belong to something else. */
const pairsOf = (
  dates: readonly KnownColumn[],
  clocks: readonly KnownColumn[],
): readonly (readonly [KnownColumn, KnownColumn?])[] => {
  if (dates.length === 0) return clocks.map((each) => [each]);
  return clocks.length === 0
    ? dates.map((date) => [date])
    : dates.flatMap((date) => clocks.map((each) => [date, each] as const));
};

/** Reads a row's time from all moment columns, which should agree; else from pairs of date and clock, or whichever of the two exists. */
const timeReader = (columns: readonly KnownColumn[], context: ReadingContext): CellReader => {
  const [moments, dates, clocks, zones] = (['moment', 'date', 'clock', 'zone'] as const).map((role) =>
    inRole(columns, role),
  ) as [readonly KnownColumn[], readonly KnownColumn[], readonly KnownColumn[], readonly KnownColumn[]];
  const read = (stamps: readonly ClockStamp[], text: string, of: readonly KnownColumn[], row: ClockRule): ReadTime => {
    const named = of.find(({ offsetMinutes }) => offsetMinutes !== undefined)?.offsetMinutes;
    const elsewhere = row.elsewhere === true || of.some((each) => each.elsewhere);
    const placed = elsewhere ? { ...context, timeZone: undefined } : context;
    return readStamps(stamps, text, placed, { ...row, elsewhere, offsetMinutes: row.offsetMinutes ?? named });
  };
  return ({ cells }) => {
    const cell = ({ index }: KnownColumn): string => cells[index] ?? '';
    const row = zoneOf(zones.map(cell).find((text) => text !== '') ?? '');
    if (moments.length > 0)
      return spanOf(
        moments.filter((each) => cell(each) !== '').map((each) => read(stampsOf(cell(each)), cell(each), [each], row)),
      );
    const times = pairsOf(dates, clocks).flatMap(([date, beside]): readonly ReadTime[] => {
      if (cell(date) === '') return [];
      if (beside === undefined || cell(beside) === '') return [read(stampsOf(cell(date)), cell(date), [date], row)];
      const stamps = withClock(stampsOf(cell(date)), cell(beside).normalize('NFKC'));
      return [read(stamps, `${cell(date)} ${cell(beside)}`, [date, beside], row)];
    });
    return times.length === 0 ? noTime('') : spanOf(times);
  };
};

const withoutEmptyEnd = (cells: readonly string[]): readonly string[] => {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1);
};

interface ReadRow {
  readonly number: string;
  readonly carrier: string;
  readonly entry?: TextEntry;
  readonly doubt?: Doubt;
}

/** A row with more cells than the header. A delimiter was inside some text, so it is unknown where each cell belongs. */
const torn = ({ line, cells }: Row, time: ReadTime): ReadRow => ({
  number: '',
  carrier: '',
  entry: { time, texts: [cells.join(' ')], line, loose: true },
  doubt: rowDoubt(line, cells.join(' ')),
});

/** The number in a cell; empty if a spreadsheet turned it into a quantity and dropped digits: `1.23457E+13`. */
const numberOf = (cell = ''): string => (/^\d[.,]\d+E\+\d+$/iu.test(cell) ? '' : cell);

const rowReader = ({ columns, width }: Header, context: ReadingContext): ((row: Row) => ReadRow) => {
  const timeOf = timeReader(columns, context);
  const all = (role: ColumnRole, { cells }: Row): readonly string[] =>
    inRole(columns, role).flatMap(({ index }) => cells[index] || []);
  return (row) => {
    const { line, cells } = row;
    const time = timeOf(row);
    if (withoutEmptyEnd(cells).length > width) return torn(row, time);
    const [number, carrier = ''] = [numberOf(all('number', row)[0]), all('carrier', row)[0]];
    const texts = all('words', row);
    if (texts.length === 0 || time.text === '') return { number, carrier, doubt: rowDoubt(line, cells.join(' ')) };
    return { number, carrier, entry: { time, texts, place: all('place', row).join(', '), line } };
  };
};

/** A row without a number belongs to the parcel only if the table has one parcel. A pickup in such a row is for a person to judge. */
const parcelsOf = (read: readonly ReadRow[], named: string | undefined, header: Header, doubts: readonly Doubt[]) => {
  const numbers = new Set(read.map(({ number }) => number).filter((number) => number !== ''));
  const [sole = named] = numbers.size === 1 ? numbers : [undefined];
  const groups = groupBy(read, ({ number }) => number || sole || '');
  return [...groups].flatMap(([number, rows], index): readonly RawParcel[] => {
    const entries = rows.flatMap(({ entry }) => entry ?? []);
    const bare = numbers.size === 0 ? [] : rows.filter((row) => row.number === '').flatMap(({ entry }) => entry ?? []);
    const own = [...rows.flatMap(({ doubt }) => doubt ?? []), ...(number === '' ? [] : unnumbered(bare))];
    if (entries.length === 0 && groups.size > 1) return [];
    const carrier = rows.find((row) => row.carrier !== '')?.carrier ?? null;
    const pointer = linePointer(entries[0]?.line ?? header.line);
    const marked = entries.map((entry) =>
      number !== '' && bare.includes(entry) ? { ...entry, unnumbered: true } : entry,
    );
    return [parcelOf(number || null, pointer, marked, index === 0 ? [...doubts, ...own] : own, carrier)];
  });
};

/** Says why a table has no entries. A time that could not be read shows what to change. */
const nothingIn = (read: readonly ReadRow[]): TextReading => {
  const unread = read.map(({ entry }) => entry?.time.text ?? '').find((text) => text !== '');
  const shown = unread === undefined ? '' : `; "${unread.slice(0, 40)}" is no time that can be read`;
  return { lack: `no row under its header holds a time and words${shown}`, otherwise: true };
};

/** A row that is not an entry may head those below it. */
const headingIn = ({ entry, doubt }: ReadRow): string | undefined => (entry === undefined ? doubt?.detail : undefined);

const placedUnder = ({ value, under }: { readonly value: ReadRow; readonly under: string | undefined }): ReadRow =>
  value.entry === undefined ? value : { ...value, entry: { ...value.entry, under } };

const isNonEmpty = ({ cells }: Row): boolean => cells.some((cell) => cell !== '');

/**
 * Reads a table with a header row, as spreadsheets, carriers and shops export it: comma, semicolon, tab or bar between cells, quotes, any
 * order of columns, a title above. A row that cannot be read raises a doubt.
 *
 * @returns the table's contents, or what it lacks to be a table of entries.
 */
export const readTable = (text: string, context: ReadingContext): TextReading => {
  const lines = text.split(/\r\n|\r|\n/u);
  const header = headerOf(lines);
  if ('lack' in header) return header;
  if (lines.length > mostLines) return tooLong;
  const { rows, doubts } = rowsBelow(lines, header);
  const read = underSections(rows.filter(isNonEmpty).map(rowReader(header, context)), headingIn).map(placedUnder);
  if (!read.some(({ entry }) => entry !== undefined && entry.time.at !== null)) return nothingIn(read);
  const preamble = new Set(lines.slice(0, header.line - 1).flatMap((line) => numberIn(line) ?? []));
  const [named] = preamble.size === 1 ? preamble : [undefined];
  return { parcels: parcelsOf(read, named, header, doubts) };
};
