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
}
