import { type Cell, withName } from './cell.js';
import {
  bottomOf,
  type Direction,
  distanceTo,
  gapBetween,
  inOneColumn,
  isEntryApart,
  leftOf,
  middleOf,
  nextOf,
  opposite,
  topOf,
} from './geometry.js';
import { bareTime } from './vocabulary.js';

/** Which time is whose: what says something, with its time. */
export type Pairs = ReadonlyMap<Cell, Cell>;

/** What a history is told from: its states, the times that may be theirs, and all else that has words. */
export interface Entries {
  readonly states: readonly Cell[];
  readonly times: readonly Cell[];
  readonly texts: readonly Cell[];
  /** Known names of fields. */
  readonly fields: readonly Cell[];
  /** Of them, the headings of histories. */
  readonly headings: readonly Cell[];
  /** What may be a state whose name is not known. */
  readonly rivals: readonly Cell[];
  /** Times that the page names as those of states. */
  readonly named: readonly Cell[];
  /** Of the level page, in pixels. */
  readonly height: number;
}

/** The states with their times, and in which direction from a state its time stands. */
export interface Paired {
  readonly pairs: Pairs;
  readonly direction: Direction | undefined;
}

const directions: readonly Direction[] = ['right', 'left', 'below', 'above'];

/**
 * Gives every state its time. A history keeps one arrangement throughout, so the direction that pairs the most states is taken for all; of two that
 * pair as many the one that sets them closer. Where that does not tell either, what they disagree about stays without a time.
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

/** A direction that leaves less than this share of the other's space between state and time is the one that is meant. */
const clearlyCloser = 0.7;

/** Above and below are one arrangement and what lies between its entries: the one with clearly more space is none, even where it pairs more. */
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

/** Mean distance between the middles of a state and its time, counted down the page; 0 side by side. */
const spaceIn = ({ direction, pairs }: Option): number =>
  direction === 'right' || direction === 'left'
    ? 0
    : [...pairs].reduce((sum, [state, time]) => sum + Math.abs(middleOf(state) - middleOf(time)), 0) / pairs.size;

/** A time that two states would share is neither's. */
const pairsBy = (direction: Direction, entries: Entries): Pairs => {
  const found = entries.states.flatMap((state) => {
    const time = timeOf(state, direction, entries);
    return time === undefined ? [] : [[state, time] as const];
  });
  return new Map(found.filter(([state, time]) => !found.some(([other, its]) => its === time && other !== state)));
};

const timeOf = (state: Cell, direction: Direction, entries: Entries): Cell | undefined => {
  const { states, times, named } = entries;
  const time = nextOf(state, direction, times);
  if (time === undefined || nextOf(time, opposite[direction], states) !== state) return undefined;
  return direction === 'right' || direction === 'left'
    ? isReached(state, time, direction, entries)
      ? time
      : undefined
    : isEntry(state, time, direction, { ...entries, isNamed: named.includes(time) })
      ? time
      : undefined;
};

/** Words between a state and a time in its row are another column's only where they stand this far from the time, in heights. */
const columnRoom = 1.5;

const isReached = (
  state: Cell,
  time: Cell,
  direction: Direction,
  { texts, headings }: Pick<Entries, 'texts' | 'headings'>,
): boolean => {
  const names = texts.filter((cell) => !headings.includes(cell));
  if (isNamedOver(state, time, names)) return false;
  const between = nextOf(time, opposite[direction], texts);
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

/** A name set over its value leaves less room between them than lines of one column do, in heights. */
const overGap = 0.6;

/** Whether words stand over a time that stands beside a state: its own name, and none over the state's. */
const isNamedOver = (state: Cell, time: Cell, texts: readonly Cell[]): boolean => {
  const over = nextOf(time, 'above', texts);
  return (
    over !== undefined &&
    over !== state &&
    gapBetween(over, time) < overGap * time.height &&
    !bareTime.test(over.text.trim())
  );
};

/** A time stands this near to the words that are its name, in heights. */
const nameRoom = 3;
/** What stands this much farther off, in heights, does so on purpose; boxes of lines vary by less with their letters. */
const clearlyFarther = 0.25;

/**
 * Whether a history's heading shows which way its entries go, where they stand evenly: what comes first under it, a state or a time, begins each of
 * them.
 */
const isUnderHeading = (
  state: Cell,
  direction: Direction,
  { headings, states, times, texts }: Pick<Entries, 'headings' | 'states' | 'times' | 'texts'>,
): boolean =>
  headings.some((heading) => {
    const first = nextOf(heading, 'below', [...texts, ...times]);
    if (first === undefined || topOf(state) < topOf(first) || !inOneColumn(state, first)) return false;
    return direction === 'below' ? states.includes(first) : times.includes(first);
  });

/** Whether a time above or below a state is its own: next to it, close, with no name of its own and no other words that it is as close to. */
const isEntry = (
  state: Cell,
  time: Cell,
  direction: Direction,
  entries: Entries & { readonly isNamed: boolean },
): boolean => {
  const { texts, fields, rivals, times, height, isNamed } = entries;
  // Who set the state stands behind its time.
  const others = texts.filter(({ before }) => before === undefined || !isSame(before, time));
  if (nextOf(state, direction, [...others, ...times]) !== time) return false;
  if (!isNamed && (!isEntryApart(state, time) || isAtEdge(state, time, height))) return false;
  const mate = nextOf(time, 'left', texts);
  if (mate !== undefined && mate !== state && (isNameOf(mate, time) || isInForm(mate, state, fields))) return false;
  const beyond = nextOf(time, direction, texts);
  return (
    beyond === undefined ||
    !rivals.includes(beyond) ||
    isUnderHeading(state, direction, entries) ||
    !isSetLike(state, beyond) ||
    space(time, beyond) >= space(state, time) + clearlyFarther * time.height
  );
};

/** What stands so close belongs together, whatever the page's edge may cut off, in heights. */
const closely = 0.5;

/** Whether the page ends just behind a time that does not stand close to its state: the state whose it is may be cut off. */
const isAtEdge = (state: Cell, time: Cell, height: number): boolean =>
  space(state, time) > closely * state.height &&
  (middleOf(time) > middleOf(state) ? bottomOf(time) > height - time.height : topOf(time) < time.height);

const isNameOf = (mate: Cell, time: Cell): boolean =>
  (distanceTo(time, mate, 'left') ?? 0) < nameRoom * time.height || endsInColon(mate);

/** Whether the words before a time stand under those before the state: the names of a form. */
const isInForm = (mate: Cell, state: Cell, fields: readonly Cell[]): boolean => {
  const name = nextOf(state, 'left', fields);
  return name !== undefined && Math.abs(leftOf(name) - leftOf(mate)) < 0.5 * mate.height;
};

const isSetLike = (a: Cell, b: Cell): boolean =>
  Math.abs(leftOf(a) - leftOf(b)) < 0.5 * a.height && Math.abs(a.height - b.height) < 0.2 * a.height;

const space = (a: Cell, b: Cell): number => (middleOf(a) < middleOf(b) ? gapBetween(a, b) : gapBetween(b, a));
