import { noted, outForDelivery, unconfirmed } from '../codes.js';
import { defineFormat, type FormatReader, type RawEvent } from '../format.js';
import { entries, field, type JsonObject, textOf } from '../json.js';
import { array, identifier, object } from '../shape.js';
import { clock, oneInstant } from '../times.js';

const carrier = 'parcel-one';

const eventOf = (event: JsonObject, pointer: string, { both, time }: FormatReader): RawEvent => {
  const code = textOf(field(event, 'Statuscode'));
  const status = textOf(field(event, 'DeliveryStatus'));
  return {
    time: time(event),
    text: textOf(field(event, 'Status')),
    place: textOf(field(event, 'Location')),
    code: [code, status].filter((each) => each !== '').join(' '),
    pointer,
    ...both(code, status),
  };
};

export const parcelOne = defineFormat({
  id: 'parcel-one',
  carrier,
  title: 'Parcel.One, tracking',
  marks: ['P1Trackno'],
  schema: object({ P1Trackno: identifier, TrackingEvents: array }),
  // `Statuscode`, with and without its P, and `DeliveryStatus`.
  codes: {
    label: ['100', 'P100', 'InfoReceived_*'],
    possession: [
      noted('P101', 'handed over to a carrier'),
      noted('101', 'the same'),
      noted('300', "arrived at Parcel.One's hub"),
      noted('P300', 'the same'),
      unconfirmed('InTransit_002', 'accepted by a carrier'),
    ],
    physical: [
      noted('394', 'left the hub'),
      noted('P394', 'the same'),
      'InTransit_001',
      'InTransit_003',
      'InTransit_004',
      'InTransit_007',
    ],
    'last-mile': [outForDelivery('OutForDelivery_001'), 'AvailableForPickup_*'],
    delivered: ['Delivered_*'],
    exception: ['AttemptFail_*', 'Exception_*'],
  },
  zone: [oneInstant(clock('EventdateCET', { among: 'anywhere' }), clock('EventdateUTC', { offset: 'Z' }))],
  sources: ['seen in samples'],
  notes: [
    '`DeliveryStatus` counts where the code is not known, and disputes a code that it contradicts. `Pending_001` beside `P101` says nothing.',
    "The history ends with the hand-over to the next carrier; `CarrierTrackno` is the parcel's number there.",
  ],
  read: (json, reader) => {
    const number = textOf(field(json, 'P1Trackno'));
    const events = entries(field(json, 'TrackingEvents'), '/TrackingEvents');
    return {
      parcels: [
        {
          number: number || null,
          aliases: events.map(({ entry }) => textOf(field(entry, 'CarrierTrackno'))),
          pointer: '/P1Trackno',
          carrier,
          events: events.map(({ entry, pointer }) => eventOf(entry, pointer, reader)),
        },
      ],
    };
  },
});
