/** Public names of the checks. An id is never used again for something else. */
export const checkIds = [
  'order-screenshot-present',
  'order-number-shown',
  'order-status-preparing',
  'order-status-time-shown',
  'order-not-disqualified',
  'tracking-present',
  'tracking-number-matches',
  'tracking-pickup-recorded',
  'tracking-source-official',
  'pickup-before-dispute',
  'label-present',
  'label-tracking-number-shown',
  'label-sku-shown',
  'label-legible',
  'evidence-readable',
  'evidence-distinct',
  'evidence-reused',
  'chain-same-parcel',
  'preparing-before-pickup',
  'preparing-before-dispute',
  'bundle-within-limit',
  'bundle-legible',
] as const;

export type CheckId = (typeof checkIds)[number];
