import { describe, expect, it } from 'vitest';
import { withCyrillic } from '../../../../src/gather/images/looks/cyrillic.js';
import { imageOf, lineAt, reading } from '../../../fakes/readers.js';

describe('the Cyrillic readings of an image', () => {
  it('come from within a line whose frame was taken for print', async () => {
    const badge = lineAt('OKMAaeT oTrpy3KH', 10, 20);
    const plain = lineAt('3aka3 Ha pa36opKe', 10, 80);
    const { quad } = badge;
    const isWhole = (top: number): boolean => top === quad[0].y;
    const image = await withCyrillic(imageOf([badge, plain]), {
      cyrillic: {
        recognise: async (_, quads) =>
          quads.map(([{ y }]) => reading(y >= 60 ? 'Заказ на разборке' : isWhole(y) ? '' : 'Ожидает отгрузки')),
      },
    });
    expect(image.lines.map(({ also }) => also?.map(({ text }) => text))).toEqual([
      ['Ожидает отгрузки'],
      ['Заказ на разборке'],
    ]);
  });
});
