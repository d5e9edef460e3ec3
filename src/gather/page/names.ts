import type { Policy } from '../../model/schema/policy.js';
import type { TimeMeaning } from '../../model/schema/reading.js';
import type { Cell } from './cell.js';
import { distanceTo, nearestOf, nextLineOf } from './geometry.js';
import type { OrderArea } from './orders.js';
import type { Roles } from './roles.js';
import { bareTime, connective, dispute, toCome } from './vocabulary.js';
import { fieldNamed } from './words.js';

/** A time with the page's name for it. */
export interface NamedTime {
  readonly cell: Cell;
  readonly meaning: TimeMeaning;
  readonly name: string;
}

/** The times of an order, each with its name if the page gives one. */
export const namedTimes = (area: OrderArea, roles: Roles, policy: Policy): readonly NamedTime[] =>
  area.cells
    .filter((cell) => roles.get(cell)?.is === 'time')
    .map((cell) => {
      const limit = area.cells.find((next) => isLimit(next, cell, area.cells, roles));
      const name = limit ?? nameOf(cell, area, roles);
      const meaning = name === undefined ? 'none' : meaningOf(name.text, policy);
      // A table over the history of one order may call its times anything, but not the times of something else.
      const isHistory = area.kind === 'page' && name !== undefined && roles.get(name)?.is === 'head';
      return { cell, name: name?.text ?? '', meaning: isHistory && meaning === 'unknown' ? 'none' : meaning };
    });

/** Whether words behind a time say that it is to come. A single word may stand in the next line: `expected`. */
const isLimit = (next: Cell, time: Cell, cells: readonly Cell[], roles: Roles): boolean => {
  if (roles.get(next)?.is === 'state' || !toCome.test(next.text)) return false;
  if (next.before === time) return next.joint === 'space';
  const isAlone =
    ['text', 'field'].includes(roles.get(next)?.is ?? '') &&
    next.before === undefined &&
    !/\p{L}/u.test(next.text.replace(toCome, ''));
  return isAlone && nextLineOf(time, cells) === next && !isNameBeside(next, cells, roles);
};

/** Whether words name the time in the next column, or the one below them, in place of the one above. */
const isNameBeside = (words: Cell, cells: readonly Cell[], roles: Roles): boolean =>
  (['right', 'below'] as const).some((direction) => {
    const value = nearestOf(words, direction, cells);
    return value !== undefined && roles.get(value)?.is === 'time';
  });

const meaningOf = (name: string, policy: Policy): TimeMeaning => {
  const field = fieldNamed(name, policy);
  if (field === 'statusTime') return 'state';
  if (field === 'intake') return 'intake';
  if (field === 'deadline' || field === 'otherTime') return 'other';
  if (field !== undefined || connective.test(name) || bareTime.test(name.trim())) return 'none';
  if (dispute.test(name)) return 'dispute';
  return toCome.test(name) ? 'other' : 'unknown';
};

/** A name over its value leaves less room between them than entries of a column do, in heights. Chosen, not measured. */
const overGap = 0.75;

/** The cell that names a time: before it in its line, a field in its row or over it, or the head of its column. */
const nameOf = (time: Cell, { kind, cells, heads }: OrderArea, roles: Roles): Cell | undefined => {
  const isName = (cell: Cell | undefined): cell is Cell =>
    cell !== undefined &&
    !['time', 'state', 'own-number', 'other-number'].includes(roles.get(cell)?.is ?? '') &&
    /\p{L}/u.test(cell.text);
  const { before } = time;
  if (before !== undefined && time.joint !== 'gap' && isName(before)) return before;
  const isField = (cell: Cell | undefined): cell is Cell => cell !== undefined && roles.get(cell)?.is === 'field';
  const left = nearestOf(time, 'left', cells);
  if (isField(left)) return left;
  const over = nearestOf(time, 'above', cells);
  if (isField(over) && (distanceTo(time, over, 'above') ?? 0) < overGap * time.height) return over;
  if (kind === 'page' && heads.length === 0) return undefined;
  return headOf(time, heads);
};

/** The head of a cell's column: the one whose left edge is nearest. */
export const headOf = (cell: Cell, heads: readonly Cell[]): Cell | undefined => {
  const above = heads.filter(
    (head) => head.box[1] < cell.box[1] && overlap(head, cell) > 0.3 * Math.min(head.box[2], cell.box[2]),
  );
  const flush = heads.filter((head) => head.box[1] < cell.box[1] && Math.abs(head.box[0] - cell.box[0]) < cell.height);
  return [...flush, ...above].sort((a, b) => Math.abs(a.box[0] - cell.box[0]) - Math.abs(b.box[0] - cell.box[0]))[0];
};

const overlap = (a: Cell, b: Cell): number =>
  Math.min(a.box[0] + a.box[2], b.box[0] + b.box[2]) - Math.max(a.box[0], b.box[0]);
