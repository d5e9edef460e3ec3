import { describe, expect, it } from 'vitest';
import { fedex } from '../../../../src/gather/tracking/formats/fedex.js';
import { gatherTracking } from '../../../../src/gather/tracking/index.js';
import { doubtsOf, kindsOf, parcelOf, pickupText, readJson } from '../payloads.js';
import { describeFormat } from './describe-format.js';

const event = (eventType: string, date = '2024-08-10T21:20:00-05:00', rest: object = {}): object => ({
  date,
  eventType,
  eventDescription: '',
  exceptionDescription: '',
  scanLocation: { city: 'Springfield' },
  ...rest,
});
const result = (scanEvents: readonly unknown[], rest: object = {}): object => ({
  trackingNumberInfo: { trackingNumber: '700000000001', trackingNumberUniqueId: '1~700000000001~FDEG' },
  scanEvents,
  ...rest,
});
const answer = (...results: readonly object[]): object => ({
  transactionId: 'x',
  output: { completeTrackResults: [{ trackingNumber: '700000000001', trackResults: results }] },
});
const payload = (scanEvents: readonly unknown[], rest: object = {}): object => answer(result(scanEvents, rest));
const scan = 'scan 2024-08-11T02:20:00.000Z 2024-08-11T02:20:01.000Z';

