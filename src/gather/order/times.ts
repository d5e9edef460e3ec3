import type { Raster } from '../../model/raster.js';
import type { Policy } from '../../model/schema/policy.js';
import { type ClockStamp, resolveYear, unionOf, type Window, windowOf } from '../../model/time.js';
import { type FoundStamp, findStamps } from '../clock-text.js';
import type { Line } from '../image.js';
import { isDeadline, type Meaning, meaningOf, speaksOfAnother } from './labels.js';
import { inOneRow, leftOf, nextAbove, nextBelow, nextLeft, nextRight, rightOf } from './layout.js';
import { isLegible } from './legible.js';
import { partOf } from './parted.js';
import { statusIn, withoutStamps } from './words.js';

/** A clock time on a page that may be the time of a status. */
export interface TimeOnPage {
  readonly line: Line;
  readonly stamp: FoundStamp;
  /** The page says that it is the time of the state: `Status since`. */
  readonly named: boolean;
}

/** How clock times of a page are read. */
export interface ClockContext {
  readonly policy: Policy;
  /** The page's own zone where the case names one, else every zone of the policy. */
  readonly zones: readonly string[];
  readonly openedAt: Window;
  readonly page: PageTraits;
}

/** What the whole page tells of its times, also where only a row of it belongs to the order. */
export interface PageTraits {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** The page's clock has twelve hours: a time without its half of the day is not whole. */
  readonly halfDays: boolean;
  /** How the page writes dates without a year; undefined where none of them tells. */
  readonly monthFirst: boolean | undefined;
}

export const traitsOf = (lines: readonly Line[], { width, height }: Pick<Raster, 'width' | 'height'>): PageTraits => ({
  width,
  height,
  halfDays: lines.some((line) => isHalfDayMark(line) || findStamps(line.text).some((stamp) => hasHalf(line, stamp))),
  monthFirst: isMonthFirst(lines),
});

/** The half of the day on a line of its own. */
export const isHalfDayMark = ({ text }: Line): boolean => /^\s*[ap]\.?\s?m\.?\s*$/iu.test(text);

const halfDay = /[ap]\.?m\b|[上下]午/iu;
const hasHalf = ({ text }: Line, { index, length }: FoundStamp): boolean =>
  halfDay.test(text.slice(index, index + length));

/**
 * Whether a time was read to its end. Not one that the page's edge or `…` cuts off, nor one without the half of the day where
 * the page's others have theirs: `1 Aug` may be the end of `11 Aug`, and `3:24` be that of the afternoon.
 */
const isWhole = ({ line, stamp }: TimeOnPage, { page }: ClockContext): boolean => {
  const [before, after] = [line.text.slice(0, stamp.index), line.text.slice(stamp.index + stamp.length)];
  if (before.trim() === '' && leftOf(line) <= 0) return false;
  if ((after.trim() === '' && rightOf(line) >= page.width - 1) || /^\s?(?:…|\.\.)/u.test(after)) return false;
  const isTwelve = stamp.candidates.some(({ hour }) => hour !== undefined && hour <= 12);
  return !(page.halfDays && isTwelve && !hasHalf(line, stamp));
};

/**
 * The times of a page that nothing beside them gives another meaning: `Ship by: 25 Jul`, a delivery date or the time an order was
 * placed is no time of a status. Unknown words beside a time count as another meaning.
 */
export const statusTimes = (lines: readonly Line[], policy: Policy): readonly TimeOnPage[] =>
  lines.flatMap(partsByStamp).flatMap(({ line, stamp }) => {
    const meaning = timeMeaning(line, lines, policy);
    return meaning === 'other' ? [] : [{ line, stamp, named: meaning === 'status-time' }];
  });

const timeMeaning = (line: Line, lines: readonly Line[], policy: Policy): Meaning => {
  if (isDeadline(line.text, policy)) return 'other';
  const own = meaningOf(withoutStamps(line.text).replaceAll('|', ' '), policy);
  if (own === 'status-time') return own;
  const word = statusIn(line, policy);
  if (own === 'other') return word === undefined || speaksOfAnother(word, policy) ? 'other' : 'none';
  const labels = [nextLeft(line, lines), nextAbove(line, lines)]
    .filter((label) => label !== undefined)
    .filter((label) => statusIn(label, policy) === undefined && findStamps(label.text).length === 0);
  if (labels.some(({ text }) => isDeadline(text, policy))) return 'other';
  return labels.some(({ text }) => meaningOf(text, policy) === 'status-time') ? 'status-time' : 'none';
};

