import { surePreparing } from '../model/preparing.js';
import { before } from '../model/time.js';
import { placesOf } from './evidence.js';
import { doubtsFor } from './order-doubts.js';
import { fail, finding, pass, unknown } from './outcome.js';
import { defineRule } from './rule.js';

/**
 * The demanded status began before the buyer opened the dispute. If the page shows no time there is nothing to compare, and `order-status-time-shown`
 * does not pass.
 */
export const preparingBeforeDispute = defineRule({
  id: 'preparing-before-dispute',
  element: 'chain',
  needs: ['order', 'dispute-moment', 'demanded-moment'],
  finds: [
    ...doubtsFor('preparing-before-dispute'),
    'preparing-after-dispute',
    'preparing-overlaps-dispute',
    'preparing-unknown',
  ],
  source: 'handbook-chain',
  judge({ order, openedAt, preparing }) {
    const at = placesOf(...surePreparing(order));
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
