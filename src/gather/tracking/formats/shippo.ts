import { noted, outForDelivery } from '../codes.js';
import { defineFormat, type FormatReader, type RawEvent, type RawParcel } from '../format.js';
import { entries, field, isObject, type JsonObject, textOf } from '../json.js';
import { array, object, oneOf } from '../shape.js';
import { clock } from '../times.js';

const eventOf = (entry: JsonObject, pointer: string, { bothOrText, time }: FormatReader): RawEvent => {
  const [status, substatus] = [textOf(field(entry, 'status')), textOf(field(entry, 'substatus', 'code'))];
  const text = textOf(field(entry, 'status_details'));
  return {
    time: time(entry),
    text,
    otherText: textOf(field(entry, 'substatus', 'text')),
    place: textOf(field(entry, 'location', 'city')),
    code: [status, substatus].filter((code) => code !== '').join(' '),
    pointer,
    receipt: {
      country: field(entry, 'location', 'country'),
      city: field(entry, 'location', 'city'),
      postcode: field(entry, 'location', 'zip'),
    },
    ...bothOrText(text, status, substatus),
  };
};

const parcelOf = (track: JsonObject, pointer: string, reader: FormatReader): RawParcel => {
  const number = textOf(field(track, 'tracking_number'));
  return {
    number: number || null,
    pointer: number === '' ? pointer : `${pointer}/tracking_number`,
    carrier: textOf(field(track, 'carrier')) || null,
    testData: field(track, 'test') === true || number.startsWith('SHIPPO_'),
    events: entries(field(track, 'tracking_history'), `${pointer}/tracking_history`).map(({ entry, pointer: at }) =>
      eventOf(entry, at, reader),
    ),
  };
};

const isTrack = (value: unknown): value is JsonObject =>
  isObject(value) && Array.isArray(field(value, 'tracking_history'));

const track = object({ tracking_history: array });

export const shippo = defineFormat({
  id: 'shippo',
  carrier: null,
  title: 'Shippo, track and its webhook',
  marks: ['tracking_history', 'data.tracking_history'],
  schema: oneOf(track, object({ data: track })),
  // Both `status` and `substatus.code`.
  codes: {
    label: ['PRE_TRANSIT', 'information_received'],
    possession: ['package_accepted'],
    physical: [
      'TRANSIT',
      'package_arrived',
      'package_departed',
      'package_forwarded',
      'package_processed',
      'package_processing',
      'package_held',
    ],
    'last-mile': [noted('pickup_available', 'for the buyer to collect'), outForDelivery('out_for_delivery')],
    delivered: ['DELIVERED', 'delivered'],
    exception: [
      'FAILURE',
      'delivery_attempted',
      'location_inaccessible',
      'notice_left',
      'package_damaged',
      'package_disposed',
      'package_lost',
      'package_undeliverable',
    ],
    returned: ['RETURNED', 'return_to_sender', 'package_unclaimed'],
    none: [
      'UNKNOWN',
      'other',
      'address_issue',
      'contact_carrier',
      'delayed',
      'delivery_rescheduled',
      'delivery_scheduled',
      'reschedule_delivery',
    ],
  },
  handover: { country: 'location.country', city: 'location.city', postcode: 'location.zip' },
  zone: [clock('status_date', { among: 'anywhere', orUtc: true })],
  sources: ['Shippo documentation, tracking, as a third party reports it'],
  notes: [
    'Without a sub-status the words of an event in transit count, marked as inferred.',
    '`tracking_status` repeats the last event; `object_created` is when Shippo learnt of it; `eta` is a forecast.',
    'Objects with `test` and numbers that begin with `SHIPPO_` are made up and prove nothing.',
  ],
  read: (json, reader) => {
    const data = field(json, 'data');
    if (isTrack(json)) return { parcels: [parcelOf(json, '', reader)] };
    return { parcels: isTrack(data) ? [parcelOf(data, '/data', reader)] : [] };
  },
});