/** A line with several stamps is several columns that lie close: each stamp with the words behind it is a line of its own. */
const partsByStamp = (line: Line): readonly Pick<TimeOnPage, 'line' | 'stamp'>[] => {
  const stamps = [...findStamps(line.text)].sort((a, b) => a.index - b.index);
  if (stamps.length < 2) return stamps.map((stamp) => ({ line, stamp }));
  return stamps.map((stamp, i) => {
    const from = i === 0 ? 0 : stamp.index;
    const to = stamps[i + 1]?.index ?? line.text.length;
    return { line: partOf(line, from, to), stamp: { ...stamp, index: stamp.index - from } };
  });
};

/**
 * A line beside or below a status that has a time of day in it but cannot be understood: the page gives a time, and we cannot
 * say which.
 */
export const unreadTimeNear = (line: Line, lines: readonly Line[], policy: Policy): Line | undefined =>
  [
    nextBelow(line, lines),
    nextRight(line, lines),
    nextAbove(line, lines),
    ...lines.filter((other) => other !== line && inOneRow(other, line)),
  ]
    .filter((near) => near !== undefined)
    .find(({ text }) => /[0-9]{1,2}\s*[:：][0-9]{2}/u.test(text) && !hasClockTime(text) && !isDeadline(text, policy));

/** Whether a text has a clock stamp with its time of day. */
export const hasClockTime = (text: string): boolean =>
  findStamps(text).some(({ candidates }) => candidates.every(({ hour }) => hour !== undefined));

/**
 * The window of a time; null where not all of it was clearly read, or its year cannot be told. Spellings with two meanings give the span of
 * both.
 */
export const windowOfTime = (time: TimeOnPage, clock: ClockContext): Window | null => {
  if (!isWhole(time, clock) || !isLegible(time.line, time.stamp)) return null;
  const { policy, zones, openedAt } = clock;
  const dated = withinReach(inPageOrder(time.stamp, clock.page), clock).map((stamp) =>
    resolveYear(stamp, openedAt, policy.limits.longestDisputeSpanDays),
  );
  const windows = dated
    .filter((stamp): stamp is ClockStamp => stamp !== undefined)
    .map((stamp) => windowOf(stamp, zones));
  const known = windows.filter((window) => window !== null);
  return known.length === 0 || dated.includes(undefined) ? null : unionOf(known);
};

/** Of a day and month that could be either way round the way that the page has them. */
const inPageOrder = (stamp: FoundStamp, { monthFirst }: PageTraits): readonly ClockStamp[] => {
  const [first] = shortDate(stamp) ?? [];
  if (first === undefined || monthFirst === undefined) return stamp.candidates;
  return stamp.candidates.filter(({ month, day }) => (monthFirst ? month : day) === first);
};

/** The two numbers of a date without a year, as they are written: `04-09 16:00`. */
const shortDate = ({ candidates: [stamp] }: FoundStamp): readonly [number, number] | undefined => {
  const [, first, second] = /^([0-9]{2})[-/]([0-9]{2})(?![-/.])/u.exec(stamp?.text ?? '') ?? [];
  return stamp?.year === undefined && second !== undefined ? [Number(first), Number(second)] : undefined;
};

/** A page with so many lines of Chinese words is Chinese; single signs are how other letters are misread. */
const fewestChinese = 3;

/**
 * Told by those of a page's dates that can be only one way round; undefined where they disagree. Where none tells, a Chinese page puts
 * the month first, as Chinese does.
 */
const isMonthFirst = (lines: readonly Line[]): boolean | undefined => {
  const pairs = lines.flatMap(({ text }) => findStamps(text)).flatMap((stamp) => [shortDate(stamp) ?? []]);
  const told = new Set(pairs.flatMap(([first = 0, second = 0]) => (first > 12 ? [false] : second > 12 ? [true] : [])));
  if (told.size > 0) return told.size === 1 ? told.has(true) : undefined;
  const chinese = lines.filter(({ text }) => /\p{Script=Han}{2}/u.test(text));
  return chinese.length >= fewestChinese ? true : undefined;
};

const dayMs = 86_400_000;

/**
 * Of several years that a spelling allows (`24.06.25`) those that put it no farther before the dispute than orders reach, and no later;
 * all of them where none does.
 */
const withinReach = (candidates: readonly ClockStamp[], { policy, openedAt }: ClockContext): readonly ClockStamp[] => {
  if (new Set(candidates.map(({ year }) => year)).size < 2) return candidates;
  const from = Date.parse(openedAt.earliest) - policy.limits.longestDisputeSpanDays * dayMs;
  const fitting = candidates.filter((stamp) => {
    const window = windowOf(stamp, []);
    return window === null || (Date.parse(window.latest) > from && window.earliest < openedAt.latest);
  });
  return fitting.length > 0 ? fitting : candidates;
};
