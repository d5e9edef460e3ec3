/**
 * What may stand at each place of case.json, in words. Keys are JSON pointers with `*` for an index or any evidence list. A test checks that the
 * table is complete against the schema.
 */
export interface Expectation {
  /** Completes "expected …". */
  readonly expected: string;
  readonly mend: string;
}

const moment = (mend: string): Expectation => ({
  expected: 'a moment with an offset: ISO 8601, date and time to the minute, then Z or ±hh:mm',
  mend,
});

const zone: Expectation = {
  expected: 'an IANA time zone name',
  mend: 'Name the zone by its place, e.g. "Asia/Shanghai".',
};

export const expectations: Readonly<Record<string, Expectation>> = {
  '': { expected: 'an object with `id`, `order`, `dispute` and `evidence`', mend: 'Wrap the case in { }.' },
  '/$schema': { expected: 'the address of the schema as text', mend: 'Remove the key or give it in quotes.' },
  '/id': {
    expected: 'a name of 1 to 64 letters, digits, dots, underscores or hyphens that does not begin with a dot',
    mend: 'Give the case a name, e.g. "D-2024-0815".',
  },
  '/policy': { expected: 'the id of a policy', mend: 'Name one, e.g. "ozon/not-received", or leave the key out.' },
  '/timeZone': zone,
  '/order': { expected: 'an object with `number` and `items`', mend: 'Say which order the dispute is about.' },
  '/order/number': {
    expected: 'the posting number as text of at most 64 characters',
    mend: 'Copy it from the order page in quotes, e.g. "70548213-0117-1".',
  },
  '/order/trackingNumber': {
    expected: "the carrier's number as text of at most 64 characters",
    mend: 'Copy it from the label in quotes, or leave the key out.',
  },
  '/order/items': {
    expected: 'a list of at least one item',
    mend: 'Name what was sent, e.g. [{ "sku": "1512663422" }].',
  },
  '/order/items/*': { expected: 'an object with `sku`', mend: 'Write it as { "sku": "1512663422" }.' },
  '/order/items/*/sku': {
    expected: "the marketplace's number of the goods as text of at most 64 characters",
    mend: 'Copy it in quotes, e.g. "1512663422".',
  },
  '/order/items/*/offerId': {
    expected: "the seller's article code as text of at most 128 characters",
    mend: 'Give it in quotes, or leave the key out.',
  },
  '/order/items/*/quantity': {
    expected: 'a whole number from 1',
    mend: 'Give it without quotes, or leave the key out.',
  },
  '/order/total': { expected: 'an object with `amount` and `currency`', mend: 'Give both, or leave the total out.' },
  '/order/total/amount': {
    expected: 'a decimal number as text',
    mend: 'Give it in quotes and without spaces, e.g. "2490.00".',
  },
  '/order/total/currency': {
    expected: 'an ISO 4217 code of three capital letters',
    mend: 'Write it as e.g. "RUB" or "CNY".',
  },
  '/order/shipBy': moment(
    'Give it as the order page shows it, e.g. "2024-08-12T23:59:00+03:00", or leave the key out.',
  ),
  '/order/destination': {
    expected: 'an object with `country`, `city` or `postcode`',
    mend: 'Give what is known of it, or leave the key out.',
  },
  '/order/destination/country': {
    expected: 'an ISO 3166 code of two capital letters',
    mend: 'Write it as e.g. "RU" or "DE".',
  },
  '/order/destination/city': {
    expected: "the city's name as text of at most 100 characters",
    mend: 'Copy it in quotes, or leave the key out.',
  },
  '/order/destination/postcode': {
    expected: 'the postcode as text of at most 16 characters',
    mend: 'Copy it in quotes, e.g. "101000", or leave the key out.',
  },
  '/dispute': { expected: 'an object with `openedAt`', mend: 'Say when the buyer opened the dispute.' },
  '/dispute/openedAt': moment('Give the moment the buyer opened the dispute, e.g. "2024-08-20T14:03:00+03:00".'),
  '/dispute/respondBy': moment(
    'Give the last moment to answer, e.g. "2024-08-23T14:03:00+03:00", or leave the key out.',
  ),
  '/dispute/buyerAskedAt': {
    expected: 'a moment with an offset, or null where the buyer never asked',
    mend: 'Give the moment the buyer first asked, e.g. "2024-08-18T10:00:00+03:00", or null, or leave the key out.',
  },
  '/dispute/sellerAnsweredAt': moment(
    'Give the moment of the first answer, e.g. "2024-08-18T15:00:00+03:00", or leave the key out.',
  ),
  '/dispute/cancellationRequestedAt': moment(
    'Give the moment the buyer asked to cancel, e.g. "2024-08-12T10:00:00+03:00", or leave the key out.',
  ),
  '/evidence': {
    expected: 'an object with the lists `order`, `tracking` and `label`',
    mend: 'Name the files in lists; a list may be empty or absent.',
  },
  '/evidence/*': { expected: 'a list of files', mend: 'Wrap the file in [ ], e.g. ["label.jpg"].' },
  '/evidence/*/*': {
    expected: 'a file name, or an object with `file`',
    mend: 'Write it as "label.jpg" or { "file": "label.jpg" }.',
  },
  '/evidence/*/*/file': {
    expected: "the path of a file in the case's folder",
    mend: 'Name the file, e.g. "label.jpg".',
  },
  '/evidence/*/*/timeZone': zone,
  '/evidence/*/*/carrier': {
    expected: "the carrier's name as text",
    mend: 'Name it, e.g. "cdek", or leave the key out.',
  },
  '/evidence/*/*/map': {
    expected: "the path of a file in the case's folder that holds a JSONata expression",
    mend: 'Name the file, e.g. "carrier.jsonata", or leave the key out.',
  },
  '/evidence/*/*/mask': {
    expected: 'a list of boxes',
    mend: 'Give each place to black out as [x, y, width, height], e.g. [[40, 120, 300, 24]].',
  },
  '/evidence/*/*/mask/*': {
    expected: 'a box of four whole numbers: x, y, width, height',
    mend: 'Give the pixels of the upright image, as reading it gives them, e.g. [40, 120, 300, 24].',
  },
  '/evidence/*/*/mask/*/*': { expected: 'a whole number of pixels', mend: 'Write digits alone, without quotes.' },
  '/evidence/*/*/turn': {
    expected: 'a whole number of quarter turns from 0 to 3',
    mend: 'Give the turn that reading the image gives, or leave the key out.',
  },
  '/evidence/*/*/url': {
    expected: 'the address of the page as text',
    mend: 'Copy the whole address, or leave the key out.',
  },
  '/evidence/*/*/retrievedAt': moment('Give the moment the payload was taken, e.g. "2024-08-21T09:00:00+08:00".'),
};

/** The entry for a place, or the nearest one above it if the table has none. */
export const expectationAt = (pointer: string): Expectation => {
  const pattern = pointer.replace(/\/\d+(?=\/|$)/gu, '/*').replace(/^\/evidence\/[^/]+/u, '/evidence/*');
  const known = expectations[pattern];
  if (known !== undefined) return known;
  const above = pattern.lastIndexOf('/');
  return above < 0
    ? { expected: 'something else', mend: 'Compare it with the schema.' }
    : expectationAt(pattern.slice(0, above));
};
