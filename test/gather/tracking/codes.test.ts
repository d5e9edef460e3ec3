import { describe, expect, it } from 'vitest';
import { codeReader, noted, outForDelivery, unconfirmed } from '../../../src/gather/tracking/codes.js';
import { defineFormat } from '../../../src/gather/tracking/format.js';
import { entries, field, textOf } from '../../../src/gather/tracking/json.js';
import { readPayload } from '../../../src/gather/tracking/payload.js';
import { array, object } from '../../../src/gather/tracking/shape.js';
import { clock } from '../../../src/gather/tracking/times.js';
import { bytesOf, doubtsOf, pickupText } from './payloads.js';

const codes = {
  label: ['NEW', unconfirmed('SOON')],
  possession: ['PICKED', unconfirmed('ACCEPT')],
  physical: ['HUB_*', unconfirmed('BELT'), 'CUSTOMS*'],
  'last-mile': ['DEPOT', outForDelivery('COURIER')],
  delivered: ['DONE'],
  exception: ['HUB_LOST'],
  returned: ['BACK'],
  none: [noted('*Phantom', 'a forecast')],
} as const;
const { meaning, both, bothOrText, byText } = codeReader(codes);

describe('codeReader', () => {
  it.each([
    [['PICKED'], { kind: 'picked-up' }],
    [['HUB_IN'], { kind: 'in-transit' }],
    [['HUB_LOST'], { kind: 'exception' }],
    [['COURIER'], { kind: 'out-for-delivery' }],
    [['CUSTOMS_Phantom'], { kind: 'unknown' }],
    [['', 'DONE'], { kind: 'delivered' }],
    [['WHAT', 'DONE', 'NEW'], { kind: 'delivered' }],
    [['HUB', 'picked', 'constructor', '__proto__', ''], { kind: 'unknown' }],
    [['ACCEPT'], { kind: 'unknown', unconfirmed: true, unproven: 'picked-up' }],
    [['BELT'], { kind: 'unknown', unconfirmed: true, unproven: 'in-transit' }],
    [['SOON'], { kind: 'label-created' }],
  ])('reads %j as %j', (each, expected) => {
    expect(meaning(...each)).toEqual(expected);
  });

  it.each([
    ['PICKED', 'HUB_IN', 'picked-up'],
    ['HUB_IN', 'PICKED', 'picked-up'],
    ['NEW', 'x_Phantom', 'label-created'],
    ['x_Phantom', 'DONE', 'delivered'],
    ['DONE', '', 'delivered'],
    ['', '', 'unknown'],
    ['HUB_IN', 'COURIER', 'out-for-delivery'],
  ])('reads %s with %s as %s', (first, second, kind) => {
    expect(both(first, second)).toEqual({ kind });
  });

  it.each([
    ['PICKED', 'NEW'],
    ['NEW', 'HUB_IN'],
    ['PICKED', 'DONE'],
    ['PICKED', 'x_Phantom'],
    ['COURIER', 'PICKED'],
    ['HUB_LOST', 'PICKED'],
  ])('reports a conflict between %s and %s', (first, second) => {
    expect(both(first, second)).toMatchObject({ disputed: true });
  });

  it('reads words whatever their case and spacing, and always marks the event as inferred', () => {
    expect(byText(' принято к доставке ')).toEqual({ kind: 'picked-up', inferred: true });
    expect(byText('Принято к доставке на склад отправителя')).toEqual({ kind: 'picked-up', inferred: true });
    expect(byText('принято')).toEqual({ kind: 'unknown', inferred: true });
    expect(byText('Создан')).toEqual({ kind: 'label-created', inferred: true });
  });

  it.each([
    ['HUB_IN', '', 'Picked up', { kind: 'picked-up', inferred: true }],
    ['HUB_IN', '', 'Picked up from the sender', { kind: 'picked-up' }],
    ['HUB_IN', '', 'Принято от отправителя', { kind: 'picked-up' }],
    ['HUB_IN', '', 'To be picked up from the sender', { kind: 'in-transit' }],
    ['ACCEPT', '', 'Picked up from the sender', { kind: 'picked-up', inferred: true }],
    ['WHAT', '', 'Picked up from the sender', { kind: 'unknown' }],
    ['HUB_IN', 'x_Phantom', 'Origin scan', { kind: 'picked-up', inferred: true }],
    ['ACCEPT', '', 'Picked up', { kind: 'picked-up', inferred: true }],
    ['BELT', '', 'Shipping label created', { kind: 'label-created', inferred: true }],
    ['HUB_IN', '', 'Accepted', { kind: 'in-transit' }],
    ['HUB_IN', '', 'Picked up by courier for delivery', { kind: 'in-transit' }],
    ['HUB_IN', '', 'Shipping label created', { kind: 'in-transit' }],
    ['DEPOT', '', 'Picked up', { kind: 'in-transit' }],
    ['DONE', '', 'Picked up', { kind: 'delivered' }],
    ['NEW', '', 'Picked up', { kind: 'label-created' }],
    ['WHAT', '', 'Picked up', { kind: 'unknown' }],
    ['ACCEPT', '', 'Accepted', { kind: 'unknown', unconfirmed: true, unproven: 'picked-up' }],
    ['NEW', 'HUB_IN', 'Picked up', { kind: 'label-created', disputed: true }],
  ])('reads %s, %s and the words %j as %j', (first, second, text, expected) => {
    expect(bothOrText(text, first, second)).toEqual(expected);
  });

  it('refuses a table that lists a code twice', () => {
    const table = { label: ['A', 'B'], none: ['A'] };
    expect(() => codeReader(table)).toThrow(new RangeError('the code "A" stands twice: label, none'));
  });
});

