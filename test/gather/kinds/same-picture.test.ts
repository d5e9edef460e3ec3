import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/gather/images/reading.js';
import { samePicture } from '../../../src/gather/kinds/same-picture.js';
import type { Raster } from '../../../src/model/raster.js';
import { lineAt } from '../../fakes/readers.js';
import { hash, noisy, rasterOf } from './rasters.js';

interface Seen {
  readonly upright: Raster;
  readonly lines: readonly Line[];
}

const [rows, rowHeight, width] = [20, 36, 900];

/** Text as pixels see it: the same words give the same strokes. */
const ink = (words: string, x: number, y: number): boolean =>
  hash(
    x >> 2,
    y >> 2,
    [...words].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 9973, 7),
  ) > 0.5;

/** A page with two texts a row. */
const page = (text: (row: number, column: number) => string): Seen => ({
  upright: rasterOf(width, rows * rowHeight, (x, y) => {
    const [row, column] = [Math.floor(y / rowHeight), x < width / 2 ? 0 : 1];
    const [left, top] = [x - column * (width / 2) - 20, (y % rowHeight) - 8];
    const words = text(row, column);
    const isText = left >= 0 && left < 10 * words.length && top >= 0 && top < 20;
    return isText && ink(words, left, top) ? 40 : 250;
  }),
  lines: Array.from({ length: 2 * rows }, (_, at) =>
    lineAt(text(at >> 1, at % 2), 20 + (at % 2) * (width / 2), (at >> 1) * rowHeight + 8),
  ),
});

const names = (row: number, column: number): string =>
  column === 0 ? `the name of field ${row}` : `what stands in it ${row}`;
const original = page(names);

/** The picture after an edit in an image program, and its lines at their new places. */
const worked = async (
  { upright, lines }: Seen,
  { left = 0, top = 0, wide = upright.width, high = upright.height, scale = 1, quality = 70, brightness = 1 },
): Promise<Seen> => {
  const raw = { raw: { width: upright.width, height: upright.height, channels: 3 as const } };
  const jpeg = await sharp(upright.data, raw)
    .extract({ left, top, width: wide, height: high })
    .resize({ width: Math.round(wide * scale) })
    .modulate({ brightness })
    .jpeg({ quality })
    .toBuffer();
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  const seen = lines.filter(
    ({ box: [x, y, w, h] }) => x >= left && y >= top && x + w <= left + wide && y + h <= top + high,
  );
  return {
    upright: { width: info.width, height: info.height, data },
    lines: seen.map((line) => placed(line, left, top, scale)),
  };
};

const placed = (line: Line, left: number, top: number, scale: number): Line => {
  const [x, y, w, h] = line.box;
  const box: Line['box'] = [(x - left) * scale, (y - top) * scale, w * scale, h * scale];
  return { ...line, box, height: line.height * scale };
};

describe('one picture in two files', () => {
  it.each([
    ['compressed again', {}],
    ['compressed hard', { quality: 40 }],
    ['made smaller', { scale: 0.6 }],
    ['made larger', { scale: 1.4 }],
    ['darkened', { brightness: 0.7 }],
    ['cropped to its right and lower part', { left: 0, top: 200, wide: 900, high: 500 }],
    ['cropped, made smaller and darkened', { left: 10, top: 70, wide: 700, high: 560, scale: 0.75, brightness: 0.8 }],
  ])('is recognised when it was %s', async (_, work) => {
    const copy = await worked(original, work);
    expect(await samePicture(original, copy)).toBe(true);
    expect(await samePicture(copy, original)).toBe(true);
  });

  it('is recognised, trimmed at its sides, even if little but bands and frames is in view', async () => {
    const bands: Seen = {
      ...original,
      upright: rasterOf(width, rows * rowHeight, (x, y) => {
        const level = original.upright.data[3 * (y * width + x)] as number;
        const row = Math.floor(y / rowHeight);
        return row % 6 === 2 ? level : 120 + 60 * (row % 3);
      }),
    };
    const trimmed = await worked(bands, { left: 2, top: 3, wide: width - 9, high: rows * rowHeight - 7, quality: 86 });
    expect(await samePicture({ ...bands, lines: [] }, { ...trimmed, lines: [] })).toBe(true);
  });

  it('is recognised without any text if the frame is the same', async () => {
    const copy = await worked(original, { scale: 0.8 });
    expect(await samePicture({ ...original, lines: [] }, { ...copy, lines: [] })).toBe(true);
  });

  it('is not recognised in two pages of one form with other values', async () => {
    const other = page((row, column) => (column === 0 ? names(row, 0) : `other value there ${row}`));
    expect(await samePicture(original, other)).toBe(false);
    expect(await samePicture(original, await worked(other, { scale: 0.6 }))).toBe(false);
  });

  it('is not recognised in pages that share only head and foot', async () => {
    const other = page((row, column) => (row < 4 || row > 16 ? names(row, column) : `${column} tracking event ${row}`));
    expect(await samePicture(original, other)).toBe(false);
  });

  it('is not recognised in two photos of one text on different grounds', async () => {
    const on = (seed: number): Seen => ({
      ...original,
      upright: rasterOf(width, rows * rowHeight, (x, y) => {
        const isPaper = x > 200 && x < 700 && y > 150 && y < 500;
        if (!isPaper) return 60 + 150 * hash(x >> 3, y >> 3, seed);
        return original.upright.data[3 * (y * width + x)] as number;
      }),
    });
    expect(await samePicture(on(1), on(2))).toBe(false);
  });

  it('is not recognised if there is nothing to see', async () => {
    const bare = { upright: noisy(400, 300), lines: [] };
    expect(await samePicture(bare, bare)).toBe(false);
  });
});
