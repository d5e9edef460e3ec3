import type { Policy } from '../../model/schema/policy.js';
import { findStamps } from '../clock-text.js';
import type { Line } from '../image.js';
import { headMeaning, headsAbove, headsOf, isKnownHead } from './heads.js';
import type { StatusOnPage } from './index.js';
import { isQualified, namesState } from './labels.js';
import {
  centreY,
  inOneColumn,
  inOneRow,
  isAbove,
  leftOf,
  nextAbove,
  nextBelow,
  nextLeft,
  nextRight,
  rightOf,
} from './layout.js';
import { type PageClock, pairTimes } from './pairs.js';
import type { OrderArea } from './rows.js';
import { type ClockContext, statusTimes, type TimeOnPage, unreadTimeNear, windowOfTime } from './times.js';
import { hasWord, isTab, mentionIn, type StatusWord, statusIn } from './words.js';

/** Statuses of a page that is about one order: the state it is in now, and its history with times. */
export const pageStatuses = (
  { lines, anchor }: Pick<OrderArea, 'lines' | 'anchor'>,
  clock: ClockContext,
): readonly StatusOnPage[] => {
  const words = statusWords(lines, clock);
  const heads = anchor === undefined ? [] : headsOver(anchor, lines, clock.policy);
  const { times, doubtful } = timesOf({ lines, anchor, heads }, clock);
  const pairs = pairTimes(words, times, lines, clock);
  const named = namedTime(times);
  const current = named === undefined ? [] : currentAmong(words, { lines, anchor, heads }, clock);
  // A time that no other state has, and that nothing on the page denies to be the state's.
  const left = times.filter((time) => ![...pairs.values()].some(({ line }) => line === time.line));
  const above = words.filter(({ line }) => anchor !== undefined && isAbove(line, anchor));
  return words.map((word) => {
    // Above a number that has a state of its own below it, a state with its time may be the order before's.
    const mayBeBefore = above.length < words.length && above.includes(word) && pairs.has(word);
    const time = pairs.get(word) ?? (current.includes(word) && !isParted(named, word, anchor) ? named : undefined);
    return withTime({ ...word, sure: word.sure && !mayBeBefore }, time, lines, clock, left[0] ?? doubtful);
  });
};

/** A page that is about one order. It may be the only one of a list, as after a search for its number: then the columns have heads. */
type OrderPage = Pick<OrderArea, 'lines' | 'anchor' | 'heads'>;

/**
 * The heads of a list's columns, one of which says that numbers of orders stand under it. Words of a menu that stand somewhere above a
 * heading do not; above one that says itself `Order 123` they may stand in one column by chance, but no second of them is a list's.
 */
const headsOver = (anchor: Line, lines: readonly Line[], policy: Policy): readonly Line[] => {
  const heads = headsOf(headsAbove(centreY(anchor), anchor, lines), policy);
  const { orderNumber = [] } = policy.pageWords ?? {};
  if (!heads.some((head) => isSetUnder(anchor, head) && hasWord(head.text, orderNumber))) return [];
  const known = heads.filter((head) => isKnownHead(head, policy));
  return known.length > 1 || !hasWord(anchor.text, orderNumber) ? heads : [];
};

/** Whether a cell is set flush with its column's head, or centred under it. */
const isSetUnder = (cell: Line, head: Line): boolean =>
  [leftOf, rightOf, (line: Line) => (leftOf(line) + rightOf(line)) / 2].some(
    (edgeOf) => Math.abs(edgeOf(cell) - edgeOf(head)) < 0.5 * head.height,
  );

interface PageTimes {
  readonly times: readonly TimeOnPage[];
  /** One under a head that does not tell whose time it is. */
  readonly doubtful: TimeOnPage | undefined;
}

/** The times of a page. Of those in the order's row the heads say what they are. */
const timesOf = ({ lines, anchor, heads }: OrderPage, { policy }: ClockContext): PageTimes => {
  const seen = statusTimes(lines, policy).map((time) => {
    const isOfRow = anchor !== undefined && Math.abs(centreY(time.line) - centreY(anchor)) < rowReach * anchor.height;
    return { time, head: isOfRow ? headMeaning(time.line, heads, policy) : 'unknown' };
  });
  return {
    times: seen.flatMap(({ time, head }) =>
      head === 'unknown' ? [time] : head === 'status-time' ? [{ ...time, named: true }] : [],
    ),
    doubtful: seen.find(({ head }) => head === 'date' || head === 'foreign')?.time,
  };
};

