import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/gather/images/reading.js';
import { gatherOrder } from '../../../src/gather/page/index.js';
import type { OrderFacts, ReportCase } from '../../../src/model/facts.js';
import type { Policy } from '../../../src/model/schema/policy.js';
import { type Window, windowOfInstant } from '../../../src/model/time.js';
import { loadPolicy } from '../../../src/policy/index.js';
import { doubtsOf, rereading, told } from '../../fakes/order.js';
import { imageOf, lineAt } from '../../fakes/readers.js';

const policy = loadPolicy('ozon/not-received') as Policy;
const claims: ReportCase = {
  id: 'test',
  sha256: '0'.repeat(64),
  order: { number: '70548213-0117-1', trackingNumber: 'LK058863565CN', items: [{ sku: '1512663422' }] },
  dispute: { openedAt: windowOfInstant('2024-08-20T14:03:00+03:00') as Window },
} as ReportCase;

const gather = (lines: readonly Line[], zones = ['Asia/Shanghai']): Promise<OrderFacts> =>
  gatherOrder([{ image: imageOf(lines), zones }], claims, policy, rereading(lines));

const title = lineAt('Shipment 70548213-0117-1', 10, 10);

describe('gathering a page about one order', () => {
  it('pairs the history with times below', async () => {
    const facts = await gather([
      title,
      lineAt('Preparing', 10, 100),
      lineAt('11 Aug 2024, 09:15', 10, 124),
      lineAt('Confirmed', 10, 160),
      lineAt('10 Aug 2024, 18:00', 10, 184),
    ]);
    expect(told(facts)).toEqual(['preparing@2024-08-11T01:15', 'confirmed@2024-08-10T10:00']);
  });

  it('pairs the history with times above', async () => {
    const facts = await gather([
      title,
      lineAt('11 Aug 2024, 09:15', 10, 100),
      lineAt('Preparing', 10, 124),
      lineAt('10 Aug 2024, 18:00', 10, 160),
      lineAt('Confirmed', 10, 184),
    ]);
    expect(told(facts)).toEqual(['preparing@2024-08-11T01:15', 'confirmed@2024-08-10T10:00']);
  });

  it.each([
    ['behind', 10, 300],
    ['in front of', 300, 10],
  ])('pairs a table with times %s the status', async (_, statusX, timeX) => {
    const facts = await gather([
      title,
      lineAt('Preparing', statusX, 100),
      lineAt('2024-08-11 09:15', timeX, 100),
      lineAt('Confirmed', statusX, 124),
      lineAt('2024-08-10 18:00', timeX, 124),
    ]);
    expect(told(facts)).toEqual(['preparing@2024-08-11T01:15', 'confirmed@2024-08-10T10:00']);
  });

  it('lists the states from the top of the page down, in whatever order their lines were found', async () => {
    const facts = await gather([title, lineAt('Confirmed', 10, 160), lineAt('Preparing', 10, 100)]);
    expect(told(facts)).toEqual(['preparing', 'confirmed']);
  });

  it('reads status and time from one line', async () => {
    expect(told(await gather([title, lineAt('备货中 2024-08-11 09:15', 10, 100)]))).toEqual([
      'preparing@2024-08-11T01:15',
    ]);
  });

  it('pairs a stepper whose times stand under each status', async () => {
    const facts = await gather([
      title,
      lineAt('Confirmed', 10, 100),
      lineAt('Preparing', 310, 100),
      lineAt('In transit', 610, 100),
      lineAt('10 Aug 2024', 10, 124),
      lineAt('11 Aug 2024', 310, 124),
      lineAt('13 Aug 2024', 610, 124),
    ]);
    expect(told(facts)).toEqual([
      'confirmed@2024-08-09T16:00',
      'preparing@2024-08-10T16:00',
      'in-transit@2024-08-12T16:00',
    ]);
  });

  it.each([
    ['a deadline in the line', [lineAt('Ship by: 18 Aug 2024, 17:00', 10, 124)]],
    ['a deadline in Chinese', [lineAt('8月18日 至17:00', 10, 124)]],
    ['the time of another event in the line', [lineAt('Created: 9 Aug 2024, 17:00', 10, 124)]],
    ['the time of an unknown event in the line', [lineAt('Warehouse cut-off 9 Aug 2024, 17:00', 10, 124)]],
    ['the time of another event beside its label', [lineAt('Created', 10, 134), lineAt('9 Aug 2024, 17:00', 200, 134)]],
  ])('gives no status %s', async (_, lines) => {
    expect(told(await gather([title, lineAt('Preparing', 10, 100), ...lines]))).toEqual(['preparing']);
  });

  it('tells a time that it cannot parse from a missing time', async () => {
    const unread = await gather([title, lineAt('Preparing', 10, 100), lineAt('11 Xyz 2024, 09:15', 10, 124)]);
    const half = await gather([title, lineAt('Preparing', 10, 100), lineAt('11 Aug 2024 XYZ 09:15', 10, 124)]);
    const missing = await gather([title, lineAt('Preparing', 10, 100), lineAt('Paid by card', 10, 124)]);
    expect(unread.statuses[0]).toMatchObject({ at: null, timeText: '11 Xyz 2024, 09:15' });
    expect(half.statuses[0]).toMatchObject({ at: null, timeText: '11 Aug 2024' });
    expect(missing.statuses[0]).toMatchObject({ at: null, timeText: null });
  });

  it('keeps 等待备货 apart from 备货中', async () => {
    expect(told(await gather([title, lineAt('等待备货', 400, 10)]))).toEqual(['awaiting-packaging']);
    expect(told(await gather([title, lineAt('备货中', 400, 10)]))).toEqual(['preparing']);
  });

  it('takes words from the reader that knows their letters, and digits from the main one', async () => {
    const line = (main: string, text: string, y: number): Line => ({
      ...lineAt(main, 10, y),
      also: [{ ...lineAt(text, 10, y), text }],
    });
    const facts = await gather([
      title,
      line('Co6upaeTcA', 'Собирается', 100),
      line('11 aBrycTa 2024, 09:15', '11 августа 2024, 09:16', 124),
    ]);
    expect(told(facts)).toEqual(['preparing@2024-08-11T01:15']);
    expect(facts.statuses[0]).toMatchObject({ text: 'Собирается', timeText: '11 августа 2024, 09:15' });
  });

  it('does not take tabs with counts, or a row of bare status words, for the order’s state', async () => {
    const tabs = [
      lineAt('Awaiting packaging 1', 10, 50),
      lineAt('Preparing 2', 300, 50),
      lineAt('Cancelled 7', 500, 50),
    ];
    const bare = [lineAt('Preparing', 10, 80), lineAt('In transit', 200, 80), lineAt('Delivered', 400, 80)];
    expect(told(await gather([title, ...tabs, ...bare]))).toEqual([]);
  });

  it('is not sure of statuses on a page without the order’s number', async () => {
    expect(told(await gather([lineAt('Preparing', 10, 100), lineAt('11 Aug 2024, 09:15', 10, 124)]))).toEqual([
      '?preparing@2024-08-11T01:15',
    ]);
  });

  it('is not sure of statuses if another order’s number is on the page, as under a search field', async () => {
    const facts = await gather([
      lineAt('70548213-0117-1', 600, 10),
      lineAt('70548213-0117-2', 10, 100),
      lineAt('Preparing', 300, 100),
    ]);
    expect(told(facts)).toEqual(['?preparing']);
    expect(facts.otherNumbers.map(({ value }) => value)).toEqual(['70548213-0117-2']);
  });

  it('gives a window over every zone if the page’s zone is unknown', async () => {
    const facts = await gather(
      [title, lineAt('Preparing 2024-08-11 09:15', 10, 100)],
      ['Asia/Shanghai', 'Europe/Moscow'],
    );
    expect(facts.statuses[0]?.at).toMatchObject({
      earliest: '2024-08-11T01:15:00.000Z',
      latest: '2024-08-11T06:16:00.000Z',
    });
  });

  it.each(['Sun, 11 Aug 2024, 09:15', '周三 2024-08-11 09:15', 'вс, 11.08.2024 09:15'])(
    'accepts a weekday before the date: %s',
    async (time) => {
      const facts = await gather([title, lineAt('Preparing', 10, 100), lineAt(time, 10, 124)]);
      expect(told(facts)).toEqual(['preparing@2024-08-11T01:15']);
    },
  );

  it('accepts a weekday between the state and its date', async () => {
    expect(told(await gather([title, lineAt('Preparing, Sun, 11 Aug 2024, 09:15', 10, 100)]))).toEqual([
      'preparing@2024-08-11T01:15',
    ]);
  });

  it('chooses, of two years for one spelling, the one close to the dispute', async () => {
    const facts = await gather([title, lineAt('Preparing 11.08.24 09:15', 10, 100)]);
    expect(facts.statuses[0]?.at).toMatchObject({
      earliest: '2024-08-11T01:15:00.000Z',
      latest: '2024-08-11T01:16:00.000Z',
    });
  });

  it('tells a partly cut-off number from another number', async () => {
    const facts = await gather([
      lineAt('70548213-0117- MUG-350-BLU', 10, 10),
      lineAt('34331763-0121-1', 10, 100),
      lineAt('Preparing', 300, 10),
    ]);
    expect(facts.number).toMatchObject({ value: '70548213-0117-', sure: false });
    expect(told(facts)).toEqual(['?preparing']);
  });

  it('keeps both meanings of an ambiguous date', async () => {
    const facts = await gather([title, lineAt('Preparing 07/08/2024 09:15', 10, 100)]);
    expect(facts.statuses[0]?.at).toMatchObject({
      earliest: '2024-07-08T01:15:00.000Z',
      latest: '2024-08-07T01:16:00.000Z',
    });
  });

  it('reads the tracking number beside its word if it differs from the claimed one', async () => {
    const facts = await gather([title, lineAt('Tracking number', 10, 50), lineAt('LK058863579CN', 10, 74)]);
    expect(facts.trackingNumber).toMatchObject({ value: 'LK058863579CN', sure: true });
  });
});

