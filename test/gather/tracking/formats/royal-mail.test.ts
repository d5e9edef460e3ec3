import { describe, expect, it } from 'vitest';
import { royalMail } from '../../../../src/gather/tracking/formats/royal-mail.js';
import { doubtsOf, kindsOf, parcelOf, pickupText, readJson } from '../payloads.js';
import { describeFormat } from './describe-format.js';

const event = (code: string, name = '', time = '2024-08-11T03:20:00+01:00'): object => ({
  eventCode: code,
  eventName: name,
  eventDateTime: time,
  locationName: 'Leeds DO',
});
const piece = (rest: object): object => ({
  mailPieceId: '0903670010002000',
  summary: {
    oneDBarcode: 'FQ700100200GB',
    uniqueItemId: '0903670010002000',
    lastEventCode: 'EVKSP',
    lastEventName: 'Delivered and signed',
    lastEventDateTime: '2024-08-01T10:04:00+01:00',
  },
  signature: { signatureDateTime: '2024-08-01T10:04:00+01:00' },
  ...rest,
});
const payload = (events: readonly unknown[]): object => ({ mailPieces: piece({ events }) });

describe('Royal Mail', () => {
  it('takes a mis-sort as proof of possession by then', () => {
    const parcel = parcelOf(payload([event('EVNMI', 'Forwarded - Mis-sort')]));
    expect(pickupText(parcel)).toBe('later-event 2000-01-01T00:00:00.000Z 2024-08-11T02:20:01.000Z');
    expect(parcel).toMatchObject({ trackingNumber: 'FQ700100200GB', aliases: ['0903670010002000'], doubts: [] });
  });

  it.each(['EVPPA', 'EVDAC', 'EVKSP'])('leaves %s to a person', (code) => {
    const parcel = parcelOf(payload([event(code)]));
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toEqual(['possession-unconfirmed']);
  });

  it("takes the sender's actions for no pickup, and an unknown code for an unknown event", () => {
    const parcel = parcelOf(payload([event('EVAIP', 'Sender despatching item'), event('EVXXX', 'Picked up')]));
    expect(kindsOf(parcel)).toEqual(['label-created', 'unknown']);
    expect(pickupText(parcel)).toBe('none');
  });

  it('takes no event from the summary or the signature', () => {
    expect(doubtsOf(parcelOf(payload([])))).toEqual(['no-events']);
    const reading = readJson({ mailPieces: [piece({}), piece({ summary: {} })] });
    expect(reading).toMatchObject({
      parcels: [
        { trackingNumber: 'FQ700100200GB', pickup: null, events: [] },
        { trackingNumber: null, pickup: null, events: [] },
      ],
    });
  });

  it('considers every place on Earth for a time without an offset', () => {
    const parcel = parcelOf(payload([event('EVNMI', '', '2024-08-11T03:20:00')]));
    expect(pickupText(parcel)).toBe('later-event 2000-01-01T00:00:00.000Z 2024-08-11T15:20:01.000Z');
    expect(doubtsOf(parcel)).toEqual(['clock-zone-unknown']);
  });
});

describeFormat(royalMail, { payload, event: ({ code, day }) => event(code, '', `2024-08-${day}T03:20:00+01:00`) });
