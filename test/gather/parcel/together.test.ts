import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/gather/images/reading.js';
import { gatherLabel } from '../../../src/gather/parcel/index.js';
import type { Readers } from '../../../src/gather/ports.js';
import type { Policy } from '../../../src/model/schema/policy.js';
import { loadPolicy } from '../../../src/policy/index.js';
import { rereading } from '../../fakes/order.js';
import { barcode, imageOf, lineAt } from '../../fakes/readers.js';

const policy = loadPolicy('ozon/not-received') as Policy;
const claims = {
  postingNumber: '70548213-0117-1',
  trackingNumber: 'LK058863565CN',
  items: [{ sku: '1512663422', offerId: 'TWS-55-BLK' }],
};

/** What a label says: a line for the parcel's number, one for the SKU, and others. */
interface Label {
  readonly number: string;
  readonly sku: string;
  readonly more: readonly Line[];
  readonly hasBarcode: boolean;
}

const plain: Label = { number: 'LK058863565CN', sku: 'SKU: 1512663422', more: [], hasBarcode: false };

/** Other print, and other ways to print the same. None of it says anything else. */
const disturbances: Readonly<Record<string, (label: Label) => Label>> = {
  'the number in groups': (label) => ({
    ...label,
    number: label.number.replace(/(..)(...)(...)(...)(..)$/u, '$1 $2 $3 $4 $5'),
  }),
  'a name before the number': (label) => ({ ...label, number: `Tracking No: ${label.number}` }),
  'a quantity behind the SKU': (label) => ({ ...label, sku: `${label.sku} / 1 pcs` }),
  'the SKU by its article': (label) => ({ ...label, sku: `TWS-55-BLK ${label.sku}` }),
  'a barcode of the number': (label) => ({ ...label, hasBarcode: true }),
  'an address': (label) => ({ ...label, more: [...label.more, lineAt('Moscow, Lenina 14, 115035', 10, 400)] }),
  'a telephone number': (label) => ({ ...label, more: [...label.more, lineAt('Tel. +7 912 345-67-89', 10, 440)] }),
  'a weight and a date': (label) => ({ ...label, more: [...label.more, lineAt('0.35 kg  2024-08-11', 10, 480)] }),
  'the posting number': (label) => ({ ...label, more: [...label.more, lineAt('70548213-0117-1', 10, 520)] }),
};

const names = Object.keys(disturbances);
const sets: readonly (readonly string[])[] = [
  ...names.map((name) => [name]),
  ...names.flatMap((one, at) => names.slice(at + 1).map((two) => [one, two])),
];
const cases = sets.map((chosen) => ({ chosen, title: chosen.join(', ') }));

const disturbed = (label: Label, chosen: readonly string[]): Label =>
  chosen.reduce((before, name) => disturbances[name]?.(before) ?? before, label);

const gather = ({ number, sku, more, hasBarcode }: Label) => {
  const lines = [lineAt(number, 10, 100), lineAt(sku, 10, 200), ...more];
  const code = (/[A-Z]{2}[0-9 ]+[A-Z]{2}/u.exec(number)?.[0] ?? '').replaceAll(' ', '');
  const known = rereading(lines);
  const readers: Readers = { ...known, witness: { recognise: known.lines.recognise } };
  return gatherLabel([imageOf(lines, hasBarcode ? [barcode(code)] : [])], claims, policy, readers);
};

describe('a label that is disturbed in one way or in two', () => {
  it.each(cases)('still shows number and SKU: $title', async ({ chosen }) => {
    const facts = await gather(disturbed(plain, chosen));
    expect(facts.trackingNumber).toMatchObject({ value: 'LK058863565CN', sure: true });
    expect(facts.skus).toMatchObject([{ value: '1512663422', sure: true }]);
  });

  it.each(cases)('never shows a number or SKU that differs by a digit: $title', async ({ chosen }) => {
    const facts = await gather(disturbed({ ...plain, number: 'LK058863579CN', sku: 'SKU: 1512663432' }, chosen));
    expect(facts.trackingNumber?.sure ?? false).toBe(false);
    expect(facts.skus.filter(({ value, sure }) => value === '1512663422' && sure)).toEqual([]);
  });
});
