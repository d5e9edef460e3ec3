import { describe, expect, it } from 'vitest';
import { trackingmore } from '../../../../src/gather/tracking/formats/trackingmore.js';
import { doubtsOf, kindsOf, parcelOf, pickupText, readJson } from '../payloads.js';
import { describeFormat } from './describe-format.js';

const checkpoint = (status: string, substatus: string, text: string, date = '2024-08-11 10:20:00'): object => ({
  checkpoint_date: date,
  checkpoint_delivery_status: status,
  checkpoint_delivery_substatus: substatus,
  tracking_detail: text,
  location: 'Yiwu',
});
const item = (origin: readonly unknown[], destination: readonly unknown[] = [], rest: object = {}): object => ({
  tracking_number: 'LQ700100200CN',
  courier_code: 'china-post',
  delivery_status: 'delivered',
  latest_event: 'Delivered,Tula,2024-08-01 10:00',
  created_at: '2024-08-01T00:00:00+08:00',
  origin_info: { courier_code: 'china-post', milestone_date: { pickup_date: '2024-08-02 08:00' }, trackinfo: origin },
  destination_info: { trackinfo: destination },
  ...rest,
});
const payload = (origin: readonly unknown[], destination?: readonly unknown[]): object => ({
  meta: { code: 200 },
  data: [item(origin, destination)],
});
const inShanghai = { timeZone: 'Asia/Shanghai' };
const scan = 'scan 2024-08-11T02:20:00.000Z 2024-08-11T02:20:01.000Z';

describe('TrackingMore', () => {
  it('infers the pickup from the words of a checkpoint in transit, and says so', () => {
    const parcel = parcelOf(payload([checkpoint('transit', 'transit001', 'Picked up')]), inShanghai);
    expect(pickupText(parcel)).toBe(scan);
    expect(doubtsOf(parcel)).toEqual(['inferred-from-text']);
  });

  it('takes a movement as proof of possession by then', () => {
    const parcel = parcelOf(
      payload([checkpoint('transit', 'transit002', 'Arrived at the sorting centre')]),
      inShanghai,
    );
    expect(pickupText(parcel)).toBe('later-event 2000-01-01T00:00:00.000Z 2024-08-11T02:20:01.000Z');
  });

  it.each([
    ['pickup', 'pickup001', 'Picked up by courier', 'out-for-delivery'],
    ['pickup', 'pickup002', 'Ready for collection', 'in-transit'],
    ['inforeceived', 'inforeceived001', 'Shipping label created', 'label-created'],
    ['transit', 'transit005', 'Customs cleared', 'in-transit'],
    ['notfound', 'notfound002', '', 'unknown'],
    ['delivered', 'delivered002', 'Picked up by customer', 'delivered'],
    ['exception', 'exception010', 'Returned', 'returned'],
    ['shipped', 'shipped001', 'Picked up', 'unknown'],
  ])('takes %s, %s and %s for no pickup', (status, substatus, text, kind) => {
    const parcel = parcelOf(payload([checkpoint(status, substatus, text)]));
    expect(kindsOf(parcel)).toEqual([kind]);
    expect(parcel.pickupProof).not.toBe('scan');
  });

  it('finds no pickup in the header or a label alone', () => {
    expect(pickupText(parcelOf(payload([checkpoint('inforeceived', 'inforeceived001', 'Info received')])))).toBe(
      'none',
    );
    expect(doubtsOf(parcelOf(payload([])))).toEqual(['no-events']);
  });

  it("reports a conflict if a movement's sub-status or words mean a record", () => {
    for (const json of [
      payload([checkpoint('transit', 'inforeceived001', 'Parcel')]),
      payload([checkpoint('transit', 'transit001', 'Shipping label created')]),
    ]) {
      expect(pickupText(parcelOf(json))).toBe('none');
      expect(doubtsOf(parcelOf(json))).toContain('code-text-conflict');
    }
  });

  it('reads both legs as one history, sorted by time', () => {
    const json = payload(
      [checkpoint('transit', 'transit001', 'Departed', '2024-08-12 10:20:00')],
      [
        checkpoint('delivered', 'delivered001', 'Delivered', '2024-08-20 09:00:00'),
        checkpoint('transit', '', 'Handled'),
      ],
    );
    expect(kindsOf(parcelOf(json, inShanghai))).toEqual(['in-transit', 'in-transit', 'delivered']);
    expect(parcelOf(json).events.map(({ pointer }) => pointer)).toContain('/data/0/destination_info/trackinfo/1');
  });

  it('considers every place on Earth if the case names no zone', () => {
    const parcel = parcelOf(payload([checkpoint('transit', '', 'Picked up')]));
    expect(pickupText(parcel)).toBe('scan 2024-08-10T20:20:00.000Z 2024-08-11T22:20:01.000Z');
    expect(doubtsOf(parcel)).toEqual(['clock-zone-unknown', 'inferred-from-text']);
  });

  it('reads the older names, the older envelope and the webhook', () => {
    const old = {
      Date: '2024-08-11 10:20',
      StatusDescription: 'Picked up',
      Details: 'Yiwu',
      checkpoint_status: 'transit',
    };
    const named = item([old], [], { courier_code: undefined, carrier_code: 'ems' });
    for (const [data, pointer] of [
      [named, '/data/tracking_number'],
      [{ items: [named], page: 1 }, '/data/items/0/tracking_number'],
    ] as const) {
      const parcel = parcelOf({ data }, inShanghai);
      expect(pickupText(parcel)).toBe('scan 2024-08-11T02:20:00.000Z 2024-08-11T02:21:00.000Z');
      expect(parcel).toMatchObject({ pointer, carrier: 'ems', events: [{ place: 'Yiwu', text: 'Picked up' }] });
    }
  });

  it('reads every parcel of a list', () => {
    const reading = readJson({ data: [item([]), item([], [], { tracking_number: 'B2' })] });
    expect(reading).toMatchObject({ parcels: [{ trackingNumber: 'LQ700100200CN' }, { trackingNumber: 'B2' }] });
  });
});

describeFormat(trackingmore, {
  payload,
  event: ({ code, day }) => ({ checkpoint_date: `2024-08-${day} 10:20:00`, checkpoint_delivery_status: code }),
});
