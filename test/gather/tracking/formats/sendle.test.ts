import { describe, expect, it } from 'vitest';
import { sendle } from '../../../../src/gather/tracking/formats/sendle.js';
import { doubtsOf, kindsOf, parcelOf, pickupText } from '../payloads.js';
import { describeFormat } from './describe-format.js';

const event = (type: string, description = '', rest: object = {}): object => ({
  event_type: type,
  scan_time: '2024-08-11T02:20:00Z',
  display_time: '2024-08-10T22:20:00-04:00',
  local_scan_time: '2024-08-10T22:20:00',
  description,
  location: 'TRENTON, NJ',
  ...rest,
});
const payload = (events: readonly unknown[]): object => ({
  state: 'Delivered',
  scheduling: { picked_up_on: '2024-08-01', delivered_on: '2024-08-01' },
  tracking_events: events,
});
const scan = 'scan 2024-08-11T02:20:00.000Z 2024-08-11T02:20:01.000Z';

describe('Sendle', () => {
  it('takes Pickup for the pickup of a parcel without a number', () => {
    const parcel = parcelOf(payload([event('Pickup', 'Parcel picked up')]));
    expect(pickupText(parcel)).toBe(scan);
    expect(parcel.trackingNumber).toBeNull();
    expect(doubtsOf(parcel)).toEqual(['number-not-in-file']);
  });

  it.each([
    ['Pickup Attempted', 'We attempted to pick up the parcel but were unsuccessful', 'unknown'],
    ['Info', '', 'unknown'],
    ['Pickup Booked', '', 'unknown'],
    ['Delivery Attempted', '', 'exception'],
    ['Left with Agent', '', 'in-transit'],
    ['Out for Delivery', '', 'out-for-delivery'],
  ])('takes %s for no pickup', (type, text, kind) => {
    const parcel = parcelOf(payload([event(type, text)]));
    expect(kindsOf(parcel)).toEqual([kind]);
    expect(parcel.pickupProof).not.toBe('scan');
  });

  it('leaves a drop-off to a person', () => {
    const parcel = parcelOf(payload([event('Dropped off', 'Parcel has been dropped off')]));
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toEqual(['number-not-in-file', 'possession-unconfirmed']);
  });

  it('lets the words contradict the type', () => {
    const parcel = parcelOf(payload([event('Pickup', 'Pickup attempted, nobody there')]));
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toContain('code-text-conflict');
  });

  it('ignores local times, and spans the two others if they differ', () => {
    const local = { local_scan_time: '2024-08-09T02:20:00' };
    expect(pickupText(parcelOf(payload([event('Pickup', '', local)])))).toBe(scan);
    const onlyLocal = { ...local, scan_time: null, display_time: null };
    expect(pickupText(parcelOf(payload([event('Pickup', '', onlyLocal)])))).toBe('none');
    const shown = { display_time: '2024-08-11T02:20:00-04:00' };
    expect(pickupText(parcelOf(payload([event('Pickup', '', shown)])))).toBe(
      'scan 2024-08-11T02:20:00.000Z 2024-08-11T06:20:01.000Z',
    );
  });

  it('considers every place on Earth for a time without an offset', () => {
    const bare = { scan_time: '2024-08-11T02:20:00', display_time: null };
    expect(pickupText(parcelOf(payload([event('Pickup', '', bare)])))).toBe(
      'scan 2024-08-10T12:20:00.000Z 2024-08-11T14:20:01.000Z',
    );
  });

  it("takes the order's dates for no pickup", () => {
    expect(pickupText(parcelOf(payload([event('Info')])))).toBe('none');
  });
});

describeFormat(sendle, {
  payload,
  event: ({ code, day }) => ({ event_type: code, scan_time: `2024-08-${day}T02:20:00Z` }),
});
