import { placesOf } from './evidence.js';
import { doubtFindings, doubtsFor } from './order-doubts.js';
import { fail, finding, pass, unknown } from './outcome.js';
import { defineRule } from './rule.js';

/**
 * The page shows when the demanded status began. Without such a status this check says nothing; `order-status-preparing` does. A person looks at a
 * time that was seen but cannot be resolved to a moment (no year within reach, cut off).
 */
export const orderStatusTimeShown = defineRule({
  id: 'order-status-time-shown',
  element: 'order',
  needs: ['order', 'demanded-status'],
  finds: [...doubtsFor('order-status-time-shown'), 'order-status-time-missing', 'order-status-time-unresolved'],
  source: 'handbook-order',
  judge({ order, demanded }) {
    const [doubt, ...more] = doubtFindings(order, 'order-status-time-shown');
    if (doubt !== undefined) return unknown(doubt, ...more);
    if (demanded.some(({ at }) => at !== null)) return pass;

    const timed = demanded.find(({ timeText }) => timeText !== null);
    if (timed === undefined) {
      const [status] = demanded;
      return fail(finding('order-status-time-missing', { status: status.text }, placesOf(status)));
    }
    const params = { status: timed.text, read: timed.timeText ?? '' };
    return unknown(finding('order-status-time-unresolved', params, placesOf(timed)));
  },
});
