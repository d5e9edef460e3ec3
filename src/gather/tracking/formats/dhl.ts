import { noted, outForDelivery, unconfirmed } from '../codes.js';
import { defineFormat, type FormatReader, type RawEvent, type RawParcel } from '../format.js';
import { entries, field, type JsonObject, list, textOf } from '../json.js';
import { anything, array, identifier, object, oneOf, some } from '../shape.js';
import { clock } from '../times.js';

const carrier = 'dhl';

/** Makes `IN_TRANSIT` and `in-transit` equal. */
const plain = (status: string): string => status.toLowerCase().replace(/[\s_-]+/gu, '-');

const unifiedEvent = (event: JsonObject, pointer: string, { bothOrText, byText, time }: FormatReader): RawEvent => {
  const [statusCode, status] = [textOf(field(event, 'statusCode')), textOf(field(event, 'status'))];
  const text = textOf(field(event, 'description')) || status;
  const [code, other] = [plain(statusCode), plain(status)];
  return {
    time: time(event),
    text,
    otherText: [status, textOf(field(event, 'remark'))].filter((words) => words !== '').join(' / '),
    place: textOf(field(event, 'location', 'address', 'addressLocality')),
    code: statusCode,
    pointer,
    receipt: {
      country: field(event, 'location', 'address', 'countryCode'),
      city: field(event, 'location', 'address', 'addressLocality'),
      postcode: field(event, 'location', 'address', 'postalCode'),
    },
    ...(code === '' && other === '' ? byText(text) : bothOrText(text, code, other)),
  };
};

/** The signatory's full name, or its parts. */
const signatoryOf = (shipment: JsonObject): string => {
  const signed = field(shipment, 'details', 'proofOfDelivery', 'signed');
  const parts = ['givenName', 'familyName'].map((key) => textOf(field(signed, key)));
  return textOf(field(signed, 'name')) || parts.filter((part) => part !== '').join(' ');
};

const unifiedParcel = (shipment: JsonObject, pointer: string, reader: FormatReader): RawParcel => {
  const number = textOf(field(shipment, 'id'));
  const pieces = list(field(shipment, 'details', 'pieceIds')).map(textOf);
  return {
    number: number || null,
    // With several pieces, no single one need have travelled the whole way of the shipment.
    aliases: pieces.length === 1 ? pieces : [],
    receipt: { signatory: signatoryOf(shipment) },
    pointer: number === '' ? pointer : `${pointer}/id`,
    carrier,
    events: entries(field(shipment, 'events'), `${pointer}/events`).map(({ entry, pointer: at }) =>
      unifiedEvent(entry, at, reader),
    ),
  };
};

const status = object({ timestamp: anything, statusCode: anything });

export const dhlUnified = defineFormat({
  id: 'dhl-unified',
  carrier,
  title: 'DHL Shipment Tracking, Unified; DHL Freight',
  marks: [
    ['shipments[].id', 'shipments[].events'],
    ['shipments[].id', 'shipments[].status'],
  ],
  schema: object({
    shipments: some(oneOf(object({ id: anything, events: some(status) }), object({ id: identifier, status }))),
  }),
  // `statusCode`, and `status` if it is one of these in another spelling.
  codes: {
    label: ['pre-transit'],
    physical: ['transit', 'in-transit'],
    'last-mile': [outForDelivery('out-for-delivery')],
    delivered: ['delivered'],
    exception: ['failure'],
    none: ['unknown'],
  },
  handover: {
    recipient: 'details.proofOfDelivery.signed',
    signature: 'details.proofOfDelivery.signed',
    country: 'location.address.countryCode',
    city: 'location.address.addressLocality',
    postcode: 'location.address.postalCode',
  },
  zone: [clock('timestamp', { among: 'anywhere', orUtc: true })],
  sources: ["DHL's example of the unified API", 'code of third parties'],
  notes: [
    'No code means the pickup: the words of an event in transit count, marked as inferred.',
    "The zone of an event's `timestamp` is not stated anywhere; the example has the same clock with `Z` in `status`.",
    '`details.proofOfDelivery.signed` names who signed; that pictures of it are offered says nothing.',
    '`status` beside the events repeats the last of them and is no scan.',
    'The example contradicts itself (`pre-transit` beside `DELIVERED`); such an event says nothing.',
    'A piece number names the parcel only where it is the only one.',
  ],
  read: (json, reader) => ({
    parcels: entries(field(json, 'shipments'), '/shipments').map(({ entry, pointer }) =>
      unifiedParcel(entry, pointer, reader),
    ),
  }),
});

