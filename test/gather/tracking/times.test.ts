import { describe, expect, it } from 'vitest';
import { clock, epoch, oneInstant, readTime, type TimeRule, wordTimeRule } from '../../../src/gather/tracking/times.js';

const context = { file: 'x.json', timeZone: undefined, zones: ['Asia/Shanghai', 'Europe/Moscow'] };
const read = (entry: unknown, ...rules: readonly TimeRule[]) => {
  const { at, doubts, text } = readTime(entry, rules, context);
  return [at?.earliest ?? null, at?.latest ?? null, text, ...doubts];
};
const second = ['2024-08-11T02:20:30.000Z', '2024-08-11T02:20:31.000Z'];
const minute = ['2024-08-11T02:20:00.000Z', '2024-08-11T02:21:00.000Z'];

describe('readTime', () => {
  it.each([
    ['2024-08-11T09:20:30+0700', {}],
    ['2024-08-11 02:20:30', { offset: 'Z' }],
    ['2024-08-11 10:20:30', { offset: '+08:00' }],
    ['11.08.2024 10:20:30', { offset: '+08:00' }],
    ['11-08-2024 10:20:30', { offset: '+08:00', dayFirst: true }],
    ['11/08/2024 10:20:30', { offset: '+08:00', dayFirst: true }],
    ['2024-08-11T05:20:30+03:00', { offset: '+08:00' }],
  ] as const)('places %s by %j', (t, options) => {
    expect(read({ t }, clock('t', options))).toEqual([...second, t]);
  });

  it.each([
    ['a clock time and its offset', { t: '2024-08-11 10:20:30', o: '+08:00' }, second],
    ['another field if the offset is missing', { t: '2024-08-11 04:20:30', u: '2024-08-11T02:20:30Z' }, second],
    [
      'both if they differ',
      { t: '2024-08-11 10:20:30', o: '+09:00', u: '2024-08-11T02:20:30Z' },
      ['2024-08-11T01:20:30.000Z', second[1]],
    ],
    [
      'a date alone, if the other clock was filled in',
      { t: '2024-08-11 00:00:00', u: '2024-08-11T02:20:30Z' },
      ['2024-08-10T16:00:00.000Z', '2024-08-11T21:00:00.000Z'],
    ],
    ['nothing without both', { t: '2024-08-11 10:20:30' }, [null, null]],
  ])('uses, for a time that only its own offset places, %s', (_, entry, expected) => {
    const rule = oneInstant(clock('t', { offsetField: 'o', placedOnly: true }), clock('u'));
    expect(read(entry, rule).slice(0, 2)).toEqual(expected);
    const cased = readTime(entry, [rule], { ...context, timeZone: 'Asia/Tokyo' }).at;
    if (!entry.t.includes('00:00:00')) expect([cased?.earliest ?? null, cased?.latest ?? null]).toEqual(expected);
  });

  it.each([
    [
      "anywhere on Earth instead of the policy's zones",
      undefined,
      { among: 'anywhere' },
      '2024-08-10T20:20:30',
      '2024-08-11T22:20:31',
    ],
    [
      "in the case's zone where it names one",
      'Asia/Shanghai',
      { among: 'anywhere' },
      '2024-08-11T02:20:30',
      '2024-08-11T02:20:31',
    ],
    [
      "in the case's zone or UTC",
      'Asia/Shanghai',
      { among: 'anywhere', orUtc: true },
      '2024-08-11T02:20:30',
      '2024-08-11T10:20:31',
    ],
    ["in the policy's zones or UTC", undefined, { orUtc: true }, '2024-08-11T02:20:30', '2024-08-11T10:20:31'],
    [
      'anywhere where the case names no zone on Earth',
      'Mars',
      { among: 'anywhere', orUtc: true },
      '2024-08-10T20:20:30',
      '2024-08-11T22:20:31',
    ],
  ] as const)('places a clock time %s', (_, timeZone, options, earliest, latest) => {
    const time = (t: string) => readTime({ t }, [clock('t', options)], { ...context, timeZone });
    expect(time('2024-08-11T10:20:30').at).toMatchObject({ earliest: `${earliest}.000Z`, latest: `${latest}.000Z` });
    expect(time('2024-08-11T10:20:30+08:00').at).toMatchObject({ earliest: second[0], latest: second[1] });
  });

  it("adds the carrier's zones to the policy's, unless something places the time", () => {
    const rule = clock('t', { among: ['America/Sao_Paulo'] });
    expect(read({ t: '2024-08-11T10:20:30' }, rule)).toEqual([
      '2024-08-11T02:20:30.000Z',
      '2024-08-11T13:20:31.000Z',
      '2024-08-11T10:20:30',
      'clock-zone-unknown',
    ]);
    expect(read({ t: '2024-08-11T10:20:30+08:00' }, rule).slice(0, 2)).toEqual(second);
    expect(readTime({ t: '2024-08-11T10:20:30' }, [rule], { ...context, timeZone: 'Asia/Shanghai' })).toMatchObject({
      at: { earliest: second[0], latest: second[1] },
      doubts: [],
    });
  });

  it.each(['Z', '+00:00', ' +0000', '-05:00', '', '.5Z'])('reads 10:20:30%s as local time', (end) => {
    const t = `2024-08-11T10:20:30${end}`;
    const [earliest] = read({ t, zone: 'Asia/Shanghai' }, clock('t', { local: true, zoneField: 'zone' }));
    expect(String(earliest)).toMatch(/^2024-08-11T02:20:30/u);
  });

  it('takes an offset or a zone out of the same field', () => {
    const rule = clock('t', { offsetField: 'zone', zoneField: 'zone' });
    for (const zone of ['Asia/Shanghai', 'UTC+08:00'])
      expect(read({ t: '2024-08-11T10:20:30', zone }, rule).slice(0, 2)).toEqual(second);
    expect(read({ t: '2024-08-11T10:20:30', zone: 'nowhere' }, rule)).toContain('clock-zone-unknown');
  });

  it.each(['+8', '+08:00', '+0800', 'UTC+08:00', 'GMT+8', 'UTC +8', '8'].slice(0, -1))(
    'takes the offset %s out of its field',
    (zone) => {
      expect(
        read({ t: '2024-08-11T10:20:30', a: { zone } }, clock('t', { offsetField: 'a.zone' })).slice(0, 2),
      ).toEqual(second);
    },
  );

  it.each([
    ['GMT-3', '2024-08-10T23:20:30'],
    ['-05:00', '2024-08-10T21:20:30'],
    ['UTC', '2024-08-11T02:20:30'],
    ['GMT', '2024-08-11T02:20:30'],
    ['Z', '2024-08-11T02:20:30'],
  ])('takes the offset %s with %s', (zone, t) => {
    expect(read({ t, zone }, clock('t', { offsetField: 'zone' })).slice(0, 2)).toEqual(second);
  });

  it.each(['EST', 'local', '+99'])('leaves the zone open for the offset %s', (zone) => {
    const rule = clock('t', { offsetField: 'zone' });
    expect(read({ t: '2024-08-11T10:20:30', zone }, rule).slice(0, 2)).toEqual([
      '2024-08-10T20:20:30.000Z',
      '2024-08-11T22:20:31.000Z',
    ]);
    const inCase = readTime({ t: '2024-08-11T10:20:30', zone }, [rule], { ...context, timeZone: 'Asia/Shanghai' });
    expect(inCase.at).toMatchObject({ earliest: second[0], latest: second[1] });
  });

  it.each([[''], ['local'], ['+99'], [null], [undefined], [{}]])('does not take %j for an offset', (zone) => {
    expect(read({ t: '2024-08-11T10:20:30', zone }, clock('t', { offsetField: 'zone' }))).toContain(
      'clock-zone-unknown',
    );
  });

  it.each([
    [{ d: '20240811', t: '102030' }, second],
    [{ d: '2024-08-11', t: '10:20:30' }, second],
    [{ d: '20240811', t: '10:20' }, minute],
    [{ d: '11.08.2024', t: '10:20' }, minute],
  ])('joins %j', (entry, expected) => {
    expect(read(entry, clock(['d', 't'], { offset: '+08:00' }))).toEqual([...expected, `${entry.d} ${entry.t}`]);
  });

  it('reads a date without a time of day as a bare date, and ignores a time of day without a date', () => {
    const rule = clock(['d', 't'], { offset: '+08:00' });
    const day = ['2024-08-10T16:00:00.000Z', '2024-08-11T16:00:00.000Z'];
    expect(read({ d: '20240811', t: null }, rule)).toEqual([...day, '20240811', 'date-only']);
    expect(read({ d: '20240811', t: '000000' }, rule)).toEqual([...day, '20240811 000000', 'date-only']);
    expect(read({ t: '102030' }, rule)).toEqual([null, null, '102030', 'time-unreadable']);
  });

  it("takes the place's IANA name from its field, before the case's", () => {
    const rule = clock('t', { zoneField: 'city.zone' });
    const entry = { t: '2024-08-11T10:20:30', city: { zone: 'Asia/Shanghai' } };
    expect(read(entry, rule).slice(0, 2)).toEqual(second);
    const elsewhere = { ...context, timeZone: 'Europe/Moscow' };
    expect(readTime(entry, [rule], elsewhere).at).toMatchObject({ earliest: second[0], latest: second[1] });
    const nowhere = readTime({ ...entry, city: { zone: 'Nowhere' } }, [rule], elsewhere);
    expect(nowhere.at).toMatchObject({ earliest: '2024-08-11T07:20:30.000Z' });
    const whole = readTime(entry, [clock('t')], elsewhere, 'Asia/Shanghai');
    expect(whole.at).toMatchObject({ earliest: second[0], latest: '2024-08-11T07:20:31.000Z' });
  });

  it('reads epochs, and shows them in readable form', () => {
    const ms = Date.parse('2024-08-11T02:20:30Z');
    expect(read({ t: ms, s: 'then' }, epoch('t', 'ms', 's'))).toEqual([...second, 'then']);
    expect(read({ t: String(ms / 1000) }, epoch('t', 's'))).toEqual([...second, String(ms / 1000)]);
  });

  it('tries the next rule if one cannot be read', () => {
    const rules = [epoch('ms', 'ms'), clock('t', { offset: 'Z' })];
    expect(read({ ms: null, t: '2024-08-11 02:20:30' }, ...rules).slice(0, 2)).toEqual(second);
    expect(read({ t: 'soon' }, ...rules)).toEqual([null, null, 'soon', 'time-unreadable']);
    expect(read({}, ...rules)).toEqual([null, null, '', 'time-unreadable']);
    expect(read({})).toEqual([null, null, '', 'time-unreadable']);
  });

  it('spans fields that should name one instant but differ', () => {
    const rule = oneInstant(clock('a'), clock('b', { offset: 'Z' }));
    expect(read({ a: '2024-08-11T10:20:30+08:00', b: '2024-08-11T02:20:30' }, rule).slice(0, 2)).toEqual(second);
    expect(read({ a: '2024-08-11T10:20:30+08:00', b: '2024-08-11T10:20:30' }, rule).slice(0, 2)).toEqual([
      second[0],
      '2024-08-11T10:20:31.000Z',
    ]);
    expect(read({ a: null, b: '2024-08-11T02:20:30' }, rule).slice(0, 2)).toEqual(second);
  });

  it('is described in words', () => {
    expect(wordTimeRule(clock('timeStr', { offset: '+08:00' }))).toBe(
      "`timeStr`: offset in the text, else +08:00 by the format's rule",
    );
  });
});
