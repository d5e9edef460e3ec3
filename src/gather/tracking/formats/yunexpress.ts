import { type CodesBySense, noted, unconfirmed } from '../codes.js';
import { defineFormat, type FormatReader, type RawEvent, type RawParcel } from '../format.js';
import { entries, field, isObject, type JsonObject, textOf } from '../json.js';
import { anything, array, object, oneOf, some } from '../shape.js';
import { clock, oneInstant } from '../times.js';

const carrier = 'yunexpress';

/** Statuses of single events. There is no status for possession. */
const statuses: CodesBySense = {
  label: [noted('10', 'information received')],
  physical: [
    unconfirmed('20', 'in transit; copies put it where they do not know the node'),
    unconfirmed('80', 'customs inspection'),
  ],
  'last-mile': [unconfirmed('30', 'available for pickup by the recipient')],
  delivered: [unconfirmed('50')],
  exception: [noted('40', 'delivery failed'), '60'],
  returned: ['90'],
  none: [noted('0', 'not found')],
};

const sources = ["code and integration notes of third parties; YunExpress's own answers were not seen"] as const;

const detailOf = (entry: JsonObject, pointer: string, { meaning, time }: FormatReader): RawEvent => {
  const code = textOf(field(entry, 'TrackingStatus'));
  return {
    ...meaning(code),
    time: time(entry),
    text: textOf(field(entry, 'ProcessContent')),
    otherText: textOf(field(entry, 'TrackCodeDescription')),
    place: textOf(field(entry, 'ProcessLocation')),
    code,
    pointer,
  };
};

const item = object({ WayBillNumber: anything, OrderTrackingDetails: array });

export const yunExpressDetails = defineFormat({
  id: 'yunexpress-details',
  carrier,
  title: "YunExpress, order tracking with OrderTrackingDetails, and third parties' copies of it",
  marks: ['response.Item.OrderTrackingDetails', 'Item.OrderTrackingDetails'],
  schema: oneOf(object({ response: object({ Item: item }) }), object({ Item: item })),
  codes: statuses,
  // The `Z` appears on local clock times as well as on UTC times.
  zone: [
    oneInstant(
      clock('ProcessDate', { local: true, offsetField: 'ProcessTimezone', zoneField: 'ProcessTimezone' }),
      clock('ProcessDate', { offset: 'Z' }),
    ),
  ],
  sources,
  notes: [
    "An event's content, status and node description may contradict each other; such an event counts for nothing.",
    "`TrackingStatus` and `PackageState` beside the number are the parcel's current state and no events.",
  ],
  read: (json, reader) => {
    const isWrapped = isObject(field(json, 'response', 'Item'));
    const [parcel, root] = isWrapped
      ? [field(json, 'response', 'Item'), '/response/Item']
      : [field(json, 'Item'), '/Item'];
    const number = textOf(field(parcel, 'WayBillNumber'));
    return {
      parcels: [
        {
          number: number || null,
          aliases: ['TrackingNumber', 'CustomerOrderNumber'].map((key) => textOf(field(parcel, key))),
          pointer: number === '' ? root : `${root}/WayBillNumber`,
          carrier,
          events: entries(field(parcel, 'OrderTrackingDetails'), `${root}/OrderTrackingDetails`).map(
            ({ entry, pointer }) => detailOf(entry, pointer, reader),
          ),
        },
      ],
    };
  },
});

const tracked = object({ waybill_number: anything, track_events: array });

const trackedParcel = (parcel: unknown, root: string, { meaning, time }: FormatReader): RawParcel => {
  const number = textOf(field(parcel, 'waybill_number'));
  return {
    number: number || null,
    aliases: [textOf(field(parcel, 'tracking_number'))],
    pointer: number === '' ? root : `${root}/waybill_number`,
    carrier,
    events: entries(field(parcel, 'track_events'), `${root}/track_events`).map(({ entry, pointer }): RawEvent => {
      const code = textOf(field(entry, 'track_node_code'));
      return {
        ...meaning(code),
        time: time(entry),
        text: textOf(field(entry, 'process_content')),
        otherText: textOf(field(entry, 'track_node_description')),
        place: textOf(field(entry, 'process_location')),
        code,
        pointer,
      };
    }),
  };
};

export const yunExpressEvents = defineFormat({
  id: 'yunexpress-events',
  carrier,
  title: 'YunExpress, tracking push and query with track_events',
  marks: ['track_events', 'data.track_events', 'result[].track_events'],
  schema: oneOf(tracked, object({ data: tracked }), object({ result: some(tracked) })),
  codes: {
    label: [noted('ORDER_CREATION', 'shipment information received')],
    possession: [unconfirmed('PICKED_UP')],
    physical: [
      unconfirmed('FIRST_MILE_ARRIVE', 'arrived at the origin facility'),
      unconfirmed('IN_TRANSIT'),
      unconfirmed('MAIN_LINE_ARRIVE', 'arrived in the country of destination'),
    ],
    delivered: [unconfirmed('DELIVERED')],
    exception: ['DELIVERY_FAILURE'],
    returned: ['RETURNED'],
  },
  // The two fields appear both as one instant and eight hours apart, each with a `Z`.
  zone: [
    oneInstant(
      clock('process_utc_time', { offset: 'Z' }),
      clock('process_time', { offset: 'Z' }),
      clock('process_time', { local: true, offset: '+08:00' }),
    ),
  ],
  sources,
  notes: ['`pick_up_time`, `check_in_time` and `check_out_time` of the header are no events; filler years occur.'],
  read: (json, reader) => {
    if (Array.isArray(field(json, 'track_events'))) return { parcels: [trackedParcel(json, '', reader)] };
    const data = field(json, 'data');
    if (isObject(data)) return { parcels: [trackedParcel(data, '/data', reader)] };
    return {
      parcels: entries(field(json, 'result'), '/result')
        .filter(({ entry }) => Array.isArray(field(entry, 'track_events')))
        .map(({ entry, pointer }) => trackedParcel(entry, pointer, reader)),
    };
  },
});
