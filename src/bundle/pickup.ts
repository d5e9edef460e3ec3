import type { EventSeen, Report } from '../model/schema/report.js';

/** The event that proves the pickup: the scan itself, or the first physical event after it. */
export const pickupEvent = ({ facts: { tracking } }: Report, events: readonly EventSeen[]): EventSeen | undefined => {
  const { pickup, pickupProof } = tracking;
  if (pickup === null || pickupProof === null) return undefined;
  const ends = (event: EventSeen) => event.at?.latest === pickup.latest;
  return pickupProof === 'scan'
    ? (events.find((event) => event.kind === 'picked-up' && ends(event)) ?? events.find(ends))
    : events.find(ends);
};
