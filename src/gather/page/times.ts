import { dayMs } from '../../model/calendar/day.js';
import type { Policy } from '../../model/schema/policy.js';
import { type ClockStamp, parseOffset, resolveYear, unionOf, type Window, windowOf } from '../../model/time.js';
import { type FoundStamp, findStamps } from '../text/stamps.js';
import type { Cell } from './cell.js';
import { leftOf, rightOf } from './geometry.js';
import { namedZones } from './vocabulary.js';

/** How to read a page's clock times. */
export interface ClockContext {
  readonly policy: Policy;
  /** The page's own zone if the case names one, else every zone of the policy. */
  readonly zones: readonly string[];
  /** When the dispute was opened. Undefined if nobody asks about one; then a year that is not written is unknown. */
  readonly openedAt: Window | undefined;
  readonly page: PageTraits;
}

/** What the whole page tells about its times, even if only one row of it is the order's. */
export interface PageTraits {
  /** Size of the image, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Whether the page's clock has twelve hours. If so, a time without its half of the day is incomplete. */
  readonly halfDays: boolean;
  /** How the page writes dates without a year. Undefined if none of them tells. */
  readonly monthFirst: boolean | undefined;
  /** The zones that the page names, in minutes east of UTC. */
  readonly offsets: readonly number[];
}

export const traitsOf = (
  cells: readonly Cell[],
  { width, height }: { readonly width: number; readonly height: number },
): PageTraits => ({
  width,
  height,
  halfDays: cells.some(
    (cell) => /^\s*[ap]\.?\s?m\.?\s*$/iu.test(cell.text) || (cell.stamp !== undefined && hasHalf(cell)),
  ),
  monthFirst: isMonthFirst(cells),
  offsets: [...new Set(cells.flatMap((cell) => textsOf(cell).flatMap(offsetsIn)))],
});

const offsetsIn = (text: string): readonly number[] => [
  ...namedZones.flatMap(({ name, minutes }) => (name.test(text) ? [minutes] : [])),
  ...[...text.matchAll(offset)].flatMap(([, sign, size]) => parseOffset(`${sign === '+' ? '+' : '-'}${size}`) ?? []),
];

/** `UTC+3`, `GMT +05:30`. */
const offset = /(?:UTC|GMT)\s?([+\-−–])\s?([01]?[0-9](?::?[0-5][0-9])?)(?![0-9])/giu;

/** All readings of a cell and its lines: amid Cyrillic, only the reader of Latin gives the letters of `UTC`. */
const textsOf = ({ text, slices }: Cell): readonly string[] => [text, ...slices.map(({ line }) => line.text)];

const hasHalf = ({ text }: Cell): boolean => /[ap]\.?\s?m\b|[上下]午/iu.test(text);

/** Whether a cell gives a day and a time of day. */
export const hasClockTime = ({ stamp }: Cell): boolean =>
  stamp?.candidates.every(({ hour }) => hour !== undefined) === true;

/**
 * Whether a time was read to its end. It was not if the image's edge or `…` cuts it off, or if it lacks the half of the day that the page's other
 * times have: `1 Aug` may be the end of `11 Aug`, and `3:24` that of the afternoon.
 */
const isWhole = (cell: Cell, { page }: ClockContext): boolean => {
  const [first, last] = [cell.slices[0], cell.slices.at(-1)];
  const isFirst = first?.from === 0;
  const behind = last === undefined ? '' : [...last.reading.text].slice(last.to).join('');
  if (isFirst && leftOf({ ...cell, box: cell.imageBox }) <= 0) return false;
  if (
    (behind.trim() === '' && rightOf({ ...cell, box: cell.imageBox }) >= page.width - 1) ||
    /^\s?(?:…|\.\.)/u.test(behind)
  )
    return false;
  // A time of day that cannot be joined to the day before it.
  if (!hasClockTime(cell) && /^\s*\S{0,8}\s*[0-9]{1,2}[:：;.][0-9]{2}/u.test(behind)) return false;
  const isTwelve = cell.stamp?.candidates.some(({ hour }) => hour !== undefined && hour <= 12) === true;
  return !(page.halfDays && isTwelve && !hasHalf(cell));
};

/**
 * The window of a time. Null if part of it was not clearly read, or if its year cannot be told. An ambiguous spelling gives the span of both
 * meanings.
 */
export const windowOfTime = (cell: Cell, clock: ClockContext): Window | null => {
  const { stamp } = cell;
  if (stamp === undefined || !cell.legible || !isWhole(cell, clock)) return null;
  const { policy, zones, openedAt } = clock;
  const dated = withinReach(inPageOrder(stamp, clock.page), clock).map((candidate) =>
    openedAt === undefined ? dateOf(candidate) : resolveYear(candidate, openedAt, policy.limits.longestDisputeSpanDays),
  );
  const windows = dated
    .filter((candidate): candidate is ClockStamp => candidate !== undefined)
    .map((candidate) => windowOf(candidate, zones));
  const known = windows.filter((window) => window !== null);
  return known.length === 0 || dated.includes(undefined) ? null : unionOf(known);
};

const dateOf = (stamp: ClockStamp): ClockStamp | undefined => (stamp.year === undefined ? undefined : stamp);

/** Of a day and month that could be either way round, the order that the page uses. */
const inPageOrder = (stamp: FoundStamp, { monthFirst }: PageTraits): readonly ClockStamp[] => {
  const [first] = shortDate(stamp) ?? [];
  if (first === undefined || monthFirst === undefined) return stamp.candidates;
  return stamp.candidates.filter(({ month, day }) => (monthFirst ? month : day) === first);
};

/** The two numbers of a date without a year, as written: `04-09 16:00`. */
export const shortDate = ({ candidates: [stamp] }: FoundStamp): readonly [number, number] | undefined => {
  const [, first, second] = /^([0-9]{2})[-/]([0-9]{2})(?![-/.])/u.exec(stamp?.text ?? '') ?? [];
  return stamp?.year === undefined && second !== undefined ? [Number(first), Number(second)] : undefined;
};

/** A page with this many cells of Chinese words is Chinese. Single signs are misread other letters. Chosen, not measured. */
const fewestChinese = 3;

/**
 * Told by those of the page's dates that allow only one order. Undefined if they disagree. If none tells, a Chinese page puts the month first, as
 * Chinese does.
 */
const isMonthFirst = (cells: readonly Cell[]): boolean | undefined => {
  const pairs = cells.flatMap(({ text }) => findStamps(text)).flatMap((stamp) => [shortDate(stamp) ?? []]);
  const told = new Set(pairs.flatMap(([first = 0, second = 0]) => (first > 12 ? [false] : second > 12 ? [true] : [])));
  if (told.size > 0) return told.size === 1 ? told.has(true) : undefined;
  const chinese = cells.filter(({ text }) => /\p{Script=Han}{2}/u.test(text));
  return chinese.length >= fewestChinese ? true : undefined;
};

/**
 * If a spelling allows several years (`24.06.25`), keeps those no later than the dispute and no farther before it than orders reach. If none fits,
 * keeps all.
 */
const withinReach = (candidates: readonly ClockStamp[], { policy, openedAt }: ClockContext): readonly ClockStamp[] => {
  if (openedAt === undefined || new Set(candidates.map(({ year }) => year)).size < 2) return candidates;
  const from = Date.parse(openedAt.earliest) - policy.limits.longestDisputeSpanDays * dayMs;
  const fitting = candidates.filter((stamp) => {
    const window = windowOf(stamp, []);
    return window === null || (Date.parse(window.latest) > from && window.earliest < openedAt.latest);
  });
  return fitting.length > 0 ? fitting : candidates;
};
