import { noted, unconfirmed } from '../codes.js';
import { defineFormat } from '../format.js';
import { entries, field, textOf } from '../json.js';
import { anything, array, object, some } from '../shape.js';
import { clock } from '../times.js';

const carrier = 'yanwen';

export const yanwen = defineFormat({
  id: 'yanwen',
  carrier,
  title: 'Yanwen tracking API',
  marks: ['result[].checkpoints'],
  schema: object({ result: some(object({ tracking_number: anything, checkpoints: array })) }),
  codes: {
    possession: [noted('PU10', '"Yanwen Acceptance"'), unconfirmed('PU*', 'pickup, by the prefix alone')],
    physical: [
      unconfirmed('SC*', 'sorting, by the prefix alone'),
      unconfirmed('LH*', 'line-haul, by the prefix alone'),
    ],
    'last-mile': [unconfirmed('LM*', 'by the prefix alone')],
  },
  zone: [clock('time_stamp', { offsetField: 'time_zone' })],
  sources: ["an answer in a third party's tests"],
  notes: ["`tracking_status` beside the number is the parcel's current state and no event."],
  read: (json, { meaning, time }) => ({
    parcels: entries(field(json, 'result'), '/result').map(({ entry: parcel, pointer }) => {
      const number = textOf(field(parcel, 'tracking_number'));
      return {
        number: number || null,
        pointer: number === '' ? pointer : `${pointer}/tracking_number`,
        carrier,
        events: entries(field(parcel, 'checkpoints'), `${pointer}/checkpoints`).map(({ entry, pointer: at }) => {
          const code = textOf(field(entry, 'tracking_status'));
          return {
            ...meaning(code),
            time: time(entry),
            text: textOf(field(entry, 'message')),
            place: textOf(field(entry, 'location')),
            code,
            pointer: at,
          };
        }),
      };
    }),
  }),
});
