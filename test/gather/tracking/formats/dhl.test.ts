import { describe, expect, it } from 'vitest';
import { dhlExpress, dhlUnified } from '../../../../src/gather/tracking/formats/dhl.js';
import { doubtsOf, kindsOf, parcelOf, pickupText, readJson } from '../payloads.js';
import { describeFormat } from './describe-format.js';

const numbersOf = (json: unknown): unknown => {
  const reading = readJson(json);
  return reading.state === 'read' && reading.parcels.map((each) => [each.trackingNumber, pickupText(each)]);
};

const unifiedEvent = (statusCode: string, description = '', rest: object = {}): object => ({
  timestamp: '2024-08-11T02:20:00Z',
  location: { address: { addressLocality: 'SPRINGFIELD' } },
  statusCode,
  description,
  ...rest,
});
const unified = (events: readonly unknown[], rest: object = {}): object => ({
  shipments: [{ id: '4000000001', service: 'express', events, ...rest }],
});
const scan = 'scan 2024-08-11T02:20:00.000Z 2024-08-11T02:20:01.000Z';

describe('DHL unified', () => {
  it('infers the pickup from the words of an event in transit, and says so', () => {
    const parcel = parcelOf(unified([unifiedEvent('transit', 'Shipment picked up')]));
    expect(pickupText(parcel)).toBe(scan);
    expect(doubtsOf(parcel)).toEqual(['inferred-from-text']);
  });

  it.each([
    ['transit', 'Departed from origin terminal', 'in-transit'],
    ['transit', 'Shipment has been picked up by the recipient', 'in-transit'],
    ['transit', 'Pickup scheduled', 'in-transit'],
    ['pre-transit', 'Order information received', 'label-created'],
    ['delivered', 'Picked up at the parcelshop', 'delivered'],
    ['failure', 'Pickup attempted', 'exception'],
    ['unknown', 'Shipment picked up', 'unknown'],
    ['PU', 'Shipment picked up', 'unknown'],
  ])('reads %s "%s" as %s, which is no pickup scan', (code, text, kind) => {
    const parcel = parcelOf(unified([unifiedEvent(code, text)]));
    expect(kindsOf(parcel)).toEqual([kind]);
    expect(parcel.pickupProof).not.toBe('scan');
  });

  it.each([
    ['pre-transit', { status: 'DELIVERED' }],
    ['pre-transit', { status: 'IN_TRANSIT' }],
    ['transit', { status: 'PRE_TRANSIT', description: 'Shipment picked up' }],
    ['pre-transit', { description: 'Shipment picked up' }],
    ['transit', { description: 'Shipment information received' }],
    ['transit', { description: 'Shipment picked up', remark: 'Shipment data transmitted' }],
  ])('finds no pickup in %s with %j', (code, rest) => {
    const parcel = parcelOf(unified([unifiedEvent(code, '', rest)]));
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toEqual(['code-text-conflict']);
  });

  it('places a time without an offset anywhere, or in the zone of the case or UTC', () => {
    const json = unified([unifiedEvent('transit', 'Picked up', { timestamp: '2024-08-11T10:20:00' })]);
    expect(pickupText(parcelOf(json))).toBe('scan 2024-08-10T20:20:00.000Z 2024-08-11T22:20:01.000Z');
    expect(pickupText(parcelOf(json, { timeZone: 'Asia/Shanghai' }))).toBe(
      'scan 2024-08-11T02:20:00.000Z 2024-08-11T10:20:01.000Z',
    );
  });

  it('takes neither the status beside the events nor a forecast for an event', () => {
    const rest = {
      status: { timestamp: '2024-08-10T02:20:00Z', statusCode: 'transit', description: 'Shipment picked up' },
      estimatedTimeOfDelivery: '2024-08-09T00:00:00Z',
    };
    expect(pickupText(parcelOf(unified([unifiedEvent('pre-transit')], rest)))).toBe('none');
    expect(doubtsOf(parcelOf({ shipments: [{ id: 4000000001, ...rest }] }))).toEqual(['no-events']);
  });

  it('reads a number that is not a string, and the number of a single piece', () => {
    const parcel = parcelOf(unified([], { id: 4000000001, status: { timestamp: '', statusCode: '' }, events: null }));
    expect([parcel.trackingNumber, parcel.pointer]).toEqual(['4000000001', '/shipments/0/id']);
    const pieces = (...pieceIds: readonly string[]) =>
      parcelOf(unified([unifiedEvent('transit')], { details: { pieceIds } })).aliases;
    expect(pieces('JD01')).toEqual(['JD01']);
    expect(pieces('JD01', 'JD02')).toEqual([]);
  });

  it('keeps several shipments apart', () => {
    const shipment = (id: string, code: string): object => ({ id, events: [unifiedEvent(code)] });
    expect(numbersOf({ shipments: [shipment('A1', 'pre-transit'), shipment('B2', 'delivered')] })).toEqual([
      ['A1', 'none'],
      ['B2', 'later-event 2000-01-01T00:00:00.000Z 2024-08-11T02:20:01.000Z'],
    ]);
  });
});

