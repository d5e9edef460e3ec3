import type { DeliverySeen, TrackingDoubt } from '../../model/facts.js';
import type { Recipient, Signature } from './delivery-words.js';

/** What an entry, or the payload about its parcel, says of the hand-over in fields of their own. Values are as they stand there. */
export interface Receipt {
  readonly to?: Recipient | undefined;
  /** Who took it in. */
  readonly recipient?: unknown;
  /** Who signed for it; words such as «Signature not required» stand there, too. */
  readonly signatory?: unknown;
  /** Another field that says whether there is a signature. */
  readonly signature?: Exclude<Signature, 'not-said'> | undefined;
  readonly country?: unknown;
  readonly city?: unknown;
  readonly postcode?: unknown;
}

/** An entry that tells of a hand-over at the end of the way. */
export interface Handover {
  readonly seen: DeliverySeen;
  /** Its words and its place. */
  readonly words: string;
  /** Whether it is one. Otherwise it is told by a code that nobody confirms, or contradicted. */
  readonly proves: boolean;
  /** What is doubtful about this very entry. */
  readonly doubts: readonly TrackingDoubt[];
}

/** A doubt about a delivery alone. */
export type HandoverDoubt = Extract<TrackingDoubt['code'], `delivery-${string}`>;
