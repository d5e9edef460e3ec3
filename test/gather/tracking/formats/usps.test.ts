import { describe, expect, it } from 'vitest';
import { usps } from '../../../../src/gather/tracking/formats/usps.js';
import { doubtsOf, kindsOf, parcelOf, pickupText, readJson } from '../payloads.js';
import { describeFormat } from './describe-format.js';

const event = (eventCode: string, eventType = '', rest: object = {}): object => ({
  eventType,
  eventTimestamp: '2024-08-10T21:20:00',
  GMTTimestamp: '2024-08-11T02:20:31Z',
  GMTOffset: '-05:00',
  eventCity: 'SPRINGFIELD',
  eventCode,
  ...rest,
});
const item = (trackingEvents: readonly unknown[], rest: object = {}): object => ({
  trackingNumber: '9400100000000000000001',
  mailPieceIntakeDate: '2024-08-09 11:09:19.000000',
  status: 'Delivered',
  trackingEvents,
  ...rest,
});
const scan = 'scan 2024-08-11T02:20:31.000Z 2024-08-11T02:20:32.000Z';

describe('USPS', () => {
  it('reads the acceptance, with its seconds', () => {
    const parcel = parcelOf([item([event('03', 'USPS in possession of item')])]);
    expect([parcel.trackingNumber, pickupText(parcel)]).toEqual(['9400100000000000000001', scan]);
    expect(parcel.doubts).toEqual([]);
    expect(parcel.pickup?.text).toBe('2024-08-10T21:20:00');
    expect(pickupText(parcelOf(item([event('03')])))).toBe(scan);
  });

  it('takes neither a label nor the header for a pickup', () => {
    const parcel = parcelOf([item([event('GX', 'Shipping Label Created, USPS Awaiting Item')])]);
    expect(kindsOf(parcel)).toEqual(['label-created']);
    expect(pickupText(parcel)).toBe('none');
    expect(parcel.doubts).toEqual([]);
  });

  it.each(['80', '81', '82'])('takes %s, which a shipping partner has, for nothing that USPS holds', (code) => {
    const parcel = parcelOf([item([event(code, 'Picked Up by Shipping Partner, USPS Awaiting Item')])]);
    expect(kindsOf(parcel)).toEqual(['unknown']);
    expect(pickupText(parcel)).toBe('none');
  });

  it.each([
    ['03', 'Picked Up by Shipping Partner, USPS Awaiting Item'],
    ['GX', 'USPS in possession of item'],
    ['10', 'Shipping Label Created'],
  ])('finds no pickup in %s with "%s"', (code, text) => {
    const parcel = parcelOf([item([event(code, text)])]);
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toEqual(['code-text-conflict']);
  });

  it('infers from the words if the code is missing, and says so', () => {
    const parcel = parcelOf([item([event('', 'USPS in possession of item')])]);
    expect(pickupText(parcel)).toBe(scan);
    expect(doubtsOf(parcel)).toEqual(['inferred-from-text']);
    expect(pickupText(parcelOf([item([event('', 'Accepted')])]))).toBe('none');
  });

  it.each([
    [
      'the offset alone, to the minute',
      { GMTTimestamp: null },
      'scan 2024-08-11T02:20:00.000Z 2024-08-11T02:21:00.000Z',
      [],
    ],
    ['the time in UTC alone', { GMTOffset: null }, scan, []],
    [
      'neither of the two',
      { GMTOffset: null, GMTTimestamp: null },
      'scan 2024-08-10T07:20:00.000Z 2024-08-11T09:21:00.000Z',
      ['clock-zone-unknown'],
    ],
    [
      'two different moments',
      { GMTTimestamp: '2024-08-11T05:20:31Z' },
      'scan 2024-08-11T02:20:31.000Z 2024-08-11T05:20:32.000Z',
      [],
    ],
    [
      'a bare date',
      { eventTimestamp: '2024-08-10T00:00:00', GMTTimestamp: '2024-08-10T05:00:40Z' },
      'scan 2024-08-10T05:00:00.000Z 2024-08-11T05:00:00.000Z',
      ['date-only'],
    ],
  ])('places a time by %s', (_, rest, pickup, doubts) => {
    const parcel = parcelOf([item([event('03', '', rest)])]);
    expect(pickupText(parcel)).toBe(pickup);
    expect(doubtsOf(parcel)).toEqual(doubts);
  });

  it("keeps the items of a list apart, and treats a schema's example as no data", () => {
    const reading = readJson([
      item([event('03')]),
      item([event('03')], { trackingNumber: 'string' }),
      { trackingNumber: '9400100000000000000002', error: { code: '404' } },
    ]);
    expect(
      reading.state === 'read' &&
        reading.parcels.map((each) => [each.trackingNumber, pickupText(each), ...doubtsOf(each)]),
    ).toEqual([
      ['9400100000000000000001', scan],
      ['string', 'none', 'test-data'],
      ['9400100000000000000002', 'none', 'no-events'],
    ]);
  });

  it('has no data in an empty list of events', () => {
    const parcel = parcelOf(item([], { statusCategory: 'Pre-Shipment' }));
    expect([pickupText(parcel), ...doubtsOf(parcel)]).toEqual(['none', 'no-events']);
  });
});

describeFormat(usps, {
  payload: (events) => [item(events)],
  event: ({ code, day }) =>
    event(code, '', { eventTimestamp: `2024-08-${day - 1}T21:20:00`, GMTTimestamp: `2024-08-${day}T02:20:00Z` }),
});
