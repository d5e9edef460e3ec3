import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  atOrBefore,
  type ClockStamp,
  before as earlier,
  epochWindow,
  isZone,
  midnightAsDate,
  parseOffset,
  parseStamp,
  resolveYear,
  stampOf,
  unionOf,
  type Window,
  windowOf,
  windowOfInstant,
} from '../../src/model/time.js';

const stamp = (text: string): ClockStamp => {
  const parsed = parseStamp(text);
  if (parsed === undefined) throw new Error(`no stamp: ${text}`);
  return parsed;
};
const span = (window: Window | null): string | null => window && `${window.earliest} ${window.latest}`;
const spanOf = (text: string, ...zones: string[]): string | null => span(windowOf(stamp(text), zones));

describe('parseStamp', () => {
  it.each([
    ['2024-08-11', 'UTC', '2024-08-11T00:00:00.000Z 2024-08-12T00:00:00.000Z'],
    ['2024-08-11T10:20', 'UTC', '2024-08-11T10:20:00.000Z 2024-08-11T10:21:00.000Z'],
    ['2024-08-11 10:20:30', 'UTC', '2024-08-11T10:20:30.000Z 2024-08-11T10:20:31.000Z'],
    ['2024-08-11T10:20:30.5', 'UTC', '2024-08-11T10:20:30.500Z 2024-08-11T10:20:30.501Z'],
    ['2024-08-11T10:20:30.123456789', 'UTC', '2024-08-11T10:20:30.123Z 2024-08-11T10:20:30.124Z'],
    ['2024-08-11T10:20:30Z', 'Asia/Shanghai', '2024-08-11T10:20:30.000Z 2024-08-11T10:20:31.000Z'],
    ['2024-08-11T10:20:30+08:00', 'UTC', '2024-08-11T02:20:30.000Z 2024-08-11T02:20:31.000Z'],
    ['2024-08-11T10:20:30+0800', 'UTC', '2024-08-11T02:20:30.000Z 2024-08-11T02:20:31.000Z'],
    ['2024-08-11 10:20:30 +08', 'UTC', '2024-08-11T02:20:30.000Z 2024-08-11T02:20:31.000Z'],
    ['2024-08-11T10:20-0330', 'UTC', '2024-08-11T13:50:00.000Z 2024-08-11T13:51:00.000Z'],
    ['2024/08/11 10:20', 'UTC', '2024-08-11T10:20:00.000Z 2024-08-11T10:21:00.000Z'],
    ['11.08.2024 10:20', 'UTC', '2024-08-11T10:20:00.000Z 2024-08-11T10:21:00.000Z'],
    ['11.08.2024 10:20:30', 'UTC', '2024-08-11T10:20:30.000Z 2024-08-11T10:20:31.000Z'],
    ['20240811 102030', 'UTC', '2024-08-11T10:20:30.000Z 2024-08-11T10:20:31.000Z'],
    ['20240811T1020', 'UTC', '2024-08-11T10:20:00.000Z 2024-08-11T10:21:00.000Z'],
  ])('reads %s', (text, zone, expected) => {
    expect(spanOf(text, zone)).toBe(expected);
  });

  it.each([
    '',
    'yesterday',
    '2024-02-31',
    '2023-02-29',
    '2024-13-01',
    '2024-08-11T24:00:00',
    '2024-08-11T10:60',
    '2024-08-11T10:20:60',
    '2024-08-11T10:20:30+15:00',
    '2024-08-11T10:20:30.1234567890',
    '2024-08-11T10:20:30 Europe/Berlin',
    'x2024-08-11',
    '20240811',
    '1723371630000',
    '11/08/2024 10:20',
    '70548213-0117-1',
  ])('rejects %s', (text) => {
    expect(parseStamp(text)).toBeUndefined();
  });

  it('never throws and keeps the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseStamp(text);
        expect(parsed === undefined || parsed.text === text.trim()).toBe(true);
      }),
    );
  });
});

describe('parseOffset', () => {
  it.each([
    ['Z', 0],
    ['+8', 480],
    ['-3', -180],
    ['+0530', 330],
    ['-00:00', 0],
    ['8', undefined],
    ['+08:60', undefined],
  ])('reads %s', (text, minutes) => {
    expect(parseOffset(text)).toBe(minutes);
  });
});

