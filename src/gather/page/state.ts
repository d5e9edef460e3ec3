import type { PolicyStatus } from '../../model/schema/policy.js';
import type { OrderDoubtCode } from '../../model/schema/report.js';
import type { Window } from '../../model/time.js';
import type { Cell } from './cell.js';
import { inOneColumn, inOneRow, isAbove, leftOf, nearestOf } from './geometry.js';
import { headOf, type NamedTime, namedTimes } from './names.js';
import type { OrderArea } from './orders.js';
import { type Paired, pairTimes } from './pairs.js';
import { type Roles, withRole } from './roles.js';
import { type ClockContext, hasClockTime, windowOfTime } from './times.js';
import { connective, toCome } from './vocabulary.js';
import { mayBeState, type StateNamed } from './words.js';

/** A state that the order is or was in, with its time. */
export interface StateOnPage {
  readonly cell: Cell;
  readonly named: StateNamed;
  readonly time: Cell | undefined;
  readonly at: Window | null;
  /** Nothing suggests that it is another order's. */
  readonly isOwn: boolean;
}

/** What the page says about one order. */
export interface PageTold {
  readonly states: readonly StateOnPage[];
  readonly times: readonly NamedTime[];
  readonly paired: Paired;
  /** The states that the page calls the order's current ones. */
  readonly now: readonly StateOnPage[];
  /** Unknown words in the place of the current state. */
  readonly unknownNow: readonly Cell[];
}

export interface Doubted {
  readonly code: OrderDoubtCode;
  readonly words: string;
  readonly cells: readonly Cell[];
}

/** The states of the order with their times, and which of them are current. */
export const pageToldOf = (area: OrderArea, roles: Roles, clock: ClockContext): PageTold => {
  const { policy } = clock;
  const times = namedTimes(area, roles, policy);
  const states = statesOf(area, roles);
  const cells = states.map(({ cell }) => cell);
  const named = times.filter(({ meaning }) => meaning === 'state').map(({ cell }) => cell);
  const free = freeTimes(times, area, states);
  const texts = area.cells.filter(
    (cell) => !free.includes(cell) && roles.get(cell)?.is !== 'left' && /\p{L}{2}/u.test(cell.text),
  );
  const fields = texts.filter((cell) => roles.get(cell)?.is === 'field');
  const headings = withRole(roles, 'field').flatMap(({ cell, role }) => (role.names === 'history' ? [cell] : []));
  const rivals = texts.filter((cell) => roles.get(cell)?.is === 'text' && mayBeState(cell.text, policy));
  const height = clock.page.height;
  const paired = pairTimes({
    states: cells,
    times: free,
    texts,
    fields,
    headings,
    rivals: [...rivals, ...cells],
    named,
    height,
  });
  const { values, unknown } = valuesOf(area, roles);
  const valued = states.filter(({ cell }) => values.includes(cell));
  // A feed names the state at each of its entries, which have their times.
  const labelled = valued.length > 1 && valued.every(({ cell }) => paired.pairs.has(cell)) ? [] : valued;
  const now = labelled.length > 0 ? labelled : unknown.length > 0 ? [] : badges(states, area);
  const statusTime = onlyOne(
    named.filter((cell) => ![...paired.pairs.values()].includes(cell)),
    clock,
  );
  const open = times.filter(({ meaning }) => meaning !== 'other').map(({ cell }) => cell);
  const timed = states.map((state): StateOnPage => {
    const isNow = now.includes(state) || (now.length === 0 && unknown.length === 0 && isOnlyStage(states));
    const time = paired.pairs.get(state.cell) ?? (isNow && !isParted(statusTime, state, area) ? statusTime : undefined);
    const unread =
      time === undefined ? (unreadTimeAt(state.cell, area) ?? openTimeAt(state.cell, open, area)) : undefined;
    const isOwn = !(time !== undefined && mayBeBefore(state, states, area));
    return { ...state, time: time ?? unread, at: time === undefined ? null : windowOfTime(time, clock), isOwn };
  });
  return {
    states: timed,
    times,
    paired,
    now: timed.filter(({ cell }) => now.some((state) => state.cell === cell)),
    unknownNow: unknown,
  };
};

/**
 * The times that may be a state's. In the row of a list these are only times whose column says so, or the only one without a name if no column has
 * one. A time before the state is the next thing after the order's number, so it rather tells when the order was placed.
 */
const freeTimes = (
  times: readonly NamedTime[],
  { kind, heads }: OrderArea,
  states: readonly StateSeen[],
): readonly Cell[] => {
  const named = times.filter(({ meaning }) => meaning === 'state');
  const nameless = times.filter(({ meaning }) => meaning === 'none');
  if (kind === 'page') return [...named, ...nameless].map(({ cell }) => cell);
  if (named.length > 0) return named.map(({ cell }) => cell);
  const bare = nameless.filter(({ cell, name }) => name === '' && headOf(cell, heads) === undefined);
  const isInFront = ({ cell }: NamedTime): boolean =>
    states.some((state) => inOneRow(state.cell, cell) && leftOf(cell) < leftOf(state.cell));
  const isOfHistory = states.length > 1;
  return isOfHistory || bare.length === 1 ? bare.filter((time) => !isInFront(time)).map(({ cell }) => cell) : [];
};

