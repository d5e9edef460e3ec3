import type { DeliveryDoubt } from './findings.js';
import type { DeliverySeen, TrackingDoubtCode, TrackingFacts } from './schema/report.js';

/** Weight of a doubt about the delivery itself. A note is already accounted for: by the window of the date, by the last of several deliveries. */
export const deliveryDoubtWeights: Readonly<Record<DeliveryDoubt, 'grave' | 'note'>> = {
  'delivery-after-return': 'grave',
  'delivery-contradicted': 'grave',
  'delivery-date-only': 'note',
  'delivery-entry-unnumbered': 'grave',
  'delivery-files-disagree': 'grave',
  'delivery-followed': 'grave',
  'delivery-inferred': 'grave',
  'delivery-names-other-number': 'grave',
  'delivery-not-borne-out': 'grave',
  'delivery-recipient-unclear': 'grave',
  'delivery-repeated': 'grave',
  'delivery-times-alike': 'grave',
  'delivery-unconfirmed': 'grave',
  'delivery-withdrawn': 'grave',
};

const isGrave = (code: TrackingDoubtCode): boolean =>
  Object.hasOwn(deliveryDoubtWeights, code) && deliveryDoubtWeights[code as DeliveryDoubt] === 'grave';

/**
 * The delivery, if nothing makes it doubtful: an entry of the carrier with a time, to the buyer's side. A date alone is no doubt, because its window
 * is the whole day.
 */
export const sureDelivery = ({
  delivery,
  doubts,
}: Pick<TrackingFacts, 'delivery' | 'doubts'>): DeliverySeen | undefined => {
  if (delivery === null || delivery.at === null || delivery.proof !== 'scan' || delivery.to === 'sender')
    return undefined;
  return doubts.some(({ code }) => isGrave(code)) ? undefined : delivery;
};
