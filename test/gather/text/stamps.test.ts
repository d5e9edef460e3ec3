import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStamps } from '../../../src/gather/text/stamps.js';
import type { ClockStamp } from '../../../src/model/time.js';

const two = (value: number): string => String(value).padStart(2, '0');

/** `2024-08-11 09:15:30 +480`, with `----` for a year that is not written. */
const show = ({ year, month, day, hour, minute, second, offsetMinutes }: ClockStamp): string =>
  [
    `${year ?? '----'}-${two(month)}-${two(day)}`,
    hour === undefined ? '' : ` ${two(hour)}:${two(minute ?? Number.NaN)}`,
    second === undefined ? '' : `:${two(second)}`,
    offsetMinutes === undefined ? '' : ` ${offsetMinutes < 0 ? '' : '+'}${offsetMinutes}`,
  ].join('');
const stamps = (text: string): readonly string[] =>
  findStamps(text).map(({ candidates }) => candidates.map(show).join(' or '));

describe('findStamps', () => {
  it.each([
    ['2024-08-11 09:15', '2024-08-11 09:15'],
    ['2024-08-11 09:15:30', '2024-08-11 09:15:30'],
    ['2024-08-11T09:15:30.123Z', '2024-08-11 09:15:30 +0'],
    ['2024-08-11T09:15:30-03:00', '2024-08-11 09:15:30 -180'],
    ['2024/08/11 09:15', '2024-08-11 09:15'],
    ['2024.08.11', '2024-08-11'],
    ['11.08.2024 09:15', '2024-08-11 09:15'],
    ['11.08.2024, 09:15', '2024-08-11 09:15'],
    ['05.06.2026', '2026-06-05'],
    ['11 Aug 2024, 09:15', '2024-08-11 09:15'],
    ['Aug 11, 2024 9:15 AM', '2024-08-11 09:15'],
    ['Aug 11, 2024, 9:15 p.m.', '2024-08-11 21:15'],
    ['August 11th, 2024 12:05 AM', '2024-08-11 00:05'],
    ['Jun 26, 04:50 PM', '-----06-26 16:50'],
    ['11 August 2024 at 09:15', '2024-08-11 09:15'],
    ['15 Jun 22:51', '-----06-15 22:51'],
    ['Apr2,20242:42PM', '2024-04-02 14:42'],
    ['Apr2,202412:42PM', '2024-04-02 12:42'],
    ['11 Aug 24 09:15', '2024-08-11 09:15'],
    ['11 авг. 2024, 09:15', '2024-08-11 09:15'],
    ['11 августа 2024 г., 9:15', '2024-08-11 09:15'],
    ['16.0209:43', '-----02-16 09:43'],
    ['7 ct 2024,11:28', '2024-10-07 11:28'],
    ['13ct 2024,17:00', '2024-10-13 17:00'],
    ['10 ct 2024,17:00', '2024-10-10 17:00 or 2024-10-01 17:00'],
    ['11 августа 2024 г. в 9:15', '2024-08-11 09:15'],
    ['5 июня 2024F.,17:08', '2024-06-05 17:08'],
    ['5 июня 2024F.17:08', '2024-06-05 17:08'],
    ['31 декабря, 23:59', '-----12-31 23:59'],
    ['2024年8月11日 09:15', '2024-08-11 09:15'],
    ['2024年8月11日下午3:15', '2024-08-11 15:15'],
    ['8月11日 09:15', '-----08-11 09:15'],
    ['24 6月', '-----06-24'],
    ['24 六月', '-----06-24'],
    ['24 十二月', '-----12-24'],
    ['09:15, 11.08.2024', '2024-08-11 09:15'],
    ['09:15 11 Aug 2024', '2024-08-11 09:15'],
  ])('reads %s', (text, expected) => {
    expect(stamps(text)).toEqual([expected]);
    expect(findStamps(text)[0]).toMatchObject({ index: 0, length: text.length });
  });

  it.each([
    ['2024-08-1109:15', '2024-08-11 09:15'],
    ['11.08.202409:15', '2024-08-11 09:15'],
    ['11Aug2024,09:15', '2024-08-11 09:15'],
    ['15Jun22:51', '-----06-15 22:51'],
    ['2024-08-11 09：15', '2024-08-11 09:15'],
    ['２０２４－０８－１１ ０９：１５', '2024-08-11 09:15'],
    ['2024-08-11 09;15', '2024-08-11 09:15'],
    ['2024-08-11 09.15', '2024-08-11 09:15'],
    ['2024–08–11 09:15', '2024-08-11 09:15'],
    ['15 JUN 22:51', '-----06-15 22:51'],
    ['15 Ju1 22:51', '-----07-15 22:51'],
    ['15 0ct 22:51', '-----10-15 22:51'],
    ['0ct 14, 2024, 12:57', '2024-10-14 12:57'],
    ['0ct 14,2024,12:57', '2024-10-14 12:57'],
    ['N0v 14, 2:57 PM', '-----11-14 14:57'],
    ['Ju1 14, 2024 12:57', '2024-07-14 12:57'],
    ['Preparing2024-08-11 09:15', '2024-08-11 09:15'],
  ])('reads %s as a reader runs together and distorts it', (text, expected) => {
    expect(stamps(text)).toEqual([expected]);
  });

  it.each([
    ['2024-08-11 09:15 GMT+8', '+480'],
    ['2024-08-11 09:15 (GMT+3)', '+180'],
    ['2024-08-11 09:15 UTC+03:00', '+180'],
    ['2024-08-11 09:15 UTC', '+0'],
    ['2024-08-11 09:15 MSK', '+180'],
    ['2024-08-11 09:15 МСК', '+180'],
    ['2024-08-11 09:15 MCK', '+180'],
    ['2024-08-11 09:15 (по МСК)', '+180'],
    ['2024-08-11 09:15 МСК+2', '+300'],
    ['2024-08-11 09:15 +08:00', '+480'],
    ['2024-08-11 09:15（北京时间）', '+480'],
    ['2024-08-11 09:15北京时间', '+480'],
  ])('takes the zone of %s', (text, offset) => {
    expect(stamps(text)).toEqual([`2024-08-11 09:15 ${offset}`]);
    expect(findStamps(text)[0]?.length).toBe(text.length);
  });

  it('ignores a zone that is cut off or impossible', () => {
    expect(stamps('15 Jun 22:51 GMT+')).toEqual(['-----06-15 22:51']);
    expect(stamps('15 Jun 22:51 GMT+19')).toEqual([]);
  });

  it.each(['19 W10月9 2025 r. 19:30', '25 10月9 2025', '25 10月9, 19:30'])(
    'does not read a Russian month in look-alikes as a Chinese date: %s',
    (line) => {
      expect(findStamps(line)).toEqual([]);
    },
  );

  it('reads a date run together with the word before it, by its capital letter', () => {
    expect(stamps('StatusdateMay18,2026 4:17PM')).toEqual(['2026-05-18 16:17']);
    expect(stamps('StatusdateJan 29,04:58PM')).toEqual(['-----01-29 16:58']);
    expect(stamps('StatusdateMay 18')).toEqual([]);
    expect(stamps('changed0ct 14, 2024 4:17 PM')).toEqual(['2024-10-14 16:17']);
    expect(stamps('dismay 18, 2026 4:17 PM')).toEqual([]);
  });

  it('reads day and month with dots if a time follows', () => {
    expect(stamps('15.06 22:51')).toEqual(['-----06-15 22:51']);
    expect(stamps('12.05')).toEqual([]);
    expect(stamps('15.13 22:51')).toEqual([]);
  });

  it.each(['HOH.', 'Won.', 'O', 'IO9', 'W0月9', 'abc', 'шт'])(
    'reads no month in %s, which may be two or none',
    (month) => {
      expect(stamps(`11 ${month} 2024, 09:15`)).toEqual([]);
    },
  );

  it('gives both readings if day and month are ambiguous', () => {
    expect(stamps('11/08/2024 09:15')).toEqual(['2024-08-11 09:15 or 2024-11-08 09:15']);
    expect(stamps('08-11 09:15')).toEqual(['-----08-11 09:15 or -----11-08 09:15']);
    expect(stamps('13/08/2024 09:15')).toEqual(['2024-08-13 09:15']);
    expect(stamps('06-28 17:00')).toEqual(['-----06-28 17:00']);
    expect(stamps('08/08/2024')).toEqual(['2024-08-08']);
  });

  it('gives every possible date for a two-digit year, and none without a time', () => {
    expect(stamps('11.08.24 09:15')).toEqual(['2024-08-11 09:15']);
    expect(stamps('24-08-11 09:15')).toEqual(['2024-08-11 09:15']);
    expect(stamps('24.08.25 09:15')).toEqual(['2024-08-25 09:15 or 2025-08-24 09:15']);
    expect(stamps('11/08/24 09:15')).toEqual(['2024-08-11 09:15 or 2024-11-08 09:15']);
    expect(stamps('11.08.24')).toEqual([]);
  });

  it('never takes the hour of a cut-off line for a year', () => {
    expect(stamps('15 Jun 22')).toEqual(['-----06-15']);
    expect(stamps('15 Jun 22:5')).toEqual(['-----06-15']);
    expect(stamps('15 Jun 202')).toEqual(['-----06-15']);
  });

  it('gives both readings of a date with a time on either side', () => {
    expect(stamps('16:55 15 Jun 22:51')).toEqual(['-----06-15 16:55 or -----06-15 22:51']);
  });

  it('finds a date with its year run together with the time of the column before', () => {
    expect(stamps('2024年04月12日14:07:002024年04月14日16:55:00')).toEqual([
      '2024-04-12 14:07:00',
      '2024-04-14 16:55:00',
    ]);
    expect(stamps('2024-04-12 14:072024-04-14 16:55')).toEqual(['2024-04-12 14:07', '2024-04-14 16:55']);
    for (const glued of ['12.04.2024 14:0720240414', '12.04.2024 14:072024'])
      expect(stamps(glued).join()).not.toContain(' 14:07');
  });

  it('finds every stamp of a line, in its place', () => {
    const line = '23855545-0641-1 | 已准备发运 | 15 Jun 22:51 | 23 Jun 至17:00 | 13,00 ¥ | CEL';
    const found = findStamps(line);
    expect(found.map(({ index, length }) => line.slice(index, index + length))).toEqual(['15 Jun 22:51', '23 Jun']);
    expect(found.map(({ candidates }) => candidates[0]?.text)).toEqual(['15 Jun 22:51', '23 Jun']);
  });

  it.each([
    '2024-08-11 24:00',
    '2024-08-11 25:10',
    '2024-08-11 09:60',
    '2024-08-11 13:15 PM',
    '2024-08-11 09:15:61',
    '31.02.2024 09:15',
    '30 Feb 2024',
    '2024-13-01',
  ])('finds nothing in %s, which no calendar or clock shows', (text) => {
    expect(stamps(text)).toEqual([]);
  });

  it.each([
    '70548213-0117-1',
    '0117427309-0243-1',
    '37951883-0027-13',
    '20240811-0915-1',
    '47299271-02',
    '59-1',
    'LK058863565CN',
    'OZN1512663422',
    'SKU 4433025943',
    'OZON GLOBAL: 3201345',
    '4 1031190195822918-0034-2',
    '374,00 ¥',
    '1 234.50 ₽',
    '12.50',
    '-8 ₽',
    '11个1650252541-h40u',
    'B0DCZ6V2CL-1',
    '+7 999 123-45-67',
    '8 (800) 555-35-35',
    '+86 138-0013-8000',
    '192.168.10.20',
    'v1.12.2024.5',
    '58 x 40 mm',
    '09:15',
    '10:55 (GMT+3)',
    '13:00 - 14:00',
    'сегодня, 13:00 - 14:00',
    '11.08.2024 13:00-14:00',
    '1/2 10:30',
    '№27',
    '5 шт',
    '',
  ])('finds nothing in %s', (text) => {
    expect(stamps(text)).toEqual([]);
  });

  it('does not take a price behind a date for a time', () => {
    expect(stamps('11.08.2024 12.50 ₽')).toEqual(['2024-08-11']);
    expect(stamps('11.08.2024 15.30 kg')).toEqual(['2024-08-11']);
  });

  it('finds nothing in order numbers of any digits', () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`, 'u'));
    const numbers = fc.tuple(fc.oneof(digits(8), digits(10)), digits(4), fc.oneof(digits(1), digits(2)));
    fc.assert(
      fc.property(numbers, (parts) => {
        expect(stamps(parts.join('-'))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('finds nothing in prices and in bare numbers', () => {
    const money = fc.tuple(
      fc.nat({ max: 99_999 }),
      fc.nat({ max: 99 }),
      fc.constantFrom('.', ','),
      fc.constantFrom('', ' ₽', ' ¥'),
    );
    fc.assert(
      fc.property(money, ([whole, part, point, sign]) => {
        expect(stamps(`${whole}${point}${two(part)}${sign}`)).toEqual([]);
        expect(stamps(`${whole}${two(part)}`)).toEqual([]);
      }),
    );
  });

  it('never throws, never overlaps, never invents a year', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom(
        '2024',
        '11',
        '08',
        ' ',
        '-',
        '.',
        ':',
        '/',
        'Aug',
        '月',
        '日',
        'GMT+8',
        '09:15',
        'aBr',
        'PM',
        '24',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const { index, length, candidates } of findStamps(text)) {
          expect(index).toBeGreaterThanOrEqual(end);
          expect(length).toBeGreaterThan(0);
          end = index + length;
          expect(candidates.length).toBeGreaterThan(0);
          for (const { year } of candidates)
            expect(year === undefined || text.normalize('NFKC').includes(String(year % 100).padStart(2, '0'))).toBe(
              true,
            );
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});
