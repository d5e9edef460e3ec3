import { describe, expect, it } from 'vitest';
import { type Clock, momentIn, needsSeconds, wordEnd, wordInstant, wordWindow } from '../../src/words/times.js';

const window = (earliest: string, latest: string) => ({ earliest, latest, text: '' });
const utc: Clock = { language: 'en', zone: 'UTC', seconds: false };
const moscow: Clock = { language: 'en', zone: 'Europe/Moscow', seconds: false };
const second = window('2024-08-11T02:20:07.000Z', '2024-08-11T02:20:08.000Z');

describe('a window in words', () => {
  it.each([
    ['a second', '2024-08-11T02:20:07.000Z', '2024-08-11T02:20:08.000Z', '2024-08-11 02:20 UTC'],
    ['a minute', '2024-08-11T02:20:00.000Z', '2024-08-11T02:21:00.000Z', '2024-08-11 02:20 UTC'],
    ['a day', '2024-08-11T00:00:00.000Z', '2024-08-12T00:00:00.000Z', '2024-08-11 00:00 – 23:59 UTC'],
    ['several zones', '2024-08-11T02:20:00.000Z', '2024-08-11T10:21:00.000Z', '2024-08-11 02:20 – 10:20 UTC'],
    [
      'a day elsewhere',
      '2024-08-10T16:00:00.000Z',
      '2024-08-11T16:00:00.000Z',
      '2024-08-10 16:00 – 2024-08-11 15:59 UTC',
    ],
  ])('has one precision and names moments that it holds: %s', (_, earliest, latest, text) => {
    expect(wordWindow(window(earliest, latest), utc)).toBe(text);
  });

  it('is as fine as requested', () => {
    expect(wordWindow(second, { ...utc, seconds: true })).toBe('2024-08-11 02:20:07 UTC');
  });

  it('states the zone of those who decide first, and UTC beside it, with its date if different', () => {
    expect(wordWindow(second, moscow)).toBe('2024-08-11 05:20 MSK / 02:20 UTC');
    const late = window('2024-08-10T22:30:00.000Z', '2024-08-10T22:31:00.000Z');
    expect(wordWindow(late, moscow)).toBe('2024-08-11 01:30 MSK / 2024-08-10 22:30 UTC');
    const wide = window('2024-08-11T02:20:00.000Z', '2024-08-11T10:21:00.000Z');
    expect(wordWindow(wide, moscow)).toBe('2024-08-11 05:20 – 13:20 MSK / 02:20 – 10:20 UTC');
  });

  it('names the zone in the language, or by its offset, which changes in summer', () => {
    const zoneIn = (clock: Partial<Clock>, at = second) => momentIn(at, { ...moscow, ...clock }).zone;
    expect([zoneIn({ language: 'ru' }), zoneIn({ language: 'zh' })]).toEqual(['МСК', '莫斯科时间']);
    expect(zoneIn({ zone: 'Asia/Shanghai' })).toBe('UTC+8');
    expect(zoneIn({ zone: 'Asia/Kolkata' })).toBe('UTC+5:30');
    expect(zoneIn({ zone: 'America/New_York' })).toBe('UTC-4');
    expect(zoneIn({ zone: 'America/New_York' }, window('2024-01-11T02:20:07.000Z', '2024-01-11T02:20:08.000Z'))).toBe(
      'UTC-5',
    );
  });

  it('ends with a moment that is still possible', () => {
    expect(wordEnd(window('2024-08-10T16:00:00.000Z', '2024-08-11T02:20:01.000Z'), utc)).toBe('2024-08-11 02:20 UTC');
    expect(wordEnd(window('2024-08-10T16:00:00.000Z', '2024-08-11T00:00:00.000Z'), utc)).toBe('2024-08-10 23:59 UTC');
  });

  it('is made only from a time with an offset; other texts stay', () => {
    expect(wordInstant('2024-08-21T09:00:00+08:00', moscow)).toBe('2024-08-21 04:00 MSK / 01:00 UTC');
    expect(wordInstant('yesterday', moscow)).toBe('yesterday');
  });
});

describe('the precision', () => {
  it('goes down to seconds only if two moments lie in one minute', () => {
    const later = window('2024-08-11T02:20:40.000Z', '2024-08-11T02:20:41.000Z');
    const next = window('2024-08-11T02:21:00.000Z', '2024-08-11T02:21:01.000Z');
    expect(needsSeconds([second, later])).toBe(true);
    expect(needsSeconds([second, next])).toBe(false);
    expect(needsSeconds([second, second])).toBe(false);
  });
});
