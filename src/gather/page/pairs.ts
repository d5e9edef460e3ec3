import { type Cell, withName } from './cell.js';
import {
  bottomOf,
  type Direction,
  distanceTo,
  gapBetween,
  inOneColumn,
  isEntryApart,
  leftOf,
  middleHeightOf,
  nearestOf,
  opposite,
  topOf,
} from './geometry.js';
import { bareTime } from './vocabulary.js';

/** Maps each state to its time. */
export type Pairs = ReadonlyMap<Cell, Cell>;

/** The material of a history: its states, the times that may be theirs, and all other cells with words. */
export interface Entries {
  readonly states: readonly Cell[];
  readonly times: readonly Cell[];
  readonly texts: readonly Cell[];
  /** Known names of fields. */
  readonly fields: readonly Cell[];
  /** Fields that are headings of histories. */
  readonly headings: readonly Cell[];
  /** Cells that may be states of unknown name. */
  readonly rivals: readonly Cell[];
  /** Times that the page names as those of states. */
  readonly named: readonly Cell[];
  /** Height of the level page, in pixels. */
  readonly height: number;
}

/** The states with their times, and the direction from a state to its time. */
export interface Paired {
  readonly pairs: Pairs;
  readonly direction: Direction | undefined;
}

const directions: readonly Direction[] = ['right', 'left', 'below', 'above'];

/**
 * Gives every state its time. A history keeps one arrangement throughout, so the direction that pairs the most states holds for all. Of two that pair
 * as many, the closer one holds. If neither is clearly closer, pairs on which they disagree stay without a time.
 */
export const pairTimes = (entries: Entries): Paired => {
  // A colon behind a time sets off the state that began then.
  const isNamed = ({ before }: Cell): boolean => before?.stamp === undefined;
  const named = new Map(
    entries.states.map((state) => [state, isNamed(state) ? withName(state, ['colon', 'arrow']) : state]),
  );
  const unnamed = new Map([...named].map(([state, wide]) => [wide, state]));
  const asNamed = (cells: readonly Cell[]): readonly Cell[] => cells.map((cell) => named.get(cell) ?? cell);
  const { pairs, direction } = pairNamed({
    ...entries,
    states: asNamed(entries.states),
    texts: asNamed(entries.texts),
    rivals: asNamed(entries.rivals),
  });
  return { pairs: new Map([...pairs].map(([state, time]) => [unnamed.get(state) ?? state, time])), direction };
};

const pairNamed = (entries: Entries): Paired => {
  const options = withoutFarther(directions.map((direction) => ({ direction, pairs: pairsBy(direction, entries) })));
  const most = Math.max(0, ...options.map(({ pairs }) => pairs.size));
  const [first, ...rivals] = closest(options.filter(({ pairs }) => pairs.size === most && most > 0));
  if (first === undefined) return { pairs: new Map(), direction: undefined };
  const agreed = [...first.pairs].filter(
    ([state, time]) =>
      !rivals.some(({ pairs }) => [...pairs].some(([other, its]) => (other === state) !== (its === time))),
  );
  const attached = options.flatMap(({ pairs }) =>
    [...pairs].filter(
      ([state, time]) => isAttached(state, time) && !agreed.some(([other, its]) => other === state || its === time),
    ),
  );
  return { pairs: new Map([...agreed, ...attached]), direction: first.direction };
};

/** Whether two stand in one line with no column between. */
const isAttached = (a: Cell, b: Cell): boolean =>
  (isSame(b.before, a) && b.joint !== 'gap') || (isSame(a.before, b) && a.joint !== 'gap');

const isSame = (a: Cell | undefined, b: Cell): boolean => a?.slices === b.slices;

interface Option {
  readonly direction: Direction;
  readonly pairs: Pairs;
}

/** A direction is meant if it leaves less than this share of the other's space between state and time. Chosen, not measured. */
const clearlyCloser = 0.7;

/** Drops the farther of above and below. One of them is the arrangement, the other merely the space between entries, even if it pairs more. */
const withoutFarther = (options: readonly Option[]): readonly Option[] => {
  const [below, above] = [
    options.find(({ direction }) => direction === 'below'),
    options.find(({ direction }) => direction === 'above'),
  ];
  if (below === undefined || above === undefined || below.pairs.size === 0 || above.pairs.size === 0) return options;
  const [closer, farther] = spaceIn(below) < spaceIn(above) ? [below, above] : [above, below];
  return spaceIn(closer) < clearlyCloser * spaceIn(farther) ? options.filter((option) => option !== farther) : options;
};

const closest = (options: readonly Option[]): readonly Option[] => {
  const [first, second] = [...options].sort((a, b) => spaceIn(a) - spaceIn(b));
  if (first === undefined || second === undefined) return options;
  return spaceIn(first) < clearlyCloser * spaceIn(second) ? [first] : options;
};

/** Mean distance between the middles of a state and its time, down the page; 0 side by side. */
const spaceIn = ({ direction, pairs }: Option): number =>
  direction === 'right' || direction === 'left'
    ? 0
    : [...pairs].reduce((sum, [state, time]) => sum + Math.abs(middleHeightOf(state) - middleHeightOf(time)), 0) /
      pairs.size;

/** The pairs in one direction. A time that two states would share belongs to neither. */
const pairsBy = (direction: Direction, entries: Entries): Pairs => {
  const found = entries.states.flatMap((state) => {
    const time = timeOf(state, direction, entries);
    return time === undefined ? [] : [[state, time] as const];
  });
  return new Map(found.filter(([state, time]) => !found.some(([other, its]) => its === time && other !== state)));
};

