import { describe, expect, it } from 'vitest';
import { readTrackingPayload, trackingFormats } from '../../../src/gather/tracking/index.js';
import { bytesOf, cainiao, cdekOrder, ownForm, readJson, track17, zones } from './payloads.js';

const read = (bytes: Uint8Array | string) =>
  readTrackingPayload(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, { file: 'x.json', zones });

describe('readTrackingPayload', () => {
  it.each([
    ['', 'empty-file'],
    [' \n\t', 'empty-file'],
    ['<!doctype html><html></html>', 'not-json'],
    ['{"trackingNumber": "LK', 'not-json'],
    ['null', 'not-tracking'],
    ['42', 'not-tracking'],
    ['"LK058863565CN"', 'not-tracking'],
    ['[]', 'not-tracking'],
    ['{}', 'not-tracking'],
    ['{"a": 1}', 'not-tracking'],
  ])('says that %j is %s', (text, problem) => {
    expect(read(text)).toMatchObject({ state: 'unreadable', problem, closest: [] });
  });

  it('says what a text lacks to be a history', () => {
    expect(read('tracking: LK058863565CN')).toMatchObject({
      state: 'unreadable',
      problem: 'not-tracking',
      closest: [{ format: 'table' }, { format: 'page-text', why: 'no line holds a date or a time' }],
    });
  });

  it.each([
    '<p>11.08.2024 10:20 Origin Scan</p>',
    '{"time": "2024-08-11 10:20",\n"text": "Origin Scan"',
    'MIME-Version: 1.0\n11.08.2024 10:20 Origin Scan',
  ])('does not take %j for the text of a page', (text) => {
    expect(read(text)).toMatchObject({ state: 'unreadable', problem: 'not-json' });
  });

  it('lists up to three formats that share most with an unrecognised payload', () => {
    const reading = readJson({ parcel: { trackingNumber: 'LK1', history: [{ at: '2024-08-11', kind: 'x' }] } });
    if (reading.state !== 'unreadable') throw new Error('read');
    expect(reading.closest.length).toBeLessThanOrEqual(3);
    expect(reading.closest[0]).toEqual({
      format: 'triproof',
      score: 0.75,
      why: '3 of its 4 keys are there, events not',
    });
  });

  it('says that bytes that are no text are not JSON', () => {
    expect(read(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toMatchObject({ problem: 'not-json' });
  });

  it('reads UTF-8 and UTF-16 with a byte order mark', () => {
    const text = JSON.stringify(ownForm([]));
    const utf16 = new Uint8Array(2 + text.length * 2);
    utf16.set([0xff, 0xfe]);
    for (const [index, character] of [...text].entries()) utf16[2 + index * 2] = character.charCodeAt(0);
    expect(read(`\ufeff${text}`).state).toBe('read');
    expect(read(utf16).state).toBe('read');
  });

  it('handles nesting of any depth', () => {
    expect(read(`${'['.repeat(200_000)}${']'.repeat(200_000)}`).state).toBe('unreadable');
    expect(read(`{"entity":{"statuses":[${'{"code":'.repeat(50_000)}1${'}'.repeat(50_000)}]}}`).state).toBe('read');
  });

  it('is not misled by keys that objects inherit', () => {
    expect(read('{"__proto__": {"entity": {"statuses": []}}, "constructor": {"events": []}}').state).toBe('unreadable');
  });

  it.each([
    [ownForm([{ at: '2024-08-11', kind: 'gone' }]), 'triproof'],
    [{ entity: { cdek_number: '1' } }, 'cdek-order'],
    [{ type: 'ORDER_STATUS' }, 'cdek-webhook'],
    [{ result: { order: {}, statuses: null } }, 'cdek-tracing'],
    [{ data: { accepted: [] } }, '17track'],
    [{ module: [] }, 'cainiao'],
    [{ result: { postings: [{}] } }, 'ozon-posting'],
    [{ message_type: 'TYPE_NEW_POSTING' }, 'ozon-push'],
  ])('names the format that %j begins to look like', (json, format) => {
    const reading = readJson(json);
    expect(reading).toMatchObject({ state: 'unreadable', problem: 'not-tracking', closest: [{ format }] });
  });

  it("says what is wrong with a file in the project's own form", () => {
    expect(readJson(ownForm([], { carier: 'cdek' }))).toMatchObject({
      closest: [{ why: expect.stringContaining('carier') }],
    });
    expect(readJson(ownForm([{ at: 1, kind: 'delivered' }]))).toMatchObject({
      closest: [{ why: 'events[0].at is no text' }],
    });
  });

  it("prefers the case's carrier to the payload's, and still accepts another's format", () => {
    for (const json of [ownForm([], { carrier: 'guoo' }), cdekOrder([]), track17([]), cainiao([])])
      expect(readJson(json, { carrier: 'cdek' })).toMatchObject({
        state: 'read',
        carrier: 'cdek',
        parcels: [{ carrier: 'cdek' }],
      });
  });

  it('gives every format its own id', () => {
    const ids = trackingFormats.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('reads the same bytes the same way', () => {
    const json = bytesOf(cdekOrder([{ code: 'CREATED', date_time: '2024-08-11T10:20:00+0700' }]));
    expect(read(json)).toEqual(read(json));
  });
});
