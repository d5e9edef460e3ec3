import type { EventKind } from '../../model/schema/tracking.js';
import type { Recipient, Signature } from './delivery-words.js';

/** What an event is taken for; the part of a `RawEvent` that codes and words give. */
export interface Meaning {
  readonly kind: EventKind;
  readonly unconfirmed?: boolean;
  readonly inferred?: boolean;
  readonly disputed?: boolean;
  /** What an unconfirmed code would mean if it were confirmed. */
  readonly unproven?: EventKind;
  /** One of its codes says that it was delivered, and another one that it was not. */
  readonly divided?: boolean;
  /** Of a delivery, or of the end of a way back, who took it in by the code alone. */
  readonly to?: Recipient;
  readonly signature?: Exclude<Signature, 'not-said'>;
}
