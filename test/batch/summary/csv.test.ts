import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvColumns, harmlessCell, summaryCsv } from '../../../src/batch/summary/csv.js';
import type { CaseRow } from '../../../src/batch/summary/row.js';
import { summaryOf } from '../../../src/batch/summary/tally.js';
import { noLabel, rowWith, unusableRow } from './rows.js';

const passing = rowWith('A');

const written = (rows: readonly CaseRow[]): string =>
  [...summaryCsv(summaryOf(rows, [unusableRow('x')], 'en'))].join('');

const parsed = (text: string, delimiter = ','): readonly (readonly string[])[] =>
  parse(text, { bom: true, delimiter, relax_quotes: true, relax_column_count: true }) as string[][];

/** Text that tries to be a formula, among all that people write. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('=', '+', '-', '@', ';', ',', '"', "'", '\t', '\r', '\n', ' ', '＝', 'SUM(A1)'),
      fc.string(),
    ),
  )
  .map((parts) => parts.join(''));

const startsFormula = /^["\s]*[=+\-@＝＋－＠\t\r]/u;

describe('summary.csv', () => {
  it('has a header and one line per case, which spreadsheets read as UTF-8', () => {
    const text = written([rowWith('B', noLabel), rowWith('A')]);
    expect(text.startsWith(`\uFEFF${csvColumns.join(',')}\r\n`)).toBe(true);
    const [, ...lines] = parsed(text);
    expect(lines.map(([id, verdict]) => [id, verdict])).toEqual([
      ['A', 'pass'],
      ['B', 'fail'],
      ['x', 'unusable'],
    ]);
    expect(lines[1]?.slice(8, 12)).toEqual([
      'label-present',
      'label-missing',
      'The case has no photo of the parcel.',
      expect.stringContaining('Photograph'),
    ]);
  });

  it('parses back to what was written, harmless', () => {
    fc.assert(
      fc.property(hostile, hostile, (message, number) => {
        const row = { ...passing, message, orderNumber: number };
        const [, cells = []] = parsed(written([row]));
        const spaced = (text: string) => harmlessCell(text.replaceAll('\u00a0', ' '));
        expect([cells.length, cells[2], cells[10]]).toEqual([csvColumns.length, spaced(number), spaced(message)]);
      }),
      { numRuns: 200 },
    );
  });

  it('holds no formula, whether commas or semicolons separate cells', () => {
    fc.assert(
      fc.property(hostile, (message) => {
        const [, line = ''] = written([{ ...passing, message }]).split('\r\n');
        const cells = [...(parsed(line)[0] ?? []), ...line.split(';')];
        expect(cells.filter((cell) => startsFormula.test(cell))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves numbers and words as they are', () => {
    for (const text of ['70548213-0117-1', 'LK058863565CN', 'Собирается', '已准备发运; 2024'])
      expect(harmlessCell(text)).toBe(text);
  });
});