describe('an unconfirmed code', () => {
  const format = defineFormat({
    id: 'x',
    carrier: null,
    title: 'X',
    marks: ['scans'],
    schema: object({ scans: array }),
    codes,
    zone: [clock('at')],
    sources: ['made up'],
    read: (json, { meaning: sense, time }) => ({
      parcels: [
        {
          number: '1',
          pointer: '/scans',
          carrier: null,
          events: entries(field(json, 'scans'), '/scans').map(({ entry, pointer }) => {
            const code = textOf(field(entry, 'code'));
            return { ...sense(code), time: time(entry), text: textOf(field(entry, 'text')), place: '', code, pointer };
          }),
        },
      ],
    }),
  });
  const parcel = (...scans: readonly (readonly [code: string, day: number, text?: string])[]) => {
    const json = { scans: scans.map(([code, day, text]) => ({ code, at: `2024-08-${day}T10:20:00+08:00`, text })) };
    const reading = readPayload(bytesOf(json), { file: 'x.json', zones: [] }, [format]);
    if (reading.state !== 'read' || reading.parcels[0] === undefined) throw new Error('unread');
    return reading.parcels[0];
  };

  it('is no pickup by itself, and needs a person', () => {
    for (const code of ['ACCEPT', 'BELT']) {
      const only = parcel(['NEW', 10], [code, 11]);
      expect(pickupText(only)).toBe('none');
      expect(doubtsOf(only)).toEqual(['possession-unconfirmed']);
    }
  });

  it('neither ends nor begins the window of sure events', () => {
    const later = parcel(['ACCEPT', 11], ['HUB_IN', 13]);
    expect(pickupText(later)).toBe('later-event 2000-01-01T00:00:00.000Z 2024-08-13T02:20:01.000Z');
    expect(doubtsOf(later)).toEqual(['possession-unconfirmed']);
    const scanned = parcel(['ACCEPT', 11], ['PICKED', 12], ['BELT', 12], ['ACCEPT', 14]);
    expect(pickupText(scanned)).toBe('scan 2024-08-12T02:20:00.000Z 2024-08-12T02:20:01.000Z');
    expect(scanned.doubts).toEqual([]);
  });
});

describe('test data', () => {
  const format = defineFormat({
    id: 'x',
    carrier: null,
    title: 'X',
    marks: ['scans'],
    schema: object({ scans: array }),
    codes,
    zone: [clock('at')],
    sources: ['made up'],
    read: (json, { meaning: sense, time }) => ({
      parcels: [
        {
          number: '1',
          pointer: '/scans',
          carrier: null,
          testData: true,
          events: entries(field(json, 'scans'), '/scans').map(({ entry, pointer }) => {
            const code = textOf(field(entry, 'code'));
            return { ...sense(code), time: time(entry), text: '', place: '', code, pointer };
          }),
        },
      ],
    }),
  });

  const parcelWith = (...codes: readonly string[]) => {
    const scans = codes.map((code) => ({ code, at: '2024-08-11T10:20:00+08:00' }));
    const reading = readPayload(bytesOf({ scans }), { file: 'x.json', zones: [] }, [format]);
    return reading.state === 'read' ? reading.parcels[0] : undefined;
  };

  it('is shown and proves nothing', () => {
    const parcel = parcelWith('NEW', 'PICKED', 'DONE');
    expect(parcel?.events.map(({ kind }) => kind)).toEqual(['label-created', 'unknown', 'unknown']);
    expect(parcel).toMatchObject({ pickup: null, pickupProof: null, doubts: [{ code: 'test-data', detail: '1' }] });
  });

  it('goes unreported if there is nothing to prove', () => {
    expect(parcelWith('NEW')).toMatchObject({ pickup: null, doubts: [] });
  });
});
