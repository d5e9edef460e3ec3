import { afterAll, describe, expect, it } from 'vitest';
import type { BarcodeInImage, ImageReading, Line } from '../../../src/gather/images/reading.js';
import { gatherLabel, type LabelClaims } from '../../../src/gather/parcel/index.js';
import type { LabelDoubtCode } from '../../../src/model/facts.js';
import { toldBy } from '../../../src/rules/label-doubts.js';
import { policy } from '../../fakes/facts.js';
import { barcode, blank, imageOf, lineAt, noReaders } from '../../fakes/readers.js';

const own = 'LK058863565CN';
const neighbour = 'LK058863579CN';
const posting = '70548213-0117-1';
const sibling = '70548213-0117-2';
const sku = '1512663422';
const claims: LabelClaims = {
  postingNumber: posting,
  trackingNumber: own,
  items: [{ sku, offerId: 'TWS-55-BLK' }],
};
const underPosting = { ...claims, trackingNumber: posting };

const codeAt = (text: string, x: number, y: number, format = 'Code128'): BarcodeInImage => ({
  ...barcode(text, format),
  box: [x, y, 200, 60],
  corners: [
    { x, y },
    { x: x + 200, y },
    { x: x + 200, y: y + 60 },
    { x, y: y + 60 },
  ],
});

const lines = (x: number, y: number, ...texts: readonly string[]): Line[] =>
  texts.map((text, i) => lineAt(text, x, y + 40 * i));

/** A label as a carrier prints it: number and barcode, addresses, product. */
const label = (number: string, x = 10, y = 10, ...rest: readonly string[]): ImageReading =>
  imageOf(
    [lineAt(number, x + 30, y + 70), ...lines(x, y + 110, 'From: China, Zhejiang', 'To: Voronezh', ...rest)],
    [codeAt(number, x, y)],
  );

const together = (...images: readonly ImageReading[]): ImageReading =>
  imageOf(
    images.flatMap((image) => image.lines),
    images.flatMap(({ barcodes }) => barcodes),
  );
const named = (file: string, image: ImageReading): ImageReading => ({ ...image, file });

const seen = new Set<LabelDoubtCode>();

const doubtsOf = async (
  images: ImageReading | readonly ImageReading[],
  asked: LabelClaims = claims,
): Promise<readonly (readonly [string, string])[]> => {
  const { doubts = [] } = await gatherLabel([images].flat(), asked, policy, noReaders);
  for (const { code, sightings } of doubts) {
    seen.add(code);
    expect(sightings.length).toBeGreaterThan(0);
  }
  return doubts.map(({ code, words }) => [code, words]);
};

describe('a whole label', () => {
  it.each<[string, readonly string[], readonly BarcodeInImage[]]>([
    ['with its posting number and SKU', [`Order: ${posting}`, `SKU: ${sku}`], []],
    [
      'with the posting’s code and the product’s',
      [`SKU ${sku}`],
      [codeAt(posting, 10, 300, 'QRCode'), codeAt(`OZN${sku}`, 300, 300)],
    ],
    ['with the first carrier’s number', [`SKU ${sku}`, 'LP00123456789012'], []],
    [
      'with an express waybill of the way inside China',
      [`SKU ${sku}`, '770017378550658'],
      [codeAt('770017378550658', 10, 330)],
    ],
    [
      'with the two codes of old labels',
      [`SKU ${sku}`],
      [codeAt('%101%806044518', 10, 300), codeAt('23024930500000', 300, 300)],
    ],
    [
      'with a routing code and a product’s EAN',
      [`SKU ${sku}`],
      [codeAt('4601234567893', 10, 300, 'EAN-13'), codeAt('394000', 300, 300)],
    ],
    ['with a numeric article code beside the SKU', [`SKU ${sku}`, 'Article code 88123456'], []],
  ])('is not contradicted: %s', async (_, texts, codes) => {
    const whole = label(own, 10, 10, ...texts);
    expect(await doubtsOf({ ...whole, barcodes: [...whole.barcodes, ...codes] })).toEqual([]);
  });

  it('is not contradicted by the sticker of its product, in another photo or beside it', async () => {
    const sticker = imageOf(lines(1200, 100, `SKU ${sku}`, 'Made in China'), [codeAt(`OZN${sku}`, 1200, 20)]);
    expect(await doubtsOf([label(own), named('b.png', sticker)])).toEqual([]);
    expect(await doubtsOf(together(label(own), sticker))).toEqual([]);
  });

  it('is not contradicted by its own row of a shipment list, among others', async () => {
    const list = imageOf([
      ...lines(10, 10, 'Date: 03.06.2026 Shipment quantity: 3'),
      ...[sibling, posting, '0189273336-0411-1'].map((number, i) => lineAt(number, 60, 100 + 120 * i)),
      ...['TWS-99', 'TWS-55-BLK', 'TWS-77'].map((article, i) => lineAt(article, 600, 100 + 120 * i)),
    ]);
    const qr = imageOf(lines(10, 100, posting, 'CEL Economy'), [codeAt(posting, 10, 200, 'QRCode')]);
    expect(await doubtsOf([named('list.png', list), qr], underPosting)).toEqual([]);
  });

  it('is not contradicted by a neighbour’s label if number and SKU stand together on its own label', async () => {
    const other = label(neighbour, 1100, 10, 'Order: 56508727-0721-1', 'SKU: 1799000111');
    expect(await doubtsOf(together(label(own, 10, 10, `SKU: ${sku}`), other))).toEqual([]);
  });
});