/** A row whose cells have two lines reaches this many heights of its number up and down. */
const rowReach = 2.2;

/**
 * Whether the order's number stands between a state and a time above it: then the time may be that of the order before, whose own number a
 * cropped list does not show.
 */
const isParted = (time: TimeOnPage | undefined, { line }: StatusWord, anchor: Line | undefined): boolean =>
  time !== undefined && anchor !== undefined && isAbove(time.line, anchor) && !isAbove(line, anchor);

/** The one time that the page names as that of the state: `Status since`. */
const namedTime = (times: readonly TimeOnPage[]): TimeOnPage | undefined => {
  const named = times.filter((time) => time.named);
  return new Set(named.map(({ stamp }) => JSON.stringify(stamp.candidates))).size === 1 ? named[0] : undefined;
};

/** The state that the order is in: the one so named, else the one beside its number, else the only one of the page. */
const currentAmong = (
  words: readonly StatusWord[],
  page: OrderPage,
  { policy }: ClockContext,
): readonly StatusWord[] => {
  const { lines, anchor } = page;
  const named = words.filter(
    ({ line }) =>
      [nextLeft(line, lines), nextAbove(line, lines)].some((name) => name !== undefined && namesState(name, policy)) ||
      (/[:：]/u.test(line.text) && hasWord(line.text.split(/[:：]/u)[0] ?? '', policy.pageWords?.status ?? [])),
  );
  // The page names a state that is not known: none of the known ones is the current one.
  if (named.length === 0 && lines.some((line) => namesUnknown(line, page, policy))) return [];
  const beside = words.filter(({ line }) => anchor !== undefined && (line === anchor || inOneRow(line, anchor)));
  const [first = []] = [named, beside, words].filter((some) => some.length > 0);
  return new Set(first.map(({ status }) => status.id)).size === 1 ? first : [];
};

/** Whether a line names the order's state, and what stands beside or below it, or under it in the order's row, is no state that is known. */
const namesUnknown = (line: Line, { lines, anchor, heads }: OrderPage, policy: Policy): boolean => {
  const inRow = lines.find((other) => anchor !== undefined && inOneRow(other, anchor) && inOneColumn(other, line));
  const value = heads.includes(line) ? inRow : (nextRight(line, lines) ?? nextBelow(line, lines));
  return (
    namesState(line, policy) &&
    value !== undefined &&
    /\p{L}{2}/u.test(value.text) &&
    findStamps(value.text).length === 0 &&
    statusIn(value, policy) === undefined
  );
};

/**
 * A status with its time: its window, or at least its text where the page gives a time that cannot be resolved.
 * @param doubtful - A time of which it cannot be told whether it is the status's.
 */
export const withTime = (
  word: StatusWord,
  time: TimeOnPage | undefined,
  lines: readonly Line[],
  clock: ClockContext,
  doubtful?: TimeOnPage,
): StatusOnPage => {
  const unread = time === undefined ? (unreadTimeNear(word.line, lines, clock.policy) ?? doubtful?.line) : undefined;
  return {
    ...word,
    at: time === undefined ? null : windowOfTime(time, clock),
    timeText:
      time === undefined
        ? (unread?.text ?? null)
        : time.line.text.slice(time.stamp.index, time.stamp.index + time.stamp.length),
    timeLine: time?.line ?? unread,
  };
};

/** This many statuses side by side without a time are tabs or a legend, not the state of an order. */
const tabsFrom = 3;

/** The status words of some lines; tabs with counts and rows of bare status words are left out. */
export const statusWords = (lines: readonly Line[], clock: PageClock): readonly StatusWord[] => {
  const { policy } = clock;
  const words = lines
    .filter((line) => !isTab(line, policy))
    .map((line) => statusIn(line, policy) ?? mentionIn(line, policy))
    .filter((word) => word !== undefined)
    .map((word) => (isQualified(word, policy) ? { ...word, sure: false } : word));
  const times = statusTimes(lines, policy);
  return words.filter((word) => {
    const row = words.filter((other) => inOneRow(other.line, word.line));
    const stages = new Set(row.map(({ status }) => status.id));
    if (stages.size < tabsFrom) return true;
    return times.some((time) => pairTimes([word], [time], lines, clock).size > 0);
  });
};