describe('FedEx', () => {
  it('reads the pickup between label and transit', () => {
    const parcel = parcelOf(
      payload([
        event('DL', '2024-08-15T12:00:00-04:00', { derivedStatusCode: 'DL' }),
        event('AR', '2024-08-12T08:00:00-05:00', { derivedStatusCode: 'IT' }),
        event('PU', '2024-08-10T21:20:00-05:00', { derivedStatusCode: 'PU', eventDescription: 'Picked up' }),
        event('OC', '2024-08-10T09:00:00-05:00', { derivedStatusCode: 'IN' }),
      ]),
    );
    expect(parcel.trackingNumber).toBe('700000000001');
    expect(pickupText(parcel)).toBe(scan);
    expect(kindsOf(parcel)).toEqual(['label-created', 'picked-up', 'in-transit', 'delivered']);
    expect(parcel.doubts).toEqual([]);
  });

  it('takes neither a record nor the header for a pickup', () => {
    const parcel = parcelOf(
      payload([event('OC', undefined, { eventDescription: 'Shipment information sent to FedEx' })], {
        latestStatusDetail: { code: 'PU', derivedCode: 'PU', description: 'Picked up' },
        dateAndTimes: [{ type: 'ACTUAL_PICKUP', dateTime: '2024-08-10T00:00:00-06:00' }],
        shipmentDetails: { possessionStatus: true },
      }),
    );
    expect(pickupText(parcel)).toBe('none');
    expect(parcel.doubts).toEqual([]);
  });

  it('reads midnight as a bare date, which ends with the first timed scan', () => {
    const parcel = parcelOf(
      payload(
        [
          event('AR', '2024-08-10T21:20:00-05:00'),
          event('OC', '2024-08-10T10:00:00-05:00'),
          event('PU', '2024-08-10T00:00:00', { eventDescription: 'Picked up' }),
        ],
        { dateAndTimes: [{ type: 'ACTUAL_PICKUP', dateTime: '2024-08-10T00:00:00-06:00' }] },
      ),
    );
    expect(pickupText(parcel)).toBe('scan 2024-08-09T10:00:00.000Z 2024-08-11T02:20:01.000Z');
    expect([...doubtsOf(parcel)].sort()).toEqual(['clock-zone-unknown', 'date-only']);
    expect(pickupText(parcelOf(payload([event('PU', '2024-08-10T00:00:00-05:00')])))).toBe(
      'scan 2024-08-10T05:00:00.000Z 2024-08-11T05:00:00.000Z',
    );
  });

  it.each(['AE', 'AO', 'PD', 'DR', 'ZZ'])('takes %s for no scan, whatever the derived status', (code) => {
    for (const derivedStatusCode of ['IT', 'PU', 'DL']) {
      const parcel = parcelOf(payload([event(code, undefined, { derivedStatusCode })]));
      expect(kindsOf(parcel)).toEqual(['unknown']);
      expect(parcel.doubts).toEqual([]);
    }
  });

  it.each([
    ['PU', { derivedStatusCode: 'IN' }],
    ['OC', { derivedStatusCode: 'PU' }],
    ['AR', { derivedStatusCode: 'IN' }],
    ['PU', { eventDescription: 'Pickup attempted' }],
    ['PU', { exceptionDescription: 'Shipment information received' }],
    ['OC', { eventDescription: 'Picked up' }],
  ])('finds no pickup in %s with %j', (code, rest) => {
    const parcel = parcelOf(payload([event(code, undefined, rest)]));
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toEqual(['code-text-conflict']);
  });

  it('does not take a remark on the parcel for a denial of its pickup', () => {
    const parcel = parcelOf(
      payload([event('PU', undefined, { exceptionDescription: 'Package available for clearance' })]),
    );
    expect(pickupText(parcel)).toBe(scan);
    expect(parcel.doubts).toEqual([]);
  });

  it.each([
    [{ error: { code: 'TRACKING.TRACKINGNUMBER.EMPTY' } }, 'TRACKING.TRACKINGNUMBER.EMPTY'],
    [{ shipmentDetails: { beforePossessionStatus: true } }, 'beforePossessionStatus'],
    [
      { dateAndTimes: [{ type: 'ACTUAL_DELIVERY', dateTime: '2013-09-27T00:00:00' }] },
      'ACTUAL_DELIVERY 2013-09-27T00:00:00',
    ],
  ])('doubts scans beside %j', (rest, detail) => {
    const parcel = parcelOf(payload([event('PU')], rest));
    expect(parcel.doubts).toMatchObject([{ code: 'self-contradiction', detail }]);
  });

  it('doubts a result under another number than the requested one', () => {
    const parcel = parcelOf(payload([event('PU')], { trackingNumberInfo: { trackingNumber: '700000000099' } }));
    expect([parcel.trackingNumber, parcel.aliases]).toEqual(['700000000099', []]);
    expect(parcel.doubts).toMatchObject([{ code: 'inner-number-differs', detail: '700000000001 ≠ 700000000099' }]);
  });

  it('uses the number of the answer if the result names none', () => {
    const parcel = parcelOf(payload([event('PU')], { trackingNumberInfo: {} }));
    expect([parcel.trackingNumber, parcel.pointer]).toEqual([
      '700000000001',
      '/output/completeTrackResults/0/trackingNumber',
    ]);
    expect(parcel.doubts).toEqual([]);
  });

  it('keeps several results under one number apart, and doubts which one is meant', () => {
    const reading = readJson(answer(result([event('OC')]), result([event('PU', '2019-08-10T21:20:00-05:00')])));
    expect(reading.state === 'read' && reading.parcels.map(pickupText)).toEqual([
      'none',
      'scan 2019-08-11T02:20:00.000Z 2019-08-11T02:20:01.000Z',
    ]);
    const instant = { earliest: '2024-08-20T11:03:00.000Z', latest: '2024-08-20T11:03:01.000Z', text: '' };
    const order = { number: '1-1', trackingNumber: '700000000001', items: [{ sku: '1' }] };
    const facts = gatherTracking([{ file: 'a.json', reading }], { id: 'D-1', order, dispute: { openedAt: instant } });
    expect(doubtsOf(facts).some((code) => code === 'several-parcels' || code === 'number-reused')).toBe(true);
  });

  it('has no data if the number was not found', () => {
    const parcel = parcelOf(answer({ error: { code: 'TRACKING.TRACKINGNUMBER.NOTFOUND' } }));
    expect([pickupText(parcel), ...doubtsOf(parcel)]).toEqual(['none', 'no-events']);
  });
});

describeFormat(fedex, {
  payload: (events) => payload(events),
  event: ({ code, day }) => event(code, `2024-08-${day - 1}T21:20:00-05:00`),
});
