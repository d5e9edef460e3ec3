import type { Box } from '../../model/sightings.js';
import { type Cell, withName } from './cell.js';
import { bottomOf, inOneColumn, inOneRow, leftOf, middleHeightOf, rightOf, topOf } from './geometry.js';
import type { Page } from './page.js';
import { isTimeUnder, panelOf } from './panel.js';
import { type Roles, withRole } from './roles.js';
import type { PageField } from './words.js';

/** The part of a page that belongs to one order. */
export interface OrderArea {
  /** `page`: the page is about one order. `row`: it shows several, and this is one row or card. */
  readonly kind: 'page' | 'row';
  /** Whether its states can belong to nothing else on the page. */
  readonly clear: boolean;
  readonly cells: readonly Cell[];
  /** The cell with the order's number. */
  readonly number: Cell | undefined;
  /** Heads of columns over the row. */
  readonly heads: readonly Cell[];
}

/**
 * Separates the order's part of the page from those of other orders. A page with other orders' numbers is a list. There, only the part between the
 * room above the own row and the room below it counts. Anything above the first or below the last number of a list may be another order's too.
 */
export const areaOf = (page: Page): OrderArea => {
  const { cells, roles, upright } = page;
  const own = withRole(roles, 'own-number').map(({ cell }) => cell);
  const across = [...own].sort((a, b) => leftOf(a) - leftOf(b) || middleHeightOf(a) - middleHeightOf(b));
  const [number] = across;
  const heads = withRole(roles, 'head').map(({ cell }) => cell);
  const foreign = withRole(roles, 'other-number').map(({ cell }) => cell);
  const whole: OrderArea = { kind: 'page', clear: foreign.length === 0, cells, number, heads };
  if (number === undefined) return whole;
  const panel = panelOf(own, page);
  if (panel !== undefined) return { ...whole, clear: true, ...panel };
  const rows = foreign.filter((cell) => own.some((mine) => isRowOf(cell, mine)));
  if (rows.length > 0) return rowOf({ ...whole, number }, rows, foreign, page);
  if (heads.some((head) => isNumberHead(head, roles) && inOneColumn(named(number), head)))
    return withLog({ ...whole, number, kind: 'row', cells: cells.filter((cell) => isLevel(cell, number)) }, own, page);
  return withoutOrderBefore({ ...whole, cells: cells.filter((cell) => !isTimeUnder(cell, number, upright)) }, page);
};

const isNumberHead = (head: Cell, roles: Roles): boolean => {
  const role = roles.get(head);
  return role?.is === 'head' && role.names === 'orderNumber';
};

/**
 * Adds the table under a row if its title repeats the order's number. Times of the row itself are left out: they may be anything's. Without that
 * title, a table may belong to a row whose number was not read.
 */
const withLog = (row: OrderArea & { readonly number: Cell }, own: readonly Cell[], page: Page): OrderArea => {
  const { cells, roles } = page;
  const title = own.find((cell) => topOf(cell) > bottomOf(row.number) && isTitle(cell, row.heads, page));
  if (title === undefined) return row;
  const isUnder = (cell: Cell): boolean => topOf(cell) > bottomOf(title);
  const log = cells.filter(isUnder);
  const beside = row.cells.filter((cell) => !isUnder(cell) && roles.get(cell)?.is !== 'time');
  return { ...row, kind: 'page', heads: row.heads.filter(isUnder), cells: [...beside, ...log] };
};

/** Whether a number stands over a table, with nothing in its line but its name, and is no number of another row. */
const isTitle = (number: Cell, heads: readonly Cell[], { cells, roles }: Page): boolean => {
  const under = heads.filter((head) => topOf(head) > bottomOf(number));
  const first = Math.min(...under.map(topOf));
  const isName = (cell: Cell): boolean => ['text', 'field', 'own-number'].includes(roles.get(cell)?.is ?? '');
  return (
    under.length > 0 &&
    !under.some((head) => isNumberHead(head, roles)) &&
    cells.every((cell) => !inOneRow(cell, number) || (isName(cell) && rightOf(cell) <= rightOf(number))) &&
    !cells.some((cell) => topOf(cell) > bottomOf(number) && bottomOf(cell) < first)
  );
};

/** A number with the name that stands before it in its line. */
const named = (number: Cell): Cell => withName(number, ['none', 'space', 'colon', 'mark']);

const isRowOf = (other: Cell, own: Cell): boolean =>
  Math.abs(leftOf(named(other)) - leftOf(named(own))) < 4 * own.height && !inOneRow(other, own);

/** A row whose cells have two lines reaches this many heights of its number up and down. Chosen, not measured. */
const rowReach = 2.2;

const isLevel = (cell: Cell, number: Cell): boolean =>
  Math.abs(middleHeightOf(cell) - middleHeightOf(number)) < rowReach * number.height;

const rowOf = (
  whole: OrderArea & { readonly number: Cell },
  rows: readonly Cell[],
  foreign: readonly Cell[],
  page: Page,
): OrderArea => {
  const { from, to, clear } = rowAround(whole.number, rows, page);
  const unfolded = isLevelled(rows, page) ? panelUnder(whole.number, rows, from, page) : undefined;
  if (unfolded !== undefined) return { ...whole, kind: 'page', clear: true, heads: [], cells: unfolded };
  const cells = page.cells.filter((cell) => middleHeightOf(cell) > from && middleHeightOf(cell) < to);
  const isRepeated = foreign.every((cell) => rows.some((row) => row === cell || inOneRow(row, cell)));
  return {
    ...whole,
    kind: 'row',
    clear: clear && isRepeated && !isUnderItsState({ ...whole, cells }, rows, page),
    cells,
  };
};

