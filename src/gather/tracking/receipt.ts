import type { DeliverySeen, TrackingDoubt } from '../../model/facts.js';
import type { DeliveryTo } from '../../model/schema/report.js';
import type { Signature } from './delivery-words.js';

/** What an entry's own fields, or the payload's fields about its parcel, say about the hand-over. Values are as written. */
export interface Receipt {
  readonly to?: DeliveryTo | undefined;
  /** Who took it in. */
  readonly recipient?: unknown;
  /** Who signed for it. The field may also hold words such as «Signature not required». */
  readonly signatory?: unknown;
  /** Another field that says whether there is a signature. */
  readonly signature?: Exclude<Signature, 'not-said'> | undefined;
  readonly country?: unknown;
  readonly city?: unknown;
  readonly postcode?: unknown;
}

/** An entry that reports a hand-over at the end of the journey. */
export interface Handover {
  readonly seen: DeliverySeen;
  /** The entry's words and place. */
  readonly words: string;
  /** Whether the entry proves a hand-over. If not, its code is unconfirmed, or it is contradicted. */
  readonly proves: boolean;
  /** Doubts about this very entry. */
  readonly doubts: readonly TrackingDoubt[];
}

/** A doubt about a delivery alone. */
export type HandoverDoubt = Extract<TrackingDoubt['code'], `delivery-${string}`>;
