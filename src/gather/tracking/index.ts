import { cainiao } from './cainiao.js';
import { cdekOrder, cdekTracing, cdekWebhook } from './cdek.js';
import type { TrackingFormat } from './format.js';
import { own } from './own.js';
import { ozonPage, ozonPosting, ozonPush } from './ozon.js';
import { readPayload, type TrackingOptions, type TrackingReading } from './payload.js';
import { seventeenTrack } from './seventeen-track.js';

export { gatherTracking } from './facts.js';
export type { TrackingOptions, TrackingReading } from './payload.js';

/** Every payload format, in the order in which they are tried. A new one is its file and its line here. */
export const trackingFormats: readonly TrackingFormat[] = [
  own,
  cdekOrder,
  cdekWebhook,
  cdekTracing,
  seventeenTrack,
  cainiao,
  ozonPosting,
  ozonPush,
  ozonPage,
];

/**
 * Reads a carrier's or an aggregator's payload: its parcels, their events, and when a carrier first held each. The format is
 * recognised by its shape; formats of the named `carrier` are tried first. Never throws, whatever the payload holds.
 */
export const readTrackingPayload = (bytes: Uint8Array, options: TrackingOptions): TrackingReading =>
  readPayload(bytes, options, trackingFormats);
