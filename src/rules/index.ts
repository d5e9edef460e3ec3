import { answeredInTime } from './answered-in-time.js';
import { bundleLegible } from './bundle-legible.js';
import { bundleWithinLimit } from './bundle-within-limit.js';
import { cancellationAfterPreparing } from './cancellation-after-preparing.js';
import { chainSameParcel } from './chain-same-parcel.js';
import { deliveryRecorded } from './delivery-recorded.js';
import { destinationMatches } from './destination-matches.js';
import { dispatchByDeadline } from './dispatch-by-deadline.js';
import { evidenceDistinct } from './evidence-distinct.js';
import { evidenceReadable } from './evidence-readable.js';
import { evidenceReused } from './evidence-reused.js';
import type { CheckId } from './ids.js';
import { labelLegible } from './label-legible.js';
import { labelPresent } from './label-present.js';
import { labelSkuShown } from './label-sku-shown.js';
import { labelTrackingNumberShown } from './label-tracking-number-shown.js';
import { orderNotDisqualified } from './order-not-disqualified.js';
import { orderNumberShown } from './order-number-shown.js';
import { orderScreenshotPresent } from './order-screenshot-present.js';
import { orderStatusPreparing } from './order-status-preparing.js';
import { orderStatusTimeShown } from './order-status-time-shown.js';
import { pickupBeforeDispute } from './pickup-before-dispute.js';
import { preparingBeforeDispute } from './preparing-before-dispute.js';
import { preparingBeforePickup } from './preparing-before-pickup.js';
import type { Rule } from './rule.js';
import { signatureAboveAmount } from './signature-above-amount.js';
import { trackingNumberMatches } from './tracking-number-matches.js';
import { trackingPickupRecorded } from './tracking-pickup-recorded.js';
import { trackingPresent } from './tracking-present.js';
import { trackingSourceOfficial } from './tracking-source-official.js';

/** Every rule by its public id. The policy chooses which apply, and in what order. */
export const rules: Readonly<Record<CheckId, Rule>> = {
  'order-screenshot-present': orderScreenshotPresent,
  'order-number-shown': orderNumberShown,
  'order-status-preparing': orderStatusPreparing,
  'order-status-time-shown': orderStatusTimeShown,
  'order-not-disqualified': orderNotDisqualified,
  'tracking-present': trackingPresent,
  'tracking-number-matches': trackingNumberMatches,
  'tracking-pickup-recorded': trackingPickupRecorded,
  'tracking-source-official': trackingSourceOfficial,
  'pickup-before-dispute': pickupBeforeDispute,
  'label-present': labelPresent,
  'label-tracking-number-shown': labelTrackingNumberShown,
  'label-sku-shown': labelSkuShown,
  'label-legible': labelLegible,
  'evidence-readable': evidenceReadable,
  'evidence-distinct': evidenceDistinct,
  'evidence-reused': evidenceReused,
  'chain-same-parcel': chainSameParcel,
  'preparing-before-pickup': preparingBeforePickup,
  'preparing-before-dispute': preparingBeforeDispute,
  'delivery-recorded': deliveryRecorded,
  'dispatch-by-deadline': dispatchByDeadline,
  'destination-matches': destinationMatches,
  'signature-above-amount': signatureAboveAmount,
  'answered-in-time': answeredInTime,
  'cancellation-after-preparing': cancellationAfterPreparing,
  'bundle-within-limit': bundleWithinLimit,
  'bundle-legible': bundleLegible,
};

/** The rule with this id; undefined if there is none, for example if a policy names a check that this version does not have. */
export const ruleOf = (id: string): Rule | undefined => (Object.hasOwn(rules, id) ? rules[id as CheckId] : undefined);
