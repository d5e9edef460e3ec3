/** Evidence that is legible but would be lost in a JPEG: `build` reaches the verdict of `check`. */

import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeBarcode } from '../../fixtures/generate/barcodes.js';
import { caseFromMemory } from '../../src/case/index.js';
import { buildCase, checkCase } from '../../src/compile.js';
import type { Readers } from '../../src/gather/ports.js';
import type { Report } from '../../src/model/schema/report.js';
import { verifyBundle } from '../../src/verify/index.js';
import { goodCase } from '../case/folder.js';
import { sharedReaders } from '../readers.js';

const require = createRequire(import.meta.url);
GlobalFonts.registerFromPath(
  require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  'carried',
);

const order = {
  number: '89012345-0017-3',
  trackingNumber: 'LK058863565CN',
  items: [{ sku: '1512663422', quantity: 1 }],
};

const drawn = (width: number, height: number, draw: (c: SKRSContext2D) => void): Promise<Buffer> => {
  const canvas = createCanvas(width, height);
  draw(canvas.getContext('2d'));
  return canvas.encode('png');
};

/** Small letters, barely lighter than their dark ground. */
const darkPage = (): Promise<Buffer> =>
  drawn(900, 500, (c) => {
    c.fillStyle = '#1b1e24';
    c.fillRect(0, 0, 900, 500);
    c.font = '13px carried';
    c.fillStyle = '#30343c';
    const lines = [`Order ${order.number}`, 'Awaiting shipping', '10.08.2024 17:12', `SKU ${order.items[0]?.sku}`];
    for (const [index, line] of lines.entries()) c.fillText(line, 60, 80 + 40 * index);
  });

/** A label across half a photo of 480 pixels: its bars are a pixel wide, and nothing is printed beside them. */
const smallPhoto = async (): Promise<Buffer> => {
  const { width, ink } = await encodeBarcode('Code128', order.trackingNumber);
  const module = 1.3;
  const png = await drawn(480, 360, (c) => {
    c.fillStyle = '#8d8578';
    c.fillRect(0, 0, 480, 360);
    c.translate(240, 180);
    c.rotate((9 * Math.PI) / 180);
    c.fillStyle = '#b9b9b2';
    c.fillRect(-200, -80, 400, 160);
    c.fillStyle = '#777';
    for (const [index, isInk] of ink.entries()) if (isInk) c.fillRect((index - width / 2) * module, -30, module, 60);
  });
  return sharp(png).blur(0.4).jpeg({ quality: 75 }).toBuffer();
};

const statuses = ({ checks }: Report): readonly string[] =>
  checks.filter(({ id }) => !id.startsWith('bundle-')).map(({ id, status }) => `${id} ${status}`);

describe('evidence that a JPEG would lose', () => {
  let readers: Readers;
  beforeAll(async () => {
    readers = await sharedReaders();
  });
  afterAll(() => readers.close());

  const opened = (file: string, element: 'order' | 'label', bytes: Uint8Array) =>
    caseFromMemory({ caseFile: { ...goodCase, order, evidence: { [element]: [file] } }, files: { [file]: bytes } });

  it.each([
    ['a dark page', 'page.png', 'order', 'order-number-shown', 'pixels', darkPage],
    ['a small photo', 'photo.jpg', 'label', 'label-tracking-number-shown', 'original', smallPhoto],
  ] as const)('is as legible in the bundle as in the original: %s', async (_, file, element, shows, exact, draw) => {
    const bytes = new Uint8Array(await draw());
    const checked = await checkCase(await opened(file, element, bytes), { readers });
    const { report, pdf } = await buildCase(await opened(file, element, bytes), { readers });
    expect(statuses(checked)).toContain(`${shows} pass`);
    expect(statuses(report)).toEqual(statuses(checked));
    expect(report.checks.find(({ id }) => id === 'bundle-legible')?.status).toBe('pass');
    expect(report.inputs).toMatchObject([{ carried: { exact } }]);
    const originals = new Map([[file, bytes]]);
    expect((await verifyBundle(pdf, { readers })).genuine).toBe('yes');
    expect((await verifyBundle(pdf, { readers, originals })).genuine).toBe('yes');
  });
});
