import type { TrackingFormat } from './format.js';
import * as formats from './formats/index.js';
import { type PayloadOptions, readPayload, type TrackingReading } from './payload.js';

export type { Closeness } from './closeness.js';
export { gatherTracking } from './facts.js';
export type { Mapping } from './mapping.js';
export type { PayloadOptions, TrackingReading } from './payload.js';

/** Every payload format, by id. No two recognise the same payload, so their order does not matter. */
export const trackingFormats: readonly TrackingFormat[] = Object.values(formats).sort((a, b) => (a.id < b.id ? -1 : 1));

/**
 * Reads the payload of a carrier or an aggregator: its parcels, their events, and when a carrier first held each. The format is recognised
 * by its shape; formats of the named `carrier` are tried first. Never throws, whatever the payload holds.
 */
export const readTrackingPayload = (bytes: Uint8Array, options: PayloadOptions): TrackingReading =>
  readPayload(bytes, options, trackingFormats);
