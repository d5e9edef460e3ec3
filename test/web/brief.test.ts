import sharp from 'sharp';
import { expect, it } from 'vitest';
import { readFile } from '../../src/reading.js';
import { blindReaders } from '../fakes/readers.js';

it('a brief reading asks no second reader, and leaves out what no card shows', async () => {
  const white = { width: 400, height: 300, channels: 3 as const, background: '#fff' };
  const bytes = await sharp({ create: white }).png().toBuffer();
  const asked = async (): Promise<never> => {
    throw new Error('The reader of Cyrillic was asked.');
  };
  const readers = async () => ({ ...blindReaders, cyrillic: { recognise: asked } });
  const read = await readFile('a.png', bytes, { readers, brief: true });
  expect(read).toMatchObject({ kind: 'image', image: { width: 400, height: 300, orders: [], parcels: [], cells: [] } });
});
