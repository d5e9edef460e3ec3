import { describe, expect, it } from 'vitest';
import { gatherPage, title, told } from '../../fakes/order.js';
import { lineAt } from '../../fakes/readers.js';

/** The pages of the tests are so wide, in pixels. */
const pageWidth = 2000;

describe('the time of a state', () => {
  it.each([
    ['left', '1 Aug 2024, 09:15', 0],
    ['right', '2024-08-1', pageWidth - 90],
  ])('is not taken from what the page’s %s edge cuts off', async (_, time, x) => {
    const facts = await gatherPage([title, lineAt('Preparing', x, 100), lineAt(time, x, 124)]);
    expect(facts.statuses).toMatchObject([{ status: 'preparing', at: null, timeText: time }]);
  });

  it.each(['2024-08-1…', '2024-08-1...'])('is not taken from %s', async (time) => {
    const facts = await gatherPage([title, lineAt('Preparing', 10, 100), lineAt(time, 10, 124)]);
    expect(facts.statuses).toMatchObject([{ status: 'preparing', at: null }]);
  });

  it('is not taken without its half of the day where other times have theirs', async () => {
    const facts = await gatherPage([
      title,
      lineAt('Preparing', 10, 100),
      lineAt('11 Aug 2024, 3:24', 10, 124),
      lineAt('Confirmed', 10, 160),
      lineAt('10 Aug 2024, 6:00 PM', 10, 184),
    ]);
    expect(told(facts)).toEqual(['preparing', 'confirmed@2024-08-10T10:00']);
  });

  it.each(['Preparing · pack by 18 Aug 2024, 17:00', 'Preparing · created by the buyer 9 Aug 2024, 17:00'])(
    'is none that something else in its line has: %s',
    async (text) => {
      expect((await gatherPage([title, lineAt(text, 10, 100)])).statuses[0]?.at ?? null).toBeNull();
    },
  );

  it('has month and day the way round that the page’s other short dates have them', async () => {
    const page = (other: string) => [
      title,
      lineAt('Preparing', 10, 100),
      lineAt('08-07 09:15', 10, 124),
      lineAt('Ship by', 10, 200),
      lineAt(other, 200, 200),
    ];
    expect(told(await gatherPage(page('08-15 17:00')))).toEqual(['preparing@2024-08-07T01:15']);
    const both = await gatherPage(page('08-12 17:00'));
    expect(both.statuses[0]?.at).toMatchObject({
      earliest: '2024-07-08T01:15:00.000Z',
      latest: '2024-08-07T01:16:00.000Z',
    });
  });

  it('has the month first on a Chinese page, as Chinese does', async () => {
    const page = ['货件编号', '备货中', '08-07 09:15', '配送方式', '合计'];
    const lines = page.map((text, i) => lineAt(text, 10, 100 + 24 * i + (i > 2 ? 20 : 0)));
    expect(told(await gatherPage([title, ...lines]))).toEqual(['preparing@2024-08-07T01:15']);
    expect(told(await gatherPage([title, ...lines, lineAt('25-08 17:00', 10, 400)]))).toEqual([
      'preparing@2024-07-08T01:15',
    ]);
  });
});
