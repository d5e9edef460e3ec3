import type { NamedPage, PostingNumber } from '../model/named.js';
import { surePreparing } from '../model/preparing.js';
import { otherOrderOn, placesOf } from './evidence.js';
import { doubtFindings, doubtsFor } from './order-doubts.js';
import { fail, finding, pass, unknown } from './outcome.js';
import { defineRule } from './rule.js';
import { stateWordsOf, unsureState } from './unsure-state.js';

/**
 * The order page shows that the order was being prepared. The page may show more: an order that has moved on keeps the entry in its history, and that
 * entry is the proof. Fails only if other states were clearly read instead. If the state itself is clear, only the question whose it is can stay
 * open, and the reason says so.
 */
export const orderStatusPreparing = defineRule({
  id: 'order-status-preparing',
  element: 'order',
  needs: ['case', 'order-page', 'files'],
  finds: [
    ...doubtsFor('order-status-preparing'),
    'order-status-not-preparing',
    'order-status-of-another',
    'order-status-unowned',
    'order-status-unsure',
    'order-status-masked',
    'order-status-unread',
  ],
  source: 'handbook-order',
  judge({ case: claims, order, files }) {
    const stranger = ofAnother(order, claims.order.number);
    if (stranger !== undefined) return unknown(stranger);
    // Contradictions of the state are weighed before its sighting.
    const [doubt, ...more] = doubtFindings(order, 'order-status-preparing');
    if (doubt !== undefined) return unknown(doubt, ...more);
    if (surePreparing(order).length > 0) return pass;

    const blurred = order.statuses.filter(({ stage, sure }) => !sure && stage === 'proving');
    const others = order.statuses.filter(({ sure }) => sure);
    if (blurred.length === 0 && others.length > 0) {
      return fail(finding('order-status-not-preparing', { found: stateWordsOf(others) }, placesOf(...others)));
    }
    const unsure = blurred.length > 0 ? blurred : order.statuses;
    if (unsure.length === 0) return unknown(finding('order-status-unread', {}));
    return unknown(unsureState(unsure, order, files, claims.order.number));
  },
});

/** Clear states on a page that clearly shows other orders and not this one. Any other doubt about them concerns those orders too. */
const ofAnother = (order: NamedPage, expected: PostingNumber) => {
  const { statuses, number, otherNumbers } = order;
  const isClear = statuses.length > 0 && statuses.every(({ sure, clear }) => !sure && clear === true);
  if (!isClear || otherOrderOn(order, expected) === undefined) return undefined;
  const proving = statuses.filter(({ stage }) => stage === 'proving');
  const told = proving.length > 0 ? proving : statuses;
  const others = [number, ...otherNumbers].flatMap((seen) => (seen?.sure === true ? [seen.value] : []));
  const params = { read: stateWordsOf(told), number: [...new Set(others)].slice(0, 3).join(' / '), expected };
  return finding('order-status-of-another', params, placesOf(...told));
};
