import { surePreparing } from '../model/preparing.js';
import { atOrBefore } from '../model/time.js';
import { placesOf } from './evidence.js';
import { fail, finding, pass, unknown } from './outcome.js';
import { defineRule } from './rule.js';

/**
 * The demanded status began no later than the carrier took the parcel. If the evidence lacks either moment there is nothing to compare, and the check
 * that asks for that moment does not pass.
 */
export const preparingBeforePickup = defineRule({
  id: 'preparing-before-pickup',
  element: 'chain',
  needs: ['order', 'pickup', 'demanded-moment'],
  finds: ['preparing-after-pickup', 'preparing-overlaps-pickup', 'preparing-unknown'],
  source: 'handbook-chain',
  judge({ order, pickup, preparing }) {
    const at = placesOf(...surePreparing(order));
    switch (atOrBefore(preparing, pickup)) {
      case 'yes':
        return pass;
      case 'no':
        return fail(finding('preparing-after-pickup', { preparing, pickup }, at));
      case 'unknown':
        return unknown(finding('preparing-overlaps-pickup', { preparing, pickup }, at));
    }
  },
});
