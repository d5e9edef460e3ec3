import { describe, expect, it } from 'vitest';
import { ozonPage } from '../../../../src/gather/tracking/formats/ozon.js';
import { doubtsOf, kindsOf, parcelOf, readJson } from '../payloads.js';
import { describeFormat } from './describe-format.js';

describe("Ozon's public page", () => {
  const page = (...events: readonly string[]): object => ({
    items: events.map((event, index) => ({ event, moment: `2024-08-1${index}T10:20:00+00:00` })),
    deliveryDateBegin: '2024-09-01T00:00:00+00:00',
  });

  it('proves possession by WayToCity, which is no scan, and names no number', () => {
    const parcel = parcelOf(page('Created', 'WayToCity', 'ArrivedToCityPhantomStatus'));
    expect(kindsOf(parcel)).toEqual(['label-created', 'in-transit', 'unknown']);
    expect(parcel.pickupProof).toBe('later-event');
    expect(doubtsOf(parcel)).toEqual(['number-not-in-file']);
  });
});

describe('Ozon postings', () => {
  it('never give a pickup, however many dates they hold', () => {
    const reading = readJson({
      result: {
        posting_number: '57195475-0050-3',
        status: 'delivering',
        tracking_number: 'ZZV-23',
        delivering_date: '2024-08-11T10:20:00Z',
        fact_delivery_date: '2024-08-11T10:20:00Z',
        products: [{ sku: 180550365, offer_id: '' }, null, { sku: 'x' }],
      },
    });
    expect(reading).toMatchObject({
      parcels: [],
      postings: [{ postingNumber: '57195475-0050-3', trackingNumber: 'ZZV-23', skus: ['180550365', 'x'] }],
    });
  });
});

describeFormat(ozonPage, {
  payload: (items) => ({ items }),
  event: ({ code, day }) => ({ event: code, moment: `2024-08-${day}T02:20:00+00:00` }),
});
