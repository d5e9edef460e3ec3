import { describe, expect, it } from 'vitest';
import { recogniseLines } from '../../../../src/gather/engines/paddle/recognise.js';
import type { LineReading } from '../../../../src/gather/ports.js';
import type { Quad, Raster } from '../../../../src/model/raster.js';
import { reading } from '../../../fakes/readers.js';

const image: Raster = { width: 1000, height: 100, data: new Uint8Array(1000 * 100 * 3).fill(255) };

/** A line 24 pixels high, read at a height of 48: its strip is twice as wide. */
const lineOf = (width: number): Quad => [
  { x: 10, y: 10 },
  { x: 10 + width, y: 10 },
  { x: 10 + width, y: 34 },
  { x: 10, y: 34 },
];

/** The widths of the strips that are read for one line, and the reading that is taken. */
const readTwice = async (width: number, first: LineReading, second: LineReading) => {
  const widths: number[] = [];
  const [taken] = await recogniseLines(
    async (strip) => {
      widths.push(strip.width);
      return widths.length === 1 ? first : second;
    },
    image,
    [lineOf(width)],
  );
  return { widths, text: taken?.text };
};

describe('characters that stand too close together for the network', () => {
  const lost = reading('2Dec,13:18', { probability: 0.83 });
  const whole = reading('22Dec,13:18', { probability: 0.95 });

  it('are read again from a stretched strip, and the more confident reading wins', async () => {
    expect(await readTwice(80, lost, whole)).toEqual({ widths: [160, 240], text: '22Dec,13:18' });
    expect(await readTwice(80, whole, lost)).toEqual({ widths: [160, 240], text: '22Dec,13:18' });
  });

  it('are read only once if the reading is confident or they stand apart', async () => {
    expect(await readTwice(80, reading('2Dec,13:18', { probability: 0.98 }), whole)).toMatchObject({ widths: [160] });
    expect(await readTwice(100, lost, whole)).toMatchObject({ widths: [200] });
  });
});
