import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rounds } from '../../rounds.js';
import { cdekOrder, doubtsOf, kindsOf, ownForm, pickupText, readJson } from './payloads.js';

const mapping = (expression: string) => ({ file: 'carrier.jsonata', bytes: new TextEncoder().encode(expression) });

const payload = {
  parcel: { no: 'GUOO533191984RU' },
  track: [
    { when: '2024-08-12 08:00', what: 'MOVE', say: '运输中', where: 'Guangzhou' },
    { when: '2024-08-11 10:20', what: 'PICK', say: '揽收', where: 'Shenzhen' },
  ],
};

/** The example from the documentation. */
const page = readFileSync(new URL('../../../docs/tracking-files.md', import.meta.url), 'utf8');
const good = /```jsonata\n(.*?)```/su.exec(page)?.[1]?.replace(/^ {2}/gmu, '').trim() ?? '';

const faultOf = (expression: string, json: unknown = payload): string => {
  const reading = readJson(json, { map: mapping(expression) });
  if (reading.state === 'read') throw new Error('it was read');
  expect(reading.problem).toBe('mapping-failed');
  return reading.detail;
};

describe('a mapping', () => {
  it("converts any JSON to the project's own form, and the reading says so", () => {
    const reading = readJson(payload, { map: mapping(good) });
    if (reading.state !== 'read') throw new Error(reading.detail);
    expect(reading).toMatchObject({ format: 'mapped', carrier: 'guoo', map: { file: 'carrier.jsonata' } });
    const [parcel] = reading.parcels;
    if (parcel === undefined) throw new Error('no parcel');
    expect(parcel.trackingNumber).toBe('GUOO533191984RU');
    expect(pickupText(parcel)).toBe('scan 2024-08-11T02:20:00.000Z 2024-08-11T02:21:00.000Z');
    expect(parcel.doubts).toEqual([
      { code: 'mapped-by-user', file: 'tracking.json', pointer: '', detail: 'carrier.jsonata' },
    ]);
  });

  it('may give several parcels', () => {
    const reading = readJson([payload, payload], { map: mapping(`$map($, function($p) { $p.${good} })`) });
    expect(reading).toMatchObject({ state: 'read', parcels: [{}, { pointer: '/1/trackingNumber' }] });
  });

  it('may give a history with one event', () => {
    const reading = readJson({ ...payload, track: payload.track.slice(1) }, { map: mapping(good) });
    expect(reading).toMatchObject({ state: 'read', parcels: [{ events: [{ kind: 'picked-up' }] }] });
  });

  it('cannot make contradicting words a pickup', () => {
    const track = [{ ...payload.track[1], say: '揽收失败' }];
    const reading = readJson({ ...payload, track }, { map: mapping(good) });
    if (reading.state !== 'read') throw new Error(reading.detail);
    const [parcel] = reading.parcels;
    expect(parcel?.pickup).toBeNull();
    expect(doubtsOf(parcel ?? { doubts: [] })).toContain('code-text-conflict');
  });

  it('given with a file wins over the format of the file', () => {
    const order = cdekOrder([{ code: 'DELIVERED', date_time: '2024-08-11T10:20:00+0700' }]);
    const map = mapping(
      '{ "trackingNumber": entity.cdek_number, "events": [{ "at": "2024-08-10", "kind": "unknown" }] }',
    );
    expect(readJson(order, { map })).toMatchObject({ format: 'mapped' });
    expect(readJson(order, { fallbackMap: map })).toMatchObject({ format: 'cdek-order' });
  });

  it('for unknown files changes neither recognised files nor text', () => {
    const fallbackMap = mapping(good);
    expect(readJson(payload, { fallbackMap })).toMatchObject({ format: 'mapped' });
    expect(readJson(ownForm([]), { fallbackMap })).toMatchObject({ format: 'triproof' });
    const reading = readJson(ownForm([]), { fallbackMap });
    expect(reading.map).toBeUndefined();
  });

  it.each([
    ['', 'carrier.jsonata: expected a JSONata expression, found an empty file'],
    ['{ "a": ', 'carrier.jsonata, line 1, column 7: expected a JSONata expression that can be evaluated, found'],
    ['(\n  $nope()\n)', 'carrier.jsonata, line 2, column 8: '],
    ['nothing.there', 'found nothing: the expression finds none of its fields in the file'],
    ['[]', 'found an empty list'],
    ['42', 'found a bare number'],
    ['{ "number": parcel.no }', 'found an object with number'],
    ['{ "trackingNumber": parcel.no, "events": nothing }', 'found an object with trackingNumber'],
    ['{ "trackingNumber": 7, "events": [] }', 'trackingNumber is no text'],
    ['{ "trackingNumber": "x", "events": [{ "at": "2024-08-11", "kind": "gone" }] }', 'events[0].kind is none of'],
    ['[{ "trackingNumber": "x", "events": [] }, { "trackingNumber": "y" }]', '(parcel 2 of 2)'],
    ['function($x) { $x }', 'carrier.jsonata: expected'],
    ['$sum', 'carrier.jsonata: expected'],
  ])('that is wrong is reported with the place, what was expected and what was found: %j', (expression, words) => {
    expect(faultOf(expression)).toContain(words);
  });

  it('that is no text is reported', () => {
    const map = { file: 'x.jsonata', bytes: new Uint8Array([0xff, 0xfe, 0x00]) };
    expect(readJson(payload, { map })).toMatchObject({
      problem: 'mapping-failed',
      detail: 'x.jsonata: expected a JSONata expression in UTF-8, found bytes that are no UTF-8',
    });
  });

  it.each([
    '$now()',
    '$millis()',
    '$random()',
    '$shuffle([1, 2])',
    '$eval("$now()")',
    '( $clock := $now; $clock() )',
    '$map([1], $millis)',
    '$toMillis("2024-08-11T10:20:00")',
  ])('may not give a different result each time: %s', (expression) => {
    expect(faultOf(expression)).toMatch(/another result|expression|without an offset/u);
  });

  it('reads times with an offset, the same everywhere', () => {
    const at = '$fromMillis($toMillis("2024-08-11T10:20:00+08:00"))';
    const reading = readJson(
      {},
      { map: mapping(`{ "trackingNumber": "x", "events": [{ "at": ${at}, "kind": "picked-up" }] }`) },
    );
    expect(reading).toMatchObject({ parcels: [{ events: [{ at: { earliest: '2024-08-11T02:20:00.000Z' } }] }] });
  });

  it.each([
    ['an endless recursion', '( $f := function() { $f() }; $f() )'],
    ['a growing recursion', '( $f := function($x) { 1 + $f($x) }; $f(1) )'],
    ['a pattern that never ends', '$match("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", /^(a+)+$/)'],
    ['a huge range', '[1..10000000]'],
    ['a text that doubles', '( $f := function($s) { $f($s & $s) }; $f("ab") )'],
    ['a list that doubles', '( $f := function($s) { $f($append($s, $s)) }; $f([1..1000]) )'],
    ['a long text', '$pad("x", 500000000) & "y"'],
    ['many long texts', '[1..1000].$pad("x", 1000000)'],
  ])('ends, whatever it asks for: %s', (_, expression) => {
    const start = performance.now();
    expect(faultOf(expression)).toContain('carrier.jsonata');
    expect(performance.now() - start).toBeLessThan(4000);
  });

  it.each([
    'constructor.constructor("return process")()',
    '$.constructor',
    '__proto__.polluted',
    '$string.constructor',
    'globalThis',
    'process',
    'require("node:fs")',
    '$merge([{}, { "__proto__": { "polluted": true } }])',
    '$ ~> |$|{"__proto__": {"polluted": true}}|',
  ])('can reach nothing but its input: %s', (expression) => {
    const reading = readJson(payload, { map: mapping(expression) });
    expect(reading.state).toBe('unreadable');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('gives the same result every time', () => {
    const once = readJson(payload, { map: mapping(good) });
    expect(readJson(payload, { map: mapping(good) })).toEqual(once);
  });

  it('gives a reading whatever it holds, and only pickups that are stated', () => {
    fc.assert(
      fc.property(fc.nat(good.length), fc.string({ maxLength: 5 }), (place, piece) => {
        const reading = readJson(payload, { map: mapping(good.slice(0, place) + piece + good.slice(place + 1)) });
        for (const parcel of reading.state === 'read' ? reading.parcels : []) {
          expect(kindsOf(parcel).includes('picked-up') || parcel.pickupProof !== 'scan').toBe(true);
        }
      }),
      { numRuns: rounds(100) },
    );
  });

  it('gives a reading over any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(['read', 'unreadable']).toContain(readJson(json, { map: mapping(good) }).state);
      }),
      { numRuns: rounds(50) },
    );
  });
});
