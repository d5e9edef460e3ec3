import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createReaders,
  openCase,
  type Readers,
  readFile,
  readLabel,
  readOrderScreenshot,
  readTracking,
  UnreadableImageError,
} from '../src/index.js';

const folder = fileURLToPath(new URL('../fixtures/complete-detail-page.pass/', import.meta.url));
const bytes = (file: string): Uint8Array => readFileSync(folder + file);

describe('reading single pieces of evidence from memory', () => {
  let readers: Readers;
  beforeAll(async () => {
    readers = await createReaders();
  });
  afterAll(async () => {
    await readers.close();
  });

  it('reads an order page for the order that is claimed', async () => {
    const { claims } = await openCase(folder);
    const facts = await readOrderScreenshot([{ file: 'upload.png', bytes: bytes('order.png') }], claims, {
      readers,
      timeZone: 'Asia/Shanghai',
    });
    expect(facts.number).toMatchObject({ value: claims.order.number, sure: true, sightings: [{ file: 'upload.png' }] });
    expect(facts.statuses.filter(({ at }) => at !== null).map(({ status }) => status)).toEqual([
      'preparing',
      'confirmed',
    ]);
  });

  it('reads label photos', async () => {
    const { claims } = await openCase(folder);
    const { number, trackingNumber, items } = claims.order;
    const facts = await readLabel(
      [{ file: 'upload.jpg', bytes: bytes('label.jpg') }],
      { postingNumber: number, trackingNumber, items },
      { readers },
    );
    expect(facts.trackingNumber).toMatchObject({ value: trackingNumber, sure: true });
    expect(facts.skus).toMatchObject([{ value: items[0]?.sku, sure: true }]);
  });

  it('reads a payload without any reader', () => {
    const reading = readTracking(bytes('tracking.json'));
    expect(reading).toMatchObject({ state: 'read', parcels: [{ pickupProof: 'scan' }] });
  });

  it('reads any file into the object that the command prints, and opens readers only for images', async () => {
    const never = (): Promise<Readers> => Promise.reject(new Error('no reader is needed'));
    expect(await readFile('a.json', bytes('tracking.json'), { readers: never })).toMatchObject({
      file: 'a.json',
      kind: 'tracking',
    });
    expect(await readFile('b.bin', new Uint8Array([0, 1, 2]), { readers: never })).toMatchObject({
      kind: 'unreadable',
      findings: [{ code: 'not-an-image' }],
    });
    const image = await readFile('c.jpg', bytes('label.jpg'), { readers: async () => readers });
    expect(image).toMatchObject({
      kind: 'image',
      image: { identifiers: expect.arrayContaining([expect.objectContaining({ kind: 'tracking-number' })]) },
    });
  });

  it("does not take a name with its value for a carrier's number", async () => {
    const page = await readFile('d.png', bytes('order.png'), { readers: async () => readers });
    const identifiers = page.kind === 'image' ? page.image.identifiers : [];
    expect(identifiers.filter(({ kind }) => kind === 'tracking-number').map(({ value }) => value)).toEqual([
      'LK058863565CN',
    ]);
  });

  it('says which image cannot be read', async () => {
    const { claims } = await openCase(folder);
    const read = readOrderScreenshot([{ file: 'upload.png', bytes: new Uint8Array() }], claims, { readers });
    await expect(read).rejects.toThrow(UnreadableImageError);
    await expect(read).rejects.toMatchObject({ file: 'upload.png', problem: 'empty-file' });
  });
});
