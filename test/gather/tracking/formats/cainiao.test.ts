import { describe, expect, it } from 'vitest';
import { cainiao as format } from '../../../../src/gather/tracking/formats/cainiao.js';
import { cainiao, doubtsOf, kindsOf, parcelOf, pickupText } from '../payloads.js';
import { describeFormat } from './describe-format.js';

/** 2024-08-11T02:20:00Z */
const time = 1_723_342_800_000;
const detail = (actionCode: string, rest: object = {}): object => ({
  time,
  timeStr: '2024-08-11 10:20:00',
  timeZone: 'GMT-3',
  desc: '',
  standerdDesc: '',
  actionCode,
  ...rest,
});
const scan = 'scan 2024-08-11T02:20:00.000Z 2024-08-11T02:20:01.000Z';

describe('Cainiao', () => {
  it('takes PU_PICKUP_SUCCESS for possession, at its epoch', () => {
    const parcel = parcelOf(cainiao([detail('PU_PICKUP_SUCCESS', { desc: 'Shipment picked up' })]));
    expect(pickupText(parcel)).toBe(scan);
    expect(parcel.pickup?.text).toBe('2024-08-11 10:20:00');
  });

  it('reads the clock time as UTC+8 if the epoch is missing, whatever zone stands beside it', () => {
    const parcel = parcelOf(cainiao([detail('PU_PICKUP_SUCCESS', { time: null })]), { timeZone: 'Europe/Moscow' });
    expect(pickupText(parcel)).toBe(scan);
  });

  it.each([
    ['CONSIGN', 'label-created'],
    ['GWMS_ACCEPT', 'unknown'],
    ['GWMS_OUTBOUND', 'unknown'],
    ['GTMS_ACCEPT', 'unknown'],
    ['GTMS_ASN', 'unknown'],
    ['CC_EX_START', 'unknown'],
    ['COMMON_INTRANSIT', 'unknown'],
    ['PU_PICKUP_FAILURE', 'exception'],
    ['PU_SIGN_IN_SUCCESS', 'in-transit'],
    ['LH_DEPART', 'in-transit'],
    ['CC_HO_OUT_SUCCESS', 'in-transit'],
    ['GTMS_STA_SIGNED', 'in-transit'],
    ['GTMS_DO_DEPART', 'out-for-delivery'],
    ['GTMS_SIGNED', 'delivered'],
    ['RT_BACK', 'returned'],
    ['', 'unknown'],
  ])('reads %s as %s', (code, kind) => {
    expect(kindsOf(parcelOf(cainiao([detail(code)])))).toEqual([kind]);
  });

  it('notices a contradiction in the second description too', () => {
    const parcel = parcelOf(
      cainiao([detail('PU_PICKUP_SUCCESS', { desc: 'Parcel', standerdDesc: 'Electronic information received' })]),
    );
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toEqual(['code-text-conflict']);
  });

  it('reads an empty list as no data', () => {
    expect(doubtsOf(parcelOf(cainiao([])))).toEqual(['no-events']);
  });

  it('reads a single parcel without its envelope, and its other numbers', () => {
    const parcel = parcelOf({ mailNo: 'LP1', copyRealMailNo: 'RU2', detailList: [detail('PU_PICKUP_SUCCESS')] });
    expect(parcel).toMatchObject({ trackingNumber: 'LP1', aliases: ['RU2'], pointer: '/mailNo' });
  });
});

describeFormat(format, {
  payload: (detailList) => ({ module: [{ mailNo: 'LP00123456789CN', detailList }], success: true }),
  event: ({ code, day }) => ({ time: Date.UTC(2024, 7, day, 2, 20), timeStr: '', timeZone: 'GMT-3', actionCode: code }),
});
