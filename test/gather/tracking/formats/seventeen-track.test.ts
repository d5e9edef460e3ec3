import { describe, expect, it } from 'vitest';
import { seventeenTrack } from '../../../../src/gather/tracking/formats/seventeen-track.js';
import { doubtsOf, kindsOf, parcelOf, pickupText, readJson, track17 } from '../payloads.js';
import { describeFormat } from './describe-format.js';

const event = (stage: string | null, subStatus: string | null, description = '', rest: object = {}): object => ({
  time_iso: '2024-08-11T10:20:00+08:00',
  time_utc: '2024-08-11T02:20:00Z',
  time_raw: { date: null, time: null, timezone: null },
  description,
  location: 'SHENZHEN',
  stage,
  sub_status: subStatus,
  ...rest,
});
const scan = 'scan 2024-08-11T02:20:00.000Z 2024-08-11T02:20:01.000Z';
const milestone = (key: string, time: string | null): object => ({ key_stage: key, time_iso: time, time_utc: null });

describe('17TRACK', () => {
  it.each([
    ['PickedUp', null],
    ['PickedUp', 'InTransit_PickedUp'],
    ['InTransit_PickedUp', null],
    [null, 'InTransit_PickedUp'],
    ['PickedUp', 'InTransit_Other'],
  ])('stage %s with sub-status %s is possession', (stage, subStatus) => {
    expect(pickupText(parcelOf(track17([event(stage, subStatus)])))).toBe(scan);
  });

  it.each([
    ['InfoReceived', null, 'label-created'],
    [null, 'InTransit_Other', 'in-transit'],
    ['AvailableForPickup', 'AvailableForPickup_Other', 'in-transit'],
    ['OutForDelivery', null, 'out-for-delivery'],
    ['Delivered', 'Delivered_Other', 'delivered'],
    [null, 'Exception_Returning', 'exception'],
    [null, 'DeliveryFailure_Other', 'exception'],
    ['NotFound', 'NotFound_Other', 'unknown'],
    ['Expired', null, 'unknown'],
    ['PickedUpTomorrow', null, 'unknown'],
  ])('stage %s with sub-status %s is %s', (stage, subStatus, kind) => {
    expect(kindsOf(parcelOf(track17([event(stage, subStatus)])))).toEqual([kind]);
  });

  it('finds no pickup if stage and sub-status contradict each other', () => {
    for (const [stage, subStatus] of [
      ['InfoReceived', 'InTransit_PickedUp'],
      ['PickedUp', 'InfoReceived'],
    ] as const) {
      const parcel = parcelOf(track17([event(stage, subStatus)]));
      expect(pickupText(parcel)).toBe('none');
      expect(doubtsOf(parcel)).toEqual(['code-text-conflict']);
    }
  });

  it.each(['Origin Scan', 'Picked up', '揽收', 'Принято в отделении связи'])(
    'infers possession from "%s" if no code is given, and says so',
    (text) => {
      const parcel = parcelOf(track17([event(null, '', text)]));
      expect(pickupText(parcel)).toBe(scan);
      expect(doubtsOf(parcel)).toEqual(['inferred-from-text']);
    },
  );

  it.each([
    'Shipper created a label, UPS has not received the package yet.',
    'Pickup attempted',
    'Pickup scheduled',
    'Available for pickup',
    'Picked up by courier for delivery',
    'Accepted',
    '电子信息已收到',
  ])('infers no possession from "%s"', (text) => {
    expect(pickupText(parcelOf(track17([event(null, null, text)])))).toBe('none');
  });

  it('does not doubt a coded scan because of a later inferred one', () => {
    const later = { time_iso: '2024-08-12T10:20:00+08:00', time_utc: '2024-08-12T02:20:00Z' };
    const parcel = parcelOf(track17([event(null, null, 'Picked up', later), event('PickedUp', null)]));
    expect(pickupText(parcel)).toBe(scan);
    expect(parcel.doubts).toEqual([]);
  });

  it('uses a milestone with a time that no event has, and none without a time', () => {
    expect(pickupText(parcelOf(track17([], { milestone: [milestone('PickedUp', '2024-08-11T10:20:00+08:00')] })))).toBe(
      scan,
    );
    expect(pickupText(parcelOf(track17([], { milestone: [milestone('PickedUp', null)] })))).toBe('none');
  });

  it('lets the words of an event at the same moment contradict a milestone', () => {
    const parcel = parcelOf(
      track17([event('InfoReceived', null, 'Order information received')], {
        milestone: [milestone('PickedUp', '2024-08-11T10:20:00+08:00')],
      }),
    );
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toEqual(['code-text-conflict']);
  });

  it('sorts the events of several providers by instant', () => {
    const provider = (events: readonly object[]): object => ({ provider: { name: 'x' }, events });
    const later = { time_iso: '2024-08-15T10:20:00+03:00', time_utc: '2024-08-15T07:20:00Z' };
    const parcel = parcelOf(
      track17([], {
        tracking: { providers: [provider([event('Delivered', null, '', later)]), provider([event('PickedUp', null)])] },
      }),
    );
    expect(kindsOf(parcel)).toEqual(['picked-up', 'delivered']);
  });

  it('spans both times if they name different instants', () => {
    const parcel = parcelOf(track17([event('PickedUp', null, '', { time_utc: '2024-08-11T10:20:00Z' })]));
    expect(pickupText(parcel)).toBe('scan 2024-08-11T02:20:00.000Z 2024-08-11T10:20:01.000Z');
  });

  it('reads a raw date without a time as a bare date', () => {
    const raw = { time_raw: { date: '2024-08-11', time: null, timezone: null } };
    const parcel = parcelOf(track17([event('PickedUp', null, '', raw)]));
    expect(pickupText(parcel)).toBe('scan 2024-08-10T16:00:00.000Z 2024-08-11T16:00:00.000Z');
  });

  it('reads every parcel of an answer', () => {
    const info = { tracking: { providers: [] } };
    const reading = readJson({
      code: 0,
      data: {
        accepted: [
          { number: 'A1', track_info: info },
          { number: 'B2', track_info: null },
        ],
        rejected: [],
      },
    });
    expect(reading.state === 'read' && reading.parcels.map(({ trackingNumber }) => trackingNumber)).toEqual([
      'A1',
      'B2',
    ]);
  });
});

describeFormat(seventeenTrack, {
  payload: (events) => track17(events as readonly object[]),
  event: ({ code, day }) => ({ stage: code, time_utc: `2024-08-${day}T02:20:00Z` }),
});
