import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '../../../src/case/index.js';
import { decodeImage } from '../../../src/gather/images/decode.js';
import { gather } from '../../../src/gather/index.js';
import type { Readers } from '../../../src/gather/ports.js';
import { type CarriedImage, type Legible, rereadingOf } from '../../../src/gather/proof/index.js';
import type { Case } from '../../../src/model/case.js';
import type { Facts } from '../../../src/model/facts.js';
import type { Raster } from '../../../src/model/raster.js';
import type { Sighting } from '../../../src/model/sightings.js';
import { factsWith, trackingNumber } from '../../fakes/facts.js';
import { barcode, lineAt, noReaders, reading } from '../../fakes/readers.js';
import { sharedReaders } from '../../readers.js';

const folder = fileURLToPath(new URL('../../../fixtures/complete-ozon-58x40-with-sticker.pass', import.meta.url));

const carry = async ({ width, height, data }: Raster, scale: number, quality: number): Promise<CarriedImage> => {
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const jpeg = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize(size)
    .jpeg({ quality })
    .toBuffer();
  return { raster: (await decodeImage(jpeg)) as Raster, scale: size.width / width };
};

const filesOf = (lost: readonly { readonly file: string }[]): string[] =>
  [...new Set(lost.map(({ file }) => file))].sort();

describe('rereading what the bundle carries', () => {
  let readers: Readers;
  let opened: Case;
  let facts: Facts;
  const images = new Map<string, Raster>();
  beforeAll(async () => {
    readers = await sharedReaders();
    opened = await openCase(folder);
    ({ facts } = await gather(opened, { readers }));
    for (const { file, bytes, element } of opened.evidence)
      if (element !== 'tracking') images.set(file, (await decodeImage(bytes)) as Raster);
  });
  afterAll(async () => {
    await readers.close();
  });

  const lostIn = async (carried: ReadonlyMap<string, CarriedImage>) => {
    const { legibleIn, lostFrom } = rereadingOf(opened, facts, readers);
    const legible = new Map<string, Legible>();
    for (const [file, image] of carried) legible.set(file, await legibleIn(file, image));
    return lostFrom(legible);
  };
  const lost = async (scale: number, quality: number): Promise<string[]> => {
    const carried = await Promise.all(
      [...images].map(async ([file, image]) => [file, await carry(image, scale, quality)] as const),
    );
    return filesOf(await lostIn(new Map(carried)));
  };

  it('finds every identifier in good images', async () => {
    expect(await lost(1, 85)).toEqual([]);
  });

  it('reports identifiers made illegible by shrinking', async () => {
    expect(await lost(0.08, 30)).toEqual(['label.jpg', 'order.png', 'sticker.jpg']);
  });

  it('reports an identifier whose image is missing, or shows another number', async () => {
    const other = readFileSync(
      fileURLToPath(new URL('../../../fixtures/sibling-posting.fail/label.jpg', import.meta.url)),
    );
    const order = images.get('order.png') as Raster;
    const carried = new Map([
      ['order.png', await carry(order, 1, 85)],
      ['label.jpg', { raster: (await decodeImage(other)) as Raster, scale: 1 }],
    ]);
    expect(filesOf(await lostIn(carried))).toEqual(['label.jpg', 'sticker.jpg']);
  });

  it('reports the state and its time if the order page became illegible', async () => {
    const carried = new Map(
      await Promise.all(
        [...images].map(async ([file, image]) => {
          const scale = file === 'order.png' ? 0.08 : 1;
          return [file, await carry(image, scale, 85)] as const;
        }),
      ),
    );
    const lost = (await lostIn(carried)).map(({ value }) => value);
    const preparing = facts.order.statuses.find(({ stage, at }) => stage === 'proving' && at !== null);
    expect(lost).toEqual(expect.arrayContaining([facts.case.order.number, preparing?.text, preparing?.timeText]));
  });
});

describe('witnesses of one mark', () => {
  const seen = (kind: 'barcode' | 'paddle', file = 'label.jpg'): Sighting => ({
    file,
    box: [10, 10, 100, 20],
    reader: kind,
    text: trackingNumber,
    confidence: 1,
  });
  const facts = (...sightings: Sighting[]) => {
    const whole = factsWith({});
    const reading = { value: trackingNumber, sure: true, sightings };
    const order = { ...whole.order, number: null, trackingNumber: null, skus: [], statuses: [] };
    return { ...whole, order, label: { ...whole.label, trackingNumber: reading, postingNumber: null, skus: [] } };
  };
  /** Readers for whom every image shows the same. */
  const showing = (barcodes: readonly string[], lines: readonly string[]): Readers => ({
    ...noReaders,
    barcodes: { identity: 'scripted', read: async () => barcodes.map((text) => barcode(text)) },
    lines: {
      name: 'paddle',
      identity: 'scripted',
      find: async () => lines.map((line) => lineAt(line, 0, 0).quad),
      recognise: async () => lines.map((line) => reading(line)),
    },
    witness: undefined,
  });
  /** No file is read as a whole again. */
  const nothingGiven = { evidence: [] } as unknown as Case;
  const legible = async (of: Facts, readers: Readers) =>
    [...(await rereadingOf(nothingGiven, of, readers).legibleIn('label.jpg', await paper()))].sort();
  const paper = () => carry({ width: 200, height: 100, data: new Uint8Array(60_000).fill(255) }, 1, 90);

  it('tells what people can read from what only a barcode holds', async () => {
    const both = facts(seen('barcode'), seen('paddle'));
    expect(await legible(both, showing([trackingNumber], [trackingNumber]))).toEqual(['0', '0/text']);
    expect(await legible(both, showing([trackingNumber], []))).toEqual(['0']);
    expect(await legible(both, showing([], []))).toEqual([]);
    expect([...rereadingOf(nothingGiven, both, noReaders).shownBy('label.jpg')]).toEqual(['0', '0/text']);
  });

  it('requires the barcode if it was the only witness', async () => {
    const alone = facts(seen('barcode'));
    expect([...rereadingOf(nothingGiven, alone, noReaders).shownBy('label.jpg')]).toEqual(['0']);
    expect(await legible(alone, showing([trackingNumber], []))).toEqual(['0']);
    expect(await legible(alone, showing(['LK058863566CN'], [trackingNumber]))).toEqual([]);
  });

  it('requires nothing of an image that shows nothing', async () => {
    expect(await legible(facts(seen('paddle', 'other.jpg')), noReaders)).toEqual([]);
  });

  it('reports a mark as lost only if no image shows it any more', () => {
    const rereading = rereadingOf(nothingGiven, facts(seen('paddle'), seen('paddle', 'other.jpg')), noReaders);
    const none = new Set<string>();
    expect(
      rereading.lostFrom(
        new Map([
          ['label.jpg', none],
          ['other.jpg', new Set(['0', '0/text'])],
        ]),
      ),
    ).toEqual([]);
    expect(
      rereading.lostFrom(
        new Map([
          ['label.jpg', none],
          ['other.jpg', none],
        ]),
      ),
    ).toEqual([{ file: 'label.jpg', value: trackingNumber }]);
  });
});
