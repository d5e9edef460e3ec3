import { describe, expect, it } from 'vitest';
import { gatherPage } from '../../fakes/order.js';
import { lineAt } from '../../fakes/readers.js';

describe('a state that may not belong to the order in dispute', () => {
  it('is not clear by itself on the page of another order', async () => {
    const facts = await gatherPage([
      lineAt('订单 80000000-0001-1', 10, 10),
      lineAt('等待发运', 10, 100),
      lineAt('2024-08-11 09:15', 300, 100),
    ]);
    expect(facts.statuses).toMatchObject([{ text: '等待发运', sure: false, clear: true }]);
  });
});