describe('midnightAsDate', () => {
  it('reads a clock of zeros as a bare date', () => {
    expect(span(windowOf(midnightAsDate(stamp('2024-08-15T00:00:00')), ['UTC']))).toBe(
      '2024-08-15T00:00:00.000Z 2024-08-16T00:00:00.000Z',
    );
  });

  it('leaves any other time and a bare date unchanged', () => {
    for (const text of ['2024-08-15T00:00:01', '2024-08-15T00:01', '2024-08-15'])
      expect(midnightAsDate(stamp(text))).toEqual(stamp(text));
  });
});

describe('windowOf', () => {
  it('spans every zone of the list', () => {
    expect(spanOf('2024-08-11T10:20', 'Asia/Shanghai', 'Europe/Moscow')).toBe(
      '2024-08-11T02:20:00.000Z 2024-08-11T07:21:00.000Z',
    );
  });

  it('means anywhere on Earth without a zone or with an unknown name', () => {
    const anywhere = '2024-08-10T20:20:00.000Z 2024-08-11T22:21:00.000Z';
    expect(spanOf('2024-08-11T10:20')).toBe(anywhere);
    expect(spanOf('2024-08-11T10:20', 'Middle/Earth')).toBe(anywhere);
  });

  it('is null for a stamp without year and for filler years', () => {
    expect(windowOf({ ...stamp('2024-08-11'), year: undefined }, [])).toBeNull();
    expect(spanOf('0001-01-01')).toBeNull();
    expect(spanOf('1999-12-31')).toBeNull();
    expect(spanOf('9999-12-31T23:59:59.999999900Z'.slice(0, 30))).toBeNull();
    expect(windowOf({ ...stamp('2024-02-01'), day: 31 }, ['UTC'])).toBeNull();
  });

  it.each([
    // Clocks go back from 03:00 to 02:00: both readings.
    ['2024-10-27T02:30', 'Europe/Berlin', '2024-10-27T00:30:00.000Z 2024-10-27T01:31:00.000Z'],
    // The last minute before them and the first after them are plain.
    ['2024-10-27T01:59', 'Europe/Berlin', '2024-10-26T23:59:00.000Z 2024-10-27T00:00:00.000Z'],
    ['2024-10-27T03:00', 'Europe/Berlin', '2024-10-27T02:00:00.000Z 2024-10-27T02:01:00.000Z'],
    // Clocks go forward from 02:00 to 03:00: no clock showed 02:30, so either one was off.
    ['2024-03-31T02:30', 'Europe/Berlin', '2024-03-31T00:30:00.000Z 2024-03-31T01:31:00.000Z'],
    ['2024-11-03T01:30', 'America/New_York', '2024-11-03T05:30:00.000Z 2024-11-03T06:31:00.000Z'],
    ['2024-03-10T02:30', 'America/New_York', '2024-03-10T06:30:00.000Z 2024-03-10T07:31:00.000Z'],
    // Moscow went to permanent UTC+4 in 2011 and back to UTC+3 on 26 October 2014.
    ['2011-03-27T02:30', 'Europe/Moscow', '2011-03-26T22:30:00.000Z 2011-03-26T23:31:00.000Z'],
    ['2012-07-01T12:00', 'Europe/Moscow', '2012-07-01T08:00:00.000Z 2012-07-01T08:01:00.000Z'],
    ['2014-10-26T01:30', 'Europe/Moscow', '2014-10-25T21:30:00.000Z 2014-10-25T22:31:00.000Z'],
    // Days of 25 and of 23 hours, and one that Samoa left out.
    ['2024-10-27', 'Europe/Berlin', '2024-10-26T22:00:00.000Z 2024-10-27T23:00:00.000Z'],
    ['2024-03-31', 'Europe/Berlin', '2024-03-30T23:00:00.000Z 2024-03-31T22:00:00.000Z'],
    ['2011-12-30', 'Pacific/Apia', '2011-12-29T10:00:00.000Z 2011-12-31T10:00:00.000Z'],
  ])('reads %s in %s over the change of clocks', (text, zone, expected) => {
    expect(spanOf(text, zone)).toBe(expected);
  });
});

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Europe/Moscow',
  'Asia/Shanghai',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'America/Havana',
  'UTC',
] as const;

const wallClocks = Object.fromEntries(
  zones.map((zone) => [
    zone,
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    }),
  ]),
);

