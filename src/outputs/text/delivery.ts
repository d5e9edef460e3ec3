import type { Report, Window } from '../../model/schema/report.js';

/** A delivery that the carrier scanned, with what is told of it. */
export interface DeliveryTold {
  readonly at: Window;
  readonly place: string | undefined;
  readonly recipient: string | undefined;
  readonly isSigned: boolean;
}

/** As tracking files give it. Not every report has it. */
interface DeliverySeen {
  readonly at: Window | null;
  readonly proof: 'scan' | 'inferred';
  readonly recipient?: string;
  readonly signature: 'recorded' | 'declined' | 'not-said';
  readonly place?: { readonly city?: string; readonly country?: string; readonly text?: string };
}

const isInDoubt = ({ checks }: Report): boolean =>
  checks.some(({ id, status }) => id === 'delivery-recorded' && status !== 'pass');

/**
 * The delivery that the history records; undefined where none was scanned, none of that moment, or where its check does not pass. What is only
 * inferred is not told.
 */
export const deliveryOf = (report: Report): DeliveryTold | undefined => {
  const { delivery }: Report['facts']['tracking'] & { readonly delivery?: DeliverySeen | null } = report.facts.tracking;
  if (!delivery?.at || delivery.proof !== 'scan' || isInDoubt(report)) return undefined;
  const { at, recipient, signature, place } = delivery;
  return { at, recipient, isSigned: signature === 'recorded', place: place?.text ?? place?.city };
};
