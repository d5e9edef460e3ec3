import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/gather/images/reading.js';
import { understandPicture } from '../../../src/gather/readout/index.js';
import type { Policy } from '../../../src/model/schema/policy.js';
import { windowOfInstant } from '../../../src/model/time.js';
import { loadPolicy } from '../../../src/policy/index.js';
import { rereading } from '../../fakes/order.js';
import { imageOf, lineAt } from '../../fakes/readers.js';

const policy = loadPolicy('ozon/not-received') as Policy;
const picture = { kind: 'order-page' as const, sure: true, drawn: true, reasons: [] };

const understand = (lines: readonly Line[], more: { timeZone?: string; openedAt?: string } = {}) => {
  const openedAt = more.openedAt === undefined ? undefined : (windowOfInstant(more.openedAt) ?? undefined);
  const { timeZone } = more;
  return understandPicture(imageOf(lines), { policy, picture, timeZone, openedAt }, rereading(lines));
};

const detail = [
  lineAt('Shipment 70548213-0117-1', 10, 10),
  lineAt('Tracking number', 500, 10),
  lineAt('LK058863565CN', 500, 36),
  lineAt('Preparing', 10, 100),
  lineAt('11 Aug 2024, 09:15', 10, 124),
  lineAt('Confirmed', 10, 160),
  lineAt('10 Aug 2024, 18:00', 10, 184),
];

const list = [
  lineAt('Number', 10, 10),
  lineAt('Status', 300, 10),
  lineAt('Status since', 500, 10),
  lineAt('70548213-0117-1', 10, 100),
  lineAt('Preparing', 300, 100),
  lineAt('2024-08-11 09:15', 500, 100),
  lineAt('70548214-0118-1', 10, 200),
  lineAt('Cancelled', 300, 200),
  lineAt('2024-08-12 10:00', 500, 200),
];

