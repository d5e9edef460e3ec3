import { noted, outForDelivery, unconfirmed } from '../codes.js';
import { defineFormat } from '../format.js';
import { entries, field, textOf } from '../json.js';
import { anything, array, object, oneOf } from '../shape.js';
import { epoch } from '../times.js';

const carrier = 'shopee-xpress';

/** The recipient in `delivered [Fulano da Silva] [ Receptionist]`. */
const recipientIn = (message: string): string | undefined => /delivered\s*\[([^\]]+)\]/u.exec(message)?.[1];

const parcel = object({ sls_tracking_number: anything, tracking_list: array });

export const shopeeXpress = defineFormat({
  id: 'shopee-xpress',
  carrier,
  title: 'Shopee Xpress (SPX), tracking search, with and without its envelope',
  marks: ['sls_tracking_number', 'data.sls_tracking_number'],
  schema: oneOf(parcel, object({ data: parcel })),
  codes: {
    label: ['Created'],
    possession: [
      noted('DOP_Received', 'handed in at a drop-off point, an agent'),
      'SOC_Pickup_Done',
      unconfirmed('FMHub_Pickup_Done'),
      unconfirmed('FMHub_Received'),
    ],
    physical: ['SOC_Received', 'SOC_LHTransporting'],
    'last-mile': ['LMHub_Received', outForDelivery('Delivering')],
    delivered: ['Delivered'],
    exception: ['OnHold', 'Lost', 'Cancelled'],
    returned: ['Return_*'],
  },
  handover: { recipient: 'message' },
  zone: [epoch('timestamp', 's')],
  sources: ['a captured answer', 'exceptions and returns: code of third parties'],
  notes: [
    'The words of a delivery name who took it and what that person is, in brackets.',
    '`status_list` is no list of events: it shows "Picked Up" at the time of `SOC_Received`, hours after the parcel was handed in.',
  ],
  read: (json, { meaning, time }) => {
    const isWrapped = field(json, 'tracking_list') === undefined;
    const data = isWrapped ? field(json, 'data') : json;
    const root = isWrapped ? '/data' : '';
    const number = textOf(field(data, 'sls_tracking_number'));
    return {
      parcels: [
        {
          number: number || null,
          pointer: number === '' ? root : `${root}/sls_tracking_number`,
          carrier,
          events: entries(field(data, 'tracking_list'), `${root}/tracking_list`).map(({ entry, pointer }) => {
            const code = textOf(field(entry, 'status'));
            const text = textOf(field(entry, 'message'));
            const receipt = { recipient: recipientIn(text) };
            return { ...meaning(code), time: time(entry), text, place: '', code, pointer, receipt };
          }),
        },
      ],
    };
  },
});