/** One order's page that ends with another order of the same buyer. */
const withOther = (...history: readonly Line[]): Line[] => [
  lineAt('Shipment 70548213-0117-1', 10, 10),
  lineAt('Preparing', 400, 10),
  ...history,
  lineAt('47443026-1445-1', 10, 320),
  lineAt('Shipped', 220, 320),
  lineAt('12 Aug 2024, 08:00', 400, 320),
];

describe('gathering a page of one order that names another', () => {
  it('leaves a state without a time if the only time is another state’s', async () => {
    const beside = [lineAt('Confirmed', 30, 100), lineAt('10 Aug 2024, 18:00', 400, 100), lineAt('Preparing', 30, 140)];
    expect(told(await gather(withOther(...beside)))).toEqual(['preparing', 'confirmed@2024-08-10T10:00', 'preparing']);
    const below = [lineAt('Confirmed', 30, 100), lineAt('10 Aug 2024, 18:00', 30, 124), lineAt('Preparing', 30, 170)];
    expect(told(await gather(withOther(...below)))).toEqual(['preparing', 'confirmed@2024-08-10T10:00', 'preparing']);
  });

  it('gives the state the time that its history gives it', async () => {
    const history = [
      lineAt('Confirmed', 30, 100),
      lineAt('10 Aug 2024, 18:00', 400, 100),
      lineAt('Preparing', 30, 140),
      lineAt('11 Aug 2024, 09:15', 400, 140),
    ];
    expect(told(await gather(withOther(...history)))).toEqual([
      'preparing',
      'confirmed@2024-08-10T10:00',
      'preparing@2024-08-11T01:15',
    ]);
  });
});

