import type { EventSeen, TrackingFacts } from '../model/facts.js';
import type { DispatchEvent } from '../model/schema/policy.js';
import type { Place } from '../model/sightings.js';
import { atOrBefore, type Window } from '../model/time.js';
import { isHistoryDoubted } from './delivery.js';
import { fail, finding, pass, unknown } from './outcome.js';
import { defineRule } from './rule.js';

/**
 * The order was handed over by the case's `shipBy`. The policy says whether the carrier's first scan proves it, or only a recorded pickup. One scan
 * in time is enough. Fails only if every scan is surely later. Announced data is no scan.
 */
export const dispatchByDeadline = defineRule({
  id: 'dispatch-by-deadline',
  element: 'tracking',
  needs: ['policy', 'tracking-file', 'ship-by', 'history'],
  finds: [
    'tracking-no-events',
    'ship-by-missing',
    'ship-by-after-dispute',
    'history-doubted',
    'dispatch-missing',
    'dispatch-time-missing',
    'dispatch-late',
    'dispatch-overlaps-deadline',
  ],
  source: 'handbook-tracking',
  judge({ policy, tracking, shipBy }) {
    if (isHistoryDoubted(tracking)) return unknown(finding('history-doubted', {}));
    const scans = scansOf(tracking, policy.parameters?.['dispatch-by-deadline']?.event ?? 'first-scan');
    return judged(scans, shipBy);
  },
});

interface Scan {
  readonly at: Window | null;
  readonly place: Place;
}

/** Events that show the parcel in the carrier's hands. */
const held: readonly EventSeen['kind'][] = ['picked-up', 'in-transit', 'out-for-delivery', 'delivered'];

const scansOf = ({ events, pickup, pickupProof }: TrackingFacts, event: DispatchEvent): readonly Scan[] => {
  const kinds = event === 'pickup' ? held.slice(0, 1) : held;
  const scans = events.filter(({ kind }) => kinds.includes(kind));
  // If the pickup is not recorded for sure, no entry counts as the pickup.
  if (event === 'pickup' && (pickup === null || pickupProof !== 'scan')) return [];
  return scans.map(({ at, file, pointer }) => ({ at, place: { file, pointer } }));
};

const judged = (scans: readonly Scan[], shipBy: Window) => {
  const places = scans.slice(0, 1).map(({ place }) => place);
  const timed = scans.flatMap(({ at }) => at ?? []).toSorted((a, b) => (a.earliest < b.earliest ? -1 : 1));
  const [first] = timed;
  if (scans.length === 0) return fail(finding('dispatch-missing', { shipBy }));
  if (first === undefined) return unknown(finding('dispatch-time-missing', { shipBy }, places));
  if (timed.some((at) => atOrBefore(at, shipBy) === 'yes')) return pass;
  const params = { dispatched: first, shipBy };
  if (timed.some((at) => atOrBefore(at, shipBy) === 'unknown'))
    return unknown(finding('dispatch-overlaps-deadline', params, places));
  return timed.length < scans.length
    ? unknown(finding('dispatch-time-missing', { shipBy }, places))
    : fail(finding('dispatch-late', params, places));
};
