import { describe, expect, it } from 'vitest';
import type { BarcodeInImage, Line } from '../../../src/gather/images/reading.js';
import { understandPicture } from '../../../src/gather/readout/index.js';
import type { Policy } from '../../../src/model/schema/policy.js';
import { loadPolicy } from '../../../src/policy/index.js';
import { rereading } from '../../fakes/order.js';
import { barcode, imageOf, lineAt } from '../../fakes/readers.js';

const policy = loadPolicy('ozon/not-received') as Policy;
const picture = { kind: 'parcel-label' as const, sure: true, drawn: false, reasons: [] };

const understand = (lines: readonly Line[], barcodes: readonly BarcodeInImage[] = []) =>
  understandPicture(imageOf(lines, barcodes), { policy, picture }, rereading(lines));

const codeAt = (text: string, x: number, y: number): BarcodeInImage => ({
  ...barcode(text),
  box: [x, y, 200, 60],
  corners: [
    { x, y },
    { x: x + 200, y },
    { x: x + 200, y: y + 60 },
    { x, y: y + 60 },
  ],
});

const label = (x: number, y: number, number: string, posting: string, sku: string): readonly Line[] => [
  lineAt(number, x, y + 66),
  lineAt('To: Moscow', x, y + 92),
  lineAt(`SKU: ${sku}`, x, y + 118),
  lineAt(`Order: ${posting}`, x, y + 144),
];

const readers = (reading: { sightings: readonly { reader: string }[] } | null | undefined) =>
  [...new Set(reading?.sightings.map(({ reader }) => reader))].sort();

describe('a photo of parcels, read without a case', () => {
  it('lists the parcel with its numbers, each from a barcode or from print', async () => {
    const { parcels } = await understand(label(10, 10, 'LK058863565CN', '70548213-0117-1', '1512663422'), [
      codeAt('LK058863565CN', 10, 10),
    ]);
    expect(parcels).toMatchObject([
      {
        kind: 'label',
        trackingNumber: { value: 'LK058863565CN', sure: true },
        postingNumber: { value: '70548213-0117-1', sure: true },
        skus: [{ value: '1512663422', sure: true }],
        others: [],
        notCounted: [],
        doubts: [],
      },
    ]);
    expect(readers(parcels[0]?.trackingNumber)).toEqual(['barcode', 'paddle']);
    expect(readers(parcels[0]?.skus[0])).toEqual(['paddle']);
  });

  it('lists two separate labels as two parcels, each with its own numbers', async () => {
    const { parcels, cells } = await understand([
      ...label(10, 10, 'LK058863565CN', '70548213-0117-1', '1512663422'),
      ...label(1200, 900, 'RB123456785CN', '80548213-0118-1', '2512663423'),
    ]);
    expect(parcels.map(({ trackingNumber, skus }) => [trackingNumber?.value, skus.map(({ value }) => value)])).toEqual([
      ['LK058863565CN', ['1512663422']],
      ['RB123456785CN', ['2512663423']],
    ]);
    expect(cells.map(({ parcel }) => parcel)).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
  });

  it('reports what contradicts a label: a barcode with another number than its print', async () => {
    const { parcels } = await understand(label(10, 10, 'LK058863565CN', '70548213-0117-1', '1512663422'), [
      codeAt('RB123456785CN', 10, 10),
    ]);
    expect(parcels[0]?.doubts.map(({ code }) => code)).toContain('second-number');
  });

  it('gives the product of a sticker to the only label in view', async () => {
    const { parcels } = await understand([
      lineAt('LK058863565CN', 10, 10),
      lineAt('Order: 70548213-0117-1', 10, 36),
      lineAt('SKU: 1512663422', 1200, 900),
    ]);
    expect(parcels).toMatchObject([
      { kind: 'label', trackingNumber: { value: 'LK058863565CN' }, skus: [{ value: '1512663422' }] },
    ]);
  });

  it('lists a sticker alone', async () => {
    const { parcels } = await understand([lineAt('SKU: 1512663422', 10, 80)], [codeAt('OZN1512663422', 10, 10)]);
    expect(parcels).toMatchObject([
      { kind: 'sticker', trackingNumber: null, postingNumber: null, skus: [{ value: '1512663422' }] },
    ]);
  });

  it('does not count a denied product, and says so', async () => {
    const { parcels } = await understand([
      lineAt('LK058863565CN', 10, 10),
      lineAt('not included SKU: 1512663422', 10, 36),
    ]);
    expect(parcels).toMatchObject([{ skus: [], notCounted: ['1512663422'] }]);
  });

  it('lists the rows of a list, each with its product', async () => {
    const { parcels } = await understand([
      lineAt('Posting', 10, 10),
      lineAt('70548213-0117-1', 10, 60),
      lineAt('SKU 1512663422', 300, 60),
      lineAt('70548214-0118-1', 10, 120),
      lineAt('SKU 2512663423', 300, 120),
    ]);
    expect(parcels.map(({ kind, postingNumber, skus }) => [kind, postingNumber?.value, skus[0]?.value])).toEqual([
      ['row', '70548213-0117-1', '1512663422'],
      ['row', '70548214-0118-1', '2512663423'],
    ]);
  });

  it('finds nothing on a photo without numbers', async () => {
    expect((await understand([lineAt('Hello', 10, 10)])).parcels).toEqual([]);
  });
});
