/** Where a key belongs in case.json that people usually write elsewhere or otherwise. */
import { bare } from '../model/closest.js';

/** Paths with dots, `[]` for an entry of a list. A text and a list may belong to different places. */
type Home = string | { readonly text: string; readonly list: string };

const homes: readonly (readonly [home: Home, words: readonly string[]])[] = [
  ['order.number', ['orderNumber', 'orderNo', 'orderId', 'number', 'posting', 'postingNumber', 'postingId']],
  [
    'order.trackingNumber',
    ['trackingNumber', 'trackingNo', 'trackingId', 'trackingCode', 'trackNumber', 'track', 'waybill', 'awb'],
  ],
  [{ text: 'order.trackingNumber', list: 'evidence.tracking' }, ['tracking']],
  ['evidence.tracking', ['history', 'trackingFile', 'trackingFiles']],
  [
    { text: 'order.items[].sku', list: 'order.items' },
    ['sku', 'skus', 'ozonSku', 'product', 'products', 'item', 'items'],
  ],
  ['order.items[].offerId', ['offerId', 'article', 'vendorCode', 'sellerSku']],
  ['order.items[].quantity', ['quantity', 'qty', 'count']],
  ['order.total.amount', ['amount', 'price', 'sum']],
  ['order.total.currency', ['currency']],
  ['order.total', ['total']],
  ['dispute.openedAt', ['openedAt', 'opened', 'disputeOpenedAt', 'disputeDate', 'disputedAt', 'openDate']],
  ['dispute.respondBy', ['respondBy', 'dueBy', 'dueDate', 'answerBy', 'deadline', 'respondUntil']],
  ['dispute.buyerAskedAt', ['buyerAskedAt', 'askedAt', 'buyerContactedAt', 'buyerMessageAt']],
  ['dispute.sellerAnsweredAt', ['sellerAnsweredAt', 'answeredAt', 'repliedAt', 'sellerRepliedAt']],
  [
    'dispute.cancellationRequestedAt',
    ['cancellationRequestedAt', 'cancelRequestedAt', 'cancellationAt', 'cancelledAt', 'refundRequestedAt'],
  ],
  ['order.shipBy', ['shipBy', 'shipByDate', 'shipUntil', 'shipmentDate', 'dispatchBy']],
  ['order.destination', ['destination', 'address', 'shipTo', 'deliveryAddress']],
  ['order.destination.country', ['country', 'countryCode']],
  ['order.destination.city', ['city', 'town']],
  ['order.destination.postcode', ['postcode', 'postalCode', 'zip', 'zipCode', 'index']],
  ['evidence.order', ['screenshot', 'screenshots', 'orderPage', 'orderScreenshot']],
  ['evidence.label', ['label', 'labels', 'photo', 'photos', 'labelPhotos']],
  ['timeZone', ['timeZone', 'tz', 'zone']],
  ['id', ['caseId', 'disputeId']],
];

const homesByWord: ReadonlyMap<string, Home> = new Map(
  homes.flatMap(([home, words]) => words.map((word) => [bare(word), home] as const)),
);

/** Options of each call, which have no place in a case. */
const options: ReadonlySet<string> = new Set(['lang', 'language', 'format', 'out']);

/**
 * The sentence for a misplaced key, if it is a usual slip; otherwise undefined.
 *
 * @param known - The keys that may stand in its place.
 */
export const slipMend = (key: string, value: unknown, known: readonly string[]): string | undefined => {
  if (options.has(bare(key))) return 'Remove it: that is chosen at each call.';
  const home = homesByWord.get(bare(key));
  if (home === undefined) return undefined;
  const path = typeof home === 'string' ? home : Array.isArray(value) ? home.list : home.text;
  const name = path.split('.').at(-1) ?? path;
  return known.includes(name) ? `Did you mean \`${name}\`?` : `Did you mean \`${path}\`?`;
};