const expressEvents = (holder: JsonObject, pointer: string, { meaning, byText, time }: FormatReader): RawEvent[] =>
  entries(field(holder, 'events'), `${pointer}/events`).map(({ entry, pointer: at }) => {
    const code = textOf(field(entry, 'typeCode'));
    const text = textOf(field(entry, 'description'));
    return {
      time: time(entry),
      text,
      place: textOf(field(list(field(entry, 'serviceArea'))[0], 'description')),
      code,
      pointer: at,
      receipt: { signatory: field(entry, 'signedBy') },
      ...(code === '' ? byText(text) : meaning(code)),
    };
  });

const expressParcels = (shipment: JsonObject, pointer: string, reader: FormatReader): readonly RawParcel[] => {
  const number = textOf(field(shipment, 'shipmentTrackingNumber'));
  const pieces = entries(field(shipment, 'pieces'), `${pointer}/pieces`).map(({ entry, pointer: at }) => ({
    number: textOf(field(entry, 'trackingNumber')),
    pointer: at,
    events: expressEvents(entry, at, reader),
  }));
  const own = {
    number: number || null,
    pointer: number === '' ? pointer : `${pointer}/shipmentTrackingNumber`,
    carrier,
    events: expressEvents(shipment, pointer, reader),
  };
  const count = textOf(field(shipment, 'numberOfPieces'));
  if (pieces.length <= 1 && ['', '0', '1'].includes(count))
    return [
      {
        ...own,
        aliases: pieces.map((piece) => piece.number),
        events: [...own.events, ...pieces.flatMap(({ events }) => events)],
      },
    ];
  const apart = pieces.filter((piece) => piece.number !== '' && piece.events.length > 0);
  return [own, ...apart.map((piece) => ({ ...piece, pointer: `${piece.pointer}/trackingNumber`, carrier }))];
};

export const dhlExpress = defineFormat({
  id: 'dhl-express',
  carrier,
  title: 'DHL Express, MyDHL API',
  marks: ['shipments[].shipmentTrackingNumber'],
  schema: object({ shipments: some(object({ shipmentTrackingNumber: anything, events: array })) }),
  codes: {
    possession: [noted('PU', 'shipment picked up'), unconfirmed('SA', 'shipment acceptance')],
    physical: [noted('PL', 'processed'), noted('DF', 'departed'), noted('AF', 'arrived')],
    'last-mile': [outForDelivery('WC', 'with the courier')],
    delivered: ['OK'],
  },
  handover: { recipient: 'signedBy', signature: 'signedBy' },
  zone: [clock(['date', 'time'], { offsetField: 'GMTOffset', among: 'anywhere' })],
  sources: ['code of third parties and its test data'],
  notes: [
    'Pieces of a shipment of several are parcels of their own, with their own events; the number of the only piece names the shipment.',
    "`shipmentTimestamp` and the shipment's own `status` are no scans.",
    '`signedBy` of an event names who signed.',
    'Codes of a label are not known: an event with an unlisted code says nothing.',
  ],
  read: (json, reader) => ({
    parcels: entries(field(json, 'shipments'), '/shipments').flatMap(({ entry, pointer }) =>
      expressParcels(entry, pointer, reader),
    ),
  }),
});
