import { describe, expect, it } from 'vitest';
import { asendiaUs } from '../../../../src/gather/tracking/formats/asendia-us.js';
import { doubtsOf, kindsOf, parcelOf, pickupText, readJson } from '../payloads.js';
import { describeFormat } from './describe-format.js';

const event = (code: string, on = '2024-08-11T02:20:00+00:00', text = ''): object => ({
  eventCode: code,
  eventDescription: text,
  eventLocation: 'Asendia US (Harbor)',
  eventOn: on,
});
const item = (events: readonly unknown[], number: unknown = 'RL700100200CH'): object => ({
  trackingNumberVendor: number,
  customerReferenceNumber: '9400700100200',
  trackingMilestoneEvents: events,
});
const payload = (events: readonly unknown[]): object => ({ data: [item(events)], responseStatus: {} });

describe('Asendia US', () => {
  it('takes s2a for the pickup, whatever stands above it', () => {
    const parcel = parcelOf(
      payload([
        event('s4', '2024-08-13T08:08:16+00:00'),
        event('s2d', '2024-08-13T10:14:50.452565+00:00'),
        event('s2a', '2024-08-11T02:20:00+00:00', 'Processed By Asendia'),
        event('s1', '2024-08-10T13:00:15.85088+00:00', 'Shipment Information Received'),
      ]),
    );
    expect(kindsOf(parcel)).toEqual(['label-created', 'picked-up', 'in-transit', 'in-transit']);
    expect(pickupText(parcel)).toBe('scan 2024-08-11T02:20:00.000Z 2024-08-11T02:20:01.000Z');
    expect(parcel).toMatchObject({ trackingNumber: 'RL700100200CH', aliases: ['9400700100200'], doubts: [] });
  });

  it.each([
    ['2024-08-11T02:20:00.5+00:00', '00.500Z 2024-08-11T02:20:00.501Z'],
    ['2024-08-11T02:20:00.998765+00:00', '00.998Z 2024-08-11T02:20:00.999Z'],
  ])('reads the fraction of %s', (on, window) => {
    expect(pickupText(parcelOf(payload([event('s2a', on)])))).toBe(`scan 2024-08-11T02:20:${window}`);
  });

  it('takes information for no pickup, and an unknown milestone for an unknown event', () => {
    const parcel = parcelOf(payload([event('s1'), event('s3', undefined, 'Picked up')]));
    expect(kindsOf(parcel)).toEqual(['label-created', 'unknown']);
    expect(pickupText(parcel)).toBe('none');
  });

  it('lets the words contradict the code', () => {
    const parcel = parcelOf(payload([event('s2a', undefined, 'Shipment Information Received')]));
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toEqual(['code-text-conflict']);
  });

  it('considers every place on Earth for a time without an offset', () => {
    expect(pickupText(parcelOf(payload([event('s2a', '2024-08-11T02:20:00')])))).toBe(
      'scan 2024-08-10T12:20:00.000Z 2024-08-11T14:20:01.000Z',
    );
  });

  it('reads every parcel, also one without a number', () => {
    const reading = readJson({ data: [item([]), item([], null)] });
    expect(reading).toMatchObject({ parcels: [{ trackingNumber: 'RL700100200CH' }, { trackingNumber: null }] });
  });
});

describeFormat(asendiaUs, { payload, event: ({ code, day }) => event(code, `2024-08-${day}T02:20:00+00:00`) });
