import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BundleImage, fileOf } from '../../../src/bundle/index.js';
import { caseFromMemory } from '../../../src/case/index.js';
import { buildCase, checkCase } from '../../../src/compile.js';
import type { Readers } from '../../../src/gather/ports.js';
import type { Box } from '../../../src/model/sightings.js';
import { readFile } from '../../../src/reading.js';
import { takeApart } from '../../../src/verify/bundle.js';
import { goodCase } from '../../case/folder.js';
import { sharedReaders } from '../../readers.js';

GlobalFonts.registerFromPath(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  'Masks',
);

const left = 60;
const size = 34;

interface Sheet {
  readonly png: Uint8Array;
  /** Where the text before a place ends, in pixels from the left. */
  xAt(line: number, characters: number): number;
  yOf(line: number): number;
}

/** Lines of print on paper. */
const sheetOf = async (lines: readonly string[]): Promise<Sheet> => {
  const canvas = createCanvas(900, 120 + 80 * lines.length);
  const context = canvas.getContext('2d');
  context.fillStyle = '#f4f1ea';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#222';
  context.font = `${size}px Masks`;
  for (const [i, text] of lines.entries()) context.fillText(text, left, 100 + i * 80);
  return {
    png: new Uint8Array(await canvas.encode('png')),
    xAt: (line, characters) => left + context.measureText((lines[line] ?? '').slice(0, characters)).width,
    yOf: (line) => 100 + line * 80 - size,
  };
};

const { items } = goodCase.order;
const sku = '1512663422';
const number = 'LK058863565CN';
const order = { ...goodCase.order, trackingNumber: number, items: items.map((item) => ({ ...item, sku })) };
const caseOf = (png: Uint8Array, mask: readonly Box[]) =>
  caseFromMemory({
    caseFile: { ...goodCase, order, evidence: { label: [{ file: 'label.png', mask, turn: 0 }] } },
    files: { 'label.png': png },
  });

describe('what real readers make of masked print', () => {
  let readers: Readers;
  beforeAll(async () => {
    readers = await sharedReaders();
  });
  afterAll(async () => {
    await readers.close();
  });

  const skusIn = async ({ png }: Sheet, ...mask: readonly Box[]) => {
    const { facts } = await checkCase(await caseOf(png, mask), { readers });
    return facts.label.skus.map((reading) => `${reading.sure ? '' : '?'}${reading.value}`);
  };

  const whole = ['SKU 1512663422', number, 'Recipient Ivan Petrov'];
  const behind = ['SKU 15126634227', number, 'Recipient Ivan Petrov'];
  const before = ['SKU 81512663422', number, 'Recipient Ivan Petrov'];

  it('shows a number without a mask near it', async () => {
    const sheet = await sheetOf(whole);
    expect(await skusIn(sheet, [Math.round(sheet.xAt(2, 10)), sheet.yOf(2) - 4, 260, 50])).toEqual([sku]);
  });

  it.each([0, 5])('does not show a number whose last digit is masked (%i pixels off)', async (off) => {
    const sheet = await sheetOf(behind);
    const seen = await skusIn(sheet, [Math.round(sheet.xAt(0, 14)) + off, sheet.yOf(0) - 6, 40, 60]);
    expect(seen).not.toContain(sku);
  });

  it.each([0])('does not show a number whose first digit is masked (%i pixels off)', async (off) => {
    const sheet = await sheetOf(before);
    const from = Math.round(sheet.xAt(0, 4)) - 12;
    const seen = await skusIn(sheet, [from, sheet.yOf(0) - 6, Math.round(sheet.xAt(0, 5)) + off - from, 60]);
    expect(seen).not.toContain(sku);
  });

  it.each([
    ['its upper half', -10, 26],
    ['its lower half', 20, 30],
    ['a line through it', 12, 5],
  ])('does not show a number of which a mask hides %s', async (_, top, height) => {
    const sheet = await sheetOf(whole);
    const seen = await skusIn(sheet, [Math.round(sheet.xAt(0, 4)), sheet.yOf(0) + top, 300, height]);
    expect(seen).not.toContain(sku);
  });

  it('removes telephone numbers from the bundle and keeps identifiers', async () => {
    const lines = [`SKU ${sku}  Tel. +7 912 345-67-89`, number, 'Phone: 8 (495) 123-45-67', '+86 138 1234 5678 Zhang'];
    const { png } = await sheetOf(lines);
    const opened = await caseOf(png, []);
    const plain = await checkCase(opened, { readers });
    const { report, pdf } = await buildCase(opened, { readers, maskPhones: true });
    const statuses = ({ checks }: typeof report) => checks.map(({ id, status }) => [id, status]);
    expect(statuses(report).filter(([id]) => !id?.startsWith('bundle'))).toEqual(
      statuses(plain).filter(([id]) => !id?.startsWith('bundle')),
    );
    expect(report.checks.find(({ id }) => id === 'bundle-legible')?.status).toBe('pass');
    expect(report.facts.files).toMatchObject([{ phonesShown: 0 }]);
    expect(JSON.stringify(report)).not.toMatch(/345-?67-?89|123-?45-?67|1234 ?5678/u);
    const read = await readFile('carried', await carriedIn(pdf), { readers: async () => readers });
    const text = read.kind === 'image' ? read.image.lines.map((line) => line.text).join('\n') : '';
    expect(text.replaceAll(' ', '')).toContain(sku);
    expect(text).toContain(number);
    expect(text.replace(/[^0-9]/gu, '')).not.toMatch(/912345|3456789|495123|1234567|138123|12345678/u);
  });
});

const carriedIn = async (pdf: Uint8Array): Promise<Uint8Array> => {
  const bundle = await takeApart(pdf);
  const [image] = 'images' in bundle ? bundle.images.values() : [];
  return fileOf(image as BundleImage);
};