/** Whether the order's number stands between a time above it and a state. Then the time may belong to the order before. */
const isParted = (time: Cell | undefined, { cell }: StateSeen, { number }: OrderArea): boolean =>
  time !== undefined && number !== undefined && isAbove(time, number) && !isAbove(cell, number);

/** If a number has its own state below it, a state with its time above may belong to the order before. */
const mayBeBefore = ({ cell }: StateSeen, states: readonly StateSeen[], { number }: OrderArea): boolean =>
  number !== undefined && isAbove(cell, number) && states.some((other) => !isAbove(other.cell, number));

/** A time of unknown owner: beside or under a state, or in its row of a list. */
const openTimeAt = (state: Cell, open: readonly Cell[], { kind }: OrderArea): Cell | undefined =>
  kind === 'row'
    ? open[0]
    : (['below', 'above', 'right', 'left'] as const)
        .map((direction) => nearestOf(state, direction, open))
        .find((near) => near !== undefined);

type StateSeen = Pick<StateOnPage, 'cell' | 'named'>;

const statesOf = ({ cells }: OrderArea, roles: Roles): readonly StateSeen[] =>
  withRole(roles, 'state')
    .filter(({ cell }) => cells.includes(cell))
    .map(({ cell, role: { named } }) => ({ cell, named }));

const isOnlyStage = (states: readonly StateSeen[]): boolean =>
  new Set(states.map(({ named }) => named.status.id)).size === 1;

/** The one time that the page names as the state's, even if written several times. */
const onlyOne = (times: readonly Cell[], clock: ClockContext): Cell | undefined =>
  new Set(times.map((time) => windowOfTime(time, clock)?.earliest)).size === 1 ? times[0] : undefined;

/** The place where the page names the state: behind a field that says so, below it, or in its column of the order's row. */
const valuesOf = (
  { kind, cells, heads, number }: OrderArea,
  roles: Roles,
): { readonly values: readonly Cell[]; readonly unknown: readonly Cell[] } => {
  const fields = withRole(roles, 'field').filter(({ cell, role }) => role.names === 'status' && cells.includes(cell));
  const beside = fields.flatMap(({ cell }) => valueBehind(cell, cells, roles) ?? []);
  const columns = withRole(roles, 'head').filter(({ cell, role }) => role.names === 'status' && heads.includes(cell));
  const inRow = columns.flatMap(({ cell: head }) => {
    const column = cells.filter(
      (cell) => !heads.includes(cell) && inOneColumn(cell, head) && headOf(cell, heads) === head,
    );
    // In a row, its own state counts. Over a history, the head stands over many.
    if (kind === 'row') return column.filter((cell) => number !== undefined && inOneRow(cell, number));
    const below = nearestOf(head, 'below', column);
    return below === undefined || column.filter((cell) => roles.get(cell)?.is === 'state').length > 1 ? [] : [below];
  });
  const values = [...beside, ...inRow];
  return {
    values: values.filter((cell) => roles.get(cell)?.is === 'state'),
    unknown: values.filter(
      (cell) => roles.get(cell)?.is === 'text' && /\p{L}{2}/u.test(cell.text) && !connective.test(cell.text),
    ),
  };
};

const valueBehind = (field: Cell, cells: readonly Cell[], roles: Roles): Cell | undefined => {
  const behind =
    cells.find((cell) => cell.before === field && cell.joint !== 'gap') ?? nearestOf(field, 'right', cells);
  const isValue = (cell: Cell | undefined): cell is Cell =>
    cell !== undefined && !['field', 'head', 'time'].includes(roles.get(cell)?.is ?? '');
  if (isValue(behind)) return behind;
  const below = nearestOf(field, 'below', cells);
  return isValue(below) ? below : undefined;
};

/** States without a name in one row with the order's number. */
const badges = (states: readonly StateSeen[], { number }: OrderArea): readonly StateSeen[] =>
  number === undefined ? [] : states.filter(({ cell }) => inOneRow(cell, number));

/** A time of day beside or under a state that cannot be understood: the page gives a time, but nobody can say which. */
const unreadTimeAt = (state: Cell, { cells }: OrderArea): Cell | undefined =>
  [
    cells.find(({ before }) => before === state),
    ...(['below', 'right', 'above'] as const).map((direction) => nearestOf(state, direction, cells)),
  ]
    .filter((near) => near !== undefined)
    .find((near) => /[0-9]{1,2}\s*[:：][0-9]{2}/u.test(near.text) && !hasClockTime(near) && !toCome.test(near.text));

/** Whether a status is of the stage that proves the seller's click. */
export const isProving = ({ stage }: PolicyStatus): boolean => stage === 'proving';

/** Whether a state stands in the column of those that have times. */
export const isInHistory = ({ cell }: StateOnPage, { states }: PageTold): boolean =>
  states.some((other) => other.cell !== cell && other.time !== undefined && inOneColumn(other.cell, cell));
