import { noted, outForDelivery, unconfirmed } from '../codes.js';
import { defineFormat, type FormatReader, type RawEvent, type RawParcel } from '../format.js';
import { entries, field, isObject, type JsonObject, textOf } from '../json.js';
import type { ReadTime } from '../reading.js';
import { anything, object, oneOf, some } from '../shape.js';
import { clock, oneInstant } from '../times.js';

const carrier = 'usps';

/**
 * Adds seconds from the UTC time. The local time has only minutes: its seconds are zeros, even if the UTC time has others or is missing.
 */
const withSeconds = (event: JsonObject): JsonObject => {
  const local = /^(.*T\d{2}:\d{2}):00$/u.exec(textOf(field(event, 'eventTimestamp')));
  const [, seconds = ''] = /T\d{2}:\d{2}(:\d{2})Z$/u.exec(textOf(field(event, 'GMTTimestamp'))) ?? [];
  // Midnight stands for a date alone; added seconds would turn it into a clock time.
  if (local === null || local[1]?.endsWith('T00:00')) return event;
  return { ...event, eventTimestamp: `${local[1]}${seconds}` };
};

/** Keeps the source's text, whose seconds are zeros. */
const timeOf = (event: JsonObject, time: FormatReader['time']): ReadTime => {
  const completed = withSeconds(event);
  const read = time(completed);
  const [text, written] = [textOf(field(completed, 'eventTimestamp')), textOf(field(event, 'eventTimestamp'))];
  return read.at === null || read.text !== text ? read : { ...read, text: written, at: { ...read.at, text: written } };
};

const eventOf = (event: JsonObject, pointer: string, { meaning, byText, time }: FormatReader): RawEvent => {
  const code = textOf(field(event, 'eventCode'));
  const text = textOf(field(event, 'eventType'));
  return {
    time: timeOf(event, time),
    text,
    place: textOf(field(event, 'eventCity')),
    code,
    pointer,
    receipt: {
      to: textOf(field(event, 'authorizedAgent')) === 'true' ? 'other' : undefined,
      recipient: textOf(field(event, 'name')) || field(event, 'firm'),
      country: field(event, 'eventCountry'),
      city: field(event, 'eventCity'),
      postcode: field(event, 'eventZIP'),
    },
    ...(code === '' ? byText(text) : meaning(code)),
  };
};

const parcelOf = (item: JsonObject, pointer: string, reader: FormatReader): RawParcel => {
  const number = textOf(field(item, 'trackingNumber'));
  return {
    number: number || null,
    pointer: number === '' ? pointer : `${pointer}/trackingNumber`,
    carrier,
    // Generated examples hold the value `string` in every text field.
    testData: number === 'string',
    events: entries(field(item, 'trackingEvents'), `${pointer}/trackingEvents`).map(({ entry, pointer: at }) =>
      eventOf(entry, at, reader),
    ),
  };
};

const event = oneOf(object({ GMTTimestamp: anything }), object({ eventTimestamp: anything }));
const empty = { type: 'array', maxItems: 0 } as const;
const item = oneOf(
  object({ trackingEvents: some(event) }),
  object({ trackingNumber: anything, statusCategory: anything, trackingEvents: empty }),
);

export const usps = defineFormat({
  id: 'usps',
  carrier,
  title: 'USPS Tracking API v3, one item or a list',
  marks: ['trackingEvents', '[].trackingEvents'],
  schema: oneOf(item, some(item)),
  codes: {
    label: [noted('GX', 'label created, USPS awaiting item'), unconfirmed('MA', 'pre-shipment')],
    possession: [
      noted('03', 'USPS in possession of item'),
      unconfirmed('OA', 'origin acceptance'),
      unconfirmed('PA', 'passive acceptance'),
      unconfirmed('TM', 'acceptance pending'),
      unconfirmed('UA', 'accepted at a facility'),
    ],
    physical: ['SF', 'EF', '10', 'T1', 'TL', 'A1', 'PC'],
    'last-mile': ['07', noted('16', 'for the buyer to collect'), outForDelivery('OF')],
    delivered: ['01'],
    exception: ['02', '04', '05', '30', '51', '52', '53', '54', '55', '56'],
    returned: ['09', '21', '22', '23', '24', '25', '26', '27', '28', '29', '31'],
    none: [
      noted('80', 'picked up by a shipping partner: USPS does not hold it'),
      noted('81', 'at a shipping partner: USPS does not hold it'),
      noted('82', 'at a shipping partner: USPS does not hold it'),
      noted('43', 'picked up, by the buyer'),
    ],
  },
  handover: { recipient: 'name', country: 'eventCountry', city: 'eventCity', postcode: 'eventZIP' },
  zone: [
    oneInstant(
      clock('eventTimestamp', { offsetField: 'GMTOffset', placedOnly: true, among: 'anywhere' }),
      clock('GMTTimestamp', { offset: 'Z' }),
    ),
    clock('eventTimestamp', { offsetField: 'GMTOffset', among: 'anywhere' }),
  ],
  sources: [
    'an answer as it came; USPS Product Tracking & Reporting, list of scan events',
    'further codes: lists of third parties',
  ],
  notes: [
    '`mailPieceIntakeDate` may lie before the label and is no scan; nor are `status` and `statusSummary`.',
    '`GMTTimestamp` has the seconds that `eventTimestamp` lacks.',
    'The words beside `01` say to whom; `name` and `firm` who took it. Nothing says whether anybody signed: `proofOfDeliveryEnabled` is a service.',
    'What a shipping partner picks up is not yet with USPS.',
    'An item whose number is `string` is the example of a schema.',
  ],
  read: (json, reader) => ({
    parcels: isObject(json)
      ? [parcelOf(json, '', reader)]
      : entries(json, '').map(({ entry, pointer }) => parcelOf(entry, pointer, reader)),
  }),
});
