import { describe, expect, it } from 'vitest';
import { shippo } from '../../../../src/gather/tracking/formats/shippo.js';
import { doubtsOf, kindsOf, parcelOf, pickupText } from '../payloads.js';
import { describeFormat } from './describe-format.js';

const entry = (status: string, substatus: string | null, text = '', rest: object = {}): object => ({
  object_created: '2024-08-01T00:00:00.000Z',
  status,
  substatus: substatus === null ? null : { code: substatus, text: '' },
  status_details: text,
  status_date: '2024-08-11T02:20:00Z',
  location: { city: 'Yiwu' },
  ...rest,
});
const track = (history: readonly unknown[], rest: object = {}): object => ({
  carrier: 'usps',
  tracking_number: 'RX700100200US',
  eta: '2024-08-02T00:00:00Z',
  tracking_status: entry('TRANSIT', 'package_accepted', '', { status_date: '2024-08-02T00:10:00Z' }),
  tracking_history: history,
  ...rest,
});
const scan = 'scan 2024-08-11T02:20:00.000Z 2024-08-11T02:20:01.000Z';

describe('Shippo', () => {
  it('takes package_accepted for the pickup, at the date of the scan', () => {
    const parcel = parcelOf(track([entry('TRANSIT', 'package_accepted', 'Your shipment has been accepted.')]));
    expect(pickupText(parcel)).toBe(scan);
    expect(parcel).toMatchObject({ trackingNumber: 'RX700100200US', carrier: 'usps', doubts: [] });
  });

  it('infers it from the words if there is no sub-status', () => {
    const parcel = parcelOf(track([entry('TRANSIT', null, 'Picked up')]));
    expect(pickupText(parcel)).toBe(scan);
    expect(doubtsOf(parcel)).toEqual(['inferred-from-text']);
  });

  it('takes an acceptance without a sub-status as proof of possession by then', () => {
    const parcel = parcelOf(track([entry('TRANSIT', null, 'Your shipment has been accepted.')]));
    expect(pickupText(parcel)).toBe('later-event 2000-01-01T00:00:00.000Z 2024-08-11T02:20:01.000Z');
  });

  it.each([
    ['PRE_TRANSIT', 'information_received', 'label-created'],
    ['TRANSIT', 'pickup_available', 'in-transit'],
    ['TRANSIT', 'out_for_delivery', 'out-for-delivery'],
    ['RETURNED', 'return_to_sender', 'returned'],
    ['UNKNOWN', 'other', 'unknown'],
    ['HANDED', 'over', 'unknown'],
  ])('reads %s with %s as %s', (status, substatus, kind) => {
    expect(kindsOf(parcelOf(track([entry(status, substatus)])))).toEqual([kind]);
  });

  it.each([
    ['PRE_TRANSIT', 'package_accepted', ''],
    ['UNKNOWN', 'package_accepted', ''],
    ['DELIVERED', 'information_received', ''],
    ['TRANSIT', 'package_accepted', 'Shipping label created'],
  ])('finds no pickup in %s with %s and "%s"', (status, substatus, text) => {
    const parcel = parcelOf(track([entry(status, substatus, text)]));
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toEqual(['code-text-conflict']);
  });

  it('finds no pickup in the current status, which is no event', () => {
    expect(doubtsOf(parcelOf(track([])))).toEqual(['no-events']);
  });

  it.each([{ test: true }, { tracking_number: 'SHIPPO_TRANSIT' }])('does not believe test data: %j', (rest) => {
    const parcel = parcelOf(track([entry('TRANSIT', 'package_accepted')], rest));
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toEqual(['test-data']);
  });

  it('reads the webhook, which may omit the number', () => {
    const data = track([entry('TRANSIT', 'package_accepted')], { tracking_number: undefined });
    const parcel = parcelOf({ event: 'track_updated', data });
    expect(parcel).toMatchObject({ trackingNumber: null, pointer: '/data' });
    expect(doubtsOf(parcel)).toEqual(['number-not-in-file']);
  });

  it('considers every place for a time without an offset', () => {
    const parcel = parcelOf(track([entry('TRANSIT', 'package_accepted', '', { status_date: '2024-08-11T02:20:00' })]));
    expect(pickupText(parcel)).toBe('scan 2024-08-10T12:20:00.000Z 2024-08-11T14:20:01.000Z');
  });
});

describeFormat(shippo, {
  payload: (history) => track(history),
  event: ({ code, day }) => ({ status: code, status_date: `2024-08-${day}T02:20:00Z` }),
});
