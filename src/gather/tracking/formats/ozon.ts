import type { PostingSeen } from '../../../model/facts.js';
import { noted } from '../codes.js';
import { defineFormat, type RawPayload } from '../format.js';
import { entries, field, isObject, type JsonObject, list, textOf } from '../json.js';
import { anything, identifier, object, oneOf, some, string } from '../shape.js';
import { clock } from '../times.js';

const carrier = 'ozon';

/** The posting's numbers and products. A posting has a current status and intended dates, but no event and no scan. */
const postingOf = (posting: JsonObject): Omit<PostingSeen, 'file'> => {
  const products = entries(field(posting, 'products'), '').map(({ entry }) => entry);
  const names = products.flatMap((product) => [textOf(field(product, 'sku')), textOf(field(product, 'offer_id'))]);
  return {
    postingNumber: textOf(field(posting, 'posting_number')),
    trackingNumber: textOf(field(posting, 'tracking_number')) || null,
    skus: [...new Set(names)].filter((name) => name !== '' && name !== '0'),
  };
};

const postingsOnly = (values: readonly unknown[]): RawPayload => ({
  parcels: [],
  postings: values
    .filter(isObject)
    .map(postingOf)
    .filter(({ postingNumber }) => postingNumber !== ''),
});

const posting = object({ posting_number: identifier });
const noHistory =
  'Numbers and products only: a posting has a current status and dates of intent, no event and no scan.';
const documented = 'Ozon Seller API documentation';

export const ozonPosting = defineFormat({
  id: 'ozon-posting',
  carrier,
  title: 'Ozon Seller API v3, posting: get, list, unfulfilled list',
  marks: ['result.posting_number', 'result.postings'],
  schema: object({ result: oneOf(object({ postings: some(posting) }), posting) }),
  codes: {},
  zone: [],
  sources: [documented],
  notes: [noHistory],
  read: (json) => {
    const result = field(json, 'result');
    const isOne = textOf(field(result, 'posting_number')) !== '';
    return postingsOnly(isOne ? [result] : list(field(result, 'postings')));
  },
});

export const ozonPush = defineFormat({
  id: 'ozon-push',
  carrier,
  title: 'Ozon push notification: new posting, state changed, cancelled',
  marks: ['message_type'],
  schema: object({ message_type: { type: 'string', pattern: '^TYPE_' }, posting_number: identifier }),
  codes: {},
  zone: [],
  sources: [`${documented}, push notifications`],
  notes: [noHistory],
  read: (json) => postingsOnly([json]),
});

/** Data of the public tracking page. It contains no number. */
export const ozonPage = defineFormat({
  id: 'ozon-page',
  carrier,
  title: 'Ozon, public tracking page',
  marks: ['items[].moment'],
  schema: object({ items: some(object({ event: string, moment: anything })) }),
  codes: {
    label: ['Created', 'TransferringToDelivery'],
    physical: [
      noted(
        'WayToCity',
        'shown as «Заказ принят перевозчиком» on cross-border orders, perhaps only "on its way" on others',
      ),
      'ParcelDepartureFromCarrier',
      'ArrivedToOutwardExchangeOffice',
      'OutFromOutwardExchangeOffice',
      'ArrivedToInwardExchangeOffice',
      'InwardCustomsProcessing',
      'OutFromInwardExchangeOffice',
      'ArrivedAtDestinationCountry',
      'CustomsClearance*',
      'DepartedFromSortingTerminal',
      'ArrivedToCity',
    ],
    'last-mile': ['ArrivedToPickupPoint', 'ReadyForPickup'],
    delivered: ['Delivered', 'Received'],
    exception: ['Cancelled'],
    returned: ['Returned', 'ReturnedToSeller'],
    none: [noted('*PhantomStatus', 'a forecast, no scan')],
  },
  zone: [clock('moment')],
  sources: ['unofficial: tables of community code'],
  notes: ['The page names no number.'],
  read: (json, { meaning, time }) => ({
    parcels: [
      {
        number: null,
        pointer: '/items',
        carrier,
        events: entries(field(json, 'items'), '/items').map(({ entry, pointer }) => {
          const code = textOf(field(entry, 'event'));
          return { time: time(entry), text: '', place: '', code, pointer, ...meaning(code) };
        }),
      },
    ],
  }),
});
