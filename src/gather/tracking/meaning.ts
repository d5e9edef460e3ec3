import type { DeliveryTo } from '../../model/schema/report.js';
import type { EventKind } from '../../model/schema/tracking.js';
import type { Signature } from './delivery-words.js';

/** What an event is taken to be: the part of a `RawEvent` that comes from codes and words. */
export interface Meaning {
  readonly kind: EventKind;
  readonly unconfirmed?: boolean;
  readonly inferred?: boolean;
  readonly disputed?: boolean;
  /** What an unconfirmed code would mean if it were confirmed. */
  readonly unproven?: EventKind;
  /** One code says that the parcel was delivered, another says that it was not. */
  readonly divided?: boolean;
  /** For a delivery, or the end of a return: who took the parcel in by the code alone. */
  readonly to?: DeliveryTo;
  readonly signature?: Exclude<Signature, 'not-said'>;
}
