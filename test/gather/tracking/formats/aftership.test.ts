import { describe, expect, it } from 'vitest';
import { aftership } from '../../../../src/gather/tracking/formats/aftership.js';
import { doubtsOf, kindsOf, parcelOf, pickupText, readJson } from '../payloads.js';
import { describeFormat } from './describe-format.js';

const at = '2024-08-11T10:20:00+08:00';
const checkpoint = (tag: string, subtag: string, message = '', rest: object = {}): object => ({
  slug: 'cainiao',
  tag,
  subtag,
  subtag_message: '',
  message,
  checkpoint_time: at,
  created_at: '2024-08-01T00:00:00+00:00',
  raw_tag: 'CONSTANT',
  ...rest,
});
const tracking = (checkpoints: readonly unknown[], rest: object = {}): object => ({
  tracking_number: 'LQ700100200CN',
  slug: 'cainiao',
  tag: 'Delivered',
  shipment_pickup_date: '2024-08-02T08:00:00',
  checkpoints,
  ...rest,
});
const payload = (checkpoints: readonly unknown[]): object => ({ meta: {}, data: { tracking: tracking(checkpoints) } });
const scan = 'scan 2024-08-11T02:20:00.000Z 2024-08-11T02:20:01.000Z';

describe('AfterShip', () => {
  it('takes the acceptance scan for the pickup', () => {
    const parcel = parcelOf(payload([checkpoint('InTransit', 'InTransit_002', 'Picked up')]));
    expect(pickupText(parcel)).toBe(scan);
    expect(parcel).toMatchObject({ trackingNumber: 'LQ700100200CN', carrier: 'cainiao', doubts: [] });
  });

  it('takes neither the header nor a label for a pickup', () => {
    expect(pickupText(parcelOf(payload([checkpoint('InfoReceived', 'InfoReceived_001')])))).toBe('none');
    expect(doubtsOf(parcelOf(payload([])))).toEqual(['no-events']);
  });

  it.each([
    ['InfoReceived', 'InTransit_002'],
    ['InTransit', 'InfoReceived_001'],
    ['Delivered', 'InTransit_002'],
    ['Pending', 'InTransit_002'],
  ])('finds no pickup in the tag %s with the contradicting sub-status %s', (tag, subtag) => {
    const parcel = parcelOf(payload([checkpoint(tag, subtag)]));
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toEqual(['code-text-conflict']);
  });

  it.each([
    ['Picked Up by Shipping Partner, USPS Awaiting Item', ''],
    ['Shipment', 'Info received'],
  ])('lets the words %s / %s contradict the acceptance scan', (message, words) => {
    const parcel = parcelOf(payload([checkpoint('InTransit', 'InTransit_002', message, { subtag_message: words })]));
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toEqual(['code-text-conflict']);
  });

  it("believes Cainiao's raw tag if it claims less than the sub-status", () => {
    const filed = (raw: string, subtag: string, time: string): object =>
      checkpoint('InTransit', subtag, '', {
        raw_tag: raw,
        subtag_message: 'Acceptance scan',
        checkpoint_time: `2024-08-${time}+08:00`,
      });
    const parcel = parcelOf(
      payload([
        filed('GWMS_OUTBOUND', 'InTransit_007', '10T12:00:00'),
        filed('GWMS_ACCEPT', 'InTransit_002', '10T07:00:00'),
        filed('PU_PICKUP_SUCCESS', 'InTransit_002', '11T10:20:00'),
        filed('GWMS_PACKAGE', 'InTransit_001', '10T11:00:00'),
      ]),
    );
    expect(kindsOf(parcel)).toEqual(['unknown', 'unknown', 'unknown', 'picked-up']);
    expect(pickupText(parcel)).toBe(scan);
    expect(parcel.doubts).toEqual([]);
  });

  it('takes no other raw tag for a code, because it is constant', () => {
    const constant = { raw_tag: 'FPX_L_RPIF' };
    expect(pickupText(parcelOf(payload([checkpoint('InTransit', 'InTransit_002', '', constant)])))).toBe(scan);
  });

  it('considers every place on Earth and UTC for a time without an offset', () => {
    const json = payload([checkpoint('InTransit', 'InTransit_002', '', { checkpoint_time: '2024-08-11T10:20:00' })]);
    const parcel = parcelOf(json);
    expect(pickupText(parcel)).toBe('scan 2024-08-10T20:20:00.000Z 2024-08-11T22:20:01.000Z');
    expect(doubtsOf(parcel)).toEqual(['clock-zone-unknown']);
    expect(pickupText(parcelOf(json, { timeZone: 'Asia/Shanghai' }))).toBe(
      'scan 2024-08-11T02:20:00.000Z 2024-08-11T10:20:01.000Z',
    );
  });

  it('reads midnight as a bare date', () => {
    const midnight = { checkpoint_time: '2024-08-11T00:00:00+08:00' };
    const parcel = parcelOf(payload([checkpoint('InTransit', 'InTransit_002', '', midnight)]));
    expect(pickupText(parcel)).toBe('scan 2024-08-10T16:00:00.000Z 2024-08-11T16:00:00.000Z');
    expect(doubtsOf(parcel)).toEqual(['date-only']);
  });

  it('reads lists, later versions without an envelope, and webhooks', () => {
    const [one, other] = [
      tracking([checkpoint('InTransit', 'InTransit_002')]),
      tracking([], { tracking_number: 'B2' }),
    ];
    const reading = readJson({ data: { trackings: [one, other], page: 1 } });
    expect(reading).toMatchObject({ parcels: [{ trackingNumber: 'LQ700100200CN' }, { trackingNumber: 'B2' }] });
    expect(parcelOf({ meta: {}, data: one }).pointer).toBe('/data/tracking_number');
    expect(parcelOf({ event: 'tracking_update', msg: one }).pointer).toBe('/msg/tracking_number');
  });
});

describeFormat(aftership, {
  payload,
  event: ({ code, day }) => ({ subtag: code, checkpoint_time: `2024-08-${day}T10:20:00+08:00` }),
});
