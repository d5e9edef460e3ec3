import { describe, expect, it } from 'vitest';
import type { ReadImage, ReadResult } from '../../src/gather/read-file.js';
import { type Document, documentOf } from '../../src/intake/document.js';
import { policy } from './builders.js';

type Identifier = ReadImage['identifiers'][number];

const identifier = (kind: Identifier['kind'], value: string, reader: 'barcode' | 'paddle' = 'paddle'): Identifier => ({
  kind,
  value,
  sightings: [{ file: 'x', reader, text: value, confidence: 1 }],
});

const picture = (
  kind: ReadImage['picture']['kind'],
  identifiers: readonly Identifier[],
  { sure = true, barcodes = [] as ReadImage['barcodes'] } = {},
): ReadResult => ({
  file: 'x',
  kind: 'image',
  image: {
    ...{ width: 8, height: 6, turn: 0, lines: [], barcodes, identifiers, orders: [], parcels: [], cells: [] },
    picture: { kind, sure, drawn: false, reasons: [] },
  },
});

const of = (read: ReadResult): Document => {
  const document = documentOf(read, policy);
  if ('reason' in document) throw new Error(document.reason);
  return document;
};

const history = (format: string, trackingNumber: string | null): ReadResult => ({
  file: 'x',
  kind: 'tracking',
  tracking: {
    ...{ format, carrier: null, findings: [] },
    parcels: [{ trackingNumber, events: [], pickup: null, pickupProof: null, delivery: null }],
  },
});

describe('a file', () => {
  it('of text with times is a history if it names a parcel, or has a carrier’s own form', () => {
    expect(documentOf(history('page-text', null), policy)).toEqual({ file: 'x', reason: 'history-without-number' });
    expect(of(history('page-text', 'LK058863565CN'))).toMatchObject({ element: 'tracking', sure: true });
    expect(of(history('cdek-order', null))).toMatchObject({ element: 'tracking', trackingNumbers: [] });
  });

  it('is classed as evidence by what it shows', () => {
    const kinds = ['order-page', 'order-list', 'parcel-label', 'product-sticker', 'shipment-list'] as const;
    expect(kinds.map((kind) => of(picture(kind, [])).element)).toEqual(['order', 'order', 'label', 'label', 'label']);
  });

  it('of unknown kind counts if it has a number, and is reported as unsure', () => {
    const list = picture('other', [identifier('posting-number', '70548213-0117-1')], { sure: false });
    expect(of(list)).toMatchObject({ element: 'label', sure: false });
    expect(documentOf(picture('other', [], { sure: false }), policy)).toEqual({ file: 'x', reason: 'no-evidence' });
    const chat = picture('other', [identifier('posting-number', '70548213-0117-1')]);
    expect(documentOf(chat, policy)).toEqual({ file: 'x', reason: 'no-evidence' });
  });

  it('that pictures a tracking page is no history', () => {
    expect(documentOf(picture('tracking-page', []), policy)).toEqual({ file: 'x', reason: 'tracking-page' });
  });

  it("gives no tracking number from a product's number", () => {
    const numbers = [
      identifier('sku', '1512663422'),
      ...['SKU1512663422', 'OZN1512663422', '4601234567893', 'LK058863565CN'].map((value) =>
        identifier('tracking-number', value, value.startsWith('46') ? 'barcode' : 'paddle'),
      ),
    ];
    const barcodes = [
      { format: 'EAN-13', text: '4601234567893', box: [0, 0, 1, 1] as [number, number, number, number] },
    ];
    const { trackingNumbers } = of(picture('parcel-label', numbers, { barcodes }));
    expect(trackingNumbers.map(({ value }) => value)).toEqual(['LK058863565CN']);
  });

  it('is spelt exactly only by a barcode; a reader’s digits may be letters', () => {
    const spelt = (reader: 'barcode' | 'paddle', value: string) =>
      of(picture('parcel-label', [identifier('tracking-number', value, reader)])).trackingNumbers;
    expect(spelt('paddle', 'GU00333562217RU')).toMatchObject([{ exact: false, unclear: true }]);
    expect(spelt('paddle', 'GUOO333562217RU')).toMatchObject([{ exact: false, unclear: false }]);
    expect(spelt('barcode', 'GU00333562217RU')).toMatchObject([{ exact: true, unclear: false }]);
  });
});
