import { describe, expect, it } from 'vitest';
import { formatEnd, formatWindow } from '../../src/report/moments.js';

const window = (earliest: string, latest: string) => ({ earliest, latest, text: '' });

describe('formatWindow', () => {
  it.each([
    ['a second', '2024-08-11T02:20:00.000Z', '2024-08-11T02:20:01.000Z', '2024-08-11 02:20:00 UTC'],
    ['a minute', '2024-08-11T02:20:00.000Z', '2024-08-11T02:21:00.000Z', '2024-08-11 02:20 UTC'],
    ['a day', '2024-08-11T00:00:00.000Z', '2024-08-12T00:00:00.000Z', '2024-08-11 UTC'],
    ['a millisecond', '2024-08-11T02:20:00.123Z', '2024-08-11T02:20:00.124Z', '2024-08-11 02:20:00.123 UTC'],
    [
      'a minute in several zones',
      '2024-08-11T02:20:00.000Z',
      '2024-08-11T10:21:00.000Z',
      'between 2024-08-11 02:20 and 2024-08-11 10:21 UTC',
    ],
    [
      'a day elsewhere',
      '2024-08-10T16:00:00.000Z',
      '2024-08-11T16:00:00.000Z',
      'between 2024-08-10 16:00 and 2024-08-11 16:00 UTC',
    ],
    [
      'ends of seconds',
      '2024-08-10T16:00:05.000Z',
      '2024-08-11T16:00:00.000Z',
      'between 2024-08-10 16:00:05 and 2024-08-11 16:00:00 UTC',
    ],
  ])('writes %s', (_, earliest, latest, text) => {
    expect(formatWindow(window(earliest, latest), 'en')).toBe(text);
  });

  it('words a wide window in the language asked for', () => {
    const wide = window('2024-08-10T16:00:00.000Z', '2024-08-11T00:00:00.000Z');
    expect(formatWindow(wide, 'ru')).toBe('между 2024-08-10 16:00 и 2024-08-11 00:00 UTC');
    expect(formatWindow(wide, 'zh')).toBe('2024-08-10 16:00 至 2024-08-11 00:00（UTC）之间');
  });
});

describe('formatEnd', () => {
  it('writes the moment by which it has happened', () => {
    expect(formatEnd(window('2024-08-10T16:00:00.000Z', '2024-08-11T02:20:01.000Z'))).toBe('2024-08-11 02:20:01 UTC');
    expect(formatEnd(window('2024-08-10T16:00:00.000Z', '2024-08-11T00:00:00.000Z'))).toBe('2024-08-11 00:00 UTC');
  });
});
