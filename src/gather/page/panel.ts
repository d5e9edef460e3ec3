import type { Raster } from '../../model/raster.js';
import type { Cell } from './cell.js';
import { bottomOf, inOneRow, leftOf, rightOf, topOf } from './geometry.js';
import type { Page } from './page.js';
import { withRole } from './roles.js';

/** Grounds whose lightness, 0 to 255, differs by more than this are two: a panel and the dimmed page under it. Chosen, not measured. */
const otherGround = 20;
/**
 * A dimmed dark page leaves little difference. There one ground is this many times as light as the other, and lighter by at least this much.
 * Chosen, not measured.
 */
const timesLighter = 2.5;
const leastLighter = 10;

export interface Panel {
  /** The order's number in its title. */
  readonly number: Cell;
  readonly cells: readonly Cell[];
}

const areTwo = (a: number, b: number): boolean =>
  Math.abs(a - b) > otherGround || (Math.abs(a - b) > leastLighter && Math.max(a, b) > timesLighter * Math.min(a, b));

/**
 * The cells of a panel that shows one order over a list or beside one. At its left is a gap that no cell crosses. Over a list, the panel has a ground
 * of another lightness. Beside one, the list has the order too and tells the states of its orders itself. `undefined` if the number stands in no such
 * panel: it may stand in a search field above a list of others.
 *
 * @param own - Cells with the order's number.
 */
export const panelOf = (own: readonly Cell[], { cells, roles, upright }: Page): Panel | undefined => {
  const foreign = withRole(roles, 'other-number').map(({ cell }) => cell);
  const from = Math.max(...foreign.map(rightOf));
  // Its title comes first. A carrier may know the parcel by the same number.
  const [number] = own.filter((cell) => leftOf(cell) > from).sort((a, b) => topOf(a) - topOf(b));
  if (number === undefined || foreign.length === 0) return undefined;
  const below = cells.filter((cell) => bottomOf(cell) > topOf(number) - number.height);
  const edge = edgeOf(below, from, leftOf(number));
  if (edge === undefined) return undefined;
  const over = cells.filter((cell) => leftOf(cell) >= edge);
  if (isOver(over, number, foreign, upright)) return { number, cells: over };
  const states = withRole(roles, 'state').filter(({ cell }) => rightOf(cell) < edge);
  const told = foreign.filter((other) => states.some(({ cell }) => isOfRow(cell, other)));
  const inList = own.some((cell) => rightOf(cell) < edge && !inOneRow(cell, number));
  if (!inList || told.length < foreign.length) return undefined;
  return { number, cells: below.filter((cell) => leftOf(cell) >= edge) };
};

/** The left edge of the cells beyond the gap nearest to the number. Anything farther left may belong to the list. */
const edgeOf = (cells: readonly Cell[], from: number, to: number): number | undefined => {
  const gaps = [to, ...cells.map(leftOf)].filter(
    (x) => x > from && x <= to && !cells.some((cell) => leftOf(cell) < x && rightOf(cell) > x),
  );
  return gaps.length === 0 ? undefined : Math.max(...gaps);
};

/** A list's state stands in the row of its number or just below it, within this many heights. Chosen, not measured. */
const rowReach = 2.5;

const isOfRow = (state: Cell, number: Cell): boolean =>
  Math.abs(topOf(state) - topOf(number)) < rowReach * number.height;

/** Whether a panel lies over the list with the other numbers. */
const isOver = (panel: readonly Cell[], number: Cell, foreign: readonly Cell[], upright: Raster): boolean => {
  const timed = panel.filter(({ stamp }) => stamp !== undefined);
  const grounds = [number, ...timed].map((cell) => groundOf(cell, upright));
  const under = foreign.map((cell) => groundOf(cell, upright));
  return grounds.every((ground) => under.every((other) => areTwo(ground, other)));
};

/** Median lightness, 0 to 255, along the upper and lower edges of a cell in the image. NaN outside of it. */
const groundOf = ({ imageBox: [x, y, width, height] }: Cell, { width: across, height: down, data }: Raster): number => {
  const values: number[] = [];
  for (const row of [Math.round(y - 2), Math.round(y + height + 1)]) {
    for (
      let column = Math.max(0, Math.round(x));
      column < Math.min(across, x + width) && row >= 0 && row < down;
      column++
    ) {
      const at = (row * across + column) * 3;
      values.push(0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0));
    }
  }
  return values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
};

/**
 * Whether a time is on a page under the panel that shows the order: left of the order's number, on another ground. A crop may leave only such times
 * of a list, and their rows may be level with the panel's states by chance.
 */
export const isTimeUnder = (cell: Cell, number: Cell, upright: Raster): boolean =>
  cell.stamp !== undefined &&
  rightOf(cell) <= leftOf(number) &&
  areTwo(groundOf(cell, upright), groundOf(number, upright));
