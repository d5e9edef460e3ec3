import { IANAZone } from 'luxon';
import { offsetRange } from './stamp.js';

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** Whether a name is an IANA time zone. Offsets such as `+08:00` are none, although some runtimes take them for one. */
export const isZone = (name: string): boolean => /^[A-Za-z]/u.test(name) && IANAZone.create(name).isValid;

/** Offsets of whole days by zone and day number; `null` for a day on which the clocks changed. */
const days = new Map<string, Map<number, number | null>>();

/** A zone's offset at a moment. Asking the zone itself is slow, and two moments of one day nearly always have one answer. */
const offsetIn = (zone: string, at: number): number => {
  const offset = (moment: number): number => IANAZone.create(zone).offset(moment);
  const known = days.get(zone) ?? new Map<number, number | null>();
  days.set(zone, known);
  const day = Math.floor(at / dayMs);
  const cached = known.get(day);
  if (cached !== undefined) return cached ?? offset(at);
  const [first, last] = [offset(day * dayMs), offset((day + 1) * dayMs - 1)];
  known.set(day, first === last ? first : null);
  return first === last ? first : offset(at);
};

/**
 * Every offset (minutes east of UTC) at which a zone's clocks can have shown a wall time. Two where the clocks went back over
 * it. Where they were put forward past it, no clock ever showed it: then the offsets before and after, because either
 * clock may have been the one that was off. An unknown zone may be anywhere on Earth.
 *
 * @param wall - The wall time as if it were UTC, in epoch milliseconds.
 */
export const offsetsAt = (zone: string, wall: number): readonly number[] => {
  if (!isZone(zone)) return [offsetRange.west, offsetRange.east];
  const offset = (at: number): number => offsetIn(zone, at);
  // Asked of the zone itself: luxon's own resolution of an ambiguous wall time starts from today's offset.
  const around = [offset(wall - dayMs), offset(wall + dayMs)];
  const shown = around.filter((minutes) => offset(wall - minutes * minuteMs) === minutes);
  return shown.length > 0 ? shown : around;
};
