import { describe, expect, it } from 'vitest';
import type { CaseGlance } from '../../src/case/index.js';
import { byForm, named, type ParcelNumber, postingNumberOf, trackingNumberOf } from '../../src/model/named.js';
import { alike, isSame, surelyIs } from '../../src/rules/evidence.js';
import { factsWith, policy, postingNumber, sku, trackingNumber } from '../fakes/facts.js';

describe('identifiers by their kind', () => {
  const facts = factsWith();
  const { case: claims, order, label } = named(facts);
  const [item] = claims.order.items;

  it('are the facts as they are', () => {
    expect(named(facts)).toBe(facts);
  });

  it('are compared within one kind', () => {
    expect(alike(claims.order.number, claims.order.number)).toBe('same');
    expect(surelyIs(order.number, claims.order.number)).toBe(true);
    expect(isSame(item?.sku ?? null, label.skus[0]?.value ?? null)).toBe(true);
  });

  it('of two kinds do not compile in one comparison', () => {
    // @ts-expect-error: an order's number and a product.
    expect(surelyIs(order.number, item?.sku)).toBe(false);
    // @ts-expect-error: an order's number and a carrier's.
    expect(surelyIs(order.number, claims.order.trackingNumber)).toBe(false);
    // @ts-expect-error: a carrier's number and a product.
    expect(isSame(claims.order.trackingNumber, item?.sku)).toBe(false);
    // @ts-expect-error: a text of any kind.
    expect(isSame(claims.order.number, postingNumber as string)).toBe(true);
  });

  it('are not mixed up where cases are compared', () => {
    const [order, carrier] = [postingNumberOf(postingNumber), trackingNumberOf(trackingNumber)];
    const claims: Pick<CaseGlance, 'order' | 'trackingNumber'> = { order, trackingNumber: carrier };
    expect(claims).toEqual({ order: postingNumber, trackingNumber });
    // @ts-expect-error: the two in each other's place.
    const swapped: typeof claims = { order: carrier, trackingNumber: order };
    // @ts-expect-error: a text of any kind.
    const plain: typeof claims = { order: postingNumber, trackingNumber: undefined };
    expect(swapped).not.toEqual(plain);
  });

  it('of order and carrier are compared where both are said to be numbers of a parcel', () => {
    expect(isSame<ParcelNumber>(claims.order.number, claims.order.trackingNumber ?? null)).toBe(false);
  });

  it('of a parcel are told apart by their form', () => {
    expect(byForm(postingNumber, policy)).toEqual({ posting: postingNumber, parcel: null });
    expect(byForm(trackingNumber, policy)).toEqual({ posting: null, parcel: trackingNumber });
    expect(byForm(sku, policy).posting).toBeNull();
    expect(byForm(null, policy)).toEqual({ posting: null, parcel: null });
  });
});
