import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClockZone, clockValue, momentValue } from '../../src/intake/moment.js';
import { windowOfInstant } from '../../src/model/time.js';

const moment = (text: string, clock?: ClockZone): string => {
  const value = momentValue(text, clock);
  return value.ok ? value.value : `refused: ${value.mend}`;
};

describe('the moment of a dispute', () => {
  it('keeps the written offset, in whatever form', () => {
    for (const text of ['2024-08-20T14:03:00+03:00', '2024-08-20 14:03 +03:00', '20.08.2024 14:03 +03:00'])
      expect(moment(text)).toBe('2024-08-20T14:03:00+03:00');
    expect(moment('2024-08-20T11:03:00Z')).toBe('2024-08-20T11:03:00+00:00');
  });

  it("uses the zone's offset on that day", () => {
    expect(moment('2024-08-20 14:03', 'Europe/Moscow')).toBe('2024-08-20T14:03:00+03:00');
    expect(moment('2024年8月20日 14:03', 'Asia/Shanghai')).toBe('2024-08-20T14:03:00+08:00');
    expect(moment('2024-01-20 14:03', 'Europe/Berlin')).toBe('2024-01-20T14:03:00+01:00');
    expect(moment('2024-07-20 14:03', 'Europe/Berlin')).toBe('2024-07-20T14:03:00+02:00');
    expect(moment('2024-08-20 14:03', 330)).toBe('2024-08-20T14:03:00+05:30');
  });

  it('guesses no zone, no time of day and no year', () => {
    expect(moment('2024-08-20 14:03')).toContain('Say in which zone');
    expect(moment('2024-08-20', 'Europe/Moscow')).toContain('to the minute');
    expect(moment('20 Aug 14:03', 'Europe/Moscow')).toContain('Add the year');
  });

  it('refuses a date that may be two days, and reads an unambiguous one', () => {
    expect(moment('05/06/2024 14:03', 'UTC')).toContain('It may be two days');
    expect(moment('05-06-2024 14:03', 'UTC')).toContain('It may be two days');
    expect(moment('24.08.25 14:03', 'UTC')).toContain('It may be two days');
    expect(moment('20/08/2024 14:03', 'UTC')).toBe('2024-08-20T14:03:00+00:00');
    expect(moment('08/20/2024 14:03', 'UTC')).toBe('2024-08-20T14:03:00+00:00');
    expect(moment('2024/08/20 14:03', 'UTC')).toBe('2024-08-20T14:03:00+00:00');
    // With dots nobody puts the month first.
    expect(moment('05.06.2024 14:03', 'UTC')).toBe('2024-06-05T14:03:00+00:00');
  });

  it('refuses a number of days, which has two epochs and no zone', () => {
    for (const text of ['45524', '45524.46', '45524,5854']) expect(moment(text, 'UTC')).toContain('a number of days');
  });

  it('refuses a time that a zone’s clocks showed twice or never, unless its offset is written', () => {
    expect(moment('2024-10-27 02:30', 'Europe/Berlin')).toContain('The clocks were changed');
    expect(moment('2024-03-31 02:30', 'Europe/Berlin')).toContain('The clocks were changed');
    expect(moment('2024-10-27 02:30 +01:00', 'Europe/Berlin')).toBe('2024-10-27T02:30:00+01:00');
  });

  it('refuses what no calendar or clock shows', () => {
    for (const text of ['2024-02-30 14:03', '2024-08-20 24:03', '1999-08-20 14:03', 'yesterday', ''])
      expect([text, moment(text, 'UTC')]).toEqual([text, expect.stringMatching(/^refused/u)]);
  });

  it('accepts every moment that case.json may hold, and nothing else', () => {
    const offset = fc.constantFrom('+03:00', '+08:00', '-05:30', '+00:00');
    const day = fc.date({ min: new Date('2000-01-02'), max: new Date('2099-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(day, offset, (at, zone) => {
        const text = `${at.toISOString().slice(0, 19)}${zone}`;
        expect(moment(text)).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const value = momentValue(text, 'Europe/Moscow');
        if (value.ok) expect(windowOfInstant(value.value)).not.toBeNull();
      }),
    );
  });
});

describe('a clock', () => {
  it('is an IANA name or an offset', () => {
    const said = ['Europe/Moscow', '+03:00', 'UTC+8', 'GMT-05:30', 'UTC'].map(clockValue);
    expect(said.map((clock) => clock.ok && clock.value)).toEqual(['Europe/Moscow', 180, 480, -330, 'UTC']);
  });

  it('is no abbreviation that several zones share, and no invalid offset', () => {
    for (const text of ['CST', 'MSK time', '+25:00', 'Moscow'])
      expect([text, clockValue(text).ok]).toEqual([text, false]);
  });
});
