import { describe, expect, it } from 'vitest';
import { shipengine } from '../../../../src/gather/tracking/formats/shipengine.js';
import { doubtsOf, kindsOf, parcelOf, pickupText } from '../payloads.js';
import { describeFormat } from './describe-format.js';

const event = (status: string | null, detail: string | null, description = '', rest: object = {}): object => ({
  occurred_at: '2024-08-11T02:20:00Z',
  carrier_occurred_at: '2024-08-11T10:20:00',
  status_code: status,
  status_detail_code: detail,
  description,
  event_code: '03',
  city_locality: 'YIWU',
  ...rest,
});
const tracking = (events: readonly unknown[], rest: object = {}): object => ({
  tracking_number: 'RX700100200US',
  carrier_code: 'usps',
  status_code: 'DE',
  carrier_status_code: 'D',
  shipped_date: '2024-08-01T11:59:03.289Z',
  actual_delivery_date: '2024-08-01T11:59:03.289Z',
  events,
  ...rest,
});
const scan = 'scan 2024-08-11T02:20:00.000Z 2024-08-11T02:20:01.000Z';

describe('ShipEngine', () => {
  it('takes a collection for the pickup, whatever the unconfirmed status beside it', () => {
    const parcel = parcelOf(tracking([event(null, 'COLLECTION_MADE', 'Collected')]));
    expect(pickupText(parcel)).toBe(scan);
    expect(parcel).toMatchObject({ trackingNumber: 'RX700100200US', carrier: 'usps', doubts: [] });
  });

  it.each([
    ['AC', null],
    ['IT', null],
    ['IT', 'PICKED_UP'],
    ['AC', 'RECEIVED_BY_CARRIER'],
  ])('leaves %s with %s to a person', (status, detail) => {
    const parcel = parcelOf(tracking([event(status, detail, 'Accepted')]));
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toEqual(['possession-unconfirmed']);
  });

  it.each([
    ['IT', null],
    ['AC', null],
    [null, null],
  ])('infers the pickup from the words beside %s', (status, detail) => {
    const parcel = parcelOf(tracking([event(status, detail, 'Origin Scan')]));
    expect(pickupText(parcel)).toBe(scan);
    expect(doubtsOf(parcel)).toEqual(['inferred-from-text']);
  });

  it.each([
    ['NY', null, '', 'label-created'],
    ['AC', null, 'Shipping Label Created, USPS Awaiting Item', 'label-created'],
    ['IT', 'ELEC_ADVICE_RECD_BY_CARRIER', '', 'unknown'],
    ['SP', null, 'Picked up', 'in-transit'],
    ['IT', 'HUB_SCAN_IN', '', 'in-transit'],
    ['DE', null, '', 'delivered'],
    ['XX', 'NEW', '', 'unknown'],
    [null, null, 'Arrived', 'unknown'],
  ])('reads %s with %s and "%s" as %s', (status, detail, text, kind) => {
    expect(kindsOf(parcelOf(tracking([event(status, detail, text)])))).toEqual([kind]);
  });

  it('finds no pickup in the header: a delivery before the only event, a code without meaning', () => {
    expect(pickupText(parcelOf(tracking([event(null, null, 'Arrived at Facility')])))).toBe('none');
    expect(doubtsOf(parcelOf(tracking([])))).toEqual(['no-events']);
  });

  it('reads the local clock if the instant is missing, and ignores an offset appended to it', () => {
    for (const clock of ['2024-08-11T10:20:00', '2024-08-11T10:20:00Z']) {
      const rest = { occurred_at: null, carrier_occurred_at: clock };
      const parcel = parcelOf(tracking([event(null, 'COLLECTION_MADE', '', rest)]));
      expect(pickupText(parcel)).toBe('scan 2024-08-10T20:20:00.000Z 2024-08-11T22:20:01.000Z');
      expect(doubtsOf(parcel)).toEqual(['clock-zone-unknown']);
    }
  });

  it('reads the webhook', () => {
    const parcel = parcelOf({ resource_type: 'API_TRACK', data: tracking([event(null, 'COLLECTION_MADE')]) });
    expect(parcel.pointer).toBe('/data/tracking_number');
    expect(pickupText(parcel)).toBe(scan);
  });
});

describeFormat(shipengine, {
  payload: (events) => tracking(events),
  event: ({ code, day }) => ({ status_code: code, occurred_at: `2024-08-${day}T02:20:00Z` }),
});
