import { noted, outForDelivery, unconfirmed } from '../codes.js';
import { defineFormat, type FormatReader, type RawEvent, type RawParcel } from '../format.js';
import { entries, field, type JsonObject, textOf } from '../json.js';
import { array, identifier, object, some } from '../shape.js';
import { clock } from '../times.js';

const carrier = 'seko';

/** The country at the end of a location such as `READING,GB` or `NL`. */
const countryIn = (location: string): string | undefined => /(?:^|,)\s*([A-Z]{2})$/u.exec(location)?.[1];

const eventOf = (event: JsonObject, pointer: string, { meaning, time }: FormatReader): RawEvent => {
  const code = textOf(field(event, 'OmniCode'));
  return {
    time: time(event),
    text: textOf(field(event, 'Description')),
    place: textOf(field(event, 'Location')),
    code,
    pointer,
    receipt: { country: countryIn(textOf(field(event, 'Location'))) },
    ...meaning(code),
  };
};

const parcelOf = (consignment: JsonObject, pointer: string, reader: FormatReader): RawParcel => {
  const number = textOf(field(consignment, 'ConsignmentNo'));
  return {
    number: number || null,
    pointer: number === '' ? pointer : `${pointer}/ConsignmentNo`,
    carrier,
    events: entries(field(consignment, 'Events'), `${pointer}/Events`).map(({ entry, pointer: at }) =>
      eventOf(entry, at, reader),
    ),
  };
};

export const seko = defineFormat({
  id: 'seko',
  carrier,
  title: 'Seko Omni Parcel, tracking',
  marks: ['[].ConsignmentNo'],
  schema: some(object({ ConsignmentNo: identifier, Events: array })),
  codes: {
    label: [
      noted('OP-1', 'the number is allocated'),
      noted('OP-8', "the last mile's data are entered"),
      unconfirmed('OP-9', 'not yet received by the carrier'),
      unconfirmed('OP-12', 'collection requested'),
    ],
    possession: [
      unconfirmed('OP-33', 'collected from the sender'),
      unconfirmed('OP-89', 'collected from the sender'),
      unconfirmed('OP-10', 'received by the carrier'),
      unconfirmed('OP-11', 'received by the carrier, no manifest'),
      unconfirmed('OP-14', 'received and accepted'),
    ],
    physical: [
      noted('OP-3', 'processed through the export hub: held by then, not the hand-over itself'),
      noted('OP-4', "the way to the country, and the hand-over to the last mile's carrier"),
      noted('OP-79', 'left a parcel centre'),
      noted('OP-50', 'reached a parcel centre'),
      unconfirmed('OP-18', 'in transit'),
      unconfirmed('OP-22', 'received by a sub-contractor'),
      unconfirmed('OP-47', 'processed through a sorting facility'),
      unconfirmed('OP-51', 'left a parcel centre'),
      unconfirmed('OP-82', 'inbound freight received'),
    ],
    'last-mile': [outForDelivery('OP-21'), unconfirmed('OP-7', "picked up by the last mile's courier")],
    delivered: ['OP-72', unconfirmed('OP-73'), unconfirmed('OP-74'), unconfirmed('OP-75')],
    exception: [unconfirmed('OP-15', 'lost'), unconfirmed('OP-34', 'cancelled')],
    returned: [unconfirmed('OP-66')],
  },
  // Each event is in the clock of its own place, from Britain to New Zealand.
  handover: { country: 'Location' },
  zone: [clock('EventDT', { among: 'anywhere' })],
  sources: ['seen in samples', "names of further codes: a third party's list, in which nothing proves the pickup"],
  notes: [
    '`Picked` and `Delivered` of the consignment are no scans: in the sample both are the moment of the delivery.',
    'Records of two systems stand beside each other, an hour apart by two clocks.',
  ],
  read: (json, reader) => ({
    parcels: entries(json, '').map(({ entry, pointer }) => parcelOf(entry, pointer, reader)),
  }),
});
