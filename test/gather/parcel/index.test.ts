import { describe, expect, it } from 'vitest';
import type { ImageReading, Line } from '../../../src/gather/images/reading.js';
import { gatherLabel } from '../../../src/gather/parcel/index.js';
import type { Policy } from '../../../src/model/schema/policy.js';
import { loadPolicy } from '../../../src/policy/index.js';
import { labelSkuShown } from '../../../src/rules/label-sku-shown.js';
import { labelTrackingNumberShown } from '../../../src/rules/label-tracking-number-shown.js';
import { factsWith } from '../../fakes/facts.js';
import { barcode, imageOf, lineAt, noReaders } from '../../fakes/readers.js';

const policy = loadPolicy('ozon/not-received') as Policy;
const claims = {
  postingNumber: '70548213-0117-1',
  trackingNumber: 'LK058863565CN',
  items: [{ sku: '1512663422', offerId: 'TWS-55-BLK' }],
};

const gather = (images: readonly ImageReading[], changed: Partial<typeof claims> = {}) =>
  gatherLabel(images, { ...claims, ...changed }, policy, noReaders);

describe('gathering a label', () => {
  it('reads number and SKU from the text of one photo', async () => {
    const facts = await gather([imageOf([lineAt('LK058863565CN', 10, 10), lineAt('SKU: 1512663422', 10, 50)])]);
    expect(facts.trackingNumber).toMatchObject({ value: 'LK058863565CN', sure: true });
    expect(facts.skus).toMatchObject([{ value: '1512663422', sure: true }]);
    expect(facts.numbers).toEqual([]);
  });

  it('combines several photos, and takes the SKU from the marketplace’s product barcode', async () => {
    const facts = await gather(
      [imageOf([], [barcode('70548213-0117-1', 'QRCode')], 'a.jpg'), imageOf([], [barcode('OZN1512663422')], 'b.jpg')],
      { trackingNumber: '70548213-0117-1' },
    );
    expect(facts.trackingNumber).toMatchObject({ sure: true, sightings: [{ file: 'a.jpg', reader: 'barcode' }] });
    expect(facts.skus).toMatchObject([{ value: '1512663422', sure: true, sightings: [{ file: 'b.jpg' }] }]);
  });

  it('does not take a row’s number for the parcel’s', async () => {
    const facts = await gather(
      [
        imageOf([
          lineAt('Tracking number', 10, 10),
          lineAt('1 70548213-0117-1', 10, 40),
          lineAt('SKU: 1512663422', 10, 90),
        ]),
      ],
      { trackingNumber: '70548213-0117-1' },
    );
    expect(facts.trackingNumber).toMatchObject({ value: '70548213-0117-1', sure: true });
    expect(facts.numbers).toEqual([]);
  });

  it('lists another parcel’s number instead of the claimed one', async () => {
    const facts = await gather([imageOf([], [barcode('LK058863579CN')])]);
    expect(facts.trackingNumber).toBeNull();
    expect(facts.numbers).toMatchObject([{ value: 'LK058863579CN', sure: true }]);
  });

  it('is not sure of another parcel’s number that may be spelt otherwise', async () => {
    const page = (number: string) => gather([imageOf([lineAt('Tracking No.', 10, 10), lineAt(number, 200, 10)])]);
    expect((await page('GU00974585185RU')).numbers).toMatchObject([{ value: 'GU00974585185RU', sure: false }]);
    expect((await page('GUOO974585185RU')).numbers).toMatchObject([{ value: 'GUOO974585185RU', sure: true }]);
  });

  it('does not take a sibling posting for the claimed one', async () => {
    const facts = await gather([imageOf([lineAt('70548213-0117-2', 10, 10)], [barcode('70548213-0117-2', 'QRCode')])]);
    expect(facts.postingNumber).toBeNull();
    expect(facts.numbers.map(({ value }) => value)).toEqual(['70548213-0117-2']);
  });

  it('lists another product’s SKU, from a barcode or behind its word', async () => {
    const byBarcode = await gather([imageOf([], [barcode('OZN1512663423')])]);
    const byWord = await gather([imageOf([lineAt('SKU 1799000111', 10, 10)])]);
    expect(byBarcode.otherSkus.map(({ value }) => value)).toEqual(['1512663423']);
    expect(byWord.otherSkus.map(({ value }) => value)).toEqual(['1799000111']);
    expect([...byBarcode.skus, ...byWord.skus]).toEqual([]);
  });

  it('finds the SKU beside or below its word in another column', async () => {
    const beside = await gather([imageOf([lineAt('SKU', 10, 10), lineAt('1799000111', 200, 10)])]);
    const below = await gather([imageOf([lineAt('SKU', 10, 10), lineAt('1799000111', 10, 34)])]);
    expect(beside.otherSkus.map(({ value }) => value)).toEqual(['1799000111']);
    expect(below.otherSkus.map(({ value }) => value)).toEqual(['1799000111']);
  });

  it('does not take the seller’s account above the posting number for a number', async () => {
    const facts = await gather([imageOf([lineAt('OZON GLOBAL: 4103119', 10, 10), lineAt('70548213-0117-1', 10, 34)])]);
    expect(facts.numbers).toEqual([]);
    expect(facts.postingNumber).toMatchObject({ sure: true });
  });

  it('does not accept a posting number glued to another number by a lost line break', async () => {
    const facts = await gather([imageOf([lineAt('410311970548213-0117-1', 10, 10)])], {
      trackingNumber: '70548213-0117-1',
    });
    expect(facts.trackingNumber?.sure ?? false).toBe(false);
  });

  it('takes the article code on a shipment list for the SKU if the case links the two', async () => {
    const facts = await gather([imageOf([lineAt('70548213-0117-1', 10, 10), lineAt('TWS-55-BLK', 300, 10)])]);
    expect(facts.skus).toMatchObject([{ value: '1512663422', sure: true, sightings: [{ text: 'TWS-55-BLK' }] }]);
  });

  it('does not accept the article code for the SKU if a mask may hide another one', async () => {
    const image = imageOf([lineAt('TWS-55-BLK', 300, 10)]);
    const facts = await gather([{ ...image, masks: [[10, 400, 200, 20]] }]);
    expect(facts.skus.filter(({ sure }) => sure)).toEqual([]);
  });

  it('does not accept the article code for the SKU if another SKU is read', async () => {
    const facts = await gather([
      imageOf([lineAt('TWS-55-BLK', 10, 10), lineAt('1512663423', 10, 40)], [barcode('OZN1512663423')]),
    ]);
    expect(facts.skus.filter(({ sure }) => sure)).toEqual([]);
    expect(facts.otherSkus.map(({ value }) => value)).toEqual(['1512663423']);
  });

  it('is not sure of a number whose barcode holds its look-alike', async () => {
    const facts = await gather([imageOf([lineAt('GUOO533191984RU', 10, 90)], [barcode('GU0O533191984RU')])], {
      trackingNumber: 'GUOO533191984RU',
    });
    expect(facts.trackingNumber).toMatchObject({ sure: false });
  });

  it('lists the text under a barcode as another number if the two differ', async () => {
    const facts = await gather([imageOf([lineAt('LK058863566CN', 10, 70)], [barcode('LK058863565CN')])]);
    expect(facts.trackingNumber).toMatchObject({ sure: true, sightings: [{ reader: 'barcode' }] });
    expect(facts.numbers).toMatchObject([{ value: 'LK058863566CN', sure: true, sightings: [{ reader: 'paddle' }] }]);
  });

  it("lists text one digit off as another number if the carrier's form is unknown", async () => {
    const facts = await gather([imageOf([lineAt('1222716686', 10, 70)], [barcode('1222716685')])], {
      trackingNumber: '1222716685',
    });
    expect(facts.trackingNumber).toMatchObject({ sure: true });
    expect(facts.numbers.map(({ value }) => value)).toEqual(['1222716686']);
  });

  it('finds the text beside the barcode too', async () => {
    const facts = await gather([imageOf([lineAt('LK058863565CN', 10, 70)], [barcode('LK058863565CN')])]);
    expect(facts.trackingNumber?.sightings.map(({ reader }) => reader)).toEqual(['barcode', 'paddle']);
  });

  it('finds the number inside GS1 data and in a field of a two-dimensional code', async () => {
    const number = '9234690361980900000142';
    const gs1 = await gather([imageOf([], [barcode(`42073108${number}`)])], { trackingNumber: number });
    const field = await gather([imageOf([], [barcode('v=1;n=LK058863565CN;w=0.2', 'QRCode')])]);
    expect(gs1.trackingNumber).toMatchObject({ value: number, sure: true });
    expect(field.trackingNumber).toMatchObject({ value: 'LK058863565CN', sure: true });
  });

  it('without a claim takes a number that is alone, and none of two', async () => {
    const unclaimed = { postingNumber: claims.postingNumber, trackingNumber: undefined, items: claims.items };
    const one = await gatherLabel([imageOf([], [barcode('LK058863565CN')])], unclaimed, policy, noReaders);
    const two = await gatherLabel(
      [imageOf([], [barcode('LK058863565CN'), barcode('LK058863579CN')])],
      unclaimed,
      policy,
      noReaders,
    );
    expect(one.trackingNumber).toMatchObject({ value: 'LK058863565CN', sure: true });
    expect(two.trackingNumber).toBeNull();
  });
});

