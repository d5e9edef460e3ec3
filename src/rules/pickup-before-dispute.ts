import { before } from '../model/time.js';
import { fail, finding, pass, unknown } from './outcome.js';
import { defineRule } from './rule.js';

/**
 * The carrier had the parcel before the buyer opened the dispute: the whole window of the pickup lies before the whole window of the dispute. Without
 * a pickup there is nothing to compare, and `tracking-pickup-recorded` does not pass.
 */
export const pickupBeforeDispute = defineRule({
  id: 'pickup-before-dispute',
  element: 'tracking',
  needs: ['case', 'timed-pickup'],
  finds: ['pickup-after-dispute', 'pickup-overlaps-dispute', 'pickup-unknown'],
  source: 'handbook-tracking',
  judge({ case: claims, pickup }) {
    const params = { pickup, openedAt: claims.dispute.openedAt };
    switch (before(pickup, claims.dispute.openedAt)) {
      case 'yes':
        return pass;
      case 'no':
        return fail(finding('pickup-after-dispute', params));
      case 'unknown':
        return unknown(finding('pickup-overlaps-dispute', params));
    }
  },
});
