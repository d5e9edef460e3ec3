import type { Window } from '../schema/report.js';
import { dayMs } from './day.js';
import { type ClockStamp, isReal, offsetRange, parseStamp } from './stamp.js';
import { offsetsAt } from './zones.js';

const minuteMs = 60_000;

/** How long the reading stays true, in milliseconds: the unit of its last written part. */
const precisionOf = ({ hour, minute, second, millisecond }: ClockStamp): number => {
  if (hour === undefined) return dayMs;
  if (minute === undefined) return 3_600_000;
  if (second === undefined) return minuteMs;
  return millisecond === undefined ? 1000 : 1;
};

const utc = (epochMs: number): string => new Date(epochMs).toISOString();

/** Other years are fillers (`0001-01-01`, `9999-12-31`) or misreadings. */
const isPlausibleYear = (year: number): boolean => year >= 2000 && year <= 2099;

/** The easternmost offset at the first wall time and the westernmost at the last, in minutes east of UTC. */
const extremes = (
  zones: readonly string[],
  first: number,
  last: number,
): { readonly west: number; readonly east: number } => {
  if (zones.length === 0) return offsetRange;
  let [west, east] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const zone of zones) {
    east = Math.max(east, ...offsetsAt(zone, first));
    west = Math.min(west, ...offsetsAt(zone, last));
  }
  return { west, east };
};

/**
 * The span of instants that a clock reading allows: as long as its precision, and widened over every offset that any of the zones can have had at
 * that wall time. If the text itself gives an offset, only that counts.
 *
 * @param zones - IANA names. None at all means anywhere on Earth (UTC-12 to UTC+14), and so does a name that is no zone.
 * @returns `null` for a stamp without a year, a date that does not exist, and years outside 2000 to 2099.
 */
export const windowOf = (stamp: ClockStamp, zones: readonly string[]): Window | null => {
  const { year, month, day, hour, minute, second, millisecond, offsetMinutes } = stamp;
  if (year === undefined || !isPlausibleYear(year) || !isReal(stamp)) return null;
  const first = Date.UTC(year, month - 1, day, hour ?? 0, minute ?? 0, second ?? 0, millisecond ?? 0);
  const last = first + precisionOf(stamp) - 1;
  const { west, east } =
    offsetMinutes === undefined ? extremes(zones, first, last) : { west: offsetMinutes, east: offsetMinutes };
  return { earliest: utc(first - east * minuteMs), latest: utc(last + 1 - west * minuteMs), text: stamp.text };
};

/** The window of a moment that names its own offset, e.g. `2024-08-20T14:03:00+03:00`. `null` for anything else. */
export const windowOfInstant = (text: string): Window | null => {
  const stamp = parseStamp(text);
  return stamp?.hour === undefined || stamp.offsetMinutes === undefined ? null : windowOf(stamp, []);
};

/**
 * The window of an epoch time. Milliseconds that end in 000 count as exact to the second only.
 *
 * @param text - As it stood in the source. Default: the number itself.
 * @returns `null` if it is no whole number, and for years outside 2000 to 2099.
 */
export const epochWindow = (value: number, unit: 'ms' | 's', text = String(value)): Window | null => {
  if (!Number.isSafeInteger(value)) return null;
  const first = unit === 's' ? value * 1000 : value;
  if (first < Date.UTC(2000, 0, 1) || first >= Date.UTC(2100, 0, 1)) return null;
  return { earliest: utc(first), latest: utc(first + (first % 1000 === 0 ? 1000 : 1)), text };
};

/** The smallest window that holds all of them, with their texts as its text. `null` for none. */
export const unionOf = (windows: readonly Window[]): Window | null => {
  const earliest = windows.map((window) => window.earliest).sort()[0];
  const latest = windows
    .map((window) => window.latest)
    .sort()
    .at(-1);
  if (earliest === undefined || latest === undefined) return null;
  return { earliest, latest, text: [...new Set(windows.map(({ text }) => text))].join(' / ') };
};
