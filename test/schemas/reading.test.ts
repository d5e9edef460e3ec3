import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { withWords } from '../../src/cli/doubt-words.js';
import { readEvidence } from '../../src/gather/read-file.js';
import { understandPicture } from '../../src/gather/readout/index.js';
import type { Policy } from '../../src/model/schema/policy.js';
import { loadPolicy } from '../../src/policy/index.js';
import { rereading } from '../fakes/order.js';
import { imageOf, lineAt, noReaders } from '../fakes/readers.js';

const root = join(import.meta.dirname, '../..');
const schema = (name: string): object => JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8'));
const ajv = new Ajv2020({ validateFormats: false, allowUnionTypes: true }).addSchema(schema('report'));
const validate = ajv.compile(schema('reading'));
const policy = loadPolicy('ozon/not-received') as Policy;

const faultsOf = (value: unknown): unknown => {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

const image = async (kind: 'order-page' | 'parcel-label', texts: readonly string[]) => {
  const lines = texts.map((text, i) => lineAt(text, 10, 10 + 24 * i));
  const picture = { kind, sure: true, drawn: kind === 'order-page', reasons: [] };
  const told = await understandPicture(imageOf(lines), { policy, picture }, rereading(lines));
  const seen = lines.map(({ text, box, confidence }) => ({ text, box, reader: 'paddle', confidence }));
  const head = { width: 9, height: 9, turn: 0, barcodes: [], lines: seen, picture, identifiers: [] };
  return { file: 'x.png', kind: 'image' as const, image: { ...head, ...told } };
};

describe('schemas/reading.schema.json', () => {
  it('describes what is read in a page of orders, with doubts in words', async () => {
    const page = await image('order-page', [
      'Shipment 70548213-0117-1',
      'Preparing',
      '11 Aug 2024, 09:15',
      'Confirmed',
      '10 Aug, 09:15',
      'Order was cancelled by the buyer',
    ]);
    expect(page.image.orders[0]?.doubts.length).toBeGreaterThan(0);
    expect(faultsOf([page])).toEqual([]);
    const worded = withWords(page, 'ru');
    expect(faultsOf([worded])).toEqual([]);
    expect(worded).toMatchObject({
      image: { orders: [{ doubts: [{ message: expect.stringMatching(/\p{Script=Cyrillic}/u) }] }] },
    });
  });

  it('describes what is read in a photo', async () => {
    const photo = await image('parcel-label', ['LK058863565CN', 'RB123456785CN', 'SKU: 1512663422']);
    expect(photo.image.parcels[0]?.doubts.length).toBeGreaterThan(0);
    expect(faultsOf([withWords(photo, 'zh')])).toEqual([]);
  });

  it('describes tracking files and files that cannot be read', async () => {
    const options = { readers: async () => noReaders, policy };
    const payload = readFileSync(join(root, 'fixtures/complete-detail-page.pass/tracking.json'));
    const read = await Promise.all([
      readEvidence('t.json', payload, options),
      readEvidence('n.json', new TextEncoder().encode('{"a":[1,2]}'), options),
      readEvidence('b.bin', new Uint8Array([0, 1, 2]), options),
    ]);
    expect(read.map(({ kind }) => kind)).toEqual(['tracking', 'unreadable', 'unreadable']);
    expect(faultsOf(read.map((one) => withWords(one, 'en')))).toEqual([]);
  });

  it('refuses what it does not describe', () => {
    expect(faultsOf([{ file: 'x', kind: 'image', image: {} }])).not.toEqual([]);
  });
});
