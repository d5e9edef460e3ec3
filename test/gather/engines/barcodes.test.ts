import { describe, expect, it } from 'vitest';
import { type BarcodeFormat, encodeBarcode } from '../../../fixtures/generate/barcodes.js';
import { createBarcodeReader } from '../../../src/gather/engines/barcodes.js';
import type { Raster } from '../../../src/model/raster.js';

const module = 4;
const quiet = 12 * module;

/** A linear code on white; the height of its bars in pixels. */
const codeOf = async (format: BarcodeFormat, text: string, high: number): Promise<Raster> => {
  const { ink, width: count } = await encodeBarcode(format, text);
  const [width, height] = [count * module + 2 * quiet, high + 2 * quiet];
  const data = new Uint8Array(width * height * 3).fill(255);
  for (let y = quiet; y < quiet + high; y++)
    for (let x = 0; x < count * module; x++)
      if (ink[Math.floor(x / module)] === true)
        data.fill(0, (y * width + quiet + x) * 3, (y * width + quiet + x + 1) * 3);
  return { width, height, data };
};

describe('the barcode reader', () => {
  it.each([
    ['EAN13', '4006381333931'],
    ['ITF', '1234567895'],
    ['Code39', 'R98-329'],
    ['Code128', 'LK058863565CN'],
  ] as const)('reads %s', async (format, text) => {
    const { read } = await createBarcodeReader();
    expect(await read(await codeOf(format, text, 80))).toMatchObject([{ format, text }]);
  });

  it('rejects a code with a single check digit if only a few lines agree on it', async () => {
    const { read } = await createBarcodeReader();
    for (const high of [3, 4, 5, 6]) expect(await read(await codeOf('EAN13', '4006381333931', high))).toEqual([]);
    expect(await read(await codeOf('EAN13', '4006381333931', 16))).toMatchObject([{ text: '4006381333931' }]);
  });

  it('accepts a thin code if a checksum covers all of it', async () => {
    const { read } = await createBarcodeReader();
    expect(await read(await codeOf('Code128', 'LK058863565CN', 6))).toMatchObject([{ text: 'LK058863565CN' }]);
  });
});
