import { describe, expect, it } from 'vitest';
import { fourPxApi, fourPxPage } from '../../../../src/gather/tracking/formats/four-px.js';
import { doubtsOf, kindsOf, parcelOf, pickupText, readJson } from '../payloads.js';
import { describeFormat } from './describe-format.js';

const track = (tkCode: string, rest: object = {}): object => ({
  tkCode,
  tkDesc: '',
  tkLocation: 'SHENZHEN',
  tkTimezone: 'UTC+02:00',
  tkDate: '2024-08-11T02:20:00.000+0000',
  tkDateStr: '2024-08-11 10:20:00',
  ...rest,
});
const page = (tracks: readonly unknown[], rest: object = {}): object => ({
  result: 1,
  data: [{ queryCode: '4PX3000000000001CN', status: 1, tracks, ...rest }],
});
const scan = 'scan 2024-08-11T02:20:00.000Z 2024-08-11T02:20:01.000Z';

describe("4PX's public page", () => {
  it('takes FPX_C_SPLS for possession at its instant, whatever zone stands beside it', () => {
    const label = { tkDate: '2024-08-10T02:20:00.000+0000', tkDateStr: '2024-08-10 10:20:00' };
    const parcel = parcelOf(page([track('FPX_C_SPLS'), track('FPX_L_RPIF', label)]));
    expect(pickupText(parcel)).toBe(scan);
    expect(kindsOf(parcel)).toEqual(['label-created', 'picked-up']);
    expect(parcel.pickup?.text).toBe('2024-08-11 10:20:00');
    expect(parcel.doubts).toEqual([]);
  });

  it('takes sent data for a record, though its category is called picking', () => {
    const tracks = [
      track('FPX_L_RPIF', { tkDesc: 'Parcel information received', tkCategoryName: 'Picking in Origin Country' }),
      track('FPX_O_IR', { tkDesc: 'Order data transmitted' }),
    ];
    const parcel = parcelOf(page(tracks, { status: 1 }));
    expect(kindsOf(parcel)).toEqual(['label-created', 'label-created']);
    expect(pickupText(parcel)).toBe('none');
  });

  it.each(['FPX_L_SC', 'FPX_O_RR'])('leaves %s to a person', (code) => {
    expect(doubtsOf(parcelOf(page([track(code)])))).toEqual(['possession-unconfirmed']);
  });

  it('tells line-haul delays from moves', () => {
    expect(kindsOf(parcelOf(page([track('FPX_M_TDMF'), track('FPX_M_HA')])))).toEqual(['exception', 'in-transit']);
  });

  it('spans both times if they differ, and reads either alone', () => {
    const parcel = parcelOf(page([track('FPX_C_SPLS', { tkDate: '2024-08-11T08:20:00.000+0000' })]));
    expect(pickupText(parcel)).toBe('scan 2024-08-11T02:20:00.000Z 2024-08-11T08:20:01.000Z');
    expect(pickupText(parcelOf(page([track('FPX_C_SPLS', { tkDate: null })])))).toBe(scan);
    expect(pickupText(parcelOf(page([track('FPX_C_SPLS', { tkDateStr: null })])))).toBe(scan);
  });

  it('reads midnight in UTC+8 as a bare date', () => {
    const midnight = { tkDate: '2024-08-10T16:00:00.000+0000', tkDateStr: '2024-08-11 00:00:00' };
    const parcel = parcelOf(page([track('FPX_C_SPLS', midnight)]));
    expect(pickupText(parcel)).toBe('scan 2024-08-10T16:00:00.000Z 2024-08-11T16:00:00.000Z');
    expect(doubtsOf(parcel)).toEqual(['date-only']);
  });

  it.each([
    ['a list of its numbers', { serverCode: 'S1', hawbCodeSet: ['4PX3000000000002CN', 'S1'] }],
    ['no such list', { serverCode: 'S1', shipperCode: '4PX3000000000002CN' }],
  ])('doubts a parcel that bears other numbers than the one asked for, with %s', (_, names) => {
    expect(doubtsOf(parcelOf(page([track('FPX_C_SPLS')], names)))).toEqual(['inner-number-differs']);
  });

  it.each([{ serverCode: '4PX3000000000001CN' }, { shipperCode: 'A', hawbCodeSet: ['4PX3000000000001CN'] }])(
    'does not if the number asked for is one of its own: %j',
    (names) => {
      expect(doubtsOf(parcelOf(page([track('FPX_C_SPLS')], names)))).toEqual([]);
    },
  );

  it('keeps the other numbers and every parcel', () => {
    const parcel = parcelOf(page([], { serverCode: '06210000000001', hawbCodeSet: ['4PX3000000000001CN', 'X9'] }));
    expect(parcel).toMatchObject({ trackingNumber: '4PX3000000000001CN', aliases: ['06210000000001', 'X9'] });
    expect(doubtsOf(parcel)).toEqual(['no-events']);
    const reading = readJson({
      data: [
        { queryCode: 'A', tracks: [] },
        { queryCode: 'B', tracks: [] },
      ],
    });
    expect(reading.state === 'read' && reading.parcels).toHaveLength(2);
  });
});

describe('4PX open API', () => {
  const api = (event: object, data: object = {}): object => ({
    result: '1',
    data: {
      deliveryOrderNo: '4PX1',
      trackingList: [{ businessLinkCode: 'FPX_C_SPLS', trackingContent: '', ...event }],
      ...data,
    },
  });

  it('places a time in China', () => {
    const parcel = parcelOf(api({ occurDatetime: '2024-08-11 10:20:00', timeZone: 'UTC+08:00' }));
    expect(pickupText(parcel)).toBe(scan);
    expect(parcel.trackingNumber).toBe('4PX1');
  });

  it('considers UTC+8 beside any other zone', () => {
    const parcel = parcelOf(api({ occurDatetime: '2024-08-11 10:20:00', timeZone: 'UTC+02:00' }));
    expect(pickupText(parcel)).toBe('scan 2024-08-11T02:20:00.000Z 2024-08-11T08:20:01.000Z');
  });

  it('doubts a time without a zone, and a parcel without a number', () => {
    const parcel = parcelOf(api({ occurDatetime: '2024-08-11 10:20:00' }, { deliveryOrderNo: null }));
    expect(pickupText(parcel)).toBe('scan 2024-08-11T02:20:00.000Z 2024-08-11T07:20:01.000Z');
    expect(doubtsOf(parcel)).toEqual(['number-not-in-file', 'clock-zone-unknown']);
  });
});

describeFormat(fourPxPage, {
  payload: (tracks) => page(tracks),
  event: ({ code, day }) =>
    track(code, { tkDate: `2024-08-${day}T02:20:00.000+0000`, tkDateStr: `2024-08-${day} 10:20:00` }),
});

describeFormat(fourPxApi, {
  payload: (trackingList) => ({ data: { deliveryOrderNo: '4PX1', trackingList } }),
  event: ({ code, day }) => ({
    businessLinkCode: code,
    occurDatetime: `2024-08-${day} 10:20:00`,
    timeZone: 'UTC+08:00',
    trackingContent: '',
  }),
});
