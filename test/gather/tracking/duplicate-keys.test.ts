import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duplicateKeys, pointerOf } from '../../../src/gather/tracking/duplicate-keys.js';
import { readTrackingPayload } from '../../../src/gather/tracking/index.js';
import { cdekOrder, doubtsOf, zones } from './payloads.js';

const found = (text: string) => duplicateKeys(text).map((key) => [pointerOf(key), key.hidden]);

describe('duplicateKeys', () => {
  it.each([
    ['{"a":1,"a":2}', [['/a', ['1']]]],
    ['{"a": 1 , "a" :\n1}', []],
    ['{"a":[{"b":1},{"b":{"c":"x","c":"y"}}]}', [['/a/1/b/c', ['"x"']]]],
    ['{"a":{"x":1},"b":{"x":2}}', []],
    ['{"a":1,"\\u0061":2}', [['/a', ['1']]]],
    ['{"a/b~":1,"a/b~":2}', [['/a~1b~0', ['1']]]],
    ['{"a\\"":"}","a\\"":"{"}', [['/a"', ['"}"']]]],
    ['{"a\\\\":1,"a":2}', []],
    ['{"a":1,"b":{"a":3},"a":2,"a":4}', [['/a', ['1', '2']]]],
    ['{"a":"\\"a\\":1,\\"a\\":2"}', []],
    ['[{"a":[],"a":{}}]', [['/0/a', ['[]']]]],
    ['{"__proto__":1,"__proto__":2}', [['/__proto__', ['1']]]],
    ['{"":1,"":2}', [['/', ['1']]]],
    ['7', []],
  ])('finds in %s: %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('finds nothing in JSON.stringify output, and finds any single key inserted again', () => {
    const keys = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(keys, fc.nat(), fc.jsonValue(), (names, pick, value) => {
        const pairs = names.map((name) => `${JSON.stringify(name)}:${JSON.stringify([value])}`);
        expect(found(`{${pairs.join(',')}}`)).toEqual([]);
        const twice = names[pick % names.length] ?? '';
        expect(duplicateKeys(`{${pairs.join(',')},${JSON.stringify(twice)}:0}`)).toEqual([
          { path: [twice], hidden: [JSON.stringify([value])] },
        ]);
      }),
    );
  });

  it('handles any depth and any number of keys', () => {
    expect(found('['.repeat(1e6) + ']'.repeat(1e6))).toEqual([]);
    expect(duplicateKeys(`${'{"a":1,"a":'.repeat(1e5)}2${'}'.repeat(1e5)}`)).toHaveLength(100);
    const many = Array.from({ length: 2e5 }, (_, index) => `"k${index % 1e5}":${index}`);
    expect(duplicateKeys(`{${many.join(',')}}`)).toHaveLength(1e5);
    expect(found(`{"a":"${'\\\\'.repeat(1e6)}\\"","b":1}`)).toEqual([]);
  });
});

describe('a key that occurs twice', () => {
  const status = '"code":"RECEIVED_AT_SHIPMENT_WAREHOUSE","date_time":"2024-08-11T10:20:00+0700"';
  const read = (text: string) => {
    const reading = readTrackingPayload(new TextEncoder().encode(text), { file: 'x.json', zones });
    if (reading.state !== 'read') throw new Error(reading.detail);
    return reading;
  };
  const order = (more: string, event = '') =>
    `{"entity":{"cdek_number":"1100285492",${more}"statuses":[{${event}${status}}]}}`;
  const doubts = (text: string) => {
    const { parcels, doubts: whole } = read(text);
    return [whole, ...parcels.map((parcel) => parcel.doubts)].map((each) =>
      each.flatMap(({ code, pointer }) => (code === 'duplicate-key' ? [pointer] : [])),
    );
  };

  it.each([
    ['the time of an event', order('', '"date_time":"2024-08-01T10:20:00+0700",'), '/entity/statuses/0/date_time'],
    ['the code of an event', order('', '"code":"CREATED",'), '/entity/statuses/0/code'],
    ['that a status was withdrawn', order('', '"deleted":true,"deleted":false,'), '/entity/statuses/0/deleted'],
    ['the number', order('"cdek_number":"2",'), '/entity/cdek_number'],
    ['the way back', order('"is_return":true,"is_return":false,'), '/entity/is_return'],
    ['the list of events', order('"statuses":[],'), '/entity/statuses'],
    ['the middle one of three', order('"is_return":false,"is_return":true,"is_return":false,'), '/entity/is_return'],
  ])('raises a doubt if it gives %s', (_, text, pointer) => {
    expect(doubts(text)).toEqual([[], [pointer]]);
  });

  it('raises a doubt about the file if it hides a payload of unknown form', () => {
    expect(doubts(`{"entity":1,${order('').slice(1)}`)).toEqual([['/entity'], []]);
  });

  it.each([
    ['no reader uses it', order('"comment":"a","comment":"b",')],
    ['its values are the same', order('', '"code":"RECEIVED_AT_SHIPMENT_WAREHOUSE",')],
    ['only its spelling differs', order('"is_return":0.0,"is_return":0,')],
    ['it gives a place', order('', '"city":"A","city":"B",')],
  ])('raises no doubt if %s', (_, text) => {
    expect(doubts(text)).toEqual([[], []]);
  });

  it('raises a doubt only about its own parcel', () => {
    const parcel = (number: string, event: string) =>
      `{"number":"${number}","track_info":{"tracking":{"providers":[{"events":[{${event}"stage":"PickedUp","time_iso":"2024-08-11T10:20:00Z"}]}]}}}`;
    const text = `{"data":{"accepted":[${parcel('A1', '')},${parcel('B2', '"stage":"InfoReceived",')}]}}`;
    expect(doubts(text)).toEqual([[], [], ['/data/accepted/1/track_info/tracking/providers/0/events/0/stage']]);
  });

  it('raises a doubt in a posting', () => {
    expect(doubts('{"result":{"posting_number":"1-2-3","tracking_number":"A","tracking_number":"B"}}')).toEqual([
      ['/result/tracking_number'],
    ]);
  });

  it('is not reported in payloads without one', () => {
    expect(
      doubtsOf(read(JSON.stringify(cdekOrder([])).replace('[]', `[{${status}}]`)).parcels[0] ?? { doubts: [] }),
    ).toEqual([]);
  });
});
