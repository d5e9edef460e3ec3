import type { Case, EvidenceFile } from '../model/case.js';
import type { LabelFacts, OrderFacts, TrackingFacts } from '../model/facts.js';
import type { Policy } from '../model/schema/policy.js';
import type { Search } from './images/search.js';
import { gatherOrder } from './page/index.js';
import { gatherLabel } from './parcel/index.js';
import type { Readers } from './ports.js';

/** What to find in the pictures of the order page. */
export const orderSearch = ({ claims, policy }: Case, readers: Readers): Search<OrderFacts> => ({
  kind: 'screenshot',
  gather: (pictures) =>
    gatherOrder(
      pictures.map(({ file, image }) => ({ image, zones: zonesOf(file, policy) })),
      claims,
      policy,
      readers,
    ),
  isSettled: ({ number, statuses }) =>
    number?.sure === true &&
    statuses.some(({ stage, sure, at }) => stage === 'proving' && sure && at !== null) &&
    !statuses.some(({ stage, sure }) => stage === 'disqualified' && !sure),
});

const zonesOf = ({ timeZone }: EvidenceFile, policy: Policy): readonly string[] =>
  timeZone === undefined ? policy.zones : [timeZone];

/** What to find in the photos of the parcel. */
export const labelSearch = (
  { claims, policy }: Case,
  tracking: TrackingFacts,
  readers: Readers,
): Search<LabelFacts> => {
  const sought = {
    postingNumber: claims.order.number,
    trackingNumber: claims.order.trackingNumber ?? tracking.trackingNumber?.value,
    items: claims.order.items,
  };
  return {
    kind: 'photo',
    gather: (pictures) =>
      gatherLabel(
        pictures.map(({ image }) => image),
        sought,
        policy,
        readers,
      ),
    isSettled: ({ trackingNumber, skus }) =>
      trackingNumber?.sure === true && skus.filter(({ sure }) => sure).length >= sought.items.length,
  };
};
