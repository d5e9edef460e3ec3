import { half, otherOrderOn, placesOf, surelyIs } from './evidence.js';
import { fail, finding, pass, unknown } from './outcome.js';
import { defineRule } from './rule.js';
import { doubtsOf } from './unsure.js';

/**
 * The order page shows the number of the order in dispute. Fails if another number is clearly read there and this one is not there even in outline:
 * it is the wrong page. A person looks at a number that was not read, or not surely.
 */
export const orderNumberShown = defineRule({
  id: 'order-number-shown',
  element: 'order',
  needs: ['case', 'order-page'],
  finds: ['order-number-differs', 'order-number-unsure', 'order-number-unread'],
  source: 'handbook-order',
  judge({ case: claims, order }) {
    const expected = claims.order.number;
    if (surelyIs(order.number, expected)) return pass;

    const read = [...(order.number === null ? [] : [order.number]), ...order.otherNumbers];
    const blurred = half(read, expected);
    if (blurred !== undefined) {
      const doubts = doubtsOf(blurred, expected);
      return unknown(finding('order-number-unsure', { expected, read: blurred.value, doubts }, placesOf(blurred)));
    }
    const other = otherOrderOn(order, expected);
    if (other === undefined) return unknown(finding('order-number-unread', { expected }));
    return fail(finding('order-number-differs', { expected, found: other.value }, placesOf(other)));
  },
});
