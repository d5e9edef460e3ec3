import { describe, expect, it } from 'vitest';
import { ups } from '../../../../src/gather/tracking/formats/ups.js';
import { doubtsOf, kindsOf, parcelOf, pickupText, readJson } from '../payloads.js';
import { describeFormat } from './describe-format.js';

const activity = (status: object, rest: object = {}): object => ({
  date: '20240810',
  time: '212000',
  gmtDate: '20240811',
  gmtTime: '02:20:00',
  gmtOffset: '-05:00',
  location: { address: { city: 'Springfield' } },
  status,
  ...rest,
});
const local = (status: object, date: string, time: string): object =>
  activity(status, { date, time, gmtDate: undefined, gmtTime: undefined, gmtOffset: undefined });
const payload = (activities: readonly unknown[], rest: object = {}, shipment: object = {}): object => ({
  trackResponse: {
    shipment: [
      {
        inquiryNumber: '1Z0000000000000001',
        package: [{ trackingNumber: '1Z0000000000000001', activity: activities, ...rest }],
        ...shipment,
      },
    ],
  },
});
const label = { type: 'M', code: 'MP', statusCode: '003', description: 'Shipper created a label.' };
const scan = 'scan 2024-08-11T02:20:00.000Z 2024-08-11T02:20:01.000Z';

