/** Public names of the checks. An id is never reused for something else. */
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
  'delivery-recorded',
  'dispatch-by-deadline',
  'destination-matches',
  'signature-above-amount',
  'answered-in-time',
  'cancellation-after-preparing',
  'bundle-within-limit',
  'bundle-legible',
] as const;

/** Checks of files and the bundle, not of what happened. Every policy makes them, and passing them proves nothing. */
export const integrityChecks = [
  'evidence-readable',
  'evidence-distinct',
  'evidence-reused',
  'bundle-legible',
] as const satisfies readonly CheckId[];

export type CheckId = (typeof checkIds)[number];

export const isCheckId = (id: string): id is CheckId => (checkIds as readonly string[]).includes(id);
