import type { TrackingDoubtCode } from '../../model/facts.js';
import { type ClockStamp, epochWindow, isZone, midnightAsDate, parseStamp, windowOf } from '../../model/time.js';
import { textOf } from './json.js';
import type { ReadingContext, ReadTime } from './reading.js';

/** What a format knows about a time of its own. */
export interface ClockRule {
  /** IANA name that the payload gives for all of its times. */
  readonly zone?: unknown;
  /** IANA name of the very place; where it is one, no other zone counts. */
  readonly placeZone?: unknown;
  /** Minutes east of UTC by the format's own rule; nothing else then places the time. */
  readonly offsetMinutes?: number | undefined;
  /** A zone or an offset is written beside it and cannot be told: only what the case states counts, else anywhere on Earth. */
  readonly elsewhere?: boolean;
  /** As it stands in the source, where it was brought into another form. */
  readonly text?: string;
  /**
   * `date` (the default): a clock of zeros is a date, with an offset too. `if-local`: only without an offset; for forms whose
   * author writes offsets on purpose.
   */
  readonly midnight?: 'date' | 'if-local' | undefined;
}

/** A time that cannot be read. */
export const noTime = (
  text: string,
  doubt: Extract<TrackingDoubtCode, 'time-unreadable' | 'date-implausible'> = 'time-unreadable',
): ReadTime => ({ at: null, doubts: [doubt], text });

/**
 * The zone of the place; else the case and the payload may both name one. Where they differ, either may be wrong, so that the window spans both.
 */
const statedZones = ({ timeZone }: ReadingContext, { zone, placeZone }: ClockRule): readonly string[] => {
  const place = textOf(placeZone);
  if (place !== '' && isZone(place)) return [place];
  const own = textOf(zone);
  const names = timeZone === undefined || timeZone === own ? [own] : [timeZone, own];
  return names.filter((name) => name !== '' && isZone(name));
};

const isNoZone = (zone: unknown): boolean => textOf(zone) !== '' && !isZone(textOf(zone));

/** Zones in question where none is stated. One that is stated and cannot be told may be any, beyond the policy's. */
const openZones = ({ zones }: ReadingContext, { zone, placeZone, elsewhere }: ClockRule): readonly string[] =>
  elsewhere || isNoZone(zone) || isNoZone(placeZone) ? [] : zones;

const asDateAtMidnight = (stamp: ClockStamp, { midnight }: ClockRule): ClockStamp =>
  midnight === 'if-local' && stamp.offsetMinutes !== undefined ? stamp : midnightAsDate(stamp);

/** A clock stamp as a window: its own offset, else the zone that the case or the payload states, else the policy's zones. */
export const placeStamp = (stamp: ClockStamp, context: ReadingContext, rule: ClockRule = {}): ReadTime => {
  const dated = asDateAtMidnight(stamp, rule);
  const offset = dated.offsetMinutes ?? rule.offsetMinutes;
  const stated = statedZones(context, rule);
  const placed = dated.offsetMinutes === offset ? dated : { ...dated, offsetMinutes: offset };
  const at = windowOf(placed, stated.length > 0 ? stated : openZones(context, rule));
  if (at === null) return noTime(stamp.text, stamp.year === undefined ? 'time-unreadable' : 'date-implausible');
  const doubts: TrackingDoubtCode[] = [];
  if (offset === undefined && stated.length === 0) doubts.push('clock-zone-unknown');
  if (dated.hour === undefined) doubts.push('date-only');
  return { at, doubts, text: stamp.text };
};

/** A time written as text. */
export const readClock = (value: unknown, context: ReadingContext, rule: ClockRule = {}): ReadTime => {
  const stamp = typeof value === 'string' ? parseStamp(value.trim()) : undefined;
  const text = rule.text ?? textOf(value);
  return stamp === undefined
    ? noTime(text)
    : placeStamp(stamp.text === text ? stamp : { ...stamp, text }, context, rule);
};

/** A time counted from 1970: a number, or its digits as text. */
export const readEpoch = (value: unknown, unit: 'ms' | 's'): ReadTime => {
  const digits = textOf(value);
  const at = /^\d{9,14}$/u.test(digits) ? epochWindow(Number(digits), unit, digits) : null;
  if (at === null) return noTime(digits, /^-?\d+$/u.test(digits) ? 'date-implausible' : 'time-unreadable');
  return { at, doubts: [], text: digits };
};
