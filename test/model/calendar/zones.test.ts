import fc from 'fast-check';
import { IANAZone } from 'luxon';
import { describe, expect, it } from 'vitest';
import { isZone, offsetsAt } from '../../../src/model/calendar/zones.js';
import { rounds } from '../../rounds.js';

const [hourMs, dayMs, minuteMs] = [3_600_000, 86_400_000, 60_000];

/** What `offsetsAt` says, asked of the zone anew each time. */
const asked = (name: string, wall: number): readonly number[] => {
  const offset = (at: number): number => IANAZone.create(name).offset(at);
  const around = [offset(wall - dayMs), offset(wall + dayMs)];
  const shown = around.filter((minutes) => offset(wall - minutes * minuteMs) === minutes);
  return shown.length > 0 ? shown : around;
};

const asSet = (offsets: readonly number[]): ReadonlySet<number> => new Set(offsets);

/** Zones with half hours, with changes at midnight, during Ramadan, across the date line, of two hours, and with none at all. */
const zones = [
  'UTC',
  'Europe/Moscow',
  'Europe/Berlin',
  'Asia/Shanghai',
  'Asia/Kolkata',
  'Asia/Tehran',
  'Asia/Gaza',
  'Africa/Casablanca',
  'Africa/Cairo',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Antarctica/Troll',
  'Asia/Pyongyang',
];

describe('offsetsAt', () => {
  it("gives the zone's offset at any wall time", () => {
    const walls = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) });
    fc.assert(
      fc.property(fc.constantFrom(...zones), walls, (zone, wall) => {
        expect(asSet(offsetsAt(zone, wall))).toEqual(asSet(asked(zone, wall)));
      }),
      { numRuns: rounds(500) },
    );
  });

  it.each(zones)("gives the zone's offset around every clock change: %s", (zone) => {
    const iana = IANAZone.create(zone);
    const differing: string[] = [];
    for (let day = Date.UTC(2008, 0, 1); day < Date.UTC(2028, 0, 1); day += dayMs) {
      if (iana.offset(day) === iana.offset(day + dayMs)) continue;
      for (let wall = day - dayMs; wall < day + 2 * dayMs; wall += hourMs / 4 - 1) {
        const [cached, direct] = [offsetsAt(zone, wall), asked(zone, wall)].map((each) => [...asSet(each)].sort());
        if (String(cached) !== String(direct)) differing.push(new Date(wall).toISOString());
      }
    }
    expect(differing).toEqual([]);
  });

  it.each(['UTC', 'GMT', 'CET', 'PRC', 'Japan', 'EST5EDT', 'Asia/Shanghai'])('accepts %s as a name', (zone) => {
    expect(isZone(zone)).toBe(true);
  });

  it('knows neither an unknown zone nor an abbreviation that several share', () => {
    for (const zone of ['', 'Middle/Earth', '+08:00', '__proto__', 'CST', 'BST', 'IST', 'EST', 'cst']) {
      expect(isZone(zone)).toBe(false);
      expect(offsetsAt(zone, 0)).toEqual([-720, 840]);
    }
  });
});
