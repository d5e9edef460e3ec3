import type { PostingSeen } from '../../model/facts.js';
import type { EventKind } from '../../model/schema/tracking.js';
import { readClock } from './clock.js';
import { defineFormat, type RawPayload } from './format.js';
import { entries, field, isObject, type JsonObject, list, lookUp, textOf } from './json.js';

const carrier = 'ozon';

/** Numbers and products. A posting has a current status and dates of intent, but no event and no scan. */
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

const hasNumber = (value: unknown): boolean => textOf(field(value, 'posting_number')) !== '';

/** v3 posting: get, list, unfulfilled list. */
export const ozonPosting = defineFormat({
  id: 'ozon-posting',
  carrier,
  recognise: (json) => {
    const result = field(json, 'result');
    if (hasNumber(result)) return true;
    const postings = field(result, 'postings');
    if (postings === undefined) return false;
    return list(postings).some(hasNumber) || 'result.postings holds no posting_number';
  },
  read: (json) => {
    const result = field(json, 'result');
    return postingsOnly(hasNumber(result) ? [result] : list(field(result, 'postings')));
  },
});

/** Push notifications: new posting, state changed, cancelled. */
export const ozonPush = defineFormat({
  id: 'ozon-push',
  carrier,
  recognise: (json) => {
    if (!/^TYPE_/u.test(textOf(field(json, 'message_type')))) return false;
    return hasNumber(json) || 'posting_number is missing';
  },
  read: (json) => postingsOnly([json]),
});

/**
 * Events of the public tracking page (unofficial; known from community code). WayToCity is shown as «Заказ принят перевозчиком» on
 * cross-border orders, while on domestic ones it may only mean "on its way": it proves possession by then and is not taken for the scan itself.
 */
const pageKinds: Readonly<Record<string, EventKind>> = {
  Created: 'label-created',
  TransferringToDelivery: 'label-created',
  WayToCity: 'in-transit',
  ParcelDepartureFromCarrier: 'in-transit',
  ArrivedToOutwardExchangeOffice: 'in-transit',
  OutFromOutwardExchangeOffice: 'in-transit',
  ArrivedToInwardExchangeOffice: 'in-transit',
  InwardCustomsProcessing: 'in-transit',
  OutFromInwardExchangeOffice: 'in-transit',
  ArrivedAtDestinationCountry: 'in-transit',
  DepartedFromSortingTerminal: 'in-transit',
  ArrivedToCity: 'in-transit',
  ArrivedToPickupPoint: 'in-transit',
  ReadyForPickup: 'in-transit',
  Delivered: 'delivered',
  Received: 'delivered',
  Cancelled: 'exception',
  Returned: 'returned',
  ReturnedToSeller: 'returned',
};

const isPageEvent = (value: unknown): boolean =>
  typeof field(value, 'event') === 'string' && field(value, 'moment') !== undefined;

/** The public tracking page's data. It names no number. */
export const ozonPage = defineFormat({
  id: 'ozon-page',
  carrier,
  recognise: (json) => {
    const items = field(json, 'items');
    return Array.isArray(items) && items.some(isPageEvent);
  },
  read: (json, context) => ({
    parcels: [
      {
        number: null,
        pointer: '/items',
        carrier,
        events: entries(field(json, 'items'), '/items').map(({ entry, pointer }) => {
          const code = textOf(field(entry, 'event'));
          const kind = lookUp(pageKinds, code) ?? 'unknown';
          return { kind, time: readClock(field(entry, 'moment'), context), text: '', place: '', code, pointer };
        }),
      },
    ],
  }),
});
