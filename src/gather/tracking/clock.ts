import type { TrackingDoubtCode } from '../../model/facts.js';
import { type ClockStamp, epochWindow, isZone, midnightAsDate, parseStamp, windowOf } from '../../model/time.js';
import { textOf } from './json.js';
import type { ReadingContext, ReadTime } from './reading.js';

/** What a format knows about one of its times. */
export interface ClockRule {
  /** IANA name that the payload gives for all its times. */
  readonly zone?: unknown;
  /** IANA name of the event's own place. If it is valid, no other zone counts. */
  readonly placeZone?: unknown;
  /** Minutes east of UTC by the format's own rule. If set, nothing else places the time. */
  readonly offsetMinutes?: number | undefined;
  /**
   * A zone or offset is written beside the time but cannot be resolved. Only the case's zone counts then; without one, the time may be anywhere
   * on Earth.
   */
  readonly elsewhere?: boolean;
  /** The time as the source writes it, if it was reformatted before parsing. */
  readonly text?: string;
  /**
   * `date` (default): a clock of zeros is only a date, even with an offset. `if-local`: only if it has no offset; for forms whose author
   * writes offsets on purpose.
   */
  readonly midnight?: 'date' | 'if-local' | undefined;
}

/** A time that cannot be read. */
export const noTime = (
  text: string,
  doubt: Extract<TrackingDoubtCode, 'time-unreadable' | 'date-implausible'> = 'time-unreadable',
): ReadTime => ({ at: null, doubts: [doubt], text });

/**
 * The place's zone, or else the zones that the case and the payload name. If those two differ, either may be wrong, so the window spans
 * both.
 */
const statedZones = ({ timeZone }: ReadingContext, { zone, placeZone }: ClockRule): readonly string[] => {
  const place = textOf(placeZone);
  if (place !== '' && isZone(place)) return [place];
  const own = textOf(zone);
  const names = timeZone === undefined || timeZone === own ? [own] : [timeZone, own];
  return names.filter((name) => name !== '' && isZone(name));
};

const isNoZone = (zone: unknown): boolean => textOf(zone) !== '' && !isZone(textOf(zone));

/** Candidate zones if none is stated. A stated zone that cannot be resolved may be any zone, not only the policy's. */
const openZones = ({ zones }: ReadingContext, { zone, placeZone, elsewhere }: ClockRule): readonly string[] =>
  elsewhere || isNoZone(zone) || isNoZone(placeZone) ? [] : zones;

const asDateAtMidnight = (stamp: ClockStamp, { midnight }: ClockRule): ClockStamp =>
  midnight === 'if-local' && stamp.offsetMinutes !== undefined ? stamp : midnightAsDate(stamp);

/**
 * Turns a clock stamp into a window: by its own offset, else by the zone that the case or the payload states, else by the policy's zones.
 */
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

/** Reads a time written as text. */
export const readClock = (value: unknown, context: ReadingContext, rule: ClockRule = {}): ReadTime => {
  const stamp = typeof value === 'string' ? parseStamp(value.trim()) : undefined;
  const text = rule.text ?? textOf(value);
  return stamp === undefined
    ? noTime(text)
    : placeStamp(stamp.text === text ? stamp : { ...stamp, text }, context, rule);
};

/** Reads a time counted from 1970: a number, or its digits as text. */
export const readEpoch = (value: unknown, unit: 'ms' | 's'): ReadTime => {
  const digits = textOf(value);
  const at = /^\d{9,14}$/u.test(digits) ? epochWindow(Number(digits), unit, digits) : null;
  if (at === null) return noTime(digits, /^-?\d+$/u.test(digits) ? 'date-implausible' : 'time-unreadable');
  return { at, doubts: [], text: digits };
};
