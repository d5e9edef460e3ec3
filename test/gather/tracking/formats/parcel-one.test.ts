import { describe, expect, it } from 'vitest';
import { parcelOne } from '../../../../src/gather/tracking/formats/parcel-one.js';
import { doubtsOf, kindsOf, parcelOf, pickupText } from '../payloads.js';
import { describeFormat } from './describe-format.js';

const event = (code: string, status: string, rest: object = {}): object => ({
  EventdateCET: '2024-08-11T04:20:00+02:00',
  EventdateUTC: '2024-08-11T02:20:00+00:00',
  Statuscode: code,
  Status: '',
  Location: 'DE Kassel',
  DeliveryStatus: status,
  ...rest,
});
const payload = (events: readonly unknown[]): object => ({
  P1Trackno: '4050700100200',
  TrackingEvents: events,
  lang: 'en',
});
const scan = 'scan 2024-08-11T02:20:00.000Z 2024-08-11T02:20:01.000Z';

describe('Parcel.One', () => {
  it.each(['P101', '101', '300', 'P300'])('takes %s for the pickup', (code) => {
    expect(pickupText(parcelOf(payload([event(code, '')])))).toBe(scan);
  });

  it('takes P101 for it even beside Pending_001, which means nothing', () => {
    const parcel = parcelOf(payload([event('P101', 'Pending_001', { Status: 'Handed over to a carrier.' })]));
    expect(pickupText(parcel)).toBe(scan);
    expect(parcel.doubts).toEqual([]);
  });

  it.each(['100', 'P100'])('takes %s for a label', (code) => {
    const parcel = parcelOf(payload([event(code, 'InfoReceived_001')]));
    expect(kindsOf(parcel)).toEqual(['label-created']);
    expect(pickupText(parcel)).toBe('none');
  });

  it.each([
    ['P101', 'InfoReceived_001'],
    ['100', 'InTransit_003'],
    ['300', 'Delivered_001'],
  ])('finds no pickup in %s with %s', (code, status) => {
    const parcel = parcelOf(payload([event(code, status)]));
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toEqual(['code-text-conflict']);
  });

  it.each([
    ['412', 'InTransit_001', 'in-transit'],
    ['412', 'InTransit_002', 'unknown'],
    ['412', '', 'unknown'],
    ['P1001', 'Pending_001', 'unknown'],
  ])('reads the unknown code %s with %s as %s', (code, status, kind) => {
    const parcel = parcelOf(payload([event(code, status)]));
    expect(kindsOf(parcel)).toEqual([kind]);
    expect(parcel.pickupProof).not.toBe('scan');
  });

  it("gives the next carrier's number", () => {
    const parcel = parcelOf(
      payload([event('394', 'InTransit_001', { CarrierTrackno: 'LX700100200BE' }), event('300', '')]),
    );
    expect(parcel).toMatchObject({ trackingNumber: '4050700100200', aliases: ['LX700100200BE'] });
  });

  it('reads either time, and spans both if they differ', () => {
    expect(pickupText(parcelOf(payload([event('300', '', { EventdateUTC: null })])))).toBe(scan);
    expect(pickupText(parcelOf(payload([event('300', '', { EventdateCET: 'x' })])))).toBe(scan);
    const apart = { EventdateUTC: '2024-08-11T04:20:00+00:00' };
    expect(pickupText(parcelOf(payload([event('300', '', apart)])))).toBe(
      'scan 2024-08-11T02:20:00.000Z 2024-08-11T04:20:01.000Z',
    );
  });

  it('considers every place on Earth if the only time has no offset', () => {
    const bare = { EventdateCET: '2024-08-11T02:20:00', EventdateUTC: null };
    expect(pickupText(parcelOf(payload([event('300', '', bare)])))).toBe(
      'scan 2024-08-10T12:20:00.000Z 2024-08-11T14:20:01.000Z',
    );
  });
});

describeFormat(parcelOne, {
  payload,
  event: ({ code, day }) => ({ Statuscode: code, EventdateUTC: `2024-08-${day}T02:20:00+00:00` }),
});
