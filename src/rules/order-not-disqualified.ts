import { placesOf } from './evidence.js';
import { finding, gravest, notApplicable } from './outcome.js';
import { defineRule } from './rule.js';

/**
 * No status of the order takes it out of the dispute altogether (payment failed, blocked, cancelled). Where no status could be
 * read for sure nothing can be said; `order-status-preparing` asks for one.
 */
export const orderNotDisqualified = defineRule({
  id: 'order-not-disqualified',
  element: 'order',
  needs: ['order'],
  finds: ['order-disqualified', 'order-disqualified-unsure'],
  source: 'handbook-order',
  judge({ order }) {
    const grave = order.statuses.filter(({ stage }) => stage === 'disqualified');
    if (grave.length === 0 && !order.statuses.some(({ sure }) => sure)) return notApplicable;
    const sure = grave
      .filter((seen) => seen.sure)
      .map((seen) => finding('order-disqualified', { status: seen.text }, placesOf(seen)));
    const unsure = grave
      .filter((seen) => !seen.sure)
      .map((seen) => finding('order-disqualified-unsure', { status: seen.text }, placesOf(seen)));
    return gravest(sure, unsure);
  },
});
