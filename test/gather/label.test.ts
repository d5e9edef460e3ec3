import { describe, expect, it } from 'vitest';
import type { ImageReading } from '../../src/gather/image.js';
import { gatherLabel } from '../../src/gather/label.js';
import type { Policy } from '../../src/model/schema/policy.js';
import { loadPolicy } from '../../src/policy/index.js';
import { barcode, imageOf, lineAt, noReaders } from '../fakes/readers.js';

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

  it('puts several photos together, and takes the SKU from the marketplace’s product barcode', async () => {
    const facts = await gather(
      [imageOf([], [barcode('70548213-0117-1', 'QRCode')], 'a.jpg'), imageOf([], [barcode('OZN1512663422')], 'b.jpg')],
      { trackingNumber: '70548213-0117-1' },
    );
    expect(facts.trackingNumber).toMatchObject({ sure: true, sightings: [{ file: 'a.jpg', reader: 'barcode' }] });
    expect(facts.skus).toMatchObject([{ value: '1512663422', sure: true, sightings: [{ file: 'b.jpg' }] }]);
  });

  it('lists another parcel’s number instead of the claimed one', async () => {
    const facts = await gather([imageOf([], [barcode('LK058863579CN')])]);
    expect(facts.trackingNumber).toBeNull();
    expect(facts.numbers).toMatchObject([{ value: 'LK058863579CN', sure: true }]);
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

  it('does not stand by a posting number that a lost line break glued to another number', async () => {
    const facts = await gather([imageOf([lineAt('410311970548213-0117-1', 10, 10)])], {
      trackingNumber: '70548213-0117-1',
    });
    expect(facts.trackingNumber?.sure ?? false).toBe(false);
  });

  it('takes the article code on a shipment list for the SKU that the case ties to it', async () => {
    const facts = await gather([imageOf([lineAt('70548213-0117-1', 10, 10), lineAt('TWS-55-BLK', 300, 10)])]);
    expect(facts.skus).toMatchObject([{ value: '1512663422', sure: true, sightings: [{ text: 'TWS-55-BLK' }] }]);
  });

  it('does not let the article code stand for the SKU where a mask may hide another one', async () => {
    const image = imageOf([lineAt('TWS-55-BLK', 300, 10)]);
    const facts = await gather([{ ...image, masks: [[10, 400, 200, 20]] }]);
    expect(facts.skus.filter(({ sure }) => sure)).toEqual([]);
  });

  it('does not let the article code stand for the SKU where another SKU is read', async () => {
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

  it('gives the text under a barcode as another number where the two differ', async () => {
    const facts = await gather([imageOf([lineAt('LK058863566CN', 10, 70)], [barcode('LK058863565CN')])]);
    expect(facts.trackingNumber).toMatchObject({ sure: true, sightings: [{ reader: 'barcode' }] });
    expect(facts.numbers).toMatchObject([{ value: 'LK058863566CN', sure: true, sightings: [{ reader: 'paddle' }] }]);
  });

  it("gives text one digit off as another number where the carrier's form is not known", async () => {
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

  it('without a claim takes the one number that stands out, and none of two', async () => {
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
