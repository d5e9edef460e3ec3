import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { classColours, drawnMarksOf } from '../../src/annotate/classes.js';
import { annotate } from '../../src/annotate/index.js';
import { outlined } from '../../src/annotate/outline.js';
import { loadFaces } from '../../src/bundle/fonts.js';
import type { ReadImage } from '../../src/gather/read-file.js';
import type { CellRead } from '../../src/model/schema/reading.js';

const [width, height] = [640, 400];

/** A grey photo, 640 x 400, with a name in what a camera writes into it. */
const photo = (orientation = 1): Promise<Uint8Array> =>
  sharp({ create: { width, height, channels: 3, background: '#606060' } })
    .withExif({ IFD0: { Artist: 'Anna Ivanova', Orientation: String(orientation) } })
    .jpeg()
    .toBuffer();

const cell = (as: CellRead['as'], box: CellRead['box'], more: Partial<CellRead> = {}): CellRead => ({
  text: 'x',
  box,
  lines: [],
  as,
  ...more,
});

const read = (cells: readonly CellRead[], more: Partial<ReadImage> = {}): ReadImage => ({
  width,
  height,
  turn: 0,
  barcodes: [],
  lines: [],
  identifiers: [],
  orders: [],
  parcels: [],
  cells,
  picture: { kind: 'order-page', sure: true, drawn: true, reasons: [] },
  ...more,
});

const pixelAt = async (png: Uint8Array, x: number, y: number): Promise<string> => {
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  const at = (y * info.width + x) * info.channels;
  return `#${[...data.subarray(at, at + 3)].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
};

describe('an annotated picture', () => {
  it('frames recognised text in the colour of its kind, and leaves the rest faint', async () => {
    const png = await annotate(await photo(), read([cell('sku', [200, 100, 120, 40])]), 'en');
    expect(await pixelAt(png, 260, 99)).toBe(classColours.sku);
    const [inside, outside] = [await pixelAt(png, 260, 120), await pixelAt(png, 500, 300)];
    expect(inside).toMatch(/^#(?:5f|60|61){3}$/u);
    expect(Number.parseInt(outside.slice(1, 3), 16)).toBeGreaterThan(0xa0);
  });

  it('has a legend below the picture', async () => {
    const none = await sharp(await annotate(await photo(), read([]), 'en')).metadata();
    expect([none.width, none.height]).toEqual([width, height]);
    const some = await sharp(await annotate(await photo(), read([cell('time', [10, 10, 50, 20])]), 'en')).metadata();
    expect(some.height).toBeGreaterThan(height + 20);
  });

  it('words the legend in the requested language', async () => {
    const bytes = await photo();
    const pictures = await Promise.all(
      (['en', 'ru', 'zh'] as const).map(async (language) =>
        Buffer.from(await annotate(bytes, read([cell('address', [10, 10, 50, 20])]), language)).toString('base64'),
      ),
    );
    expect(new Set(pictures).size).toBe(3);
  });

  it("keeps none of the original's camera metadata", async () => {
    const bytes = await photo();
    expect(Buffer.from(bytes).toString('latin1')).toContain('Anna Ivanova');
    const png = await annotate(bytes, read([cell('sku', [10, 10, 50, 20])]), 'en');
    expect(Buffer.from(png).toString('latin1')).not.toContain('Anna');
    const { exif, icc, xmp, iptc } = await sharp(png).metadata();
    expect([exif, icc, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('is upright: turned as the image was for reading', async () => {
    const turned = read([cell('sku', [100, 200, 120, 40])], { turn: 1, width: height, height: width });
    const png = await annotate(await photo(), turned, 'en');
    expect((await sharp(png).metadata()).width).toBe(420);
    expect(await pixelAt(png, 160, 199)).toBe(classColours.sku);
  });

  it('is scaled down if the original is very large, with its frames', async () => {
    const bytes = await sharp({ create: { width: 4800, height: 2400, channels: 3, background: '#606060' } })
      .png()
      .toBuffer();
    const large = read([cell('sku', [2000, 1000, 400, 100])], { width: 4800, height: 2400 });
    const png = await annotate(bytes, large, 'en');
    expect((await sharp(png).metadata()).width).toBe(2400);
    expect(await pixelAt(png, 1100, 499)).toBe(classColours.sku);
  });

  it('is the same bytes for the same reading', async () => {
    const bytes = await photo();
    const [one, two] = [
      await annotate(bytes, read([cell('sku', [10, 10, 50, 20])]), 'zh'),
      await annotate(bytes, read([cell('sku', [10, 10, 50, 20])]), 'zh'),
    ];
    expect(Buffer.compare(one, two)).toBe(0);
  });

  it('survives frames at the very edges of the picture and beyond them', async () => {
    const png = await annotate(
      await photo(),
      read([cell('sku', [-5, -5, 700, 500]), cell('time', [636, 396, 4, 4])]),
      'en',
    );
    expect((await sharp(png).metadata()).format).toBe('png');
  });
});

describe('frames', () => {
  it('mark everything but other text, states by their role in the policy, barcodes too', () => {
    const cells = [
      cell('text', [0, 0, 1, 1]),
      cell('state', [0, 0, 2, 2], { stage: 'proving' }),
      cell('head', [0, 0, 3, 3]),
    ];
    const barcodes = [{ format: 'QRCode', text: '1', box: [0, 0, 4, 4] as [number, number, number, number] }];
    expect(drawnMarksOf({ cells, barcodes }).map((mark) => mark.class)).toEqual(['state proving', 'name', 'barcode']);
  });
});

describe('outlined text', () => {
  it.each(['order number 1', 'номер заказа', '订单编号'])('is drawn as outlines, not as text: %s', async (text) => {
    const { svg, width: across } = outlined(text, await loadFaces(text), {
      x: 0,
      baseline: 20,
      size: 16,
      colour: '#000000',
    });
    expect(svg).not.toContain('<text');
    expect(svg.match(/<path/gu)?.length).toBe([...text.replaceAll(' ', '')].length);
    expect(across).toBeGreaterThan(40);
  });
});
