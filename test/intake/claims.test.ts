import { describe, expect, it } from 'vitest';
import { claimsOf, type Told } from '../../src/intake/claims.js';
import type { Document } from '../../src/intake/document.js';
import { history, label, page, policy } from './builders.js';

const [order, other] = ['70548213-0117-1', '70548213-0117-2'];

/** What the documents say: values, and the codes of what is doubtful. */
const claims = (documents: readonly Document[], told: Told = {}) => {
  const { orderNumber, trackingNumber, skus, doubts } = claimsOf(documents, told, policy);
  return {
    order: orderNumber?.value,
    tracking: trackingNumber?.value,
    skus: skus.map(({ value }) => value),
    doubts: doubts.map(({ code }) => code),
  };
};

const whole = page('p', { postings: [order], trackingNumbers: ['LK058863565CN'], skus: ['1512663422'] });

describe('a claim from the documents', () => {
  it('is accepted if all documents agree, with the place where it was read', () => {
    const documents = [
      whole,
      label('l', { trackingNumbers: ['LK058863565CN'], skus: ['1512663422'] }),
      history('h', 'LK058863565CN'),
    ];
    expect(claims(documents)).toEqual({ order, tracking: 'LK058863565CN', skus: ['1512663422'], doubts: [] });
    const { orderNumber, skus } = claimsOf(documents, {}, policy);
    expect([orderNumber?.files, skus[0]?.files]).toEqual([['p'], ['p', 'l']]);
  });

  it('is left open if they name two orders, however many name the one', () => {
    const twoOrders = [whole, history('h', 'LK058863565CN'), label('l', { postings: [other] })];
    expect(claims(twoOrders)).toMatchObject({ order: undefined, doubts: ['order-numbers-differ'] });
    expect(claims(twoOrders, { orderNumber: order })).toMatchObject({ order, doubts: ['order-number-elsewhere'] });
  });

  it('is, of a list, the one that others name too', () => {
    const list = page('list', { postings: [order, '0206740695-0907-2', '99999999-0001-1'] });
    expect(claims([list])).toMatchObject({ order: undefined, doubts: ['order-number-missing', 'sku-missing'] });
    expect(claims([list, label('l', { postings: [order] })]).order).toBe(order);
    expect(claims([list, label('l', { postings: ['12345678-0001-1'] })])).toMatchObject({
      order: undefined,
      doubts: ['order-numbers-differ', 'sku-missing'],
    });
  });

  it('is the tracking number that two of page, history and label name', () => {
    const odd = label('l', { trackingNumbers: ['RB887548038CN'] });
    expect(claims([whole, odd, history('h', 'LK058863565CN')]).tracking).toBe('LK058863565CN');
    const { tracking, doubts } = claims([
      whole,
      label('l', { trackingNumbers: ['LK058863565CN'] }),
      history('h', 'RB887548038CN'),
    ]);
    expect([tracking, doubts]).toEqual(['LK058863565CN', ['tracking-number-elsewhere']]);
    expect(claims([whole, history('h', 'RB887548038CN')])).toMatchObject({
      tracking: undefined,
      doubts: ['tracking-numbers-differ'],
    });
  });

  it('is the order’s number if the carrier uses it for the parcel', () => {
    const documents = [
      page('p', { postings: [order], skus: ['1512663422'] }),
      label('l', { postings: [order] }),
      history('h', order),
    ];
    expect(claims(documents)).toMatchObject({ order, tracking: order, doubts: [] });
  });

  it('is spelt like the barcode or the history, and left out if nothing settles a letter', () => {
    const read = { ...whole, trackingNumbers: [{ value: 'GU00333562217RU', exact: false, unclear: true }] };
    expect(claims([read, history('h', 'GUOO333562217RU')]).tracking).toBe('GUOO333562217RU');
    expect(claims([read])).toMatchObject({ tracking: undefined, doubts: ['tracking-number-unclear'] });
  });

  it("is never a label's code without the form of a carrier’s number", () => {
    expect(claims([label('l', { postings: [order], trackingNumbers: ['23024930500000'] })]).tracking).toBeUndefined();
    expect(claims([label('l', { postings: [order], trackingNumbers: ['LK058863565CN'] })]).tracking).toBe(
      'LK058863565CN',
    );
  });

  it('is the product of the order page, and what labels show beside it is reported', () => {
    expect(claims([whole, label('l', { skus: ['4734910798'] })])).toMatchObject({
      skus: ['1512663422'],
      doubts: ['skus-differ'],
    });
  });

  it('is no product that only label text shows; one from a barcode is reported', () => {
    const bare = page('p', { postings: [order] });
    expect(claims([bare, label('l', { skus: ['1512663422'] }, false)])).toMatchObject({
      skus: [],
      doubts: ['sku-missing'],
    });
    expect(claims([bare, label('l', { skus: ['1512663422'] })])).toMatchObject({
      skus: ['1512663422'],
      doubts: ['sku-from-label'],
    });
  });

  it('never overrides the user', () => {
    const told = { orderNumber: '1-1', trackingNumber: 'X1', skus: ['1', '2'] };
    expect(claims([whole], told)).toMatchObject({ order: '1-1', tracking: 'X1', skus: ['1', '2'] });
  });
});
