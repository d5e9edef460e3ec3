import { handedTo, noted, outForDelivery, unconfirmed } from '../codes.js';
import { defineFormat, type FormatReader, type RawEvent, type RawParcel } from '../format.js';
import { entries, field, isObject, type JsonObject, textOf } from '../json.js';
import { array, object, oneOf, some } from '../shape.js';
import { clock } from '../times.js';

/**
 * Cainiao actions in `raw_tag` that say less than the sub-status under which AfterShip files them: an order that reached a warehouse is an
 * "acceptance scan" there. In samples `raw_tag` is otherwise one constant in all checkpoints, and not a code.
 */
const rawTags: ReadonlySet<string> = new Set([
  'CONSIGN',
  'GWMS_ACCEPT',
  'GWMS_PACKAGE',
  'GWMS_OUTBOUND',
  'GTMS_ACCEPT',
  'CC_EX_START',
  'CC_IM_START',
]);

const eventOf = (checkpoint: JsonObject, pointer: string, { meaning, both, time }: FormatReader): RawEvent => {
  const [tag, subtag, raw] = ['tag', 'subtag', 'raw_tag'].map((key) => textOf(field(checkpoint, key))) as [
    string,
    string,
    string,
  ];
  const isOwn = rawTags.has(raw);
  return {
    time: time(checkpoint),
    text: textOf(field(checkpoint, 'message')),
    // These words belong to the sub-status, not to the event, so they contradict a raw tag just as the sub-status does.
    otherText: isOwn ? '' : textOf(field(checkpoint, 'subtag_message')),
    place: textOf(field(checkpoint, 'location')) || textOf(field(checkpoint, 'city')),
    code: [isOwn ? raw : '', subtag || tag].filter((code) => code !== '').join(' '),
    pointer,
    receipt: {
      country: field(checkpoint, 'country_iso3') ?? field(checkpoint, 'country_region'),
      city: field(checkpoint, 'city'),
      postcode: field(checkpoint, 'zip') ?? field(checkpoint, 'postal_code'),
    },
    ...(isOwn ? meaning(raw) : both(tag, subtag)),
  };
};

const parcelOf = (tracking: JsonObject, pointer: string, reader: FormatReader): RawParcel => {
  const number = textOf(field(tracking, 'tracking_number'));
  return {
    number: number || null,
    pointer: number === '' ? pointer : `${pointer}/tracking_number`,
    carrier: textOf(field(tracking, 'slug')) || null,
    receipt: { signatory: field(tracking, 'signed_by') },
    events: entries(field(tracking, 'checkpoints'), `${pointer}/checkpoints`).map(({ entry, pointer: at }) =>
      eventOf(entry, at, reader),
    ),
  };
};

const isTracking = (value: unknown): value is JsonObject =>
  isObject(value) && Array.isArray(field(value, 'checkpoints')) && field(value, 'tracking_number') !== undefined;

const tracking = object({ tracking_number: {}, checkpoints: array });

export const aftership = defineFormat({
  id: 'aftership',
  carrier: null,
  title: 'AfterShip, tracking of the API and its webhook',
  marks: ['data.tracking', 'data.trackings', 'data.checkpoints', 'msg.checkpoints'],
  schema: oneOf(
    object({ data: oneOf(object({ tracking }), object({ trackings: some(tracking) }), tracking) }),
    object({ msg: tracking }),
  ),
  // Tags, sub-statuses and raw tags.
  codes: {
    label: ['InfoReceived', 'InfoReceived_*', noted('CONSIGN', 'raw tag of Cainiao')],
    possession: [
      noted('InTransit_002', 'acceptance scan'),
      unconfirmed('GWMS_OUTBOUND', "raw tag of Cainiao: left the seller's or a consolidation warehouse"),
    ],
    physical: [
      'InTransit',
      noted('InTransit_001', 'on the way'),
      noted('InTransit_003', 'arrival scan'),
      noted('InTransit_004', 'arrived at the destination country'),
      noted('InTransit_007', 'departure scan'),
    ],
    'last-mile': [
      'AvailableForPickup',
      'AvailableForPickup_*',
      outForDelivery('OutForDelivery'),
      outForDelivery('OutForDelivery_001'),
      noted('OutForDelivery_003', 'the buyer is contacted before the delivery'),
      noted('OutForDelivery_004', 'an appointment for the delivery'),
    ],
    delivered: [
      'Delivered',
      'Delivered_*',
      handedTo('addressee', 'Delivered_002', 'picked up by the customer'),
      handedTo('addressee', 'Delivered_003', 'signed by the customer', 'recorded'),
      handedTo('addressee', 'Delivered_004', 'the customer paid on delivery'),
      handedTo('neighbour', 'Delivered_005'),
    ],
    exception: ['AttemptFail', 'AttemptFail_*', 'Exception', 'Exception_*'],
    returned: [noted('Exception_010', 'on its way back'), noted('Exception_011', 'returned')],
    none: [
      'Pending',
      'Pending_*',
      'Expired',
      'Expired_*',
      noted('InTransit_005', 'customs cleared: may be paperwork before the goods move'),
      noted('InTransit_006', 'handed to customs: may be paperwork before the goods move'),
      noted('InTransit_008', 'a problem was solved'),
      noted('InTransit_009', 'another address'),
      noted('GWMS_ACCEPT', 'raw tag of Cainiao: the order is at a warehouse'),
      noted('GWMS_PACKAGE', 'raw tag of Cainiao: packed at a warehouse'),
      noted('GTMS_ACCEPT', "raw tag of Cainiao: the last mile's acceptance"),
      noted('CC_EX_START', 'raw tag of Cainiao: may be paperwork'),
      noted('CC_IM_START', 'raw tag of Cainiao: may be paperwork'),
    ],
  },
  handover: { recipient: 'signed_by', signature: 'signed_by', country: 'country_iso3', city: 'city', postcode: 'zip' },
  zone: [clock('checkpoint_time', { among: 'anywhere', orUtc: true })],
  sources: [
    'AfterShip documentation, delivery statuses and sub-statuses (edition 2026-07, read 2026-11-29)',
    "zone and raw tags: AfterShip's own test data and a captured answer for a parcel of Cainiao",
  ],
  notes: [
    "A time without an offset was once UTC and is elsewhere the place's clock, so that it may be either.",
    'Some raw tags of Cainiao say less than the sub-status under which AfterShip files them; then they count. Any other `raw_tag` is a constant in the samples and is left out.',
    '`signed_by` of the tracking names who signed, or says that no signature was needed.',
    "`shipment_pickup_date`, the tracking's own `tag`, `created_at` and `pickup_location` are no scans.",
  ],
  read: (json, reader) => {
    const [data, message] = [field(json, 'data'), field(json, 'msg')];
    const one = field(data, 'tracking');
    if (isTracking(one)) return { parcels: [parcelOf(one, '/data/tracking', reader)] };
    if (isTracking(data)) return { parcels: [parcelOf(data, '/data', reader)] };
    if (isTracking(message)) return { parcels: [parcelOf(message, '/msg', reader)] };
    return {
      parcels: entries(field(data, 'trackings'), '/data/trackings').map(({ entry, pointer }) =>
        parcelOf(entry, pointer, reader),
      ),
    };
  },
});
