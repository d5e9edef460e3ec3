import { describe, expect, it } from 'vitest';
import { lookAt } from '../../../../src/gather/images/looks/look.js';
import type { Barcode, Readers } from '../../../../src/gather/ports.js';
import type { Quad, Raster } from '../../../../src/model/raster.js';
import { noReaders, reading } from '../../../fakes/readers.js';

const photo: Raster = { width: 700, height: 1000, data: new Uint8Array(700 * 1000 * 3).fill(255) };

const upright = (x: number, y: number, width = 200, height = 20): Quad => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
];
const onItsHead = (quad: Quad): Quad => [quad[2], quad[3], quad[0], quad[1]];

const barcode = (corners: Quad): Barcode => ({ format: 'Code128', text: 'LK058863565CN', corners });

/** Text that can be read only along its own direction. */
interface Printed {
  readonly text: string;
  readonly quad: Quad;
}

const readersOf = (printed: readonly Printed[]): Readers => ({
  ...noReaders,
  lines: {
    ...noReaders.lines,
    // Finders do not tell where a line begins.
    find: async () => printed.map(({ quad: [a, b, c, d] }) => (a.x < b.x ? [a, b, c, d] : [c, d, a, b])),
    recognise: async (_, quads) =>
      quads.map(([from]) => {
        const seen = printed.find(({ quad }) => quad[0].x === from.x && quad[0].y === from.y);
        return seen === undefined ? reading('8SZ I0', { probability: 0.3 }) : reading(seen.text);
      }),
  },
});

const textsIn = async (printed: readonly Printed[], barcodes: readonly Barcode[]): Promise<readonly string[]> => {
  const view = { image: photo, back: (point: Quad[0]) => point };
  const { lines } = await lookAt(photo, view, { side: 1000, barcodes }, readersOf(printed));
  return lines.map(({ reading: { text } }) => text);
};

describe('the lines of a picture', () => {
  const own = { text: 'SKU 1172950131', quad: upright(100, 200) };
  const neighbours = [700, 740, 780, 820].map((y, i) => ({ text: `neighbour ${i}`, quad: onItsHead(upright(300, y)) }));

  it('are read in the direction of the barcode beside them if parcels lie differently', async () => {
    const barcodes = [barcode(onItsHead(upright(300, 640, 200, 50))), barcode(upright(100, 120, 200, 50))];
    expect(await textsIn([own, ...neighbours], barcodes)).toEqual([own, ...neighbours].map(({ text }) => text));
  });

  it('are all read in the direction of a single barcode', async () => {
    expect(await textsIn(neighbours, [barcode(onItsHead(upright(300, 640, 200, 50)))])).toEqual(
      neighbours.map(({ text }) => text),
    );
  });

  it('are all read the other way if the single barcode is printed upside down', async () => {
    expect(await textsIn(neighbours, [barcode(upright(300, 640, 200, 50))])).toEqual(
      neighbours.map(({ text }) => text),
    );
  });
});