describe('a label that is contradicted', () => {
  const beneath = (code: string, text: string) =>
    imageOf([lineAt(text, 30, 66), ...lines(10, 120, `SKU ${sku}`)], [codeAt(code, 0, 0)]);

  it.each([
    ['the barcode is another of the same form', neighbour, own, neighbour],
    ['the barcode is the claimed one, the print another', own, neighbour, neighbour],
    ['the two share almost no characters', 'RR913374428DE', own, 'RR913374428DE'],
    ['the barcode has a different form', '1143902223', own, '1143902223'],
  ])('by its barcode: %s', async (_, code, text, found) => {
    expect(await doubtsOf(beneath(code, text))).toEqual([['barcode-differs', found]]);
  });

  it('by print under the barcode in no known format', async () => {
    const digits = { ...claims, trackingNumber: '1143902223' };
    expect(await doubtsOf(beneath('1143902223', '9876501234'), digits)).toEqual([['barcode-differs', '9876501234']]);
  });

  it('by a second number of the same form', async () => {
    const [first, second] = [codeAt(own, 0, 0), codeAt(neighbour, 0, 200)];
    const image = imageOf([lineAt(own, 30, 66), lineAt(`SKU ${sku}`, 10, 120)], [first, second]);
    expect(await doubtsOf(image)).toEqual([['second-number', neighbour]]);
  });

  it('by two numbers if none is claimed', async () => {
    const image = imageOf(lines(10, 100, own, neighbour, posting), []);
    const { trackingNumber: _, ...rest } = claims;
    expect(await doubtsOf(image, { ...rest, trackingNumber: undefined })).toEqual([
      ['second-number', `${own}, ${neighbour}`],
    ]);
  });

  it('by another posting, and by a sibling', async () => {
    expect(await doubtsOf(label(own, 10, 10, 'Order: 56508727-0721-1', `SKU: ${sku}`))).toEqual([
      ['other-posting', '56508727-0721-1'],
    ]);
    expect(await doubtsOf(label(own, 10, 10, `Order: ${sibling}`, `SKU: ${sku}`))).toEqual([
      ['sibling-posting', sibling],
    ]);
  });

  it('by another posting that is not read surely', async () => {
    const whole = label(own, 10, 10, `SKU: ${sku}`);
    const unsure = lineAt(`Order: ${sibling}`, 10, 260, { margin: 1, probability: 0.6 });
    expect(await doubtsOf({ ...whole, lines: [...whole.lines, unsure] })).toEqual([['other-number-unsure', sibling]]);
  });

  it('by a sibling’s code or print if the posting is the number', async () => {
    for (const [code, text] of [
      [sibling, posting],
      [posting, sibling],
    ] as const) {
      const image = imageOf(lines(10, 100, text, 'CEL Economy'), [codeAt(code, 300, 100, 'QRCode')]);
      expect(await doubtsOf(image, underPosting)).toEqual([['barcode-differs', sibling]]);
    }
  });

  it('by the label of another parcel, in view or in another photo, whose product it may be', async () => {
    const sticker = imageOf(lines(1200, 900, `SKU ${sku}`));
    const other = label(neighbour, 1100, 10);
    expect(await doubtsOf(together(label(own), other, sticker))).toEqual([['other-parcel', neighbour]]);
    expect(await doubtsOf([label(own), named('b.png', label(neighbour, 10, 10, `SKU: ${sku}`))])).toEqual([
      ['other-parcel', neighbour],
    ]);
    const byPosting = named('b.png', imageOf(lines(10, 10, '56508727-0721-1', 'CEL Economy', `SKU ${sku}`)));
    expect(await doubtsOf([label(own), byPosting])).toEqual([['other-parcel', '56508727-0721-1']]);
  });

  it('by a scrap with another number beside it', async () => {
    const scrap = imageOf([], [codeAt(neighbour, 1200, 20)]);
    expect(await doubtsOf(together(label(own, 10, 10, `SKU: ${sku}`), scrap))).toEqual([['other-parcel', neighbour]]);
  });

  it('by another product’s sticker, beside the right one or alone', async () => {
    const wrong = imageOf(lines(1200, 100, 'SKU 1799000111', 'Made in China'), [codeAt('OZN1799000111', 1200, 20)]);
    expect(await doubtsOf([label(own, 10, 10, `SKU: ${sku}`), named('b.png', wrong)])).toEqual([
      ['other-sku', '1799000111'],
    ]);
    const split = imageOf(lines(10, 100, `SKU ${sku}`), [codeAt('OZN1799000111', 10, 20)]);
    expect(await doubtsOf([label(own), named('b.png', split)])).toEqual([['sku-barcode-differs', '1799000111']]);
  });

  it('by a SKU that is only part of a number', async () => {
    const asked = { ...claims, items: [{ sku: '058863565' }] };
    expect(await doubtsOf(label(own), asked)).toEqual([['sku-within-number', own]]);
    expect(await doubtsOf(label(own, 10, 10, 'SKU: 058863565'), asked)).toEqual([]);
  });

  const list = (...rows: readonly (readonly [string, string])[]) =>
    named(
      'list.png',
      imageOf([
        lineAt('Shipment number', 60, 20),
        lineAt('Article code', 600, 20),
        ...rows.flatMap(([number, article], i) => [
          lineAt(number, 60, 100 + 120 * i),
          lineAt(article, 600, 100 + 120 * i),
        ]),
      ]),
    );
  const parcel = imageOf(lines(10, 100, posting, 'CEL Economy'), [codeAt(posting, 10, 200, 'QRCode')]);

  it('by a shipment list without its row', async () => {
    const rows = list([sibling, sku], ['56508727-0721-1', 'TWS-99']);
    expect(await doubtsOf([parcel, rows], underPosting)).toContainEqual([
      'row-of-another',
      `${sibling}, 56508727-0721-1`,
    ]);
  });

  it('by its row with another product', async () => {
    expect(await doubtsOf([parcel, list([posting, '1799000111'], [sibling, sku])], underPosting)).toContainEqual([
      'row-differs',
      sku,
    ]);
  });

  it('by a list alone', async () => {
    expect(await doubtsOf(list([posting, sku], [sibling, 'TWS-99']), underPosting)).toEqual([
      ['number-on-list-only', posting],
    ]);
  });

  it('by a line drawn through its number or its SKU', async () => {
    const upright = { ...blank, data: blank.data.slice() };
    const fill = (x: number, y: number, width: number, height: number) => {
      for (let row = y; row < y + height; row++)
        upright.data.fill(20, (row * blank.width + x) * 3, (row * blank.width + x + width) * 3);
    };
    const image = label(own, 10, 10, `SKU: ${sku}`);
    for (const { text, box } of [image.lines[0], image.lines[3]] as readonly Line[]) {
      for (let i = 0; i < text.length; i++) {
        fill(box[0] + 10 * i + 2, box[1] + 3, 6, 3);
        fill(box[0] + 10 * i + 2, box[1] + 14, 6, 3);
      }
      fill(box[0], box[1] + 9, box[2], 2);
    }
    expect(await doubtsOf({ ...image, upright })).toEqual([
      ['number-struck-out', own],
      ['sku-struck-out', sku],
    ]);
  });

  afterAll(() => {
    expect([...seen].sort()).toEqual(Object.values(toldBy).flat().sort());
  });
});
