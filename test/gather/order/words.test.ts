import { describe, expect, it } from 'vitest';
import { gatherPage, title, told } from '../../fakes/order.js';
import { lineAt } from '../../fakes/readers.js';

describe('words of states', () => {
  it.each([
    'Next: Preparing',
    'Preparing (planned)',
    'Expected: Preparing',
    'Expected status: Preparing',
    'Preparing > Shipped',
    'Cancelled → Preparing',
  ])('are not sure in “%s”', async (text) => {
    const facts = await gatherPage([title, lineAt(text, 10, 100), lineAt('11 Aug 2024, 09:15', 10, 124)]);
    expect(facts.statuses.filter(({ sure, stage }) => sure && stage === 'preparing')).toEqual([]);
  });

  it.each([
    'Status: Preparing',
    '✓ Preparing',
    '1. Preparing',
    'Preparing · 11 Aug 2024, 09:15',
    'Shipment 70548213-0117-1 · Preparing',
  ])('are sure in “%s”', async (text) => {
    const facts = await gatherPage([title, lineAt(text, 10, 100)]);
    expect(facts.statuses).toMatchObject([{ status: 'preparing', sure: true }]);
  });

  it.each(['● O>KN AET OTrPy3KИ', '● O)KHnAET OTrPy3KИ', 'OXKИAET OTrPy3KИ'])(
    'are heard where Ж is read as two signs: %s',
    async (text) => {
      const facts = await gatherPage([title, lineAt(text, 10, 100)]);
      expect(facts.statuses).toMatchObject([{ status: 'awaiting-shipment', sure: true }]);
    },
  );

  it.each([
    'Cancelled by buyer',
    'Order cancelled',
    'The order has been cancelled',
    'Отменён покупателем',
    'OTMeHeH noKynaTeneM',
    '订单已取消',
    '买家已取消订单',
    'Payment failed: card declined',
  ])('that end an order are heard in “%s”, and not for sure', async (text) => {
    const facts = await gatherPage([
      title,
      lineAt('Preparing', 10, 100),
      lineAt('11 Aug 2024, 09:15', 10, 124),
      lineAt(text, 10, 200),
    ]);
    expect(facts.statuses[1]).toMatchObject({ stage: 'disqualified', sure: false });
  });

  it.each([
    'Cancel order',
    'Cancelled orders 7',
    'An order that is not handed over in time will be cancelled by the marketplace',
    'Buyers can no longer cancel',
  ])('that end an order are not heard in “%s”', async (text) => {
    expect(told(await gatherPage([title, lineAt('Preparing', 10, 100), lineAt(text, 10, 200)]))).toEqual(['preparing']);
  });
});