/** Whether the states of rows are level with their numbers. If so, no row shows a state without its number. */
const isLevelled = (rows: readonly Cell[], { roles }: Page): boolean =>
  rows.every((row) => withRole(roles, 'state').some(({ cell }) => inOneRow(cell, row)));

/**
 * The row of a table with what is unfolded under it. It reaches down to the next number or the page's end and holds names of an order's fields. Times
 * of the row itself are named by the heads of the table and left out.
 */
const panelUnder = (number: Cell, rows: readonly Cell[], from: number, page: Page): readonly Cell[] | undefined => {
  const { cells, roles } = page;
  const next = Math.min(...rows.filter((row) => topOf(row) > bottomOf(number)).map(topOf));
  const inside = cells.filter((cell) => middleHeightOf(cell) > from && bottomOf(cell) <= next);
  const isUnder = (cell: Cell): boolean => topOf(cell) > bottomOf(number);
  const isNamed = [...withRole(roles, 'field'), ...withRole(roles, 'head')].some(
    ({ cell, role }) => inside.includes(cell) && isUnder(cell) && unfolds(role.names),
  );
  return isNamed ? inside.filter((cell) => roles.get(cell)?.is !== 'time' || isUnder(cell)) : undefined;
};

const unfolds = (field: PageField | undefined): boolean =>
  field === 'history' || field === 'status' || field === 'statusTime';

interface Extent {
  readonly from: number;
  readonly to: number;
  readonly clear: boolean;
}

/** From the room above the order's number to the room below it. The first and the last order reach as far from their number as the others do. */
const rowAround = (number: Cell, rows: readonly Cell[], { cells, roles }: Page): Extent => {
  const numbers = [number, ...rows].sort((a, b) => middleHeightOf(a) - middleHeightOf(b));
  const at = numbers.indexOf(number);
  const seams = numbers.slice(1).map((lower, i) => seamBetween(numbers[i] as Cell, lower, cells, roles));
  const [above, below] = [seams[at - 1], seams[at]];
  const reach = 0.75 * number.height;
  return {
    from: above?.to ?? topOf(number) - Math.max(reach, topOf(numbers[at + 1] as Cell) - (below?.to ?? 0)) + 1,
    to: below?.from ?? bottomOf(number) + Math.max(reach, (above?.from ?? 0) - bottomOf(numbers[at - 1] as Cell)) - 1,
    clear: above?.clear !== false && below?.clear !== false,
  };
};

/** Rooms that differ by less than this share may each be the one between two orders. Chosen, not measured. */
const clearlyWider = 0.75;

/** Where one order ends and the next begins: the widest room between their numbers that no cell reaches into. */
const seamBetween = (upper: Cell, lower: Cell, cells: readonly Cell[], roles: Roles): Extent => {
  const [from, to] = [bottomOf(upper), topOf(lower)];
  const inside = cells.filter((cell) => bottomOf(cell) > from && topOf(cell) < to).sort((a, b) => topOf(a) - topOf(b));
  const rooms: { from: number; to: number }[] = [];
  let edge = from;
  for (const cell of inside) {
    if (topOf(cell) > edge) rooms.push({ from: edge, to: topOf(cell) });
    edge = Math.max(edge, bottomOf(cell));
  }
  if (to > edge) rooms.push({ from: edge, to });
  const widest = Math.max(0, ...rooms.map(roomOf));
  const near = rooms.filter((room) => roomOf(room) >= clearlyWider * widest);
  const [first, last] = [near[0] ?? { from: to, to }, near.at(-1) ?? { from: to, to }];
  const between = inside.filter((cell) => topOf(cell) >= first.to && bottomOf(cell) <= last.from);
  return { ...last, clear: !between.some((cell) => ['state', 'time'].includes(roles.get(cell)?.is ?? '')) };
};

const roomOf = ({ from, to }: { readonly from: number; readonly to: number }): number => to - from;

/**
 * Whether the orders of a list may have their states above their numbers: a state stands above the first number, in the column of the own state. It
 * is another order's if other products stand above too and the own ones below.
 */
const isUnderItsState = (
  { number, cells }: OrderArea,
  rows: readonly Cell[],
  { cells: all, roles, products }: Page,
): boolean => {
  if (number === undefined) return false;
  const first = Math.min(...[number, ...rows].map(topOf));
  const next = Math.min(...rows.map(topOf).filter((y) => y > topOf(number)));
  const states = all.filter((cell) => roles.get(cell)?.is === 'state');
  const above = states.filter((cell) => bottomOf(cell) < first);
  const lone = above.filter((cell) => !above.some((other) => other !== cell && inOneRow(other, cell)));
  const below = states.filter((cell) => topOf(cell) > topOf(number) && bottomOf(cell) < next);
  if (
    states.some((cell) => inOneRow(cell, number)) ||
    !lone.some((cell) => below.some((own) => inOneColumn(own, cell)))
  )
    return false;
  const isBefore = products.others.some(([, y, , height]) => y + height < first);
  return !(isBefore && products.own.some((box) => cells.some((cell) => holds(box, cell))));
};

/** Removes what belongs to the order before: a cropped list may show only that order's products above this order's number. */
const withoutOrderBefore = (area: OrderArea, { products, roles }: Page): OrderArea => {
  const own = withRole(roles, 'own-number').map(({ cell }) => cell);
  const top = Math.min(...own.map(topOf));
  const isBefore = products.others.some((box) => own.every(({ imageBox }) => box[1] + box[3] < imageBox[1]));
  return isBefore ? { ...area, cells: area.cells.filter((cell) => middleHeightOf(cell) >= top) } : area;
};

const holds = ([x, y, width, height]: Box, { imageBox: [left, top, across, down] }: Cell): boolean =>
  left + across > x && left < x + width && top + down > y && top < y + height;
