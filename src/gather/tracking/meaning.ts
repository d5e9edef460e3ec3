import type { EventKind } from '../../model/schema/tracking.js';

/** What an event is taken for; the part of a `RawEvent` that codes and words give. */
export interface Meaning {
  readonly kind: EventKind;
  readonly unconfirmed?: boolean;
  readonly inferred?: boolean;
  readonly disputed?: boolean;
}
