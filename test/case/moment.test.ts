import { describe, expect, it } from 'vitest';
import { momentFault } from '../../src/case/moment.js';

describe('moment-with-offset', () => {
  it.each([
    '2024-08-20T14:03:00+03:00',
    '2024-08-20T14:03Z',
    '2024-08-20T14:03+05:30',
    '2024-02-29T23:59:59.123456789-12:00',
    '2000-01-01T00:00Z',
    '2099-12-31T23:59:59+14:00',
  ])('accepts %s', (text) => expect(momentFault(text)).toBeUndefined());

  it.each([
    ['2024-08-20T14:03:00', 'offset'],
    ['2024-08-20T14:03', 'offset'],
    ['2024-08-20', 'shape'],
    ['2024-08-20 14:03:00+03:00', 'shape'],
    ['2024-08-20T14+03:00', 'shape'],
    ['2024-08-20T14:03:00+0300', 'shape'],
    ['2024-08-20T14:03:00 +03:00', 'shape'],
    [' 2024-08-20T14:03:00+03:00', 'shape'],
    ['2024-08-20T14:03:00+03:00\n', 'shape'],
    ['20.08.2024 14:03', 'shape'],
    ['1724151780', 'shape'],
    ['', 'shape'],
    ['2023-02-29T12:00:00Z', 'calendar'],
    ['2024-04-31T12:00:00Z', 'calendar'],
    ['2024-13-01T12:00:00Z', 'calendar'],
    ['2024-08-20T24:00:00Z', 'calendar'],
    ['2024-08-20T14:60:00Z', 'calendar'],
    ['2024-08-20T14:03:60Z', 'calendar'],
    ['2024-08-20T14:03:00+15:00', 'calendar'],
    ['1999-12-31T23:59:59Z', 'calendar'],
    ['2100-01-01T00:00:00Z', 'calendar'],
  ])('refuses %j: %s', (text, fault) => expect(momentFault(text)).toBe(fault));
});