const timeOf = (state: Cell, direction: Direction, entries: Entries): Cell | undefined => {
  const { states, times, named } = entries;
  const time = nearestOf(state, direction, times);
  if (time === undefined || nearestOf(time, opposite[direction], states) !== state) return undefined;
  return direction === 'right' || direction === 'left'
    ? isReached(state, time, direction, entries)
      ? time
      : undefined
    : isEntry(state, time, direction, { ...entries, isNamed: named.includes(time) })
      ? time
      : undefined;
};

/** Words between a state and a time in its row are another column's only if they stand this far from the time, in heights. Chosen, not measured. */
const columnRoom = 1.5;

const isReached = (
  state: Cell,
  time: Cell,
  direction: Direction,
  { texts, headings }: Pick<Entries, 'texts' | 'headings'>,
): boolean => {
  const names = texts.filter((cell) => !headings.includes(cell));
  if (isNamedOver(state, time, names)) return false;
  const between = nearestOf(time, opposite[direction], texts);
  if (between === undefined || between === state || isAttached(state, time)) return true;
  const [near, far] = [
    distanceTo(time, between, opposite[direction]) ?? 0,
    distanceTo(time, state, opposite[direction]) ?? 0,
  ];
  return far < near || (near > columnRoom * time.height && !isAttached(between, time) && !endsInColon(between));
};

/** Whether a colon follows a cell in its line. */
const endsInColon = ({ slices }: Cell): boolean =>
  slices.some(({ reading, to }) => /^\s*[:：]/u.test([...reading.text].slice(to).join('')));

/** A name set over its value leaves less room between them than lines of one column do, in heights. Chosen, not measured. */
const overGap = 0.6;

/** Whether a time beside a state has words of its own over it: then they name it. */
const isNamedOver = (state: Cell, time: Cell, texts: readonly Cell[]): boolean => {
  const over = nearestOf(time, 'above', texts);
  return (
    over !== undefined &&
    over !== state &&
    gapBetween(over, time) < overGap * time.height &&
    !bareTime.test(over.text.trim())
  );
};

/** A time stands this near to the words that name it, in heights. Chosen, not measured. */
const nameRoom = 3;
/** What stands this much farther off, in heights, does so on purpose. Boxes of lines vary by less with their letters. Chosen, not measured. */
const clearlyFarther = 0.25;

/** Whether a history's heading shows the direction of evenly spaced entries: whatever comes first under it, a state or a time, begins each entry. */
const isUnderHeading = (
  state: Cell,
  direction: Direction,
  { headings, states, times, texts }: Pick<Entries, 'headings' | 'states' | 'times' | 'texts'>,
): boolean =>
  headings.some((heading) => {
    const first = nearestOf(heading, 'below', [...texts, ...times]);
    if (first === undefined || topOf(state) < topOf(first) || !inOneColumn(state, first)) return false;
    return direction === 'below' ? states.includes(first) : times.includes(first);
  });

/** Whether a time above or below a state is its own: next to it, close, without a name of its own, and not as close to other words. */
const isEntry = (
  state: Cell,
  time: Cell,
  direction: Direction,
  entries: Entries & { readonly isNamed: boolean },
): boolean => {
  const { texts, fields, rivals, times, height, isNamed } = entries;
  // The words behind a time tell who set the state.
  const others = texts.filter(({ before }) => before === undefined || !isSame(before, time));
  if (nearestOf(state, direction, [...others, ...times]) !== time) return false;
  if (!isNamed && (!isEntryApart(state, time) || isAtEdge(state, time, height))) return false;
  const mate = nearestOf(time, 'left', texts);
  if (mate !== undefined && mate !== state && (isNameOf(mate, time) || isInForm(mate, state, fields))) return false;
  const beyond = nearestOf(time, direction, texts);
  return (
    beyond === undefined ||
    !rivals.includes(beyond) ||
    isUnderHeading(state, direction, entries) ||
    !isSetLike(state, beyond) ||
    space(time, beyond) >= space(state, time) + clearlyFarther * time.height
  );
};

/** Things this close belong together, whatever the page's edge may cut off, in heights. Chosen, not measured. */
const closely = 0.5;

/** Whether the page ends just behind a time that does not stand close to its state. Then the state that it belongs to may be cut off. */
const isAtEdge = (state: Cell, time: Cell, height: number): boolean =>
  space(state, time) > closely * state.height &&
  (middleHeightOf(time) > middleHeightOf(state) ? bottomOf(time) > height - time.height : topOf(time) < time.height);

const isNameOf = (mate: Cell, time: Cell): boolean =>
  (distanceTo(time, mate, 'left') ?? 0) < nameRoom * time.height || endsInColon(mate);

/** Whether the words before a time stand under those before the state, as the names in a form do. */
const isInForm = (mate: Cell, state: Cell, fields: readonly Cell[]): boolean => {
  const name = nearestOf(state, 'left', fields);
  return name !== undefined && Math.abs(leftOf(name) - leftOf(mate)) < 0.5 * mate.height;
};

const isSetLike = (a: Cell, b: Cell): boolean =>
  Math.abs(leftOf(a) - leftOf(b)) < 0.5 * a.height && Math.abs(a.height - b.height) < 0.2 * a.height;

const space = (a: Cell, b: Cell): number =>
  middleHeightOf(a) < middleHeightOf(b) ? gapBetween(a, b) : gapBetween(b, a);
