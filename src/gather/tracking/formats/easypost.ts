import { noted, outForDelivery } from '../codes.js';
import { defineFormat, type FormatReader, type RawEvent, type RawParcel } from '../format.js';
import { entries, field, isObject, type JsonObject, textOf } from '../json.js';
import { anything, array, object, oneOf, some } from '../shape.js';
import { clock } from '../times.js';

const eventOf = (detail: JsonObject, pointer: string, { bothOrText, time }: FormatReader): RawEvent => {
  const [status, statusDetail] = [textOf(field(detail, 'status')), textOf(field(detail, 'status_detail'))];
  const [message, description] = [textOf(field(detail, 'message')), textOf(field(detail, 'description'))];
  return {
    time: time(detail),
    text: message || description,
    otherText: description,
    place: textOf(field(detail, 'tracking_location', 'city')),
    code: [status, statusDetail].filter((code) => code !== '').join(' '),
    pointer,
    receipt: {
      country: field(detail, 'tracking_location', 'country'),
      city: field(detail, 'tracking_location', 'city'),
      postcode: field(detail, 'tracking_location', 'zip'),
    },
    ...bothOrText(message || description, status, statusDetail),
  };
};

/** The service's own test numbers have made-up histories, whatever the mode field says. */
const isTest = (tracker: JsonObject, number: string): boolean =>
  field(tracker, 'mode') === 'test' || /^EZ\d{10}$/u.test(number);

const parcelOf = (tracker: JsonObject, pointer: string, reader: FormatReader): RawParcel => {
  const number = textOf(field(tracker, 'tracking_code'));
  return {
    number: number || null,
    pointer: number === '' ? pointer : `${pointer}/tracking_code`,
    carrier: textOf(field(tracker, 'carrier')) || null,
    receipt: { signatory: field(tracker, 'signed_by') },
    returnLeg: field(tracker, 'is_return') === true,
    testData: isTest(tracker, number),
    events: entries(field(tracker, 'tracking_details'), `${pointer}/tracking_details`).map(({ entry, pointer: at }) =>
      eventOf(entry, at, reader),
    ),
  };
};

const isTracker = (value: unknown): value is JsonObject =>
  isObject(value) && Array.isArray(field(value, 'tracking_details'));

const tracker = object({ tracking_code: anything, tracking_details: array });

export const easypost = defineFormat({
  id: 'easypost',
  carrier: null,
  title: 'EasyPost, Tracker, list of trackers, and webhook',
  marks: ['tracking_details', 'result.tracking_details', 'trackers[].tracking_details'],
  schema: oneOf(tracker, object({ result: tracker }), object({ trackers: some(tracker) })),
  // Both `status` and `status_detail`.
  codes: {
    label: ['pre_transit', 'label_created'],
    possession: ['received_at_origin_facility'],
    physical: [
      'in_transit',
      'arrived_at_facility',
      'departed_facility',
      'departed_origin_facility',
      'missorted',
      'transferred_to_destination_carrier',
    ],
    'last-mile': [
      'available_for_pickup',
      'arrived_at_destination',
      'arrived_at_pickup_location',
      'received_at_destination_facility',
      outForDelivery('out_for_delivery'),
    ],
    delivered: ['delivered'],
    exception: ['failure', 'error', 'cancelled', 'damaged', 'delivery_exception', 'lost', 'refused'],
    returned: ['return_to_sender', 'return'],
    none: [
      'unknown',
      noted('status_update', 'stands beside any status'),
      'address_correction',
      'awaiting_information',
      'delayed',
      'expired',
      'held',
      'transit_exception',
      'weather_delay',
    ],
  },
  handover: {
    recipient: 'signed_by',
    signature: 'signed_by',
    country: 'tracking_location.country',
    city: 'tracking_location.city',
    postcode: 'tracking_location.zip',
  },
  zone: [clock('datetime', { among: 'anywhere', orUtc: true })],
  sources: ['EasyPost documentation, Tracker object, as a third party reports it'],
  notes: [
    'No status means the pickup: beside `received_at_origin_facility` the words of an event in transit count, marked as inferred.',
    '`signed_by` of the tracker names who signed.',
    'Test mode and the test numbers (`EZ` and ten digits) give made-up histories, which prove nothing.',
    'A tracker with `is_return` is a way back: nothing in it is a pickup.',
  ],
  read: (json, reader) => {
    const result = field(json, 'result');
    if (isTracker(json)) return { parcels: [parcelOf(json, '', reader)] };
    if (isTracker(result)) return { parcels: [parcelOf(result, '/result', reader)] };
    return {
      parcels: entries(field(json, 'trackers'), '/trackers').map(({ entry, pointer }) =>
        parcelOf(entry, pointer, reader),
      ),
    };
  },
});
