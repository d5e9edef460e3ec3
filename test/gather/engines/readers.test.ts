import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReaders, type Readers } from '../../../src/gather/engines/index.js';
import { createTesseractReader } from '../../../src/gather/engines/tesseract/index.js';
import { turned } from '../../../src/gather/images/pixels.js';
import { readImage } from '../../../src/gather/images/reading.js';
import type { Raster } from '../../../src/model/raster.js';

const require = createRequire(import.meta.url);
GlobalFonts.registerFromPath(
  require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  'Reading',
);

const texts = ['70548213-0117-1', 'LK058863565CN', 'SKU 1512663422', 'Preparing 11 Aug 2024'];

/** Four lines of print on paper, darkened and blurred as in a photo. */
const page = async ({ blur = 0, degrees = 0 } = {}): Promise<Raster> => {
  const canvas = createCanvas(640, 400);
  const context = canvas.getContext('2d');
  context.fillStyle = '#f4f1ea';
  context.fillRect(0, 0, 640, 400);
  context.translate(320, 200);
  context.rotate((degrees * Math.PI) / 180);
  context.fillStyle = '#222';
  context.font = '34px Reading';
  for (const [i, text] of texts.entries()) context.fillText(text, -210, -100 + i * 68);
  const image = sharp(await canvas.encode('png')).removeAlpha();
  const { data, info } = await (blur > 0 ? image.blur(blur) : image).raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
};

describe('the engines', () => {
  let readers: Readers;
  beforeAll(async () => {
    readers = await createReaders();
  });
  afterAll(async () => {
    await readers.close();
  });

  const read = async (image: Raster) => {
    const { lines, turn } = await readImage('page.png', image, 'photo', readers);
    return {
      turn,
      found: texts.filter((text) =>
        lines.some((line) => line.text.replaceAll(' ', '').includes(text.replaceAll(' ', ''))),
      ),
    };
  };

  it('report their name and version, and the files that decide what they read', () => {
    const hash = '[0-9a-f]{12}';
    expect(readers.identities()).toEqual([
      expect.stringMatching(
        new RegExp(
          `^paddle PP-OCRv4 \\(onnxruntime [\\d.]+; detection ${hash}, recognition ${hash}, dictionary ${hash}\\)$`,
          'u',
        ),
      ),
      expect.stringMatching(new RegExp(`^tesseract\\.js [\\d.]+ \\(eng ${hash}, kir ${hash}\\)$`, 'u')),
      expect.stringMatching(new RegExp(`^zxing-wasm [\\d.]+ \\(zxing-cpp [0-9a-f]{8}; wasm ${hash}\\)$`, 'u')),
    ]);
  });

  it.each([0, 6, -20])('find and read every line at %i degrees', async (degrees) => {
    expect((await read(await page({ degrees }))).found).toEqual(texts);
  });

  it.each([1, 2, 3])('read a page that lies on its side or upside down (%i quarter turns)', async (turns) => {
    expect(await read(turned(await page(), turns))).toEqual({ turn: (4 - turns) % 4, found: texts });
  });

  it('give boxes in pixels of the upright image', async () => {
    const { lines } = await readImage('page.png', turned(await page(), 1), 'photo', readers);
    const first = lines.find(({ text }) => text.startsWith('70548213'));
    const [x = 0, y = 0, width = 0, height = 0] = first?.box ?? [];
    expect(x).toBeGreaterThan(85);
    expect(x).toBeLessThan(115);
    expect(y + height / 2).toBeGreaterThan(75);
    expect(y + height / 2).toBeLessThan(100);
    expect(width).toBeGreaterThan(220);
  });

  it('trust each digit of clean print, and trust it less when the print is blurred', async () => {
    const weakest = async (blur: number) => {
      const { lines } = await readImage('page.png', await page({ blur }), 'photo', readers);
      return Math.min(...lines.flatMap(({ characters }) => characters.map(({ digitMargin }) => digitMargin ?? 99)));
    };
    const clean = await weakest(0);
    expect(clean).toBeGreaterThan(3);
    expect(await weakest(5)).toBeLessThan(clean);
  });

  it('find nothing on blank paper', async () => {
    const blank: Raster = { width: 300, height: 200, data: new Uint8Array(300 * 200 * 3).fill(240) };
    expect(await readImage('blank.png', blank, 'photo', readers)).toMatchObject({ barcodes: [], lines: [], turn: 0 });
  });

  it('read a line the same way whatever they read before', async () => {
    const witness = await createTesseractReader();
    const image = await page();
    const { lines } = await readImage('page.png', image, 'photo', readers);
    const quads = lines.map(({ quad }) => quad);
    const before = await witness.recognise(image, quads);
    const other = await page({ blur: 3 });
    await witness.recognise(other, quads);
    expect(await witness.recognise(image, quads)).toEqual(before);
    expect(before.map(({ text }) => text.replaceAll(' ', ''))).toContain('70548213-0117-1');
    await witness.close();
  });

  it('read without ONNX Runtime too', async () => {
    const alone = await createReaders({ lines: 'tesseract' });
    const { lines } = await readImage('page.png', await page(), 'photo', alone);
    await alone.close();
    expect(alone.witness).toBeUndefined();
    expect(lines.map(({ text }) => text)).toContain('70548213-0117-1');
  });
});
