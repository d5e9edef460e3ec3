import type { StatusSeen } from '../model/facts.js';
import { placesOf } from './evidence.js';
import { doubtFindings, doubtsFor } from './order-doubts.js';
import { finding, gravest, notApplicable } from './outcome.js';
import { defineRule } from './rule.js';

/**
 * No status takes the order out of the dispute altogether (payment failed, blocked, cancelled). If no status was read for sure, this check says
 * nothing, and `order-status-preparing` asks for one.
 */
export const orderNotDisqualified = defineRule({
  id: 'order-not-disqualified',
  element: 'order',
  needs: ['order'],
  finds: [...doubtsFor('order-not-disqualified'), 'order-disqualified', 'order-disqualified-unsure'],
  source: 'handbook-order',
  judge({ order }) {
    const grave = order.statuses.filter(({ stage }) => stage === 'disqualified');
    const doubts = doubtFindings(order, 'order-not-disqualified');
    if (grave.length + doubts.length === 0 && !order.statuses.some(({ sure }) => sure)) return notApplicable;
    const sure = byText(grave.filter((seen) => seen.sure)).map(([status, seen]) =>
      finding('order-disqualified', { status }, placesOf(...seen)),
    );
    const unsure = byText(grave.filter((seen) => !seen.sure)).map(([status, seen]) =>
      finding('order-disqualified-unsure', { status }, placesOf(...seen)),
    );
    return gravest<(typeof sure)[number], (typeof unsure)[number] | (typeof doubts)[number]>(sure, [
      ...unsure,
      ...doubts,
    ]);
  },
});

/** One entry per wording, however often a page repeats it. */
const byText = (statuses: readonly StatusSeen[]): readonly (readonly [string, readonly StatusSeen[]])[] =>
  [...new Set(statuses.map(({ text }) => text))].map((text) => [text, statuses.filter((seen) => seen.text === text)]);