const expressEvent = (typeCode: string, rest: object = {}): object => ({
  date: '2024-08-11',
  time: '04:20:00',
  GMTOffset: '+02:00',
  typeCode,
  description: '',
  serviceArea: [{ code: 'SPR', description: 'Springfield' }],
  ...rest,
});
const express = (events: readonly unknown[], rest: object = {}): object => ({
  shipments: [{ shipmentTrackingNumber: '4000000002', status: 'Success', events, ...rest }],
});

describe('DHL Express', () => {
  it('reads the pickup by its code', () => {
    const parcel = parcelOf(
      express([
        expressEvent('OK', { date: '2024-08-14' }),
        expressEvent('PL', { date: '2024-08-12' }),
        expressEvent('PU', { description: 'Shipment picked up' }),
      ]),
    );
    expect([parcel.trackingNumber, pickupText(parcel)]).toEqual(['4000000002', scan]);
    expect(kindsOf(parcel)).toEqual(['picked-up', 'in-transit', 'delivered']);
    expect(parcel.doubts).toEqual([]);
  });

  it.each(['Pickup attempted', 'Shipment information received'])('finds no pickup in PU with "%s"', (description) => {
    const parcel = parcelOf(express([expressEvent('PU', { description })]));
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toEqual(['code-text-conflict']);
  });

  it('takes neither the header nor an unlisted code for a pickup', () => {
    const parcel = parcelOf(
      express([expressEvent('ZZ', { description: 'Shipment picked up' })], {
        status: 'delivered',
        shipmentTimestamp: '2024-08-10T10:00:00',
      }),
    );
    expect(kindsOf(parcel)).toEqual(['unknown']);
    expect(pickupText(parcel)).toBe('none');
  });

  it('infers from the words if the code is missing, and says so', () => {
    const parcel = parcelOf(express([expressEvent('', { description: 'Shipment picked up' })]));
    expect(pickupText(parcel)).toBe(scan);
    expect(doubtsOf(parcel)).toEqual(['inferred-from-text']);
  });

  it.each([
    ['anywhere without an offset', { GMTOffset: undefined }, '2024-08-10T14:20:00', '2024-08-11T16:20:01'],
    ['on a day without a time', { time: undefined }, '2024-08-10T22:00:00', '2024-08-11T22:00:00'],
    ['on a day at midnight', { time: '00:00:00' }, '2024-08-10T22:00:00', '2024-08-11T22:00:00'],
  ])('places a time %s', (_, rest, earliest, latest) => {
    expect(pickupText(parcelOf(express([expressEvent('PU', rest)])))).toBe(`scan ${earliest}.000Z ${latest}.000Z`);
  });

  it('merges a single piece with its shipment', () => {
    const piece = { trackingNumber: 'JD01', events: [expressEvent('PU'), expressEvent('OK', { date: '2024-08-14' })] };
    const parcel = parcelOf(express([expressEvent('PU')], { numberOfPieces: 1, pieces: [piece] }));
    expect([parcel.aliases, kindsOf(parcel), pickupText(parcel)]).toEqual([['JD01'], ['picked-up', 'delivered'], scan]);
  });

  it('keeps several pieces apart', () => {
    const pieces = [
      { trackingNumber: 'JD01', events: [expressEvent('PU')] },
      { trackingNumber: 'JD02', events: [expressEvent('PU', { date: '2024-08-12' })] },
      { trackingNumber: 'JD03' },
    ];
    const later = 'scan 2024-08-12T02:20:00.000Z 2024-08-12T02:20:01.000Z';
    expect(numbersOf(express([expressEvent('PU')], { pieces }))).toEqual([
      ['4000000002', scan],
      ['JD01', scan],
      ['JD02', later],
    ]);
    const [one] = numbersOf(express([], { numberOfPieces: 2, pieces: pieces.slice(0, 1) })) as readonly unknown[];
    expect(one).toEqual(['4000000002', 'none']);
  });

  it('has no data for a shipment without events', () => {
    expect(doubtsOf(parcelOf(express([])))).toEqual(['no-events']);
  });
});

describeFormat(dhlUnified, {
  payload: (events) => unified(events),
  event: ({ code, day }) => unifiedEvent(code, '', { timestamp: `2024-08-${day}T02:20:00Z` }),
});

describeFormat(dhlExpress, {
  payload: (events) => express(events),
  event: ({ code, day }) => expressEvent(code, { date: `2024-08-${day}` }),
});
