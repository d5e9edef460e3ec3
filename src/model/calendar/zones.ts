import { IANAZone } from 'luxon';
import { dayMs } from './day.js';
import { offsetRange } from './stamp.js';

const minuteMs = 60_000;

const isAsked = new Map<string, boolean>();

/**
 * Names of three letters that are zones. Most others are abbreviations shared by several zones, such as `CST` and `BST`, of which runtimes guess one.
 */
const shortNames: ReadonlySet<string> = new Set(['UTC', 'GMT', 'UCT', 'CET', 'EET', 'MET', 'WET', 'PRC', 'ROC', 'ROK']);
const isAbbreviation = (name: string): boolean => name.length <= 3 && !shortNames.has(name.toUpperCase());

/** Whether a name is an IANA time zone. Offsets such as `+08:00` and abbreviations such as `CST` are not, although some runtimes accept them. */
export const isZone = (name: string): boolean => {
  const known = isAsked.get(name);
  if (known !== undefined) return known;
  const valid = /^[A-Za-z]/u.test(name) && !isAbbreviation(name) && IANAZone.create(name).isValid;
  // Names come from payloads, so the number of remembered ones is limited: nobody may fill the memory with them.
  if (isAsked.size < 1000) isAsked.set(name, valid);
  return valid;
};

/** A zone's offsets in one UTC day: `before` until `change`, in epoch milliseconds, `after` from then on. */
interface Day {
  readonly before: number;
  readonly change: number;
  readonly after: number;
}

/** Cached clocks of one zone. */
interface Clocks {
  readonly zone: IANAZone;
  /** UTC days, by their number since 1970. */
  readonly days: Map<number, Day>;
  /** Offsets of wall times in a day around which no clock changes, by the day's number. */
  readonly calm: Map<number, readonly number[]>;
}

const remembered = new Map<string, Clocks>();

const clocksOf = (name: string): Clocks => {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  const clocks = { zone: IANAZone.create(name), days: new Map(), calm: new Map() };
  remembered.set(name, clocks);
  return clocks;
};

/** The first moment of `after`, between a moment of `before` and one of `after`. */
const changeBetween = (zone: IANAZone, from: number, to: number): number => {
  const before = zone.offset(from);
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zone.offset(middle) === before) low = middle;
    else high = middle;
  }
  return high;
};

/** A zone's offsets in a day. No zone has changed its clocks twice within one UTC day. */
const dayOf = ({ zone, days }: Clocks, number: number): Day => {
  const known = days.get(number);
  if (known !== undefined) return known;
  const [start, end] = [number * dayMs, (number + 1) * dayMs];
  const [before, after] = [zone.offset(start), zone.offset(end)];
  const day = { before, after, change: before === after ? end : changeBetween(zone, start, end) };
  days.set(number, day);
  return day;
};

const offsetAt = (clocks: Clocks, moment: number): number => {
  const { before, change, after } = dayOf(clocks, Math.floor(moment / dayMs));
  return moment < change ? before : after;
};

/** The offsets of every wall time of a day. `undefined` if the clocks changed between the day before and the day after. */
const calmOffsets = (clocks: Clocks, number: number): readonly number[] | undefined => {
  const known = clocks.calm.get(number);
  if (known !== undefined) return known;
  const around = [number - 1, number, number + 1].map((each) => dayOf(clocks, each));
  const offsets = [...new Set(around.flatMap(({ before, after }) => [before, after]))];
  if (offsets.length > 1) return undefined;
  clocks.calm.set(number, offsets);
  return offsets;
};

/**
 * Every offset (minutes east of UTC) at which a zone's clocks can have shown a wall time. If the clocks went back over it, there are two. If they
 * were put forward past it, no clock ever showed it: then it returns the offsets before and after, because either clock may have been the wrong one.
 * An unknown zone may be anywhere on Earth.
 *
 * The zone itself is asked once per calendar day, because histories hold many times of the same days.
 *
 * @param wall - The wall time as if it were UTC, in epoch milliseconds.
 */
export const offsetsAt = (zone: string, wall: number): readonly number[] => {
  if (!isZone(zone)) return [offsetRange.west, offsetRange.east];
  const clocks = clocksOf(zone);
  const calm = calmOffsets(clocks, Math.floor(wall / dayMs));
  if (calm !== undefined) return calm;
  // Asks the zone itself, because luxon's own resolution of an ambiguous wall time starts from today's offset.
  const around = [offsetAt(clocks, wall - dayMs), offsetAt(clocks, wall + dayMs)];
  const shown = around.filter((minutes) => offsetAt(clocks, wall - minutes * minuteMs) === minutes);
  return shown.length > 0 ? shown : around;
};

/** `+8`, `-3:30`; empty for 0. @param east - Minutes east of UTC. */
export const signedOffset = (east: number): string => {
  const size = Math.abs(east);
  const minutes = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return east === 0 ? '' : `${east < 0 ? '-' : '+'}${Math.floor(size / 60)}${minutes}`;
};

/** Minutes east of UTC that a zone's clocks show at a moment in epoch milliseconds. 0 for an unknown zone. */
export const offsetOf = (zone: string, moment: number): number => (isZone(zone) ? offsetAt(clocksOf(zone), moment) : 0);
