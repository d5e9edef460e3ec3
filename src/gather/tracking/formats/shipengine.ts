import { noted, outForDelivery, unconfirmed } from '../codes.js';
import { defineFormat, type FormatReader, type RawEvent, type RawParcel } from '../format.js';
import { entries, field, isObject, type JsonObject, textOf } from '../json.js';
import { anything, object, oneOf, some } from '../shape.js';
import { clock } from '../times.js';

const eventOf = (event: JsonObject, pointer: string, { bothOrText, byText, time }: FormatReader): RawEvent => {
  const [status, detail] = [textOf(field(event, 'status_code')), textOf(field(event, 'status_detail_code'))];
  const [text, otherText] = [
    textOf(field(event, 'description')),
    textOf(field(event, 'carrier_status_description')) || textOf(field(event, 'status_detail_description')),
  ];
  return {
    time: time(event),
    text: text || otherText,
    otherText,
    place: textOf(field(event, 'city_locality')),
    // `event_code` is the carrier's own code, of which there are hundreds. It is only shown to people.
    code: [status, detail, textOf(field(event, 'event_code'))].filter((code) => code !== '').join(' '),
    pointer,
    receipt: {
      signatory: field(event, 'signer'),
      country: field(event, 'country_code'),
      city: field(event, 'city_locality'),
      postcode: field(event, 'postal_code'),
    },
    ...(status === '' && detail === '' ? byText(text || otherText) : bothOrText(text || otherText, status, detail)),
  };
};

const parcelOf = (tracking: JsonObject, pointer: string, reader: FormatReader): RawParcel => {
  const number = textOf(field(tracking, 'tracking_number'));
  return {
    number: number || null,
    pointer: number === '' ? pointer : `${pointer}/tracking_number`,
    carrier: textOf(field(tracking, 'carrier_code')) || null,
    events: entries(field(tracking, 'events'), `${pointer}/events`).map(({ entry, pointer: at }) =>
      eventOf(entry, at, reader),
    ),
  };
};

const event = oneOf(object({ occurred_at: anything }), object({ carrier_occurred_at: anything }));
const empty = { type: 'array', maxItems: 0 } as const;
const tracking = oneOf(
  object({ tracking_number: anything, events: some(event) }),
  object({ tracking_number: anything, carrier_status_code: anything, events: empty }),
);

export const shipengine = defineFormat({
  id: 'shipengine',
  carrier: null,
  title: 'ShipEngine (ShipStation API), tracking and its webhook',
  marks: [
    ['tracking_number', 'events'],
    ['data.tracking_number', 'data.events'],
  ],
  schema: oneOf(tracking, object({ data: tracking })),
  // Both `status_code` and `status_detail_code`.
  codes: {
    label: [
      noted('NY', 'not yet in the system'),
      'SHIPMENT_CREATED',
      'AWAITING_DESPATCH',
      'AWAITING_ELECTRONIC_ADVICE',
      'AWAITING_PICKUP_DROP_OFF',
      'COLLECTION_REQUESTED',
      'ELEC_ADVICE_RECD_BY_CARRIER',
      'NOT_YET_RECEIVED_BY_CARRIER',
    ],
    possession: [
      noted('COLLECTION_MADE', 'picked up by the carrier'),
      unconfirmed('AC', 'accepted: the record or the goods'),
      unconfirmed('PICKED_UP'),
      unconfirmed('DROPPED_OFF'),
      unconfirmed('DESPATCHED', 'handed over, or dropped off at a point'),
      unconfirmed('RECEIVED_BY_CARRIER'),
    ],
    physical: [
      unconfirmed('IT', 'in transit'),
      unconfirmed('IN_TRANSIT'),
      noted('HUB_SCAN_IN', 'a scan'),
      noted('HUB_SCAN_OUT', 'a scan'),
      'MISSORTED',
    ],
    'last-mile': [
      noted('SP', 'at a service point'),
      'AWAITING_COLLECTION_FROM_PICKUP_POINT',
      'RECEIVED_LOCAL_DELIVERY_DEPOT',
      outForDelivery('OUT_FOR_DELIVERY'),
    ],
    delivered: ['DE'],
    exception: ['EX', 'AT', 'ATTEMPTED_DELIVERY*', 'COLLECTION_FAILED', 'PARCEL_DAMAGED', 'PARCEL_LOST'],
    returned: ['RETURN_TO_SENDER'],
    none: ['UN', 'CARRIER_STATUS_NOT_MAPPED', 'INFORMATION', 'CUSTOMS_CLEARED', 'CUSTOMS_PROCESSING'],
  },
  handover: {
    recipient: 'signer',
    signature: 'signer',
    country: 'country_code',
    city: 'city_locality',
    postcode: 'postal_code',
  },
  zone: [
    clock('occurred_at', { among: 'anywhere', orUtc: true }),
    clock('carrier_occurred_at', { local: true, among: 'anywhere' }),
  ],
  sources: [
    'ShipEngine SDK documentation; status and detail codes of the ShipEngine and ShipStation clients',
    'zone: `carrier_occurred_at` was seen with a `Z` that it does not mean',
  ],
  notes: [
    'Whether `AC` is the record or the goods, and whether `IT` always means the goods, is not stated.',
    "`event_code` is the carrier's own and is shown only; without a status the words count, marked as inferred.",
    '`signer` of an event names who signed.',
    "The tracking's own status, `shipped_date`, `ship_date` and `actual_delivery_date` are no scans.",
  ],
  read: (json, reader) => {
    const data = field(json, 'data');
    if (Array.isArray(field(json, 'events'))) return { parcels: [parcelOf(json as JsonObject, '', reader)] };
    return { parcels: isObject(data) ? [parcelOf(data, '/data', reader)] : [] };
  },
});
