import { describe, expect, it } from 'vitest';
import { deliveryDoubtsOf, ownForm, parcelOf } from '../payloads.js';

const at = '2024-08-11T10:20:00+08:00';

const delivered = (delivery: object, rest: object = {}) =>
  parcelOf(ownForm([{ at, kind: 'delivered', delivery, ...rest }]));

describe("the project's own form", () => {
  it('gives who took the parcel, whether it was signed for, and where', () => {
    const delivery = {
      ...{ to: 'addressee', recipient: 'I. Petrova', signature: 'recorded' },
      ...{ country: 'RU', city: 'Казань', postcode: '420111' },
    };
    expect(delivered(delivery, { place: 'Казань' }).delivery).toMatchObject({
      to: 'addressee',
      recipient: 'I. Petrova',
      signature: 'recorded',
      place: { country: 'RU', city: 'Казань', postcode: '420111', text: 'Казань' },
    });
  });

  it('says nothing of a signature or a recipient that are not given', () => {
    const { delivery } = delivered({ city: 'Kazan' });
    expect(delivery).toMatchObject({ signature: 'not-said', place: { city: 'Kazan' } });
    expect(delivery).not.toHaveProperty('to');
  });

  it("leaves a signature and the addressee unsaid where the carrier's words do not bear them out", () => {
    const claimed = { to: 'addressee', signature: 'recorded' };
    const silent = delivered(claimed, { text: 'Delivered' }).delivery;
    expect(silent?.signature).toBe('not-said');
    expect(silent).not.toHaveProperty('to');
    const told = delivered(claimed, { text: 'Delivered to the addressee, signed for by A. Ivanova' }).delivery;
    expect(told).toMatchObject({ to: 'addressee', signature: 'recorded' });
  });

  it('counts what speaks against a delivery to the buyer as it stands, whatever the words', () => {
    const { delivery } = delivered({ to: 'neighbour', signature: 'declined' }, { text: 'Delivered' });
    expect(delivery).toMatchObject({ to: 'neighbour', signature: 'declined' });
    expect(delivered({ to: 'sender' }, { text: 'Delivered' }).delivery?.to).toBe('sender');
  });

  it('is doubted where form and words name different ones', () => {
    const parcel = delivered({ to: 'locker' }, { text: 'Delivered to a neighbour' });
    expect(parcel.delivery).not.toHaveProperty('to');
    expect(deliveryDoubtsOf(parcel)).toContain('delivery-recipient-unclear');
  });

  it('makes no delivery of an event of another kind', () => {
    const parcel = parcelOf(
      ownForm([{ at, kind: 'in-transit', delivery: { to: 'addressee', signature: 'recorded' } }]),
    );
    expect(parcel.delivery).toBeNull();
  });
});
