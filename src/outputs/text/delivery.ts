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

/** The delivery of this parcel; undefined where none was scanned, or none of that moment. What is only inferred is not told. */
export const deliveryOf = ({ facts }: Report): DeliveryTold | undefined => {
  const { delivery }: Report['facts']['tracking'] & { readonly delivery?: DeliverySeen | null } = facts.tracking;
  if (delivery === undefined || delivery === null || delivery.at === null || delivery.proof !== 'scan')
    return undefined;
  const { at, recipient, signature, place } = delivery;
  return { at, recipient, isSigned: signature === 'recorded', place: place?.text ?? place?.city };
};