/** What a clock in a zone shows at an instant, cut to a precision. */
const shownAt = (instant: number, zone: string, precision: number): ClockStamp | undefined => {
  const parts = wallClocks[zone]?.formatToParts(instant) ?? [];
  const value = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const [hour, minute, second] = [value('hour'), value('minute'), value('second')];
  const clock = [{}, { hour, minute }, { hour, minute, second }][precision];
  return stampOf({ year: value('year'), month: value('month'), day: value('day'), ...clock }, 'shown');
};

/** Half of them within two days of a change of clocks in one of the zones. */
const instants = fc.oneof(
  fc.integer({ min: Date.UTC(2005, 0, 2), max: Date.UTC(2037, 0, 1) }),
  fc
    .tuple(
      fc.constantFrom('2024-10-27', '2024-03-31', '2024-11-03', '2011-03-27', '2014-10-26', '2011-12-30', '2024-04-07'),
      fc.integer({ min: -172_800_000, max: 172_800_000 }),
    )
    .map(([date, shift]) => Date.parse(date) + shift),
);
const holds = (window: Window | null, instant: number): boolean =>
  window !== null && Date.parse(window.earliest) <= instant && instant < Date.parse(window.latest);

describe('a window', () => {
  const zoneLists = fc.uniqueArray(fc.constantFrom(...zones), { minLength: 1 });
  const precisions = fc.integer({ min: 0, max: 2 });

  it('contains the true instant, whichever zone of the list applied', () => {
    fc.assert(
      fc.property(instants, zoneLists, precisions, fc.nat(), (instant, list, precision, pick) => {
        const zone = list[pick % list.length] ?? 'UTC';
        const shown = shownAt(instant, zone, precision);
        expect(shown && holds(windowOf(shown, list), instant)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('only widens when zones are added', () => {
    fc.assert(
      fc.property(instants, zoneLists, zoneLists, precisions, (instant, list, more, precision) => {
        const shown = shownAt(instant, 'UTC', precision);
        const narrow = shown && windowOf(shown, list);
        const wide = shown && windowOf(shown, [...list, ...more]);
        expect(narrow && wide && wide.earliest <= narrow.earliest && narrow.latest <= wide.latest).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the zone of the machine', () => {
  const own = process.env['TZ'];
  afterEach(() => {
    if (own === undefined) delete process.env['TZ'];
    else process.env['TZ'] = own;
  });

  it('changes nothing', () => {
    const seen = ['Asia/Tokyo', 'America/New_York', 'UTC'].map((zone) => {
      process.env['TZ'] = zone;
      return [
        spanOf('2024-10-27T02:30', 'Europe/Berlin'),
        spanOf('2024-08-11'),
        span(windowOfInstant('2024-08-20T14:03:00+03:00')),
        span(epochWindow(1_723_371_630_000, 'ms')),
      ];
    });
    expect(new Set(seen.map((each) => JSON.stringify(each))).size).toBe(1);
  });
});

describe('windowOfInstant', () => {
  it('requires a time of day and an offset', () => {
    expect(span(windowOfInstant('2024-08-20T14:03:00+03:00'))).toBe(
      '2024-08-20T11:03:00.000Z 2024-08-20T11:03:01.000Z',
    );
    expect(windowOfInstant('2024-08-20T14:03:00')).toBeNull();
    expect(windowOfInstant('2024-08-20')).toBeNull();
  });
});

describe('epochWindow', () => {
  it('reads whole seconds as seconds', () => {
    expect(span(epochWindow(1_723_371_630_000, 'ms'))).toBe('2024-08-11T10:20:30.000Z 2024-08-11T10:20:31.000Z');
    expect(span(epochWindow(1_723_371_630_001, 'ms'))).toBe('2024-08-11T10:20:30.001Z 2024-08-11T10:20:30.002Z');
    expect(span(epochWindow(1_723_371_630, 's'))).toBe('2024-08-11T10:20:30.000Z 2024-08-11T10:20:31.000Z');
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1.5, 1e300, 1_723_371_630])('rejects %d', (value) => {
    expect(epochWindow(value, 'ms')).toBeNull();
  });
});

describe('unionOf', () => {
  it('holds all windows and is null for none', () => {
    const a = windowOfInstant('2024-08-20T14:03:00Z');
    const b = windowOfInstant('2024-08-19T14:03:00Z');
    expect(a && b && span(unionOf([a, b]))).toBe('2024-08-19T14:03:00.000Z 2024-08-20T14:03:01.000Z');
    expect(unionOf([])).toBeNull();
  });
});

describe('isZone', () => {
  it('knows IANA names and no offsets', () => {
    expect(['Asia/Shanghai', 'UTC', 'Europe/Moscow'].every(isZone)).toBe(true);
    expect(['', '+08:00', 'Mars/Base', 'local', 'system'].some(isZone)).toBe(false);
  });
});

describe('order', () => {
  const windows = fc.tuple(fc.nat({ max: 50 }), fc.integer({ min: 1, max: 20 })).map(
    ([start, length]): Window => ({
      earliest: new Date(Date.UTC(2024, 0, 1) + start).toISOString(),
      latest: new Date(Date.UTC(2024, 0, 1) + start + length).toISOString(),
      text: '',
    }),
  );

  it('is antisymmetric', () => {
    fc.assert(
      fc.property(windows, windows, (a, b) => {
        expect(earlier(a, b) === 'yes' && earlier(b, a) === 'yes').toBe(false);
        if (earlier(a, b) === 'yes') expect([earlier(b, a), atOrBefore(b, a)]).toEqual(['no', 'no']);
      }),
    );
  });

  it('is transitive for sure results', () => {
    fc.assert(
      fc.property(windows, windows, windows, (a, b, c) => {
        if (earlier(a, b) === 'yes' && earlier(b, c) === 'yes') expect(earlier(a, c)).toBe('yes');
      }),
    );
  });

  it('never follows from overlapping windows', () => {
    fc.assert(
      fc.property(windows, windows, (a, b) => {
        const overlap = a.earliest < b.latest && b.earliest < a.latest;
        if (overlap) expect(earlier(a, b)).toBe('unknown');
      }),
    );
  });

  it('treats the same millisecond as at or before, and the same minute as unknown', () => {
    const instant = { earliest: '2024-01-01T00:00:00.000Z', latest: '2024-01-01T00:00:00.001Z', text: '' };
    const minute = { earliest: '2024-01-01T00:00:00.000Z', latest: '2024-01-01T00:01:00.000Z', text: '' };
    expect(atOrBefore(instant, instant)).toBe('yes');
    expect(earlier(instant, instant)).toBe('unknown');
    expect(atOrBefore(minute, minute)).toBe('unknown');
  });
});

describe('resolveYear', () => {
  const opened = (text: string): Window => windowOfInstant(text) as Window;
  const dispute = opened('2024-08-20T14:03:00+03:00');
  const year = (month: number, day: number, at = dispute, days = 120): number | undefined => {
    const bare = stampOf({ month, day }, 'bare');
    return bare && resolveYear(bare, at, days)?.year;
  };

  it('gives the only year that fits', () => {
    expect(year(8, 11)).toBe(2024);
    expect(year(4, 25)).toBe(2024);
  });

  it('looks back over New Year', () => {
    expect(year(12, 20, opened('2025-01-10T00:00:00Z'))).toBe(2024);
    expect(year(1, 3, opened('2025-01-10T00:00:00Z'))).toBe(2025);
  });

  it('leaves a stamp just after the dispute unchanged, however long the span', () => {
    expect(year(8, 25)).toBeUndefined();
    expect(year(8, 25, dispute, 364)).toBeUndefined();
    expect(year(1, 2, opened('2024-12-31T12:00:00Z'), 364)).toBe(undefined);
  });

  it('allows a day for zones', () => {
    expect(year(8, 21)).toBe(2024);
    expect(year(1, 1, opened('2024-12-31T23:30:00Z'))).toBe(2025);
  });

  it('is undefined outside the span and if two years fit', () => {
    expect(year(3, 1)).toBeUndefined();
    expect(year(8, 11, dispute, 400)).toBeUndefined();
  });

  it('gives 29 February a leap year or none', () => {
    expect(year(2, 29, opened('2024-03-10T00:00:00Z'))).toBe(2024);
    expect(year(2, 29, opened('2025-03-10T00:00:00Z'))).toBeUndefined();
  });

  it('never changes a written year', () => {
    expect(resolveYear(stamp('2019-01-01'), dispute, 120)?.year).toBe(2019);
  });
});
