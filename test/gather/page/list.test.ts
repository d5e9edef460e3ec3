import { describe, expect, it } from 'vitest';
import { gatherPage, told } from '../../fakes/order.js';
import { lineAt } from '../../fakes/readers.js';

const own = '70548213-0117-1';

describe('the state of an order in a list', () => {
  it.each([
    ['close above it', 30],
    ['far above it', 110],
  ])('is not the next order’s, whose state stands %s', async (_, height) => {
    const facts = await gatherPage([
      lineAt('Cancelled', 10, 50),
      lineAt('12 Aug 2024, 08:00', 200, 50),
      lineAt(own, 10, 50 + height),
      lineAt('Preparing', 10, 90 + height),
      lineAt('11 Aug 2024, 09:15', 200, 90 + height),
      lineAt('34331763-0121-1', 10, 90 + 2 * height),
    ]);
    expect(told(facts).filter((state) => !state.startsWith('?'))).toEqual([]);
  });

  it('is the one below its number, with filters above the list', async () => {
    const facts = await gatherPage([
      lineAt('Confirmed', 10, 10),
      lineAt('Preparing', 200, 10),
      lineAt(own, 10, 50),
      lineAt('Preparing', 10, 80),
      lineAt('11 Aug 2024, 09:15', 10, 104),
      lineAt('34331763-0121-1', 10, 200),
      lineAt('Cancelled', 10, 230),
    ]);
    expect(told(facts)).toEqual(['preparing@2024-08-11T01:15']);
  });

  it('gets no unnamed time in front of it, which may be the time of the order', async () => {
    const facts = await gatherPage([
      lineAt('34331763-0121-1', 10, 50),
      lineAt('9 Aug 2024, 01:05', 220, 50),
      lineAt('Preparing', 420, 50),
      lineAt(own, 10, 150),
      lineAt('9 Aug 2024, 02:05', 220, 150),
      lineAt('Preparing', 420, 150),
    ]);
    expect(facts.statuses).toMatchObject([{ status: 'preparing', at: null, timeText: '9 Aug 2024, 02:05' }]);
  });

  it('gets no unnamed time elsewhere below it, such as a clock in the corner', async () => {
    const facts = await gatherPage([
      lineAt('34331763-0121-1', 10, 50),
      lineAt('Preparing', 220, 50),
      lineAt('9 Aug 2024, 01:05', 400, 50),
      lineAt(own, 10, 150),
      lineAt('Preparing', 220, 150),
      lineAt('12.08.2024 14:01', 900, 230),
    ]);
    expect(facts.statuses).toMatchObject([{ status: 'preparing', at: null }]);
  });

  it('gets the time under its column’s heading, whatever the group headings between them say', async () => {
    const facts = await gatherPage([
      lineAt('Order', 10, 10),
      lineAt('Status since', 220, 10),
      lineAt('Status', 420, 10),
      lineAt('Ship no later than 20 Aug 2024, 17:00', 10, 50),
      lineAt(own, 10, 90),
      lineAt('11 Aug 2024, 09:15', 220, 90),
      lineAt('Preparing', 420, 90),
      lineAt('34331763-0121-1', 10, 130),
    ]);
    expect(told(facts)).toEqual(['preparing@2024-08-11T01:15']);
  });

  it('gets the time under its column’s heading, though a menu beside the list says Orders lower down', async () => {
    const facts = await gatherPage([
      lineAt('Order', 310, 10),
      lineAt('Status since', 520, 10),
      lineAt('Status', 720, 10),
      lineAt('Orders', 10, 78),
      lineAt('Ship no later than 20 Aug 2024, 17:00', 310, 60),
      lineAt(own, 310, 110),
      lineAt('11 Aug 2024, 09:15', 520, 110),
      lineAt('Preparing', 720, 110),
      lineAt('34331763-0121-1', 310, 150),
    ]);
    expect(told(facts)).toEqual(['preparing@2024-08-11T01:15']);
  });

  const under = (head: string) =>
    gatherPage([
      lineAt('Order', 10, 10),
      lineAt(head, 220, 10),
      lineAt('Status', 420, 10),
      lineAt(own, 10, 90),
      lineAt('11 Aug 2024, 09:15', 220, 90),
      lineAt('Preparing', 420, 90),
      lineAt('34331763-0121-1', 10, 130),
    ]);

  it('reports a time under a heading of unknown words, without an owner', async () => {
    const { statuses } = await under('IIpHHHT B 06pa60TKy');
    expect(statuses).toMatchObject([{ status: 'preparing', at: null, timeText: '11 Aug 2024, 09:15' }]);
  });

  it('ignores a time that is known to be another’s', async () => {
    const { statuses } = await under('Ship before');
    expect(statuses).toMatchObject([{ status: 'preparing', at: null, timeText: null }]);
  });
});

