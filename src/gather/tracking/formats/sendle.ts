import { noted, outForDelivery, unconfirmed } from '../codes.js';
import { defineFormat } from '../format.js';
import { entries, field, textOf } from '../json.js';
import { anything, object, some } from '../shape.js';
import { clock, oneInstant } from '../times.js';

const carrier = 'sendle';

/** The answer contains no number. */
export const sendle = defineFormat({
  id: 'sendle',
  carrier,
  title: 'Sendle, tracking of a parcel',
  marks: ['tracking_events'],
  schema: object({ tracking_events: some(object({ event_type: anything, scan_time: anything })) }),
  codes: {
    possession: [
      'Pickup',
      unconfirmed('Drop Off', "left at a point: the sender's drop-off or the way to the buyer's point"),
      unconfirmed('Dropped Off'),
      unconfirmed('Dropped off'),
    ],
    physical: ['In Transit'],
    'last-mile': [outForDelivery('Out for Delivery'), 'Left with Agent'],
    delivered: ['Delivered'],
    exception: ['Delivery Attempted', 'Card Left', 'Damaged', 'Unable to Deliver'],
    none: [noted('Pickup Attempted', 'nobody took it'), 'Info', 'Local Delivery', 'Expired'],
  },
  zone: [oneInstant(clock('scan_time', { among: 'anywhere' }), clock('display_time', { among: 'anywhere' }))],
  sources: ['seen in samples', 'Sendle API, schema of tracking events (`scan_time` is UTC)'],
  notes: [
    'The answer names no number.',
    '`local_scan_time` is UTC in some events and the place’s clock in others, and is not read.',
    '`scheduling.picked_up_on` is a date of the order and no scan.',
  ],
  read: (json, { meaning, time }) => ({
    parcels: [
      {
        number: null,
        pointer: '/tracking_events',
        carrier,
        events: entries(field(json, 'tracking_events'), '/tracking_events').map(({ entry, pointer }) => {
          const code = textOf(field(entry, 'event_type'));
          return {
            time: time(entry),
            text: textOf(field(entry, 'description')),
            otherText: textOf(field(entry, 'reason')),
            place: textOf(field(entry, 'location')),
            code,
            pointer,
            ...meaning(code),
          };
        }),
      },
    ],
  }),
});
