import { describe, expect, it } from 'vitest';
import { gatherTracking } from '../../../src/gather/tracking/index.js';
import type { ReportCase } from '../../../src/model/facts.js';
import { cdekOrder, doubtsOf, ownForm, pickupText, readJson, track17 } from './payloads.js';

const claims = (order: Partial<ReportCase['order']> = {}): ReportCase => ({
  id: 'D-1',
  order: { number: '70548213-0117-1', items: [{ sku: '1' }], ...order },
  dispute: {
    openedAt: { earliest: '2024-08-20T11:03:00.000Z', latest: '2024-08-20T11:03:01.000Z', text: '' },
  },
});

const file = (name: string, json: unknown, retrievedAt?: string) => ({
  file: name,
  reading: readJson(json, { file: name }),
  retrievedAt,
});
const parcel = (trackingNumber: string, day = 11, kind = 'picked-up'): object =>
  ownForm([{ at: `2024-08-${day}T10:20:00+08:00`, kind }], { trackingNumber });
const accepted = (...numbers: readonly string[]): object => ({
  data: {
    accepted: numbers.map((number) => ({ number, track_info: { tracking: { providers: [] } } })),
  },
});

describe('a pickup whose words name a number', () => {
  const said = (text: string, place = '') => {
    const json = ownForm([{ at: '2024-08-11T10:20:00+08:00', kind: 'picked-up', text, place }]);
    return doubtsOf(gatherTracking([file('a.json', json)], claims({ trackingNumber: 'LK058863565CN' })));
  };

  it("is doubted if the number is another parcel's", () => {
    expect(said('已揽收，单号 LK058863579CN')).toEqual(['names-other-number']);
    expect(said('Picked up', 'Shenzhen, 70548213-0118-1')).toEqual(['names-other-number']);
  });

  it("is not doubted if the number is the parcel's own, or the posting's", () => {
    expect(said('已揽收，单号 LK058863565CN')).toEqual([]);
    expect(said('Принято, 70548213-0117-1')).toEqual([]);
  });
});

describe('gatherTracking', () => {
  it('chooses the parcel with the claimed number, whatever its spacing', () => {
    const facts = gatherTracking(
      [file('a.json', parcel('RR1CN', 9)), file('b.json', parcel('lk 058863565 cn'))],
      claims({ trackingNumber: 'LK058863565CN' }),
    );
    expect(facts.trackingNumber).toMatchObject({
      value: 'lk 058863565 cn',
      sure: true,
      sightings: [{ file: 'b.json', pointer: '/trackingNumber', reader: 'json', confidence: 1 }],
    });
    expect(facts.otherNumbers.map(({ value }) => value)).toEqual(['RR1CN']);
    expect(pickupText(facts)).toBe('scan 2024-08-11T02:20:00.000Z 2024-08-11T02:20:01.000Z');
  });

  it('does not take a look-alike for the claimed number', () => {
    const facts = gatherTracking(
      [file('a.json', accepted('GUO0533191984RU', 'RR1CN'))],
      claims({ trackingNumber: 'GUOO533191984RU' }),
    );
    expect(facts.trackingNumber).toBeNull();
    expect(facts.otherNumbers).toHaveLength(2);
    expect(doubtsOf(facts)).toEqual(['several-parcels']);
  });

  it('shows the only parcel even if it is another one', () => {
    const facts = gatherTracking([file('a.json', parcel('RR1CN'))], claims({ trackingNumber: 'LK058863565CN' }));
    expect(facts.trackingNumber?.value).toBe('RR1CN');
    expect(facts.events).toHaveLength(1);
  });

  it('chooses the parcel with the posting number if no tracking number is claimed', () => {
    const facts = gatherTracking([file('a.json', accepted('RR1CN', '70548213-0117-1'))], claims());
    expect(facts.trackingNumber?.value).toBe('70548213-0117-1');
  });

  it("chooses a parcel by the shop's number and shows the carrier's", () => {
    const files = [file('a.json', cdekOrder([], { number: '70548213-0117-1' })), file('b.json', parcel('RR1CN'))];
    expect(gatherTracking(files, claims()).trackingNumber?.value).toBe('1100285492');
  });

  it("shows the claimed number if it is among the parcel's other numbers", () => {
    const facts = gatherTracking([file('a.json', cdekOrder([]))], claims({ trackingNumber: 'SHOP-77' }));
    expect(facts.trackingNumber?.value).toBe('shop-77');
  });

  it('chooses none of several if nothing is claimed, and says so', () => {
    const facts = gatherTracking([file('a.json', parcel('RR1CN')), file('b.json', parcel('RR2CN'))], claims());
    expect(facts).toMatchObject({ trackingNumber: null, events: [], pickup: null, pickupProof: null });
    expect(doubtsOf(facts)).toEqual(['several-parcels']);
  });

  it('merges several files with one number into one history', () => {
    const files = [
      file('late.json', parcel('RR1CN', 15, 'delivered')),
      file('early.json', parcel('RR1CN', 11)),
      file('again.json', parcel('RR1CN', 11)),
    ];
    const facts = gatherTracking(files, claims({ trackingNumber: 'RR1CN' }));
    expect(facts.events.map(({ kind }) => kind)).toEqual(['picked-up', 'delivered']);
    expect(facts.trackingNumber?.sightings.map((sighting) => sighting.file)).toEqual([
      'again.json',
      'early.json',
      'late.json',
    ]);
    expect(facts.pickupProof).toBe('scan');
  });

  it('doubts one file that lists the number twice', () => {
    const facts = gatherTracking([file('a.json', accepted('RR1CN', 'RR1CN'))], claims({ trackingNumber: 'RR1CN' }));
    expect(doubtsOf(facts)).toContain('number-reused');
  });

  it('doubts events that happened after the file was fetched', () => {
    const doubts = (retrievedAt: string) =>
      doubtsOf(gatherTracking([file('a.json', parcel('RR1CN'), retrievedAt)], claims()));
    expect(doubts('2024-08-10T10:00:00+08:00')).toEqual(['event-after-retrieval']);
    expect(doubts('2024-08-12T10:00:00+08:00')).toEqual([]);
    expect(doubts('soon')).toEqual([]);
  });

  it('passes on postings and is empty without files', () => {
    const push = { message_type: 'TYPE_NEW_POSTING', posting_number: '70548213-0117-1', tracking_number: 'RR1CN' };
    expect(gatherTracking([file('a.json', push)], claims())).toMatchObject({
      carrier: 'ozon',
      postings: [{ file: 'a.json', postingNumber: '70548213-0117-1', trackingNumber: 'RR1CN', skus: [] }],
      pickup: null,
    });
    expect(gatherTracking([file('a.json', 1)], claims())).toEqual({
      carrier: null,
      trackingNumber: null,
      otherNumbers: [],
      postings: [],
      pickup: null,
      pickupProof: null,
      delivery: null,
      events: [],
      doubts: [],
    });
  });

  it("keeps only the chosen parcel's doubts", () => {
    const files = [file('a.json', parcel('RR1CN')), file('b.json', track17([]))];
    expect(gatherTracking(files, claims({ trackingNumber: 'RR1CN' })).doubts).toEqual([]);
  });
});
