import { parseOffset, type StampParts } from '../../model/time.js';
import { weekdays } from './weekdays.js';

export type TimeParts = Pick<StampParts, 'hour' | 'minute' | 'second' | 'millisecond'>;

/** `not-a-time`: something in the shape of a time that is none (25:10, or a span from one time to another). */
export type TimeFound = { readonly end: number; readonly time: TimeParts } | 'not-a-time' | undefined;

const weekday = `(?:${weekdays.english}|${weekdays.chinese}|${weekdays.russian})`;
/** What may stand between a date and its time: г. (also read as r. or F.), a weekday, a comma, "at", в (also read as B), the T of ISO 8601. */
const between = new RegExp(
  `(?:\\s*[гrF](?:\\.|(?!\\p{L})))?[\\s,]*(?:[(（]?${weekday}[.)）]?[\\s,]*)?(?:(?:at|в|b|t|-|\\||·)\\s*)?`,
  'iuy',
);
/** Only a whole date with its year, that of the next column, may be glued to a time. */
const pattern =
  /(?:(?<noon>[上下]午)\s*)?(?<h>\d{1,2})(?<sep>[:;.])(?<m>\d{2})(?:[:;.](?<s>\d{2})(?:[.,](?<f>\d{1,3}))?)?(?:(?!\d)|(?=20\d{2}(?:年|(?<mark>[-./])\d{2}\k<mark>\d{2})))(?:\s*(?<half>[ap])\.?m\b\.?)?/iuy;
/** A dot between hour and minute counts only if nothing follows that would make it a price or a weight. */
const closing = /\s*(?:$|[)\],;]|[+]\d{2}|GMT|UTC|MSK|МСК|MCK)/iuy;
const span = /\s*[-~]\s*\d{1,2}[:;]\d{2}/uy;

const matches = (sticky: RegExp, line: string, from: number): boolean => {
  sticky.lastIndex = from;
  return sticky.test(line);
};

/** The hour of a 24-hour clock. NaN if a 12-hour clock has no such hour. */
const hourOf = (hour: number, afternoon: boolean | undefined): number => {
  if (afternoon === undefined) return hour;
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (afternoon ? 12 : 0);
};

const timeOf = (groups: Readonly<Record<string, string | undefined>>): TimeParts => {
  const { noon, h, m, s, f, half } = groups;
  const mark = half?.toLowerCase() ?? noon;
  return {
    hour: hourOf(Number(h), mark === undefined ? undefined : mark === 'p' || mark === '下午'),
    minute: Number(m),
    second: s === undefined ? undefined : Number(s),
    millisecond: f === undefined ? undefined : Number(f.padEnd(3, '0')),
  };
};

const isTime = ({ hour = 0, minute = 0, second = 0 }: TimeParts): boolean => hour <= 23 && minute <= 59 && second <= 59;

/** The clock time that begins exactly at `from`. */
export const timeAt = (line: string, from: number): TimeFound => {
  pattern.lastIndex = from;
  const match = pattern.exec(line);
  const groups = match?.groups;
  if (match === null || groups === undefined) return undefined;
  const end = from + match[0].length;
  if (groups['sep'] === '.' && groups['s'] === undefined && !groups['half'] && !matches(closing, line, end))
    return undefined;
  const time = timeOf(groups);
  if (!isTime(time) || (groups['s'] === undefined && matches(span, line, end))) return 'not-a-time';
  return { end, time };
};

/**
 * The clock time of a date that ends at `from`. If it touches the date, its hour must have two digits. One digit will do behind a four-digit year if
 * the half of the day follows: `Apr2,20242:42PM`.
 */
export const timeBehind = (line: string, from: number): TimeFound => {
  between.lastIndex = from;
  const gap = between.exec(line)?.[0].length ?? 0;
  if (gap === 0 && /^\d[:;.]/u.test(line.slice(from, from + 2)) && !isBehindYear(line, from)) return undefined;
  return timeAt(line, from + gap);
};

const isBehindYear = (line: string, from: number): boolean =>
  /(?<!\d)20\d{2}$/u.test(line.slice(0, from)) && /^\d[:;.]\d{2}\s?[ap]\.?m/iu.test(line.slice(from));

const zone =
  /\s*[([]?\s*(?:(?:GMT|UTC)\s*(?<gmt>[+-]\s?\d{1,2}(?::?\d{2})?)?|(?:по\s+)?(?<moscow>МСК|MSK|MCK)\s*(?<msk>[+-]\d{1,2})?|(?<beijing>北京时间|Beijing time)|(?<iso>Z|\+\d{2}:?\d{2}|(?<=:\d{2}:\d{2}(?:[.,]\d{1,3})?)-\d{2}:?\d{2}))(?![\p{L}\d]|\s?[+-]\s?\d?)\s*[)\]]?/iuy;

/**
 * The offset written at `from`, in minutes east of UTC: `GMT+8`, `(UTC+03:00)`, `МСК`, `МСК+2`, `北京时间`, `+08:00`, `Z`.
 * Moscow's is UTC+3, as it has been since 26 October 2014.
 */
export const offsetAt = (
  line: string,
  from: number,
): { readonly end: number; readonly minutes: number } | undefined => {
  zone.lastIndex = from;
  const match = zone.exec(line);
  if (match === null) return undefined;
  const { gmt, moscow, msk, beijing, iso } = match.groups ?? {};
  const written = parseOffset((iso ?? gmt ?? msk ?? 'Z').replace(/\s/gu, ''));
  if (written === undefined) return undefined;
  const home = moscow === undefined ? 0 : 180;
  return { end: zone.lastIndex, minutes: beijing === undefined ? written + home : 480 };
};
