/** A clock reading as it stands in a source, before any zone is applied. Months are 1 to 12. Absent parts were not written. */
export interface ClockStamp {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
  readonly hour: number | undefined;
  readonly minute: number | undefined;
  readonly second: number | undefined;
  readonly millisecond: number | undefined;
  /** Minutes east of UTC, if the text itself gives them. */
  readonly offsetMinutes: number | undefined;
  /** As it stood in the source. */
  readonly text: string;
}

/** The parts of a stamp. Only month and day are required. */
export type StampParts = Pick<ClockStamp, 'month' | 'day'> & Partial<Omit<ClockStamp, 'text'>>;

/** The widest offsets in use on Earth, in minutes east of UTC. */
export const offsetRange = { west: -12 * 60, east: 14 * 60 } as const;

/** Days of a month. February without a year has 29, as in a leap year. */
const daysIn = (year: number | undefined, month: number): number => {
  if (month === 2) {
    const y = year ?? 2000;
    return (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0 ? 29 : 28;
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const within = (value: number | undefined, least: number, most: number): boolean =>
  value === undefined || (Number.isInteger(value) && value >= least && value <= most);

/** Whether calendar and clock have such a reading: no 31 February, no 24:00, no second 60, no offset beyond UTC-12 to UTC+14. */
export const isReal = (stamp: StampParts): boolean =>
  within(stamp.year, 1, 9999) &&
  within(stamp.month, 1, 12) &&
  within(stamp.day, 1, daysIn(stamp.year, stamp.month)) &&
  within(stamp.hour, 0, 23) &&
  within(stamp.minute, 0, 59) &&
  within(stamp.second, 0, 59) &&
  within(stamp.millisecond, 0, 999) &&
  within(stamp.offsetMinutes, offsetRange.west, offsetRange.east);

/** Makes a stamp from its parts. `undefined` if calendar or clock has no such reading. */
export const stampOf = (parts: StampParts, text: string): ClockStamp | undefined =>
  isReal(parts)
    ? {
        year: parts.year,
        month: parts.month,
        day: parts.day,
        hour: parts.hour,
        minute: parts.minute,
        second: parts.second,
        millisecond: parts.millisecond,
        offsetMinutes: parts.offsetMinutes,
        text,
      }
    : undefined;

/** Minutes east of UTC for `Z`, `+08:00`, `+0800`, `+08`, `-3`. Anything else is `undefined`. */
export const parseOffset = (text: string): number | undefined => {
  if (text === 'Z' || text === 'z') return 0;
  const match = /^([+-])(\d{1,2})(?::?([0-5]\d))?$/u.exec(text);
  if (match === null) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? 0 - minutes : minutes;
};

const clock = '(?<h>\\d{1,2}):(?<mi>\\d{2})(?::(?<s>\\d{2})(?:[.,](?<f>\\d{1,9}))?)?';
const offset = '(?: ?(?<z>Z|[+-]\\d{2}(?::?\\d{2})?))?';
const machineForms: readonly RegExp[] = [
  new RegExp(`^(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})(?:[T ]${clock}${offset})?$`, 'iu'),
  new RegExp(`^(?<y>\\d{4})/(?<m>\\d{2})/(?<d>\\d{2})(?: ${clock}${offset})?$`, 'iu'),
  new RegExp(`^(?<d>\\d{2})\\.(?<m>\\d{2})\\.(?<y>\\d{4})(?: ${clock}${offset})?$`, 'iu'),
  new RegExp(
    `^(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})[T ](?<h>\\d{2})(?<mi>\\d{2})(?:(?<s>\\d{2})(?:[.,](?<f>\\d{1,9}))?)?${offset}$`,
    'iu',
  ),
];

const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

/**
 * Reads a whole string in one of the machine forms: ISO 8601 (`T` or a space, date alone, to the minute, second or a fraction of 1 to 9 digits cut to
 * milliseconds; no offset, `Z`, `+08:00`, `+0800`, `+08`), `YYYY/MM/DD …`, `DD.MM.YYYY …`, `YYYYMMDD HHMMSS`. Nothing is guessed: parts that are not
 * written stay `undefined`, and anything else is no stamp.
 */
export const parseStamp = (text: string): ClockStamp | undefined => {
  const trimmed = text.trim();
  if (trimmed.length > 40) return undefined;
  for (const form of machineForms) {
    const parts = form.exec(trimmed)?.groups;
    if (parts === undefined) continue;
    const fraction = parts['f'];
    return stampOf(
      {
        year: number(parts['y']),
        month: Number(parts['m']),
        day: Number(parts['d']),
        hour: number(parts['h']),
        minute: number(parts['mi']),
        second: number(parts['s']),
        millisecond: fraction === undefined ? undefined : Number(fraction.padEnd(3, '0').slice(0, 3)),
        offsetMinutes: parts['z'] === undefined ? undefined : parseOffset(parts['z']),
      },
      trimmed,
    );
  }
  return undefined;
};

/**
 * Takes a time of exactly midnight as what it nearly always is: a date whose clock was filled with zeros. For carriers' formats that are known to do
 * so. A stamp that is not midnight is returned as it is.
 */
export const midnightAsDate = (stamp: ClockStamp): ClockStamp => {
  const { hour, minute, second, millisecond } = stamp;
  if (hour !== 0 || minute !== 0 || (second ?? 0) !== 0 || (millisecond ?? 0) !== 0) return stamp;
  return { ...stamp, hour: undefined, minute: undefined, second: undefined, millisecond: undefined };
};
