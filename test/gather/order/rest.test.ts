import { describe, expect, it } from 'vitest';
import type { ImageReading, Line } from '../../../src/gather/image.js';
import { withRest } from '../../../src/gather/order/rest.js';
import type { LineReading, Readers } from '../../../src/gather/readers/ports.js';
import type { Quad, Raster } from '../../../src/model/raster.js';
import { imageOf, lineAt, noReaders, readersSaying, reading } from '../../fakes/readers.js';

const number = '70548213-0117-1';
const beginning = lineAt('70548213-0117-', 40, 40);

/** White paper with black strokes. */
const inked = (...strokes: readonly (readonly [x: number, y: number, width: number, height: number])[]): Raster => {
  const [width, height] = [400, 200];
  const data = new Uint8Array(width * height * 3).fill(255);
  for (const [x, y, w, h] of strokes)
    for (let row = y; row < y + h; row++) data.fill(0, (row * width + x) * 3, (row * width + x + w) * 3);
  return { width, height, data };
};

const lone = inked([42, 64, 4, 12]);

const pageOf = (upright: Raster, ...lines: readonly Line[]): ImageReading => ({ ...imageOf(lines), upright });

const textsWith = async (page: ImageReading, readers: Readers): Promise<readonly string[]> =>
  (await withRest(number, page, readers)).map(({ text }) => text);

describe('the end of a number alone below its beginning', () => {
  it('is read from a cut that fits its ink, where no finder found it', async () => {
    const asked: Quad[] = [];
    const readers = readersSaying(reading('1'));
    const noting = {
      ...readers,
      lines: {
        ...readers.lines,
        recognise: async (_: Raster, quads: readonly Quad[]) => {
          asked.push(...quads);
          return quads.map(() => reading('1'));
        },
      },
    };
    expect(await textsWith(pageOf(lone, beginning), noting)).toEqual(['70548213-0117-', '1']);
    const [[from, , to] = []] = asked;
    expect(from?.x).toBeGreaterThan(36);
    expect(to?.x).toBeLessThan(52);
    expect(((from?.y ?? 0) + (to?.y ?? 0)) / 2).toBeCloseTo(70, 0);
  });

  it('takes the place of what was made of it in a cut that did not fit', async () => {
    const page = pageOf(lone, beginning, lineAt('L', 40, 62));
    expect(await textsWith(page, readersSaying(reading('1')))).toEqual(['70548213-0117-', '1']);
  });

  it('is not read again where it was found', async () => {
    const page = pageOf(lone, beginning, lineAt('1', 40, 62));
    expect(await textsWith(page, noReaders)).toEqual(['70548213-0117-', '1']);
  });

  it('is read again where it was hardly seen', async () => {
    const page = pageOf(lone, beginning, lineAt('1', 40, 62, { margin: 2 }));
    const [, rest] = await withRest(number, page, readersSaying(reading('1', { margin: 9 })));
    expect(rest?.characters).toEqual(reading('1', { margin: 9 }).characters);
  });

  /** Readers that read the end by itself, and behind its beginning in a strip of both. */
  const readingBoth = (alone: string, behind: LineReading): Readers => {
    const readers = readersSaying(undefined);
    const recognise = async ({ height }: Raster, quads: readonly Quad[]) =>
      quads.map(() => (height === lone.height ? reading(alone, { margin: 2 }) : behind));
    return { ...readers, lines: { ...readers.lines, recognise } };
  };

  it('is read behind its beginning, of which alone the hyphen is lost and the digit is not sure', async () => {
    const page = pageOf(inked([42, 69, 5, 2], [50, 64, 4, 12]), lineAt('70548213-0117', 40, 40));
    const [, rest] = await withRest(number, page, readingBoth('1', reading('70548213-0117-1', { margin: 8 })));
    expect(rest).toMatchObject({ text: '-1', characters: reading('-1', { margin: 8 }).characters });
  });

  it('is read alone where its beginning is read otherwise in the strip of both', async () => {
    expect(await textsWith(pageOf(lone, beginning), readingBoth('1', reading('70548213-O117-1')))).toEqual([
      '70548213-0117-',
      '1',
    ]);
  });

  it('is not taken where both readings differ', async () => {
    expect(await textsWith(pageOf(lone, beginning), readingBoth('1', reading('70548213-0117-7')))).toEqual([
      '70548213-0117-',
    ]);
  });

  it('is read with its hyphen where that stands with it', async () => {
    const upper = lineAt('70548213-0117', 40, 40);
    const page = pageOf(inked([42, 69, 5, 2], [50, 64, 4, 12]), upper);
    expect(await textsWith(page, readersSaying(reading('-1')))).toEqual(['70548213-0117', '-1']);
    expect(await textsWith(page, readersSaying(reading('1')))).toEqual(['70548213-0117']);
  });

  it('is no line that is longer', async () => {
    const page = pageOf(lone, beginning, lineAt('1 piece', 40, 62));
    expect(await textsWith(page, noReaders)).toEqual(['70548213-0117-', '1 piece']);
  });

  it('is no letter', async () => {
    expect(await textsWith(pageOf(lone, beginning), readersSaying(reading('l')))).toEqual(['70548213-0117-']);
  });

  it.each([
    ['there is no ink', inked()],
    ['the ink is in another column', inked([70, 64, 4, 12])],
    ['the ink is of a word', inked([42, 64, 4, 12], [50, 64, 30, 12], [82, 64, 20, 12])],
    ['the ink reaches up from below', inked([42, 64, 4, 60])],
    ['the ink is a rule', inked([42, 70, 10, 1])],
  ])('is not looked for further where %s', async (_, upright) => {
    expect(await textsWith(pageOf(upright, beginning), noReaders)).toEqual(['70548213-0117-']);
  });

  it('is not sought below another number', async () => {
    const page = pageOf(lone, lineAt('70548214-0117-', 40, 40));
    expect(await textsWith(page, noReaders)).toEqual(['70548214-0117-']);
  });
});
