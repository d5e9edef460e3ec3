import { describe, expect, it } from 'vitest';
import { readTrackingPayload } from '../../../src/gather/tracking/index.js';
import { histories, payloadOf } from './histories.js';
import { cdekOrder, pickupText, readJson, zones } from './payloads.js';

const status = (code: string, day: number): object => ({ code, date_time: `2024-08-${day}T10:20:00+0700` });
const order = (number = '1100285492'): object =>
  cdekOrder([status('CREATED', 10), status('RECEIVED_AT_SHIPMENT_WAREHOUSE', 11)], { cdek_number: number });
const scan = 'scan 2024-08-11T03:20:00.000Z 2024-08-11T03:20:01.000Z';

const parcelsOf = (json: unknown) => {
  const reading = readJson(json);
  if (reading.state !== 'read') throw new Error(`${reading.problem} ${reading.detail}`);
  return reading.parcels;
};
const readText = (text: string) => readTrackingPayload(new TextEncoder().encode(text), { file: 'x.json', zones });

describe('a payload in an envelope', () => {
  it.each(Object.entries(histories))('is read like the bare payload: %s', (id, history) => {
    const bare = readJson(payloadOf(history));
    for (const wrap of [
      (json: unknown) => ({ status: 200, headers: {}, data: json }),
      (json: unknown) => ({ ok: true, response: { body: json } }),
      (json: unknown) => [json],
    ]) {
      const wrapped = readJson(wrap(payloadOf(history)));
      if (bare.state !== 'read' || wrapped.state !== 'read') throw new Error('unreadable');
      expect(wrapped.format).toBe(id);
      expect(wrapped.parcels.map(({ trackingNumber }) => trackingNumber)).toEqual(
        bare.parcels.map(({ trackingNumber }) => trackingNumber),
      );
      expect(wrapped.parcels.map(pickupText)).toEqual(bare.parcels.map(pickupText));
    }
  });

  it('keeps pointers relative to the file', () => {
    const [parcel] = parcelsOf({ response: { data: [order()] } });
    expect(parcel?.pointer).toBe('/response/data/0/entity/cdek_number');
    expect(parcel?.events.map(({ pointer }) => pointer)).toEqual([
      '/response/data/0/entity/statuses/0',
      '/response/data/0/entity/statuses/1',
    ]);
  });

  it('is read without its outermost key', () => {
    const { entity } = order() as { entity: object };
    const [parcel] = parcelsOf(entity);
    expect(parcel).toMatchObject({ trackingNumber: '1100285492', pointer: '/cdek_number' });
    expect(parcel === undefined ? '' : pickupText(parcel)).toBe(scan);
    expect(readJson({ statuses: [status('RECEIVED_AT_SHIPMENT_WAREHOUSE', 11)] }).state).toBe('unreadable');
    expect(readJson({ order: { number: '1' }, statuses: [{ code: 'X' }] }).state).toBe('unreadable');
  });

  it('is refused if two answers qualify, or if it is nested deeper than is usual', () => {
    expect(readJson({ data: order('1'), result: order('2') }).state).toBe('unreadable');
    expect(readJson({ request: order('1') }).state).toBe('unreadable');
    expect(readJson({ data: { data: { data: { data: order() } } } }).state).toBe('unreadable');
  });

  it('gives a parcel for each answer in a list', () => {
    expect(parcelsOf([order('1'), order('2')]).map(({ trackingNumber }) => trackingNumber)).toEqual(['1', '2']);
    expect(readJson([order('1'), { entity: 'x' }]).state).toBe('unreadable');
  });

  it('may be JSON in a string, or one JSON value per line', () => {
    for (const text of [
      JSON.stringify(JSON.stringify(order())),
      `${JSON.stringify(order())}\n${JSON.stringify(order('2'))}\n`,
    ]) {
      const reading = readText(text);
      if (reading.state !== 'read') throw new Error(reading.detail);
      expect(reading.parcels.map(pickupText)).toContain(scan);
    }
    expect(readText(`${JSON.stringify(order())}\n{"entity":`)).toMatchObject({ problem: 'not-json' });
  });

  it('hides no duplicate key', () => {
    const inner = '{"entity":{"cdek_number":"1","cdek_number":"2","statuses":[]}}';
    for (const text of [`{"data":${inner}}`, JSON.stringify(inner), `${inner}\n${inner}`])
      expect(JSON.stringify(readText(text)), text).toContain('duplicate-key');
  });
});
