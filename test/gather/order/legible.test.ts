import { describe, expect, it } from 'vitest';
import { gatherPage, title, told } from '../../fakes/order.js';
import { lineAt } from '../../fakes/readers.js';

describe('a time that was not read clearly', () => {
  const poor = { margin: 1.5 };

  it.each(['11 Aug 2024, 09:15', '2024年8月11日 09:15'])('is left open: %s', async (time) => {
    const facts = await gatherPage([title, lineAt('Preparing', 10, 100), lineAt(time, 10, 124, poor)]);
    expect(facts.statuses).toMatchObject([{ status: 'preparing', at: null, timeText: time }]);
  });

  it('is left open where it is broken over two lines, or one line with another', async () => {
    const broken = [lineAt('11 Aug 2024,', 300, 100), lineAt('09:15', 300, 122, poor)];
    const joined = [lineAt('11 Aug 2024, 09:15 Ship by: 18 Aug 2024, 17:00', 300, 100, poor)];
    for (const time of [broken, joined]) {
      expect(told(await gatherPage([title, lineAt('Preparing', 10, 100), ...time]))).toEqual(['preparing']);
    }
  });

  it('is left open where the half of the day is in doubt', async () => {
    const time = lineAt('11 Aug 2024, 3:15 PM', 10, 124, { probability: 0.5 });
    expect(told(await gatherPage([title, lineAt('Preparing', 10, 100), time]))).toEqual(['preparing']);
  });

  it('is no matter of digits that stand for letters of a month', async () => {
    const time = lineAt('11 anpen9 2024, 09:15', 10, 124);
    const doubtful = time.characters.map((each, i) => (i === 8 ? { ...each, digitMargin: 0.5 } : each));
    const facts = await gatherPage([title, lineAt('Preparing', 10, 100), { ...time, characters: doubtful }]);
    expect(told(facts)).toEqual(['preparing@2024-04-11T01:15']);
  });

  it.each([5, 7, 8])('is left open where digit %i of a Chinese date is in doubt', async (place) => {
    const time = lineAt('2024年8月11日 09:15', 10, 124);
    const characters = time.characters.map((each, i) => (i === place ? { ...each, digitMargin: 0.5 } : each));
    const facts = await gatherPage([title, lineAt('Preparing', 10, 100), { ...time, characters }]);
    expect(told(facts)).toEqual(['preparing']);
  });

  it('is no matter of digits in the middle of a month’s name either', async () => {
    const time = lineAt('10 H096pA 2024, 15:17', 10, 124);
    const doubtful = (place: number) => ({
      ...time,
      characters: time.characters.map((each, i) => (i === place ? { ...each, digitMargin: 0.5 } : each)),
    });
    const page = (place: number) => gatherPage([title, lineAt('Co6upaeTcA', 10, 100), doubtful(place)]);
    for (const place of [4, 5, 6]) expect(told(await page(place))).toEqual(['preparing@2024-11-10T07:17']);
    for (const place of [0, 1, 10, 16]) expect(told(await page(place))).toEqual(['preparing']);
  });
});
