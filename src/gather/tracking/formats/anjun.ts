import { outForDelivery } from '../codes.js';
import { defineFormat } from '../format.js';
import { entries, field, textOf } from '../json.js';
import { anything, array, object } from '../shape.js';
import { clock } from '../times.js';

const carrier = 'anjun';

export const anjun = defineFormat({
  id: 'anjun',
  carrier,
  title: 'Anjun Express (Brazil), tracking page',
  marks: ['nodeDataList'],
  schema: object({ trackNo: anything, nodeDataList: array }),
  codes: {
    physical: ['transfer_*'],
    'last-mile': ['delivery_site_in_storage', outForDelivery('delivering')],
    delivered: ['signed'],
  },
  zone: [clock('dateTime', { dayFirst: true, among: ['America/Sao_Paulo', 'America/Rio_Branco'] })],
  sources: ["a captured answer in a third party's documentation; codes by their names"],
  notes: ['No code of a label or of possession is known: nothing is ever a pickup scan.'],
  read: (json, { meaning, time }) => {
    const number = textOf(field(json, 'trackNo'));
    return {
      parcels: [
        {
          number: number || null,
          aliases: [textOf(field(json, 'providerNumber'))],
          pointer: number === '' ? '' : '/trackNo',
          carrier,
          events: entries(field(json, 'nodeDataList'), '/nodeDataList').map(({ entry, pointer }) => {
            const code = textOf(field(entry, 'statusCode'));
            return {
              ...meaning(code),
              time: time(entry),
              text: textOf(field(entry, 'status')),
              place: textOf(field(entry, 'address')),
              code,
              pointer,
            };
          }),
        },
      ],
    };
  },
});
