import { describe, expect, it } from 'vitest';
import { policyIds } from '../../../src/policy/index.js';
import { gatherPageOf, told } from '../../fakes/order.js';
import { lineAt } from '../../fakes/readers.js';

/** Pages whose order numbers have another form than Ozon's, beside carriers' numbers that contain such a form. */
describe('a page of another marketplace', () => {
  it.each(policyIds())('of %s is read whatever form its order numbers have', async (id) => {
    const order = { number: '70548213-0117-1', trackingNumber: 'LK058863565CN' };
    const lines = [lineAt('Order 70548213-0117-1', 10, 10), lineAt('Cancelled', 10, 50), lineAt('A-1 4-B', 10, 90)];
    await expect(gatherPageOf(id, order, lines)).resolves.toMatchObject({ statuses: {} });
  });

  it.each([
    ['of a form that the policy knows', '1Z3857260341907746'],
    ['of any other form', '9400111899223197428490'],
  ])('keeps its state if the parcel’s number, %s, contains an order’s', async (_, trackingNumber) => {
    const order = { number: '4HK27519RE836420T', trackingNumber };
    const facts = await gatherPageOf('paypal/item-not-received', order, [
      lineAt('$48.20 USD', 10, 10),
      lineAt('Refunded', 200, 10),
      lineAt('Transaction ID', 10, 120),
      lineAt(order.number, 200, 120),
      lineAt('Tracking number', 10, 320),
      lineAt(trackingNumber, 200, 320),
    ]);
    expect(told(facts)).toEqual(['returned']);
  });

  it('ignores the state of another transaction on the page', async () => {
    const order = { number: '4HK27519RE836420T', trackingNumber: '1Z3857260341907746' };
    const facts = await gatherPageOf('paypal/item-not-received', order, [
      lineAt('7TX90364LB158273P', 10, 10),
      lineAt('Refunded', 10, 40),
      lineAt(order.number, 10, 120),
      lineAt('Completed', 10, 150),
      lineAt('2AB55512MN904417C', 10, 230),
      lineAt('Refunded', 10, 260),
    ]);
    expect(told(facts)).toEqual(['completed']);
  });
});
