import { describe, expect, it } from 'vitest';
import { yunExpressDetails, yunExpressEvents } from '../../../../src/gather/tracking/formats/yunexpress.js';
import { doubtsOf, kindsOf, parcelOf, pickupText } from '../payloads.js';
import { describeFormat } from './describe-format.js';

const detail = (TrackingStatus: string, rest: object = {}): object => ({
  ProcessDate: '2024-08-11T10:20:00Z',
  ProcessTimezone: 'Asia/Shanghai',
  ProcessLocation: '深圳',
  ProcessContent: '',
  TrackingStatus,
  TrackCodeDescription: '',
  ...rest,
});
const item = (details: readonly unknown[], rest: object = {}): object => ({
  WayBillNumber: 'YT2400000000000001',
  TrackingNumber: 'LM000000001',
  TrackingStatus: '20',
  PackageState: '2',
  OrderTrackingDetails: details,
  ...rest,
});

describe('YunExpress, OrderTrackingDetails', () => {
  it('takes status 10 for the record alone', () => {
    const parcel = parcelOf({ response: { Item: item([detail('10', { ProcessContent: '快件电子信息已收到' })]) } });
    expect(kindsOf(parcel)).toEqual(['label-created']);
    expect(pickupText(parcel)).toBe('none');
    expect(parcel).toMatchObject({ trackingNumber: 'YT2400000000000001', aliases: ['LM000000001'], doubts: [] });
  });

  it('finds no pickup in a record whose node says collected, nor in the reverse', () => {
    for (const event of [
      detail('10', { ProcessContent: '电子信息已收到', TrackCodeDescription: '揽收' }),
      detail('50', { ProcessContent: '电子信息已收到' }),
      detail('10', { ProcessContent: '快件已揽收' }),
    ]) {
      const parcel = parcelOf({ response: { Item: item([event]) } });
      expect(kindsOf(parcel)).toEqual(['unknown']);
      expect(pickupText(parcel)).toBe('none');
    }
  });

  it.each(['20', '30', '50', '80'])(
    'leaves status %s to a person, because no answer of the carrier was seen',
    (status) => {
      const parcel = parcelOf({ Item: item([detail(status)]) });
      expect(pickupText(parcel)).toBe('none');
      expect(doubtsOf(parcel)).toEqual(['possession-unconfirmed']);
    },
  );

  it('considers both readings of the Z: local time and UTC', () => {
    const [event] = parcelOf({ Item: item([detail('10')]) }).events;
    expect(event?.at).toMatchObject({ earliest: '2024-08-11T02:20:00.000Z', latest: '2024-08-11T10:20:01.000Z' });
    const [offset] = parcelOf({ Item: item([detail('10', { ProcessTimezone: 'UTC+08:00' })]) }).events;
    expect(offset?.at).toEqual(event?.at);
  });

  it('takes no state of the header for an event', () => {
    const parcel = parcelOf({ Item: item([], { TrackingStatus: '50', PackageState: '3' }) });
    expect(doubtsOf(parcel)).toEqual(['no-events']);
  });
});

describe('YunExpress, track_events', () => {
  const event = (code: string): object => ({
    process_time: '2024-08-11T10:20:00Z',
    process_utc_time: '2024-08-11T02:20:00Z',
    process_content: '',
    track_node_code: code,
  });
  const parcel = (...codes: readonly string[]): object => ({
    waybill_number: 'YT1',
    pick_up_time: '2024-08-01T00:00:00Z',
    track_events: codes.map(event),
  });

  it('reads each envelope, and finds no pickup', () => {
    const one = parcel('ORDER_CREATION', 'PICKED_UP');
    for (const json of [one, { data_code: 'x', data: one }, { result: [one] }]) {
      const read = parcelOf(json);
      expect(read.trackingNumber).toBe('YT1');
      expect(kindsOf(read)).toEqual(['label-created', 'unknown']);
      expect(pickupText(read)).toBe('none');
      expect(doubtsOf(read)).toEqual(['possession-unconfirmed']);
    }
  });
});

describeFormat(yunExpressDetails, {
  payload: (details) => ({ response: { Item: item(details) }, synced_at: '2024-09-01T00:00:00Z' }),
  event: ({ code, day }) => detail(code, { ProcessDate: `2024-08-${day}T10:20:00Z` }),
});

describeFormat(yunExpressEvents, {
  payload: (track_events) => ({ data: { waybill_number: 'YT1', track_events } }),
  event: ({ code, day }) => ({
    process_time: `2024-08-${day}T10:20:00Z`,
    process_utc_time: `2024-08-${day}T02:20:00Z`,
    process_content: '',
    track_node_code: code,
  }),
});
