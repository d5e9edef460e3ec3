import { describe, expect, it } from 'vitest';
import { array, identifier, object, oneOf, recogniser, some, string } from '../../../src/gather/tracking/shape.js';

describe('recogniser', () => {
  const recognise = recogniser(
    ['data[].code', ['a', 'b'], 'type=T'],
    oneOf(
      object({ data: some(object({ code: identifier, events: array })) }),
      object({ a: string, b: object({ c: string }) }),
    ),
  );

  it.each([
    [{ data: [null, 7, { code: 'x', events: [] }] }, true],
    [{ data: [{ code: 7, events: [] }] }, true],
    [{ a: '', b: { c: '' } }, true],
    [{ data: [] }, false],
    [{ a: '' }, false],
    [{ type: 'U' }, false],
    [null, false],
    [[], false],
    [{ data: [{ code: 'x' }] }, 'data[0].events is missing'],
    [{ data: [{ code: 'x', events: null }] }, 'data[0].events is no list'],
    [{ data: [{ code: '', events: [] }] }, 'data[0].code is empty'],
    [{ data: [{ code: {}, events: [] }] }, 'data[0].code is no text or whole number'],
    [{ a: '', b: {} }, 'b.c is missing'],
    [{ type: 'T' }, 'data is missing, a is missing'],
  ])('says about %j: %j', (json, expected) => {
    expect(recognise(json)).toBe(expected);
  });

  it('counts own properties alone', () => {
    expect(recognise(JSON.parse('{"__proto__": {"a": "", "b": {"c": ""}}}'))).toBe(false);
    expect(recogniser(['constructor'], object({ constructor: {} }))({})).toBe(false);
  });

  it('reads marks of a list that is the payload', () => {
    const ofList = recogniser(['[].Number'], some(object({ Number: string, Events: array })));
    expect(ofList([null, { Number: '1', Events: [] }])).toBe(true);
    expect(ofList([{ Number: '1' }])).toBe('[0].Events is missing');
    expect(ofList({ Number: '1' })).toBe(false);
  });

  it('handles lists of a million', () => {
    const million = Array.from({ length: 1e6 }, () => ({ code: 'x' }));
    expect(recognise({ data: million })).toBe('data[0].events is missing');
    expect(recognise({ data: [...million, { code: 'x', events: [] }] })).toBe(true);
  });
});