describe('UPS', () => {
  it.each([
    { type: 'P', code: 'PU', description: 'Pickup Scan' },
    { type: 'I', code: 'OR', description: 'Origin Scan' },
    { type: 'I', code: 'OR', statusCode: '005' },
    { type: 'P', code: 'XX', statusCode: '038' },
  ])('takes %j for possession', (status) => {
    const parcel = parcelOf(payload([activity(status)]));
    expect(pickupText(parcel)).toBe(scan);
    expect(doubtsOf(parcel)).toEqual([]);
  });

  it.each([
    [label, 'label-created'],
    [{ type: 'I', code: 'MP', description: 'Shipper created a label, UPS has not received it.' }, 'label-created'],
    [{ type: 'M', code: 'DP' }, 'label-created'],
    [{ type: 'I', code: 'DP' }, 'in-transit'],
    [{ type: 'D', code: 'ZZ' }, 'delivered'],
    [{ type: 'X', code: 'ZZ' }, 'exception'],
    [{ type: 'P', code: 'VP' }, 'exception'],
    [{ type: 'P', code: 'ZZ', statusCode: '043' }, 'exception'],
    [{ type: 'P', code: 'ZZ', statusCode: '044' }, 'unknown'],
    [{ type: 'Z', code: 'ZZ' }, 'unknown'],
    [{}, 'unknown'],
  ])('reads %j as %s, which is no pickup scan', (status, kind) => {
    const parcel = parcelOf(payload([activity(status)]));
    expect(kindsOf(parcel)).toEqual([kind]);
    expect(parcel.pickupProof).not.toBe('scan');
  });

  it.each(['I', 'P'])('leaves an unknown code of type %s to a person', (type) => {
    const parcel = parcelOf(payload([activity({ type, code: 'ZZ' })]));
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toEqual(['possession-unconfirmed']);
  });

  it.each([
    { type: 'M', code: 'PU' },
    { type: 'MV', code: 'OR' },
    { type: 'D', code: 'PU' },
    { type: 'M', code: 'AR' },
    { type: 'P', code: 'PU', statusCode: '003' },
    { type: 'P', code: 'PU', statusCode: '043' },
    { type: 'M', code: 'MP', statusCode: '038' },
    { type: 'P', code: 'PU', description: 'Pickup attempted' },
  ])('finds no pickup in %j, which contradicts itself', (status) => {
    const parcel = parcelOf(payload([activity(status)]));
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toEqual(['code-text-conflict']);
  });

  it('infers from the words of an activity without any code, and says so', () => {
    const parcel = parcelOf(payload([activity({ description: 'Origin Scan' })]));
    expect(pickupText(parcel)).toBe(scan);
    expect(doubtsOf(parcel)).toEqual(['inferred-from-text']);
  });

  it('finds no pickup in a label and a delivery without a scan, nor in the header', () => {
    const parcel = parcelOf(
      payload(
        [local({ type: 'D', code: 'F4', statusCode: '011' }, '20240812', '163000'), local(label, '20240810', '080000')],
        {
          currentStatus: { type: 'P', code: 'PU', statusCode: '038' },
          milestones: [{ code: 'PU', current: true }],
          pickupDate: '20240809',
        },
      ),
    );
    expect(pickupText(parcel)).toBe('later-event 2024-08-09T18:00:00.000Z 2024-08-13T04:30:01.000Z');
    expect(kindsOf(parcel)).toEqual(['label-created', 'delivered']);
    expect(doubtsOf(parcel)).toEqual(['clock-zone-unknown']);
    const labelled = parcelOf(payload([activity(label)], { currentStatus: { code: 'PU' } }));
    expect(pickupText(labelled)).toBe('none');
  });

  it('places a time without an offset anywhere, or where the case says', () => {
    const json = payload([local({ type: 'P', code: 'PU' }, '20240811', '102000')]);
    expect(pickupText(parcelOf(json))).toBe('scan 2024-08-10T20:20:00.000Z 2024-08-11T22:20:01.000Z');
    expect(doubtsOf(parcelOf(json))).toEqual(['clock-zone-unknown']);
    expect(pickupText(parcelOf(json, { timeZone: 'Asia/Shanghai' }))).toBe(scan);
  });

  it.each([
    ['the offset alone', { gmtDate: undefined, gmtTime: undefined }],
    ['the time in UTC alone', { gmtOffset: undefined }],
  ])('places a time by %s', (_, rest) => {
    expect(pickupText(parcelOf(payload([activity({ type: 'P', code: 'PU' }, rest)])))).toBe(scan);
  });

  it('reads midnight and a missing time as a bare date, whatever stands beside it', () => {
    for (const time of ['000000', undefined]) {
      const parcel = parcelOf(payload([activity({ type: 'P', code: 'PU' }, { time })]));
      expect(pickupText(parcel)).toBe('scan 2024-08-10T05:00:00.000Z 2024-08-11T05:00:00.000Z');
      expect(doubtsOf(parcel)).toEqual(['date-only']);
    }
  });

  it('doubts a single package under another number than the requested one', () => {
    const other = { trackingNumber: '1Z0000000000000099' };
    const parcel = parcelOf(payload([activity(label)], other));
    expect(parcel.trackingNumber).toBe('1Z0000000000000099');
    expect(parcel.aliases).toEqual([]);
    expect(parcel.doubts).toMatchObject([
      { code: 'inner-number-differs', detail: '1Z0000000000000001 ≠ 1Z0000000000000099' },
    ]);
    const listed = parcelOf(
      payload([activity(label)], { ...other, alternateTrackingNumber: [{ number: '1Z0000000000000001' }, null] }),
    );
    expect(listed.aliases).toEqual(['1Z0000000000000001']);
    expect(doubtsOf(listed)).toEqual([]);
  });

  it('revokes the scans before a voided pickup', () => {
    const pickedUp = activity({ type: 'P', code: 'PU' });
    for (const status of [
      { type: 'I', statusCode: '043' },
      { type: 'X', code: 'VP' },
    ]) {
      const voided = activity(status, { date: '20240811', gmtDate: '20240812' });
      const parcel = parcelOf(payload([voided, pickedUp]));
      expect(pickupText(parcel)).toBe('none');
      expect(doubtsOf(parcel)).toContain('status-withdrawn');
      const again = activity({ type: 'P', code: 'PU' }, { date: '20240812', gmtDate: '20240813' });
      expect(pickupText(parcelOf(payload([again, voided, pickedUp])))).toMatch(/^scan 2024-08-13/u);
    }
  });

  it('keeps the packages of a shipment apart', () => {
    const reading = readJson(
      payload(
        [],
        {},
        {
          package: [
            { trackingNumber: 'A1', activity: [activity({ type: 'P', code: 'PU' })] },
            { trackingNumber: 'B2', activity: [activity(label)] },
          ],
        },
      ),
    );
    expect(reading.state === 'read' && reading.parcels.map((each) => [each.trackingNumber, pickupText(each)])).toEqual([
      ['A1', scan],
      ['B2', 'none'],
    ]);
  });

  it('has no data if nothing was found', () => {
    const parcel = parcelOf({
      trackResponse: { shipment: [{ inquiryNumber: '1Z2', warnings: [{ code: 'TW0001', message: 'Not found' }] }] },
    });
    expect([parcel.trackingNumber, pickupText(parcel), ...doubtsOf(parcel)]).toEqual(['1Z2', 'none', 'no-events']);
  });
});

const types = ['M', 'P', 'I', 'O', 'D', 'X', 'MV'];
const statusOf = (code: string): object => {
  if (types.includes(code)) return { type: code };
  if (/^\d+$/u.test(code)) return { statusCode: code };
  return code === 'M DP' ? { type: 'M', code: 'DP' } : { code };
};

describeFormat(ups, {
  payload: (events) => payload(events),
  event: ({ code, day }) => activity(statusOf(code), { date: `202408${day - 1}`, gmtDate: `202408${day}` }),
});
