import { describe, expect, it } from 'vitest';
import { easypost } from '../../../../src/gather/tracking/formats/easypost.js';
import { doubtsOf, kindsOf, parcelOf, pickupText, readJson } from '../payloads.js';
import { describeFormat } from './describe-format.js';

const detail = (status: string, statusDetail: string, message = '', rest: object = {}): object => ({
  object: 'TrackingDetail',
  status,
  status_detail: statusDetail,
  message,
  description: null,
  datetime: '2024-08-11T02:20:00Z',
  tracking_location: { city: 'Yiwu' },
  ...rest,
});
const tracker = (details: readonly unknown[], rest: object = {}): object => ({
  object: 'Tracker',
  mode: 'production',
  tracking_code: 'RX700100200US',
  status: 'delivered',
  created_at: '2024-08-01T00:00:00Z',
  carrier: 'USPS',
  tracking_details: details,
  ...rest,
});
const scan = 'scan 2024-08-11T02:20:00.000Z 2024-08-11T02:20:01.000Z';

describe('EasyPost', () => {
  it('takes the reception at the origin facility for the pickup', () => {
    const parcel = parcelOf(tracker([detail('in_transit', 'received_at_origin_facility')]));
    expect(pickupText(parcel)).toBe(scan);
    expect(parcel).toMatchObject({ trackingNumber: 'RX700100200US', carrier: 'USPS', doubts: [] });
  });

  it('infers it from the words of an event in transit, and says so', () => {
    for (const rest of [{ message: 'Origin Scan' }, { message: '', description: 'Picked up' }]) {
      const parcel = parcelOf(tracker([detail('in_transit', 'status_update', '', rest)]));
      expect(pickupText(parcel)).toBe(scan);
      expect(doubtsOf(parcel)).toEqual(['inferred-from-text']);
    }
  });

  it('takes other events in transit as proof of possession by then', () => {
    const parcel = parcelOf(tracker([detail('in_transit', 'arrived_at_facility', 'Accepted')]));
    expect(pickupText(parcel)).toBe('later-event 2000-01-01T00:00:00.000Z 2024-08-11T02:20:01.000Z');
  });

  it.each([
    ['pre_transit', 'status_update', 'label-created'],
    ['available_for_pickup', 'arrived_at_pickup_location', 'in-transit'],
    ['out_for_delivery', 'out_for_delivery', 'out-for-delivery'],
    ['return_to_sender', 'return', 'returned'],
    ['in_transit', 'lost', 'exception'],
    ['unknown', 'unknown', 'unknown'],
    ['moving', '', 'unknown'],
  ])('reads %s with %s as %s', (status, statusDetail, kind) => {
    expect(kindsOf(parcelOf(tracker([detail(status, statusDetail)])))).toEqual([kind]);
  });

  it.each([
    ['pre_transit', 'received_at_origin_facility', ''],
    ['unknown', 'received_at_origin_facility', ''],
    ['in_transit', 'label_created', 'Picked up'],
    ['in_transit', 'status_update', 'Shipping Label Created, USPS Awaiting Item'],
  ])('finds no pickup in %s with %s and "%s"', (status, statusDetail, message) => {
    const parcel = parcelOf(tracker([detail(status, statusDetail, message)]));
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toEqual(['code-text-conflict']);
  });

  it.each([{ mode: 'test' }, { tracking_code: 'EZ2000000002' }])('does not believe test data: %j', (rest) => {
    const parcel = parcelOf(
      tracker([detail('in_transit', 'received_at_origin_facility'), detail('pre_transit', '')], rest),
    );
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toEqual(['test-data']);
  });

  it('finds no pickup on a return', () => {
    const json = tracker([detail('in_transit', 'received_at_origin_facility')], { is_return: true });
    expect(pickupText(parcelOf(json))).toBe('none');
    expect(doubtsOf(parcelOf(json))).toEqual(['return-leg']);
  });

  it('considers every place and UTC for a time without an offset', () => {
    const json = tracker([
      detail('in_transit', 'received_at_origin_facility', '', { datetime: '2024-08-11T02:20:00' }),
    ]);
    expect(pickupText(parcelOf(json))).toBe('scan 2024-08-10T12:20:00.000Z 2024-08-11T14:20:01.000Z');
    expect(doubtsOf(parcelOf(json))).toEqual(['clock-zone-unknown']);
  });

  it('reads webhooks and lists', () => {
    expect(parcelOf({ object: 'Event', result: tracker([]) }).pointer).toBe('/result/tracking_code');
    const reading = readJson({ trackers: [tracker([]), tracker([], { tracking_code: 'B2' })], has_more: false });
    expect(reading).toMatchObject({ parcels: [{ trackingNumber: 'RX700100200US' }, { trackingNumber: 'B2' }] });
  });
});

describeFormat(easypost, {
  payload: (details) => tracker(details),
  event: ({ code, day }) => ({ status: code, datetime: `2024-08-${day}T02:20:00Z` }),
});
