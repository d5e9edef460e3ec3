import { type Code, handedTo, noted, outForDelivery } from '../codes.js';
import { defineFormat, type FormatReader, type RawEvent, type RawParcel } from '../format.js';
import { entries, field, isObject, type JsonObject, textOf } from '../json.js';
import { identifier, type JsonSchema, object, oneOf, some } from '../shape.js';
import { clock } from '../times.js';

/** The first of these fields that holds anything. Field names changed with the API's versions. */
const firstOf = (entry: JsonObject, ...keys: readonly string[]): string =>
  keys.map((key) => textOf(field(entry, key))).find((text) => text !== '') ?? '';

const eventOf = (checkpoint: JsonObject, pointer: string, { bothOrText, time }: FormatReader): RawEvent => {
  const status = firstOf(checkpoint, 'checkpoint_delivery_status', 'checkpoint_status');
  const substatus = firstOf(checkpoint, 'checkpoint_delivery_substatus', 'substatus');
  const text = firstOf(checkpoint, 'tracking_detail', 'StatusDescription');
  return {
    time: time(checkpoint),
    text,
    place: firstOf(checkpoint, 'location', 'Details'),
    code: substatus || status,
    pointer,
    receipt: {
      country: field(checkpoint, 'country_iso2'),
      city: field(checkpoint, 'city'),
      postcode: field(checkpoint, 'zip'),
    },
    ...bothOrText(text, status, substatus),
  };
};

/** Editions of the documentation differ on who signed: the customer or somebody of the household. */
const signed: Code = { code: 'delivered003', note: 'signed for', signature: 'recorded' };

const legs = ['origin_info', 'destination_info'] as const;

const parcelOf = (item: JsonObject, pointer: string, reader: FormatReader): RawParcel => {
  const number = textOf(field(item, 'tracking_number'));
  return {
    number: number || null,
    pointer: number === '' ? pointer : `${pointer}/tracking_number`,
    carrier: firstOf(item, 'courier_code', 'carrier_code') || null,
    events: legs.flatMap((leg) =>
      entries(field(item, leg, 'trackinfo'), `${pointer}/${leg}/trackinfo`).map(({ entry, pointer: at }) =>
        eventOf(entry, at, reader),
      ),
    ),
  };
};

const isItem = (value: unknown): value is JsonObject =>
  isObject(value) && legs.some((leg) => isObject(field(value, leg)));

const item: JsonSchema = oneOf(
  ...legs.map((leg) => object({ tracking_number: identifier, [leg]: object({ trackinfo: {} }) })),
);

export const trackingmore = defineFormat({
  id: 'trackingmore',
  carrier: null,
  title: 'TrackingMore v2 to v4, tracking of the API and its webhook',
  marks: legs.flatMap((leg) => [`data.${leg}`, `data[].${leg}`, `data.items[].${leg}`]),
  schema: object({ data: oneOf(item, some(item), object({ items: some(item) })) }),
  // Statuses and sub-statuses.
  codes: {
    label: ['inforeceived', 'inforeceived*'],
    physical: ['transit', 'transit001', 'transit002', 'transit003', 'transit004', 'transit006', 'transit007'],
    'last-mile': [
      outForDelivery('pickup'),
      outForDelivery('pickup001'),
      noted('pickup002', 'ready for the buyer to collect'),
      noted('pickup003', 'the buyer is contacted'),
    ],
    delivered: [
      'delivered',
      'delivered*',
      handedTo('addressee', 'delivered002', 'picked up by the customer'),
      signed,
      noted('delivered004', 'a neighbour, a locker or a guard: editions of the documentation differ'),
    ],
    exception: ['undelivered', 'undelivered*', 'exception', 'exception*'],
    returned: [noted('exception010', 'returned'), noted('exception011', 'on its way back')],
    none: [
      'pending',
      'pending*',
      'notfound',
      'notfound*',
      'expired',
      'expired*',
      noted('transit005', 'customs cleared: may be paperwork before the goods move'),
    ],
  },
  handover: { country: 'country_iso2', city: 'city', postcode: 'zip' },
  zone: [clock('checkpoint_date', { among: 'anywhere' }), clock('Date', { among: 'anywhere' })],
  sources: [
    'TrackingMore, logistics status, in several languages (read 2026-11-29)',
    'a third party’s report on the documentation of v4',
  ],
  notes: [
    'There is no code for the pickup: of a checkpoint in transit the words count, marked as inferred.',
    '`pickup` is the way to the buyer, never the pickup from the seller.',
    'Times are those of whatever place the parcel was at. `latest_event`, `milestone_date` and `created_at` are no scans.',
  ],
  read: (json, reader) => {
    const data = field(json, 'data');
    if (isItem(data)) return { parcels: [parcelOf(data, '/data', reader)] };
    const [items, pointer] = Array.isArray(data) ? [data, '/data'] : [field(data, 'items'), '/data/items'];
    return {
      parcels: entries(items, pointer)
        .filter(({ entry }) => isItem(entry))
        .map(({ entry, pointer: at }) => parcelOf(entry, at, reader)),
    };
  },
});
