import type { InputProblem } from '../../model/problems.js';
import { linePlace } from './place.js';
import type { TableRow } from './row.js';

/** Name of a row's case: its id, or the order's number. */
export const idOf = ({ id, orderNumber }: Pick<TableRow, 'id' | 'orderNumber'>): string | undefined =>
  id ?? orderNumber?.replace(/[^A-Za-z0-9._-]/gu, '-');

/**
 * Problems for rows whose cases would share a name, also on systems that ignore case. None of them is taken, because nobody knows which one is right.
 */
export const rowsSharingIds = (file: string, rows: readonly TableRow[]): readonly InputProblem[] => {
  const byId = new Map<string, TableRow[]>();
  for (const row of rows) {
    const id = keyOf(row);
    const known = byId.get(id);
    if (known === undefined) byId.set(id, [row]);
    else known.push(row);
  }
  return rows.flatMap((row) => {
    const [first, second] = byId.get(keyOf(row)) ?? [];
    const other = first === row ? second : first;
    if (idOf(row) === undefined || other === undefined) return [];
    return {
      code: 'case-twice',
      file,
      place: linePlace(row.line),
      expected: 'an id that no other row has',
      found: `"${idOf(row)}", as in line ${other.line}`,
      mend: 'Give each row an id of its own; small letters and capitals are the same.',
    };
  });
};

const keyOf = (row: TableRow): string => idOf(row)?.toLowerCase() ?? '';
