import type { FileFacts, OrderFacts, StatusSeen } from '../model/facts.js';
import type { NamedPage, PostingNumber } from '../model/named.js';
import type { OrderDoubtCode } from '../model/schema/report.js';
import { placesOf, surelyIs } from './evidence.js';
import type { CheckId } from './ids.js';
import { doubtFindings, doubtsFor } from './order-doubts.js';
import { finding, gravest, notApplicable } from './outcome.js';
import { defineRule } from './rule.js';
import { unsureState } from './unsure-state.js';

/**
 * No status takes the order out of the dispute altogether (payment failed, blocked, cancelled). `order-status-preparing` weighs a state that was not
 * understood; where the policy does not ask for it, this check does, because the state may be a cancellation. A page without any state then says
 * nothing: such a policy does not demand one.
 */
export const orderNotDisqualified = defineRule({
  id: 'order-not-disqualified',
  element: 'order',
  needs: ['case', 'order', 'policy', 'files'],
  finds: [
    ...doubtsFor('order-not-disqualified'),
    'order-disqualified',
    'order-disqualified-unsure',
    'order-state-unknown',
    'order-state-masked',
    'order-status-unsure',
    'order-status-masked',
    'order-status-unowned',
  ],
  source: 'handbook-order',
  judge({ case: claims, order, policy, files }) {
    const grave = order.statuses.filter(({ stage }) => stage === 'disqualified');
    const isStateAsked = policy.checks.includes('order-status-preparing' satisfies CheckId);
    const doubts = [
      ...doubtFindings(order, 'order-not-disqualified').filter(
        ({ code }) => isStateAsked || code !== 'order-entry-unknown',
      ),
      ...(isStateAsked ? [] : unknownStates(order)),
      ...(isStateAsked || grave.length > 0 ? [] : unreadState(order, files, claims.order.number)),
    ];
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

const ofState: readonly OrderDoubtCode[] = ['state-now-unknown', 'state-qualified', 'entry-unknown'];

/** Words at the place of the state that nobody knows, or that stand with it, or in a later entry. */
const unknownStates = ({ doubts = [] }: OrderFacts) => {
  const unknown = doubts.filter(({ code }) => ofState.includes(code));
  if (unknown.length === 0) return [];
  const words = [...new Set(unknown.map((doubt) => doubt.words))].slice(0, 3).join(' / ');
  return [finding('order-state-unknown', { words }, placesOf(...unknown))];
};

/**
 * States of which none is surely this order's, or none at all where the case masks a part of the page. Where the order's number is not sure,
 * `order-number-shown` speaks.
 */
const unreadState = (order: NamedPage, files: readonly FileFacts[], expected: PostingNumber) => {
  if (!surelyIs(order.number, expected) || order.statuses.some(({ sure }) => sure)) return [];
  if (order.statuses.length > 0) return [unsureState(order.statuses, order, files, expected)];
  const masked = files.filter(
    ({ element, masks = [] }) => element === 'order' && masks.some(({ reason }) => reason === 'case'),
  );
  return masked.length === 0
    ? []
    : [
        finding(
          'order-state-masked',
          {},
          masked.map(({ file }) => ({ file })),
        ),
      ];
};

/** One entry per wording, however often a page repeats it. */
const byText = (statuses: readonly StatusSeen[]): readonly (readonly [string, readonly StatusSeen[]])[] =>
  [...new Set(statuses.map(({ text }) => text))].map((text) => [text, statuses.filter((seen) => seen.text === text)]);
