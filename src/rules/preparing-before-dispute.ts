import { before } from '../model/time.js';
import { hasUnresolvedTime, placesOf, preparingBegan, surePreparing } from './evidence.js';
import { doubtFindings, doubtsFor } from './order-doubts.js';
import { fail, finding, notApplicable, pass, unknown } from './outcome.js';
import { defineRule } from './rule.js';

/**
 * The demanded status began before the buyer opened the dispute. Where the page shows no time at all there is nothing to
 * compare, and `order-status-time-shown` does not pass.
 */
export const preparingBeforeDispute = defineRule({
  id: 'preparing-before-dispute',
  element: 'chain',
  needs: ['case', 'order'],
  finds: [
    ...doubtsFor('preparing-before-dispute'),
    'preparing-after-dispute',
    'preparing-overlaps-dispute',
    'preparing-unknown',
  ],
  source: 'handbook-chain',
  judge({ case: claims, order }) {
    const { openedAt } = claims.dispute;
    const [doubt, ...more] = doubtFindings(order, 'preparing-before-dispute');
    if (doubt !== undefined) return unknown(doubt, ...more);
    const preparing = preparingBegan(order);
    const at = placesOf(...surePreparing(order));
    if (preparing === null) {
      return hasUnresolvedTime(order) ? unknown(finding('preparing-unknown', {}, at)) : notApplicable;
    }
    switch (before(preparing, openedAt)) {
      case 'yes':
        return pass;
      case 'no':
        return fail(finding('preparing-after-dispute', { preparing, openedAt }, at));
      case 'unknown':
        return unknown(finding('preparing-overlaps-dispute', { preparing, openedAt }, at));
    }
  },
});