describe('a label that could be mistaken for the claimed one', () => {
  const judged = async (lines: readonly Line[], barcodes: ImageReading['barcodes'], number: string) => {
    const label = await gather([imageOf(lines, barcodes)], { trackingNumber: number });
    const facts = factsWith({ label });
    const order = { ...facts.case.order, trackingNumber: number };
    const asked = { ...facts, case: { ...facts.case, order } };
    return {
      number: labelTrackingNumberShown.judge(asked).status,
      sku: labelSkuShown.judge(asked).status,
    };
  };

  it('passes if it is the claimed one', async () => {
    const lines = [lineAt('LK058863565CN', 10, 10), lineAt('SKU: 1512663422', 10, 50)];
    expect(await judged(lines, [], 'LK058863565CN')).toEqual({ number: 'pass', sku: 'pass' });
  });

  it.each<[what: string, number: string, lines: readonly string[], codes: readonly (readonly [string, string])[]]>([
    ['a sibling posting', '70548213-0117-1', ['70548213-0117-2'], [['70548213-0117-2', 'QRCode']]],
    [
      'the posting’s barcode over a sibling’s number',
      '70548213-0117-1',
      ['70548213-0117-2'],
      [['70548213-0117-1', 'QRCode']],
    ],
    [
      'the posting’s number under a sibling’s barcode',
      '70548213-0117-1',
      ['70548213-0117-1'],
      [['70548213-0117-2', 'QRCode']],
    ],
    ['a posting whose last part is longer', '70548213-0117-1', ['70548213-0117-12'], []],
    ['the beginning of a longer number', 'LK058863565CN', ['LK058863565CN7'], [['LK058863565CN7', 'Code128']]],
    ['the end of a longer number', 'LK058863565CN', ['XLK058863565CN'], []],
    ['the beginning of more digits', '1222716685', ['12227166851'], [['12227166851', 'Code128']]],
    ['the end of more digits', '1222716685', ['71222716685'], [['71222716685', 'Code128']]],
    ['the beginning of spaced digits', '1222716685', ['1222 7166 8544'], []],
    ['a part before a hyphen or stroke', '1222716685', ['1222716685-44', '1222716685/44'], []],
    ['an address in print', 'LK058863565CN', ['https://track.example/LK058863565CN'], []],
    ['an address in a code', 'LK058863565CN', [], [['https://track.example/?n=LK058863565CN', 'QRCode']]],
    ['a code that lists several parcels', 'LK058863565CN', [], [['LK058863565CN;LK058863579CN', 'QRCode']]],
  ])('does not show the tracking number by %s', async (_, number, texts, codes) => {
    const lines = texts.map((text, i) => lineAt(text, 10, 70 + 40 * i));
    const barcodes = codes.map(([text, format]) => barcode(text, format));
    expect((await judged(lines, barcodes, number)).number).not.toBe('pass');
  });

  it.each<[what: string, lines: readonly string[], codes: readonly (readonly [string, string])[]]>([
    ['a longer run of digits', ['00151266342277', '15126634221', '71512663422'], []],
    ['another number’s group', ['1512663422-0117-1'], []],
    [
      'a phone',
      ['Tel: 1512663422', 'Телефон 1512663422', '+71512663422', '+7 151 266 34 22', '联系电话：1512663422'],
      [],
    ],
    ['a phone beside its word', ['Phone', '1512663422'], []],
    ['the seller’s account', ['OZON GLOBAL: 1512663422'], []],
    ['an address in print', ['ozon.ru/product/1512663422', 'www.shop.example/p?id=1512663422'], []],
    ['an address in a code', [], [['https://ozon.ru/product/1512663422', 'QRCode']]],
    ['another product’s barcode', [], [['OZN1512663423', 'Code128']]],
    ['another product’s longer barcode', ['OZN15126634221'], [['OZN15126634221', 'Code128']]],
    ['an article code within a longer one', ['TWS-55-BLK-XL', 'MTWS-55-BLK'], []],
    ['the article code beside another product’s barcode', ['TWS-55-BLK'], [['OZN1512663423', 'Code128']]],
    ['its text under another product’s barcode', ['1512663422'], [['OZN1512663423', 'Code128']]],
  ])('does not show the SKU by %s', async (_, texts, codes) => {
    const lines = texts.map((text, i) => lineAt(text, 10, 70 + 24 * i));
    const barcodes = codes.map(([text, format]) => barcode(text, format));
    expect((await judged(lines, barcodes, 'LK058863565CN')).sku).not.toBe('pass');
  });

  it('passes beside a neighbour’s label, and reports the neighbour', async () => {
    const other = { ...barcode('LK058863579CN'), box: [800, 0, 200, 60] satisfies [number, number, number, number] };
    const label = await gather([imageOf([lineAt('LK058863565CN', 10, 70), lineAt('LK058863579CN', 800, 70)], [other])]);
    expect(labelTrackingNumberShown.judge(factsWith({ label }))).toMatchObject({
      status: 'pass',
      notes: [{ code: 'label-neighbour-in-view', params: { found: 'LK058863579CN' } }],
    });
  });
});
