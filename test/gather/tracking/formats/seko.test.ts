import { describe, expect, it } from 'vitest';
import { seko } from '../../../../src/gather/tracking/formats/seko.js';
import { doubtsOf, kindsOf, parcelOf, pickupText, readJson } from '../payloads.js';
import { describeFormat } from './describe-format.js';

const event = (code: string | null, day: string, text = '', rest: object = {}): object => ({
  EventDT: `2024-08-${day}`,
  Code: null,
  OmniCode: code,
  Description: text,
  Location: 'READING,GB',
  ...rest,
});
const consignment = (events: readonly unknown[], number = '700100200300'): object => ({
  ConsignmentNo: number,
  Status: 'DELIVERED',
  Picked: '2024-08-01T13:31:47',
  Delivered: '2024-08-01T13:31:47',
  Events: events,
});
const inBritain = { timeZone: 'Europe/London' };

describe('Seko', () => {
  it('takes the export hub as proof of possession by then, not for the hand-over', () => {
    const parcel = parcelOf(
      [
        consignment([
          event('OP-1', '10T09:55:23.043', 'Tracking number allocated & order ready'),
          event('OP-8', '10T10:55:24', 'The parcel data was entered; the parcel was not yet handed over.'),
          event('OP-3', '12T09:18:01.733', 'Processed through Export Hub'),
        ]),
      ],
      inBritain,
    );
    expect(kindsOf(parcel)).toEqual(['label-created', 'label-created', 'in-transit']);
    expect(pickupText(parcel)).toBe('later-event 2024-08-10T08:55:23.043Z 2024-08-12T08:18:01.734Z');
    expect(parcel.doubts).toEqual([]);
  });

  it('takes neither the header nor labels for a pickup', () => {
    expect(pickupText(parcelOf([consignment([event('OP-1', '10T09:00:00')])], inBritain))).toBe('none');
    expect(doubtsOf(parcelOf([consignment([])]))).toEqual(['no-events']);
  });

  it.each(['OP-33', 'OP-10', 'OP-14'])('leaves %s to a person', (code) => {
    const parcel = parcelOf([consignment([event(code, '11T10:20:00', 'Collected from sender')])], inBritain);
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toEqual(['possession-unconfirmed']);
  });

  it("reports a conflict if a movement's words say that nothing was handed over", () => {
    const text = 'The parcel was not yet handed over';
    expect(doubtsOf(parcelOf([consignment([event('OP-4', '11T10:20:00', text)])], inBritain))).toEqual([
      'code-text-conflict',
    ]);
  });

  it('reads both meanings of OP-4 and several codes at one moment', () => {
    const parcel = parcelOf(
      [
        consignment([
          event('OP-4', '12T15:29:00', 'The parcel was handed over to the last mile.'),
          event('OP-79', '12T15:29:00', 'The parcel has left the parcel center.'),
          event('OP-4', '11T15:29:00', 'International transit'),
          event('OP-99', '11T15:29:00', 'Picked up'),
          event(null, '11T15:29:00', 'Something'),
        ]),
      ],
      inBritain,
    );
    expect(kindsOf(parcel)).toEqual(['in-transit', 'unknown', 'unknown', 'in-transit', 'in-transit']);
  });

  it('considers every place on Earth if the case names no zone', () => {
    const parcel = parcelOf([consignment([event('OP-3', '12T10:20:00')])]);
    expect(pickupText(parcel)).toBe('later-event 2000-01-01T00:00:00.000Z 2024-08-12T22:20:01.000Z');
    expect(doubtsOf(parcel)).toEqual(['clock-zone-unknown']);
  });

  it('reads every consignment of a list', () => {
    const reading = readJson([consignment([]), consignment([], 'B2')]);
    expect(reading).toMatchObject({ parcels: [{ trackingNumber: '700100200300' }, { trackingNumber: 'B2' }] });
  });
});

describeFormat(seko, {
  payload: (events) => [consignment(events)],
  event: ({ code, day }) => event(code, `${day}T10:20:00`),
});
