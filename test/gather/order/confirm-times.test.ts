import { describe, expect, it } from 'vitest';
import { gatherPage, title, told } from '../../fakes/order.js';
import { lineAt, readersSaying, reading } from '../../fakes/readers.js';

/** What a page tells whose time is read first as the one and again as the other. */
const page = (time: string, again: string | undefined, language: 'en' | 'ru' = 'en') =>
  gatherPage(
    [title, lineAt(language === 'en' ? 'Preparing' : 'Co6upaeTcA', 10, 100), lineAt(time, 10, 124)],
    {},
    readersSaying(again === undefined ? undefined : reading(again)),
  );

describe('a time with a number of one digit', () => {
  it.each([
    ['15/1/202413:38', '15/11/202413:38'],
    ['1 Aug 2024, 09:15', '11 Aug 2024, 09:15'],
    ['11 Aug 2024, 1:15', '11 Aug 2024, 11:15'],
    ['1 aBrycTa 2024, 09:15', '11 a8rycra 2024, 09:15'],
  ])('is not known where %s is read as %s again', async (time, again) => {
    const { statuses } = await page(time, again, time.includes('rycT') ? 'ru' : 'en');
    expect(statuses).toMatchObject([{ status: 'preparing', sure: true, at: null, timeText: time }]);
  });

  it.each([
    ['1 Aug 2024, 09:15', '1 Aug 2024,09:15', '2024-08-01T01:15'],
    ['1 Aug 2024, 9:15', 'x1 Aug 2024 9:15', '2024-08-01T01:15'],
    ['1 Aug 2024, 09:15', '', '2024-08-01T01:15'],
  ])('is what it was where %s is read as %s again', async (time, again, at) => {
    expect(told(await page(time, again))).toEqual([`preparing@${at}`]);
  });

  it('is the only one that is read again', async () => {
    expect(told(await page('11 Aug 2024, 09:15', undefined))).toEqual(['preparing@2024-08-11T01:15']);
  });
});
