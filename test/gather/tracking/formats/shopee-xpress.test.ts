import { describe, expect, it } from 'vitest';
import { shopeeXpress } from '../../../../src/gather/tracking/formats/shopee-xpress.js';
import { doubtsOf, kindsOf, parcelOf, pickupText } from '../payloads.js';
import { describeFormat } from './describe-format.js';

/** 2024-08-11T02:20:00Z */
const time = 1_723_342_800;
const hour = 3600;
const event = (status: string, timestamp: number | null = time, message = ''): object => ({
  status,
  timestamp,
  message,
});
const parcel = (events: readonly unknown[], rest: object = {}): object => ({
  sls_tracking_number: 'BR2400000000001',
  current_status: 'Delivered',
  tracking_list: events,
  ...rest,
});

describe('Shopee Xpress', () => {
  it('takes the drop-off point for possession, not the coarse step hours later', () => {
    const json = parcel(
      [event('SOC_Received', time + 9 * hour), event('SOC_Pickup_Done', time + hour), event('DOP_Received')],
      { status_list: [{ timestamp: time - hour, text: 'Pending_Receive', icon: 'Picked Up' }] },
    );
    for (const each of [json, { retcode: 0, data: json }]) {
      const read = parcelOf(each);
      expect(pickupText(read)).toBe('scan 2024-08-11T02:20:00.000Z 2024-08-11T02:20:01.000Z');
      expect(kindsOf(read)).toEqual(['picked-up', 'picked-up', 'in-transit']);
      expect(read).toMatchObject({ trackingNumber: 'BR2400000000001', doubts: [] });
    }
  });

  it('takes an order for a record', () => {
    const read = parcelOf(parcel([event('Created', time, 'Order has been created')]));
    expect(kindsOf(read)).toEqual(['label-created']);
    expect(pickupText(read)).toBe('none');
  });

  it('reads epochs in seconds only', () => {
    for (const timestamp of [time * 1000, 0, null, -1]) {
      const read = parcelOf(parcel([event('DOP_Received', timestamp)]));
      expect(pickupText(read)).toBe('none');
      expect(doubtsOf(read)).toEqual([timestamp === null ? 'time-unreadable' : 'date-implausible']);
    }
  });

  it.each([
    ['FMHub_Received', 'unknown'],
    ['Return_SOC_Received', 'returned'],
    ['OnHold', 'exception'],
    ['Pending_Receive', 'unknown'],
  ])('reads %s as %s', (status, kind) => {
    const read = parcelOf(parcel([event(status)]));
    expect(kindsOf(read)).toEqual([kind]);
    expect(read.pickup).toBeNull();
  });
});

describeFormat(shopeeXpress, {
  payload: (events) => parcel(events),
  event: ({ code, day }) => event(code, Date.UTC(2024, 7, day, 2, 20) / 1000),
});