/**
 * A row of a list in the cabinet's layout: number, badge, accepted, ship by, article, tracking number over two lines.
 */
const row = (y: number, number: string, badge: string, accepted: string): Line[] => [
  lineAt(number, 10, y),
  lineAt(badge, 220, y),
  lineAt(accepted, 400, y),
  lineAt('24 Aug 至17:00', 560, y),
  lineAt(number.slice(0, 11), 1040, y),
  lineAt(number.slice(11), 1040, y + 22),
];

const heads = [
  lineAt('货件编号', 10, 10),
  lineAt('状态', 220, 10),
  lineAt('已接收', 400, 10),
  lineAt('发运日期', 560, 10),
];

describe('gathering a list of orders', () => {
  it('takes state and time only from this order’s row', async () => {
    const facts = await gather([
      ...heads,
      ...row(50, '34331763-0121-1', '已准备发运', '9 Aug 01:05'),
      ...row(160, '70548213-0117-1', '等待备货', '11 Aug 09:15'),
      ...row(270, '70548213-0117-2', '已准备发运', '12 Aug 10:00'),
    ]);
    expect(told(facts)).toEqual(['awaiting-packaging']);
    expect(facts.number).toMatchObject({ sure: true });
    expect(facts.otherNumbers.map(({ value }) => value).sort()).toEqual(['34331763-0121-1', '70548213-0117-2']);
  });

  it('rejects the ship-by time, marked by word or by column heading, and the order’s intake time', async () => {
    const plain = row(160, '70548213-0117-1', '已准备发运', '11 Aug 09:15').map((line) =>
      line.text.includes('至') ? lineAt('24 Aug 17:00', 560, 160) : line,
    );
    const facts = await gather([...heads, ...row(50, '34331763-0121-1', '已准备发运', '9 Aug 01:05'), ...plain]);
    expect(told(facts)).toEqual(['awaiting-shipment']);
    expect(doubtsOf(facts)).toContain('time-of-intake');
  });

  it('separates columns that were found as one line', async () => {
    const merged = row(160, '70548213-0117-1', '已准备发运', '').filter(
      ({ text }) => text !== '' && !text.includes('至'),
    );
    const facts = await gather([
      ...heads.map((head) => (head.text === '已接收' ? { ...head, text: '状态时间' } : head)),
      ...row(50, '34331763-0121-1', '已准备发运', '9 Aug 01:05'),
      ...merged,
      lineAt('11.08.2024 09:15 24 Aug 至17:00', 400, 160),
    ]);
    expect(told(facts)).toEqual(['awaiting-shipment@2024-08-11T01:15']);
  });

  it('does not choose between two indistinguishable times', async () => {
    const lines = [
      ...row(50, '34331763-0121-1', '已准备发运', '9 Aug 01:05'),
      ...row(160, '70548213-0117-1', '已准备发运', '11 Aug 09:15'),
      lineAt('12 Aug 10:00', 800, 160),
    ];
    expect(told(await gather(lines))).toEqual(['awaiting-shipment']);
  });

  it('joins a number that a narrow column breaks over two lines', async () => {
    const lines = [
      lineAt('70548213-01', 10, 50),
      lineAt('17-1', 10, 72),
      lineAt('Preparing', 300, 50),
      lineAt('34331763-01', 10, 160),
      lineAt('21-1', 10, 182),
      lineAt('Cancelled', 300, 160),
    ];
    const facts = await gather(lines);
    expect(facts.number).toMatchObject({ value: '70548213-0117-1', sure: true });
    expect(told(facts)).toEqual(['preparing']);
  });
});

describe('headings of a list’s columns', () => {
  const table = (head: string): Line[] => [
    lineAt('Order', 10, 10),
    lineAt('Status', 220, 10),
    lineAt(head, 400, 10),
    lineAt('34331763-0121-1', 10, 50),
    lineAt('Preparing', 220, 50),
    lineAt('9 Aug 2024, 01:05', 400, 50),
    lineAt('70548213-0117-1', 10, 110),
    lineAt('Preparing', 220, 110),
    lineAt('11 Aug 2024, 09:15', 400, 110),
  ];

  it.each(['Status since', 'Status changed'])('take the times below %s for the states’ times', async (head) => {
    expect(told(await gather(table(head)))).toEqual(['preparing@2024-08-11T01:15']);
  });

  it.each(['Handover', 'Created', 'Ship by', 'Accepted'])(
    'keep the times below %s from being the states’',
    async (head) => {
      expect(told(await gather(table(head)))).toEqual(['preparing']);
    },
  );

  it('leave the owner of a time below a bare Date open', async () => {
    const [seen] = (await gather(table('Date'))).statuses;
    expect(seen).toMatchObject({ at: null, timeText: '11 Aug 2024, 09:15' });
  });
});