describe('a page of orders, read without a case', () => {
  it('lists the order with its states in time order', async () => {
    const { orders } = await understand(detail, { timeZone: 'Asia/Shanghai' });
    expect(orders).toMatchObject([
      {
        number: { value: '70548213-0117-1', sure: true },
        part: 'page',
        trackingNumber: { value: 'LK058863565CN' },
        states: [
          { status: 'confirmed', stage: 'before', at: { earliest: '2024-08-10T10:00:00.000Z' } },
          { status: 'preparing', stage: 'proving', at: { earliest: '2024-08-11T01:15:00.000Z' } },
        ],
        doubts: [],
      },
    ]);
  });

  it('says by which clock the times are read: the given one, or all that the policy allows', async () => {
    const given = await understand(detail, { timeZone: 'Asia/Shanghai' });
    expect(given.page?.zone).toEqual({ from: 'given', zones: ['Asia/Shanghai'] });
    expect(given.orders[0]?.states[0]?.zone).toEqual(given.page?.zone);
    const open = await understand(detail);
    expect(open.page?.zone).toEqual({ from: 'policy', zones: [...policy.zones] });
    const [first] = open.orders[0]?.states ?? [];
    expect(first?.at).toMatchObject({ earliest: '2024-08-10T10:00:00.000Z', latest: '2024-08-10T18:01:00.000Z' });
  });

  it('prefers the offset written in a time over any zone', async () => {
    const { orders } = await understand(
      [
        lineAt('Shipment 70548213-0117-1', 10, 10),
        lineAt('Preparing', 10, 100),
        lineAt('2024-08-11 09:15:00 +03:00', 10, 124),
      ],
      { timeZone: 'Asia/Shanghai' },
    );
    expect(orders[0]?.states[0]).toMatchObject({
      at: { earliest: '2024-08-11T06:15:00.000Z' },
      zone: { from: 'written', zones: ['UTC+3'] },
    });
  });

  it('gives every order of a list only its own state', async () => {
    const { orders } = await understand(list);
    expect(orders.map(({ number, part, states }) => [number?.value, part, states.map(({ status }) => status)])).toEqual(
      [
        ['70548213-0117-1', 'row', ['preparing']],
        ['70548214-0118-1', 'row', ['cancelled']],
      ],
    );
  });

  it('leaves a time without a year open until the dispute gives it, and reports nothing else about it', async () => {
    const lines = [
      lineAt('Shipment 70548213-0117-1', 10, 10),
      lineAt('Preparing', 10, 100),
      lineAt('11 Aug, 09:15', 10, 124),
      lineAt('Ship by: 14 Aug 2024, 17:00', 10, 300),
    ];
    const open = await understand(lines);
    expect(open.orders[0]).toMatchObject({
      states: [{ at: null, open: 'no-year', timeText: '11 Aug, 09:15' }],
      doubts: [],
    });
    const told = await understand(lines, { openedAt: '2024-08-20T14:03:00+03:00' });
    expect(told.orders[0]?.states[0]?.at?.latest).toBe('2024-08-11T09:16:00.000Z');
    expect(told.orders[0]?.states[0]?.open).toBeUndefined();
  });

  it('reports a state without a time', async () => {
    const { orders } = await understand([lineAt('Shipment 70548213-0117-1', 10, 10), lineAt('Preparing', 10, 100)]);
    expect(orders[0]?.states).toMatchObject([{ status: 'preparing', at: null, open: 'no-time' }]);
    expect(orders[0]?.states[0]?.zone).toBeUndefined();
  });

  it('lists the states of a page without a number, with no sure order', async () => {
    const { orders } = await understand(detail.slice(3));
    expect(orders).toMatchObject([{ number: null, states: [{ sure: false }, { sure: false }] }]);
  });

  it('finds no order on a page with neither a number nor a state', async () => {
    const { orders, page } = await understand([lineAt('Nothing to see', 10, 10)]);
    expect(orders).toEqual([]);
    expect(page).toBeUndefined();
  });

  it('reports what contradicts the state', async () => {
    const { orders } = await understand([...detail, lineAt('Order was cancelled by the buyer', 10, 300)]);
    expect(orders[0]?.doubts.map(({ code }) => code)).toContain('notice');
  });

  it('reports what each cell was taken for, and its lines', async () => {
    const { cells } = await understand([...detail, lineAt('Settings', 900, 10), lineAt('Hello there', 900, 300)]);
    const taken = new Map(cells.map((cell) => [cell.text, cell]));
    expect(taken.get('70548213-0117-1')).toMatchObject({ as: 'order-number', order: 0, lines: [0] });
    expect(taken.get('Tracking number')).toMatchObject({ as: 'name', names: 'trackingNumber', lines: [1] });
    expect(taken.get('LK058863565CN')).toMatchObject({ as: 'tracking-number' });
    expect(taken.get('Preparing')).toMatchObject({ as: 'state', status: 'preparing', stage: 'proving' });
    expect(taken.get('11 Aug 2024, 09:15')).toMatchObject({
      as: 'time',
      meaning: 'none',
      at: { text: expect.any(String) },
    });
    expect(taken.get('Settings')).toMatchObject({ as: 'control' });
    expect(taken.get('Hello there')).toMatchObject({ as: 'text' });
  });

  it('gives each cell of a list to its order', async () => {
    const { cells } = await understand(list);
    const order = (text: string) => cells.find((cell) => cell.text === text)?.order;
    expect(['Preparing', '2024-08-11 09:15', 'Cancelled', '2024-08-12 10:00', 'Status'].map(order)).toEqual([
      0,
      0,
      1,
      1,
      undefined,
    ]);
  });

  it('reports the zones that the page names, and whether its clock has AM and PM', async () => {
    const { page } = await understand([
      lineAt('Shipment 70548213-0117-1', 10, 10),
      lineAt('Times are Moscow time', 500, 10),
      lineAt('Preparing', 10, 100),
      lineAt('11 Aug 2024, 9:15 PM', 10, 124),
    ]);
    expect(page).toMatchObject({ named: [180], clock: 12, dates: null });
  });
});
