import { evidencePath } from '../../case/paths.js';
import type { InputProblem } from '../../model/problems.js';
import { type ClockZone, clockValue, momentValue } from '../moment.js';
import {
  type Given,
  given,
  idValue,
  orderNumberValue,
  quotedFound,
  skusValue,
  trackingNumberValue,
  valuesIn,
  withoutCellMarks,
} from '../values.js';
import type { ColumnId } from './columns.js';
import type { Header } from './header.js';
import { cellPlace, linePlace } from './place.js';

export type ElementFiles = Readonly<Record<'order' | 'tracking' | 'label', readonly string[]>>;

/** What one row of a table says about one case. Undefined values were left empty. */
export interface TableRow {
  readonly line: number;
  readonly id: string | undefined;
  readonly orderNumber: string | undefined;
  readonly trackingNumber: string | undefined;
  readonly skus: readonly string[];
  readonly openedAt: string | undefined;
  /** Relative to the table's own folder. */
  readonly folder: string | undefined;
  /** Relative to the row's folder. */
  readonly files: ElementFiles;
}

export type RowRead =
  | { readonly ok: true; readonly row: TableRow }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

const pathOf = (text: string): Given<string> => {
  const located = evidencePath(text);
  return located.ok ? given(located.path) : { ok: false, ...located.fault };
};

const folderValue = (text: string): Given<string> => (/^(?:\.\/?)+$/u.test(text) ? given('') : pathOf(text));

const filesValue = (text: string): Given<readonly string[]> => {
  const files: string[] = [];
  for (const part of valuesIn(text)) {
    const path = pathOf(part);
    if (!path.ok) return path;
    if (!files.includes(path.value)) files.push(path.value);
  }
  return given(files);
};

/** A row's cells by column, and their faults. */
class Cells {
  readonly problems: InputProblem[] = [];
  readonly #file: string;
  readonly #line: number;
  readonly #cells: readonly string[];
  readonly #header: Header;

  constructor(file: string, line: number, cells: readonly string[], header: Header) {
    this.#file = file;
    this.#line = line;
    this.#cells = cells;
    this.#header = header;
  }

  text(id: ColumnId): string {
    const column = this.#header.columns.indexOf(id);
    return column < 0 ? '' : withoutCellMarks(this.#cells[column] ?? '');
  }

  /** The value of a column. Undefined for an empty cell and for a wrong one. */
  value<T>(id: ColumnId, read: (text: string) => Given<T>): T | undefined {
    const text = this.text(id);
    if (text === '') return undefined;
    const value = read(text);
    if (value.ok) return value.value;
    const { expected, found, mend } = value;
    const column = this.#header.columns.indexOf(id);
    const place = cellPlace(this.#line, column, this.#header.names[column] ?? '');
    this.problems.push({ code: 'bad-row', file: this.#file, place, expected, found, mend });
    return undefined;
  }

  /** Refuses cells behind the last column: there was a separator within an unquoted value. */
  refuseBeyond(): void {
    const beyond = this.#cells.slice(this.#header.columns.length).find((cell) => cell.trim() !== '');
    if (beyond === undefined) return;
    this.problems.push({
      code: 'bad-row',
      file: this.#file,
      place: linePlace(this.#line),
      expected: 'as many cells as the header has',
      found: `more, ${quotedFound(beyond)} among them`,
      mend: 'Put a cell that holds the separator in double quotes.',
    });
  }
}

/**
 * Reads one row. Reports every wrong value, not only the first.
 *
 * @param clock - For a time without an offset in a row without a zone.
 */
export const readTableRow = (
  file: string,
  { line, cells }: { readonly line: number; readonly cells: readonly string[] },
  header: Header,
  clock: ClockZone | undefined,
): RowRead => {
  const found = new Cells(file, line, cells, header);
  found.refuseBeyond();
  const zone = found.value('time_zone', clockValue);
  const isZoneWrong = found.text('time_zone') !== '' && zone === undefined;
  const row: TableRow = {
    line,
    id: found.value('id', idValue),
    orderNumber: found.value('order_number', orderNumberValue),
    trackingNumber: found.value('tracking_number', trackingNumberValue),
    skus: found.value('sku', skusValue) ?? [],
    // A wrong zone is reported once.
    openedAt: isZoneWrong ? undefined : found.value('dispute_opened_at', (text) => momentValue(text, zone ?? clock)),
    folder: found.value('folder', folderValue),
    files: {
      order: found.value('order_files', filesValue) ?? [],
      tracking: found.value('tracking_files', filesValue) ?? [],
      label: found.value('label_files', filesValue) ?? [],
    },
  };
  const { problems } = found;
  if (problems.length === 0 && !hasSource(row)) {
    problems.push({
      code: 'bad-row',
      file,
      place: linePlace(line),
      expected: 'an order number, a folder or files',
      found: 'nothing',
      mend: 'Say by one of them which evidence belongs to the case.',
    });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, row };
};

/** Whether the row gives a way to find its evidence. */
const hasSource = ({ orderNumber, folder, files }: TableRow): boolean =>
  orderNumber !== undefined || folder !== undefined || Object.values(files).some((named) => named.length > 0);
