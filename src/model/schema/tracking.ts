/* Generated from schemas/tracking.schema.json by `npm run types`. Do not edit. */

export type EventKind =
  | 'label-created'
  | 'picked-up'
  | 'in-transit'
  | 'out-for-delivery'
  | 'delivered'
  | 'exception'
  | 'returned'
  | 'unknown';

/**
 * The project's own form of one parcel's history, which every carrier's export can be brought to.
 */
export interface TrackingFile {
  $schema?: string;
  /**
   * The carrier's short name, e.g. cdek.
   */
  carrier?: string;
  trackingNumber: string;
  /**
   * IANA name: how to read times of this file that carry no offset.
   */
  timeZone?: string;
  /**
   * In any order; they are sorted by instant.
   */
  events: TrackingFileEvent[];
}
export interface TrackingFileEvent {
  /**
   * A time with an offset (2024-08-11T10:20:00+08:00), a clock time (2024-08-11T10:20:00) or a date alone (2024-08-11).
   */
  at: string;
  kind: EventKind;
  /**
   * The carrier's own words.
   */
  text?: string;
  place?: string;
  delivery?: TrackingFileDelivery;
}
/**
 * What the carrier says of the hand-over, if the event is one. What is not said is left out.
 */
export interface TrackingFileDelivery {
  /**
   * Who it was handed to, or where it was left.
   */
  to?: 'addressee' | 'household' | 'neighbour' | 'locker' | 'pick-up-point' | 'other' | 'sender';
  /**
   * Name of who took it, as the carrier gives it.
   */
  recipient?: string;
  /**
   * Whether the carrier has a signature, or says that there is none.
   */
  signature?: 'recorded' | 'declined';
  /**
   * ISO 3166-1 alpha-2, or the country's name.
   */
  country?: string;
  city?: string;
  postcode?: string;
}
