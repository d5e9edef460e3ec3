import { describe, expect, it } from 'vitest';
import { anjun } from '../../../../src/gather/tracking/formats/anjun.js';
import { doubtsOf, kindsOf, parcelOf, pickupText } from '../payloads.js';
import { describeFormat } from './describe-format.js';

const node = (statusCode: string, dateTime = '11-08-2024 10:20:00'): object => ({
  statusCode,
  dateTime,
  status: '',
  address: 'São Paulo / SP',
});
const answer = (nodeDataList: readonly unknown[]): object => ({ trackNo: 'AJ240000000000001', nodeDataList });

describe('Anjun', () => {
  it('proves possession only by a later event, and considers Brazilian zones', () => {
    const parcel = parcelOf(answer([node('signed', '14-08-2024 10:20:00'), node('transfer_in_storage')]));
    expect(kindsOf(parcel)).toEqual(['in-transit', 'delivered']);
    expect(parcel.pickupProof).toBe('later-event');
    expect(parcel.pickup?.latest).toBe('2024-08-11T15:20:01.000Z');
    expect(parcel.trackingNumber).toBe('AJ240000000000001');
    expect(doubtsOf(parcel)).toEqual(['clock-zone-unknown']);
  });

  it("reads the day first, in the case's zone", () => {
    const parcel = parcelOf(answer([node('signed', '08-11-2024 10:20:00')]), { timeZone: 'America/Sao_Paulo' });
    expect(parcel.events[0]?.at?.earliest).toBe('2024-11-08T13:20:00.000Z');
  });

  it.each(['collected', 'order_created', 'in_storage', ''])('reads "%s" as unknown', (code) => {
    const parcel = parcelOf(answer([node(code)]));
    expect(kindsOf(parcel)).toEqual(['unknown']);
    expect(pickupText(parcel)).toBe('none');
  });
});

describeFormat(anjun, {
  payload: (nodes) => answer(nodes),
  event: ({ code, day }) => node(code, `${day}-08-2024 10:20:00`),
});