describe('the state of the only order in a list', () => {
  /** A search for the order's number, and the one row that it left. */
  const row = (timeHead: string) => [
    lineAt('Order', 10, 10),
    lineAt('Status', 220, 10),
    lineAt('Tracking number', 420, 10),
    lineAt(timeHead, 620, 10),
    lineAt('Ship no later than 20 Aug 2024, 17:00', 10, 60),
    lineAt(own, 10, 110),
    lineAt('Preparing', 220, 110),
    lineAt('LB949639685CN', 420, 110),
    lineAt('11 Aug 2024, 09:15', 620, 110),
  ];

  it('started at the time under the heading that names it', async () => {
    expect(told(await gatherPage(row('Status since')))).toEqual(['preparing@2024-08-11T01:15']);
  });

  it('is the one under its heading, whatever heading stands beside that', async () => {
    const lines = row('Status since').filter(({ text }) => text !== 'LB949639685CN');
    const named = lines.map((line) => (line.text === 'Tracking number' ? { ...line, text: 'Delivery method' } : line));
    expect(told(await gatherPage([...named, lineAt('Economy', 420, 110)]))).toEqual(['preparing@2024-08-11T01:15']);
  });

  it('does not take a menu above a page for headings', async () => {
    const menu = row('Finance').map((line) => (line.text === 'Order' ? { ...line, text: 'Goods' } : line));
    expect(told(await gatherPage(menu))).toEqual(['preparing@2024-08-11T01:15']);
  });

  it('does not take a menu for headings though it says Orders somewhere above the number', async () => {
    const facts = await gatherPage([
      lineAt('Goods', 10, 10),
      lineAt('Orders', 110, 10),
      lineAt('Finance', 210, 10),
      lineAt(`Order number: ${own}`, 10, 110),
      lineAt('Preparing', 400, 110),
      lineAt('Status since: 11 Aug 2024, 09:15', 10, 140),
    ]);
    expect(told(facts)).toEqual(['preparing@2024-08-11T01:15']);
  });

  it('does not take a menu for headings though its Orders stands just over the heading of the number', async () => {
    const facts = await gatherPage([
      lineAt('Orders', 10, 10),
      lineAt('Goods', 110, 10),
      lineAt('Finance', 210, 10),
      lineAt(`Order number: ${own}`, 10, 110),
      lineAt('Preparing', 400, 110),
      lineAt('Status since: 11 Aug 2024, 09:15', 10, 140),
    ]);
    expect(told(facts)).toEqual(['preparing@2024-08-11T01:15']);
  });

  it('recognises headings though the row itself calls its number an order', async () => {
    const { statuses } = await gatherPage([
      lineAt('Order', 10, 10),
      lineAt('Ordered', 200, 10),
      lineAt('Status', 400, 10),
      lineAt(`Order ${own}`, 10, 50),
      lineAt('11 Aug 2024, 09:15', 200, 50),
      lineAt('Preparing', 400, 50),
    ]);
    expect(statuses).toMatchObject([{ status: 'preparing', at: null }]);
  });

  it('has a time without a known owner under a heading that does not say what it is for', async () => {
    const { statuses } = await gatherPage(row('Date'));
    expect(statuses).toMatchObject([{ status: 'preparing', at: null, timeText: '11 Aug 2024, 09:15' }]);
  });

  it('has no time if the value under its heading is unknown', async () => {
    const lines = row('Status since').map((line) => (line.text === 'Preparing' ? { ...line, text: 'Mislaid' } : line));
    const facts = await gatherPage([...lines, lineAt('Preparing', 10, 400)]);
    expect(told(facts).filter((state) => state.includes('@'))).toEqual([]);
  });

  it.each(['Ordered', 'Created', 'Ship by', 'Shipped', 'Date'])(
    'has no start time under a heading that says %s',
    async (head) => {
      expect(told(await gatherPage(row(head)))).toContain('preparing');
    },
  );
});
