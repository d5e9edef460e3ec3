import type { DeliverySeen, TrackingFacts } from '../model/facts.js';
import type { CheckParameters } from '../model/schema/policy.js';
import type { Place } from '../model/sightings.js';
import { before, type Window } from '../model/time.js';
import { doubtsOfDelivery, graveForDelivery, notedOfDelivery } from './delivery.js';
import { doubtFindingsOf } from './history-doubts.js';
import { fail, finding, pass, unknown } from './outcome.js';
import { defineRule } from './rule.js';

/**
 * The history records the delivery, to a recipient that counts. A parcel that went back to its sender was not delivered. Words that only sound like a
 * delivery, and a doubted history, are left to a person. A delivery after the dispute is noted, unless the policy asks for one before it.
 */
export const deliveryRecorded = defineRule({
  id: 'delivery-recorded',
  element: 'tracking',
  needs: ['case', 'policy', 'history'],
  finds: [
    ...[...graveForDelivery, ...notedOfDelivery].map((doubt) => `tracking-${doubt}` as const),
    'tracking-no-events',
    'delivery-missing',
    'delivery-unproven',
    'delivery-returned',
    'delivery-to-another',
    'delivery-time-missing',
    'delivery-after-dispute',
    'delivery-overlaps-dispute',
  ],
  source: 'handbook-tracking',
  judge({ case: claims, policy, tracking }) {
    const [doubt, ...others] = doubtFindingsOf(graveForDelivery, doubtsOfDelivery(tracking));
    if (doubt !== undefined) return unknown(doubt, ...others);
    const { delivery } = tracking;
    if (delivery === null) return fail(finding('delivery-missing', { lastEvent: lastEventOf(tracking) }));

    const demands = policy.parameters?.['delivery-recorded'] ?? {};
    const at = placeOf(delivery);
    if (delivery.to === 'sender') return fail(finding('delivery-returned', {}, at));
    if (delivery.proof !== 'scan') return unknown(finding('delivery-unproven', {}, at));
    if (delivery.at === null) return unknown(finding('delivery-time-missing', {}, at));
    const { to, recipient = '' } = delivery;
    if (to !== undefined && !counts(to, demands)) return unknown(finding('delivery-to-another', { to, recipient }, at));
    const noted = doubtFindingsOf(notedOfDelivery, tracking.doubts);
    const judged = inTime(delivery.at, claims.dispute.openedAt, demands, at);
    if (judged.status === 'pass') return { ...judged, notes: [...('notes' in judged ? judged.notes : []), ...noted] };
    const [first, ...more] = judged.findings;
    return { ...judged, findings: [first, ...more, ...noted] as const };
  },
});

type Demands = NonNullable<CheckParameters['delivery-recorded']>;

const counts = (to: NonNullable<DeliverySeen['to']>, { to: allowed = ['addressee', 'household'] }: Demands): boolean =>
  (allowed as readonly string[]).includes(to);

const placeOf = ({ file, pointer }: DeliverySeen): readonly Place[] => [{ file, pointer }];

const lastEventOf = ({ events }: TrackingFacts): string => {
  const last = events.at(-1);
  return last?.text || last?.code || last?.kind || '';
};

const inTime = (delivered: Window, openedAt: Window, { before: limit }: Demands, at: readonly Place[]) => {
  const late = finding('delivery-after-dispute', { delivered, openedAt }, at);
  switch (before(delivered, openedAt)) {
    case 'yes':
      return pass;
    case 'no':
      return limit === undefined ? { ...pass, notes: [late] } : fail(late);
    case 'unknown':
      return limit === undefined ? pass : unknown(finding('delivery-overlaps-dispute', { delivered, openedAt }, at));
  }
};
