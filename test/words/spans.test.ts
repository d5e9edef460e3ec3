import { describe, expect, it } from 'vitest';
import { wordSpan } from '../../src/words/spans.js';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const plain = (span: number, language: 'en' | 'ru' | 'zh') => wordSpan(span, language).replaceAll('\u00A0', ' ');

describe('a length of time in words', () => {
  it.each([
    [18 * day + 23 * hour, '18 days', '18 дней', '18 天'],
    [3 * day, '3 days', '3 дня', '3 天'],
    [day + 4 * hour, '1 day 4 hours', '1 день 4 часа', '1 天 4 小时'],
    [21 * day, '21 days', '21 день', '21 天'],
    [2 * day + 5 * minute, '2 days', '2 дня', '2 天'],
    [5 * hour + 21 * minute, '5 hours 21 minutes', '5 часов 21 минуту', '5 小时 21 分钟'],
    [minute, '1 minute', '1 минуту', '1 分钟'],
    [30_000, '0 minutes', '0 минут', '0 分钟'],
  ])('%i ms is rounded down and declined', (span, en, ru, zh) => {
    expect([plain(span, 'en'), plain(span, 'ru'), plain(span, 'zh')]).toEqual([en, ru, zh]);
  });
});
