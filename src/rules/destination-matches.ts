import { placeLikeness, wordPlace } from '../model/destination.js';
import { doubtsOfDelivery } from './delivery.js';
import { fail, finding, pass, unknown } from './outcome.js';
import { defineRule } from './rule.js';

/**
 * The place of delivery in the history is the one in the case, by country, postcode and city. A city in another spelling or script is left to a
 * person. So is a place that is explained by a pick-up point, a locker or a neighbour.
 */
export const destinationMatches = defineRule({
  id: 'destination-matches',
  element: 'tracking',
  needs: ['tracking', 'delivery', 'destination'],
  finds: ['destination-missing', 'destination-unread', 'destination-differs', 'destination-unsure', 'history-doubted'],
  source: 'handbook-tracking',
  judge({ tracking, delivery, destination }) {
    if (doubtsOfDelivery(tracking).length > 0) return unknown(finding('history-doubted', {}));
    const at = [{ file: delivery.file, pointer: delivery.pointer }];
    const { place = {} } = delivery;
    const expected = wordPlace(destination);
    const found = wordPlace(place);
    if (found === '') return unknown(finding('destination-unread', { expected, found: place.text ?? '' }, at));
    const likeness = placeLikeness(destination, place);
    if (likeness === 'alike' && delivery.proof === 'scan') return pass;
    const isCountry =
      destination.country !== undefined && place.country !== undefined && destination.country !== place.country;
    return likeness === 'different' && (isCountry || !isElsewhereByNature(delivery.to))
      ? fail(finding('destination-differs', { expected, found }, at))
      : unknown(finding('destination-unsure', { expected, found }, at));
  },
});

/** Deliveries that may rightly be in another street or district than the buyer's. */
const isElsewhereByNature = (to = ''): boolean => ['locker', 'pick-up-point', 'neighbour'].includes(to);
