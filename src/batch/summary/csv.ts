import { harmless } from '../../report/columns.js';
import { wordProblem } from '../../words/problems.js';
import type { CaseRow, UnusableRow } from './row.js';
import type { Summary } from './tally.js';

/**
 * What spreadsheets take for the start of a formula: at the start of the cell, and after each semicolon in it, because semicolons separate
 * cells where the comma is the decimal sign.
 */
const formula = /(^|;)(?=["\s]*[=+\-@＝＋－＠])/gu;

/** Text that is safe in a cell: nothing that a spreadsheet would run, and no control characters. */
export const harmlessCell = (text: string): string => harmless(text).replace(formula, "$1'");

const quoted = (text: string): string => (/[",;]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const line = (cells: readonly string[]): string => `${cells.map((cell) => quoted(harmlessCell(cell))).join(',')}\r\n`;

/** Column names for programs, the same in every language. */
export const csvColumns = [
  'case',
  'verdict',
  'order_number',
  'tracking_number',
  'order',
  'tracking',
  'label',
  'chain',
  'check',
  'code',
  'reason',
  'mend',
  'reasons',
  'pdf',
  'report',
] as const;

const caseCells = (row: CaseRow): readonly string[] => {
  const { elements, reasons, products } = row;
  const [first] = reasons;
  return [
    row.id,
    row.verdict,
    row.orderNumber,
    row.trackingNumber ?? '',
    ...(['order', 'tracking', 'label', 'chain'] as const).map((id) => elements[id] ?? ''),
    first?.check ?? '',
    first?.code ?? '',
    row.message,
    row.mend,
    String(reasons.length),
    products?.pdf ?? '',
    products?.report ?? '',
  ].map(spaced);
};

/** Replaces no-break spaces, which are meant for line breaking; a search in a table would miss them. */
const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

const unusableCells = ({ case: name, problems }: UnusableRow, language: Summary['language']): readonly string[] => {
  const [first] = problems;
  const reason = first === undefined ? '' : wordProblem(first, language);
  return [name, 'unusable', '', '', '', '', '', '', '', first?.code ?? '', reason, '', String(problems.length), '', ''];
};

/** Spreadsheets recognise UTF-8 only by this mark. */
const byteOrderMark = '\uFEFF';

/** `summary.csv` by RFC 4180, one line per case; in parts, to be written one after the other. */
export function* summaryCsv({ cases, unusable, language }: Summary): Generator<string, void, undefined> {
  yield byteOrderMark + line(csvColumns);
  for (const row of cases) yield line(caseCells(row));
  for (const row of unusable) yield line(unusableCells(row, language));
}
