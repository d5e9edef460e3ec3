import { isSupplied, placesOf, surePreparing } from './evidence.js';
import { fail, finding, notApplicable, pass, unknown } from './outcome.js';
import { defineRule } from './rule.js';

/**
 * The order page shows that the order was being prepared. A page may show more: an order that has moved on keeps the entry in
 * its history, and that entry is the proof. Only other states, clearly read, fail.
 */
export const orderStatusPreparing = defineRule({
  id: 'order-status-preparing',
  element: 'order',
  needs: ['order', 'files'],
  finds: ['order-status-not-preparing', 'order-status-unsure', 'order-status-unread'],
  source: 'handbook-order',
  judge({ order, files }) {
    if (!isSupplied(files, 'order')) return notApplicable;
    if (surePreparing(order).length > 0) return pass;

    const words = (seen: readonly { readonly text: string }[]) =>
      [...new Set(seen.map(({ text }) => text))].join(' / ');
    const blurred = order.statuses.filter(({ stage, sure }) => !sure && stage === 'preparing');
    const others = order.statuses.filter(({ sure }) => sure);
    if (blurred.length === 0 && others.length > 0) {
      return fail(finding('order-status-not-preparing', { found: words(others) }, placesOf(...others)));
    }
    const unsure = blurred.length > 0 ? blurred : order.statuses;
    if (unsure.length === 0) return unknown(finding('order-status-unread', {}));
    return unknown(finding('order-status-unsure', { read: words(unsure) }, placesOf(...unsure)));
  },
});
