import { isAtLeast, wordMoney } from '../model/money.js';
import { doubtsOfDelivery } from './delivery.js';
import { fail, finding, notApplicable, pass, unknown } from './outcome.js';
import { defineRule } from './rule.js';

/**
 * From the policy's amount upwards, the delivery was signed for. Below it no signature is needed. Amounts are compared only within their own currency
 * and never converted. If the total is unknown, a person looks.
 */
export const signatureAboveAmount = defineRule({
  id: 'signature-above-amount',
  element: 'tracking',
  needs: ['policy', 'tracking', 'total'],
  finds: [
    'total-missing',
    'total-in-other-currency',
    'signature-unproven',
    'signature-not-said',
    'signature-declined',
    'history-doubted',
  ],
  source: 'handbook-tracking',
  isConditional: true,
  judge({ policy, tracking, total }) {
    const limits = policy.parameters?.['signature-above-amount']?.from ?? [];
    const limit = limits.find(({ currency }) => currency === total.currency);
    if (limit === undefined) {
      const known = limits.map(wordMoney).join(', ');
      return unknown(finding('total-in-other-currency', { total: wordMoney(total), known }));
    }
    if (!isAtLeast(total.amount, limit.amount)) return notApplicable;

    const { delivery } = tracking;
    const params = { from: wordMoney(limit) };
    if (delivery === null) return unknown(finding('signature-unproven', params));
    const at = [{ file: delivery.file, pointer: delivery.pointer }];
    if (doubtsOfDelivery(tracking).length > 0) return unknown(finding('history-doubted', {}, at));
    if (delivery.signature === 'declined') return fail(finding('signature-declined', params, at));
    if (delivery.signature === 'not-said') return unknown(finding('signature-not-said', params, at));
    return delivery.proof === 'scan' && delivery.to !== 'sender'
      ? pass
      : unknown(finding('signature-unproven', params, at));
  },
});
