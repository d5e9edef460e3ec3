import type { OrderFacts, StatusSeen } from '../model/facts.js';
import type { Finding } from '../model/findings.js';
import { normaliseIdentifier } from '../model/identifiers.js';
import { surePreparing } from '../model/preparing.js';
import type { Policy } from '../model/schema/policy.js';
import { before, unionOf, type Window } from '../model/time.js';
import { placesOf } from './evidence.js';
import { fail, finding, pass, unknown } from './outcome.js';
import { defineRule } from './rule.js';

/**
 * The demanded status began before the buyer asked to cancel. The time of the request is taken from the page if it shows one, else from the case; a
 * note says which. If both give a time, they must agree. Words for a request that come from no source do not prove a time by themselves.
 */
export const cancellationAfterPreparing = defineRule({
  id: 'cancellation-after-preparing',
  element: 'order',
  needs: ['case', 'policy', 'order', 'demanded-moment'],
  finds: [
    'cancellation-missing',
    'cancellation-unsure',
    'cancellation-word-unconfirmed',
    'cancellation-times-differ',
    'cancellation-before-preparing',
    'cancellation-overlaps-preparing',
    'preparing-unknown',
    'cancellation-from-page',
    'cancellation-from-case',
  ],
  source: 'handbook-order',
  judge({ case: claims, policy, order, preparing }) {
    const at = placesOf(...surePreparing(order));
    const requested = requestOf(order, claims.dispute.cancellationRequestedAt, policy);
    if ('open' in requested) return unknown(requested.open);
    const params = { preparing, requested: requested.window };
    switch (before(preparing, requested.window)) {
      case 'yes':
        return { ...pass, notes: [requested.told] };
      case 'no':
        return fail<Told>(finding('cancellation-before-preparing', params, at), requested.told);
      case 'unknown':
        return unknown<Told>(finding('cancellation-overlaps-preparing', params, at), requested.told);
    }
  },
});

type Told = Finding<
  | 'cancellation-before-preparing'
  | 'cancellation-overlaps-preparing'
  | 'cancellation-from-page'
  | 'cancellation-from-case'
>;

type Open = Finding<
  'cancellation-missing' | 'cancellation-unsure' | 'cancellation-word-unconfirmed' | 'cancellation-times-differ'
>;

/** When the buyer asked and who says so, or why that is open. */
type Request = { readonly window: Window; readonly told: Told } | { readonly open: Open };

const requestOf = ({ statuses }: OrderFacts, claimed: Window | undefined, policy: Policy): Request => {
  const shown = statuses.filter(({ stage }) => stage === 'cancelling');
  const unsure = shown.filter(({ sure }) => !sure);
  const page = unionOf(shown.flatMap(({ at }) => at ?? []));
  const [read, places] = [wordsOf(shown), placesOf(...shown)];
  if (unsure.length > 0)
    return { open: finding('cancellation-unsure', { read: wordsOf(unsure) }, placesOf(...unsure)) };
  if (page === null) {
    return claimed === undefined ? { open: finding('cancellation-missing', {}, places) } : byCase(claimed);
  }
  if (claimed !== undefined && !doMeet(page, claimed))
    return { open: finding('cancellation-times-differ', { page, claimed }, places) };
  // What the case claims itself does not rest on words of the page.
  if (shown.some((seen) => isCoined(seen, policy))) {
    return claimed === undefined
      ? { open: finding('cancellation-word-unconfirmed', { read }, places) }
      : byCase(claimed);
  }
  return { window: page, told: finding('cancellation-from-page', { read, requested: page }, places) };
};

const byCase = (requested: Window): Request => ({
  window: requested,
  told: finding('cancellation-from-case', { requested }),
});

const wordsOf = (seen: readonly StatusSeen[]): string => [...new Set(seen.map(({ text }) => text))].join(' / ');

const doMeet = (a: Window, b: Window): boolean => a.earliest < b.latest && b.earliest < a.latest;

/** Whether the policy has no source for this word. A spelling that the policy does not list counts as coined too. */
const isCoined = ({ status, text }: StatusSeen, { statuses }: Policy): boolean => {
  const { words = {}, unconfirmed = [] } = statuses.find(({ id }) => id === status) ?? {};
  const seen = normaliseIdentifier(text);
  const isListed = (word: string): boolean => normaliseIdentifier(word) === seen;
  return unconfirmed.some(isListed) || !Object.values(words).flat().some(isListed);
};
