import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTrackingPayload } from '../../../src/gather/tracking/index.js';
import { rounds } from '../../rounds.js';
import { histories, payloadOf } from './histories.js';
import { pathsOf, replaced, substitutes } from './mutations.js';
import { cainiao, cdekOrder, ownForm, readJson, track17, zones } from './payloads.js';

const iso = (day: number): string => `2024-08-${day}T10:20:00+08:00`;
const cdekStatus = (code: string, day: number) => ({ code, name: '', city: 'x', date_time: iso(day) });
const seventeen = (stage: string, day: number) => ({
  stage,
  sub_status: null,
  description: 'Handled',
  location: 'x',
  time_iso: iso(day),
  time_utc: `2024-08-${day}T02:20:00Z`,
  time_raw: { date: null, time: null, timezone: null },
});

/** A record, a pickup, a move and a delivery in each format; one delivered before it was picked up. */
const payloads: Readonly<Record<string, object>> = {
  own: ownForm(
    [
      { at: iso(10), kind: 'label-created' },
      { at: iso(12), kind: 'picked-up' },
      { at: iso(14), kind: 'in-transit' },
    ],
    { timeZone: 'Asia/Shanghai', carrier: 'x' },
  ),
  'cdek order': cdekOrder([
    cdekStatus('CREATED', 10),
    cdekStatus('RECEIVED_AT_SHIPMENT_WAREHOUSE', 12),
    cdekStatus('DELIVERED', 15),
  ]),
  'cdek webhook': {
    type: 'ORDER_STATUS',
    date_time: iso(10),
    attributes: { cdek_number: '1', code: 'DELIVERED', status_code: '4', status_date_time: iso(15), deleted: false },
  },
  'cdek tracing': {
    result: {
      order: { number: '1', creationTimestamp: iso(10) },
      statuses: [
        { code: 'CREATED', timestamp: iso(10) },
        { code: 'ACCEPTED_FOR_DELIVERY', timestamp: iso(12) },
      ],
    },
  },
  '17track': track17([seventeen('Delivered', 15), seventeen('PickedUp', 12), seventeen('InfoReceived', 10)], {
    milestone: [
      { key_stage: 'InfoReceived', time_iso: iso(10), time_utc: null },
      { key_stage: 'PickedUp', time_iso: iso(12), time_utc: null },
    ],
  }),
  cainiao: cainiao([
    { time: Date.parse(iso(14)), timeStr: '2024-08-14 10:20:00', actionCode: 'LH_ARRIVE', desc: '' },
    { time: Date.parse(iso(12)), timeStr: '2024-08-12 10:20:00', actionCode: 'PU_PICKUP_SUCCESS', desc: '' },
    { time: Date.parse(iso(10)), timeStr: '2024-08-10 10:20:00', actionCode: 'CONSIGN', desc: '' },
  ]),
  'ozon page': {
    items: [
      { event: 'Created', moment: iso(10) },
      { event: 'WayToCity', moment: iso(12) },
    ],
  },
  'ozon posting': { result: { posting_number: '1-2-3', tracking_number: 'A', products: [{ sku: 1 }] } },
  'delivered first': ownForm([
    { at: iso(11), kind: 'delivered' },
    { at: iso(12), kind: 'picked-up' },
  ]),
};

const latestPickups = (json: unknown): readonly string[] => {
  const reading = readJson(json);
  return reading.state === 'read' ? reading.parcels.flatMap(({ pickup }) => pickup?.latest ?? []) : [];
};

describe('a payload with a value dropped, nulled or of another type', () => {
  it.each(Object.entries(payloads))('never throws, and never has an earlier pickup: %s', (_, json) => {
    const [truth = '9999'] = latestPickups(json);
    for (const path of pathsOf(json)) {
      for (const substitute of substitutes) {
        for (const latest of latestPickups(replaced(json, path, substitute)))
          expect(latest >= truth, `${path.join('/')} = ${JSON.stringify(substitute)}: ${latest}`).toBe(true);
      }
    }
  });
});

describe('input that no carrier writes, in every format', () => {
  const nested = (depth: number): string => `${'{"events":['.repeat(depth)}${']}'.repeat(depth)}`;
  /** The payload's text with JSON in place of the value of one key. */
  const withText = (json: unknown, key: string, text: string): string =>
    JSON.stringify(json).replace(new RegExp(`("${key}":)("(?:[^"\\\\]|\\\\.)*"|\\d+)`, 'u'), `$1${text}`);
  const keysOf = (json: unknown): readonly string[] => [
    ...new Set(pathsOf(json).flatMap((path) => path.filter((key) => typeof key === 'string'))),
  ];

  it.each(Object.entries(histories))('is read or refused, and adds no pickup: %s', (_, history) => {
    const json = payloadOf(history);
    const whole = readJson(json);
    const [truth = '9999'] = whole.state === 'read' ? whole.parcels.flatMap(({ pickup }) => pickup?.latest ?? []) : [];
    const huge = JSON.stringify('x'.repeat(1e5));
    for (const key of keysOf(json)) {
      for (const text of [nested(5000), huge, '{"__proto__":{"code":"DELIVERED"},"constructor":1}', '1e999', '-0']) {
        const bytes = new TextEncoder().encode(withText(json, key, text));
        const reading = readTrackingPayload(bytes, { file: 'x.json', zones });
        const latest = reading.state === 'read' ? reading.parcels.flatMap(({ pickup }) => pickup?.latest ?? []) : [];
        for (const each of latest) expect(each >= truth, `${key}: ${text.slice(0, 40)}`).toBe(true);
      }
    }
  });

  it.each(Object.entries(histories))('may be a text of ten million letters: %s', (_, history) => {
    const json = JSON.stringify(payloadOf(history));
    const at = json.lastIndexOf('":"') + 3;
    const bytes = new TextEncoder().encode(json.slice(0, at) + '{x'.repeat(5e6) + json.slice(at));
    const start = process.cpuUsage();
    expect(['read', 'unreadable']).toContain(readTrackingPayload(bytes, { file: 'x.json', zones }).state);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5);
  });

  it('may be nested as deep as JSON allows', () => {
    const bytes = new TextEncoder().encode(nested(200_000));
    expect(readTrackingPayload(bytes, { file: 'x.json', zones }).state).toBe('unreadable');
  });
});

describe('any JSON', () => {
  it('gives a reading', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (json) => {
        expect(['read', 'unreadable']).toContain(readJson(json).state);
      }),
    );
  });

  it('gives a reading in place of any part of a payload', () => {
    const any = fc.constantFrom(...Object.values(payloads));
    fc.assert(
      fc.property(any, fc.nat(), fc.jsonValue({ maxDepth: 3 }), (json, pick, value) => {
        const paths = pathsOf(json);
        const changed = replaced(json, paths[pick % paths.length] ?? [], value);
        expect(['read', 'unreadable']).toContain(readJson(changed).state);
      }),
      { numRuns: rounds(300) },
    );
  });
});
