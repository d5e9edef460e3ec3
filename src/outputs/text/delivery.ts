import { sureDelivery } from '../../model/delivery.js';
import type { Report, Window } from '../../model/schema/report.js';

/** A delivery that the carrier scanned, with what is told of it. */
export interface DeliveryTold {
  readonly at: Window;
  readonly place: string | undefined;
  readonly recipient: string | undefined;
  readonly isSigned: boolean;
}

const isInDoubt = ({ checks }: Report): boolean =>
  checks.some(({ id, status }) => id === 'delivery-recorded' && status !== 'pass');

/**
 * The delivery that the history records; undefined where none is sure, or where its check does not pass.
 */
export const deliveryTold = (report: Report): DeliveryTold | undefined => {
  const delivery = sureDelivery(report.facts.tracking);
  if (!delivery?.at || isInDoubt(report)) return undefined;
  const { at, recipient, signature, place } = delivery;
  return { at, recipient, isSigned: signature === 'recorded', place: place?.text ?? place?.city };
};
