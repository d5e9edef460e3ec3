import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AcrossOptions, acrossCases } from '../../src/across/index.js';
import { openStore } from '../../src/cache/index.js';
import { copies, label, photo } from './pictures.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'triproof-across-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Given {
  readonly order?: string;
  readonly trackingNumber?: string;
  readonly photos?: Readonly<Record<string, Uint8Array>>;
}

/** Writes a case and gives back where it stands. */
const stand = async (id: string, { order = `${id}-0001-1`, trackingNumber, photos = {} }: Given) => {
  await mkdir(join(folder, id));
  for (const [name, bytes] of Object.entries(photos)) await writeFile(join(folder, id, name), bytes);
  const evidence = { order: ['page.png'], label: Object.keys(photos) };
  const file = join(folder, id, 'case.json');
  await writeFile(file, JSON.stringify({ id, order: { number: order, trackingNumber, items: [] }, evidence }));
  return { file };
};

type Stand = Awaited<ReturnType<typeof stand>>;

/** What each case is told, by its id: `a.jpg = b.jpg of B (same-view)`. */
const told = async (cases: readonly Stand[], options?: AcrossOptions) => {
  const found = await acrossCases(cases, options);
  const short = [...found].map(([file, reuses]) => [
    file.split('/').at(-2) ?? '',
    reuses.map(({ what, file: own, otherFile, case: id, how, trackingNumber }) =>
      what === 'picture' ? `${own} = ${otherFile} of ${id} (${how})` : `${trackingNumber} of ${id}`,
    ),
  ]);
  return Object.fromEntries(short.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
};

describe('evidence across cases', () => {
  it.each(Object.keys(copies))('finds a photo that was %s in both cases', async (how) => {
    const bytes = await photo(1);
    const [a, b] = [
      await stand('A', { photos: { 'a.jpg': bytes } }),
      await stand('B', { photos: { 'b.jpg': (await copies[how]?.(bytes)) as Buffer } }),
    ];
    expect(await told([a, b])).toEqual({
      A: ['a.jpg = b.jpg of B (same-view)'],
      B: ['b.jpg = a.jpg of A (same-view)'],
    });
  });

  it('finds the same file by its bytes, whatever it holds', async () => {
    const broken = new TextEncoder().encode('no picture');
    const cases = [
      await stand('A', { photos: { 'a.jpg': broken } }),
      await stand('B', { photos: { 'b.jpg': broken } }),
    ];
    expect(await told(cases)).toEqual({
      A: ['a.jpg = b.jpg of B (same-bytes)'],
      B: ['b.jpg = a.jpg of A (same-bytes)'],
    });
  });

  it('finds one photo for two postings of one order', async () => {
    const photos = { 'a.jpg': await photo(1) };
    const cases = [
      await stand('A', { order: '70548213-0117-1', photos }),
      await stand('B', { order: '70548213-0117-2', photos }),
    ];
    expect(Object.keys(await told(cases))).toEqual(['A', 'B']);
  });

  it('finds a claimed tracking number, whatever its spacing', async () => {
    const cases = [
      await stand('A', { trackingNumber: 'LK058863565CN' }),
      await stand('B', { trackingNumber: 'lk 058 863 565 cn' }),
      await stand('C', { trackingNumber: 'LK058863579CN' }),
    ];
    expect(await told(cases)).toEqual({ A: ['lk 058 863 565 cn of B'], B: ['LK058863565CN of A'] });
  });

  it('ignores two labels of one form, different photos, and small strips', async () => {
    const strip = (seed: number) => photo(seed, { width: 300, height: 30 });
    const pictures = await Promise.all([label(1), label(2), label(3), photo(4), photo(5), strip(6), strip(7)]);
    const cases = [];
    for (const [i, bytes] of pictures.entries()) cases.push(await stand(`C${i}`, { photos: { 'p.jpg': bytes } }));
    expect(await told(cases)).toEqual({});
  });

  it('ignores what two cases of one order share, and order pages', async () => {
    const given = { order: '70548213-0117-1', trackingNumber: 'LK058863565CN', photos: { 'a.jpg': await photo(1) } };
    const again = await stand('A', given);
    await writeFile(join(folder, 'A', 'page.png'), await photo(2));
    const cases = [again, await stand('B', { ...given, order: ' 70548213–0117–1' }), await stand('C', {})];
    await writeFile(join(folder, 'C', 'page.png'), await photo(2));
    expect(await told(cases)).toEqual({});
  });

  it('finds the same with and without a store, cold and warm, and in any order of the cases', async () => {
    const [one, two] = [await photo(1), await photo(2)];
    const cases = [
      await stand('A', { photos: { 'a.jpg': one, 'x.jpg': two } }),
      await stand('B', { photos: { 'b.jpg': (await copies['compressed']?.(one)) as Buffer } }),
      await stand('C', { photos: { 'c.jpg': two } }),
    ];
    const plain = await told(cases);
    expect(Object.keys(plain)).toEqual(['A', 'B', 'C']);
    const store = await openStore(join(folder, 'cache'));
    expect(await told(cases, { store })).toEqual(plain);
    expect(await told(cases.toReversed(), { store })).toEqual(plain);
    expect(await told(cases.toReversed())).toEqual(plain);
  });

  it('reports a photo in many cases to each of them, each with a few others', async () => {
    const bytes = await photo(1);
    const cases = [];
    for (let i = 0; i < 9; i++) cases.push(await stand(`C${i}`, { photos: { 'p.jpg': bytes } }));
    const found = await told(cases);
    expect(Object.keys(found)).toHaveLength(9);
    for (const others of Object.values(found)) expect((others as string[]).length).toBeLessThanOrEqual(3);
  });

  it('skips what is no case, is missing, or lies outside the case', async () => {
    const bytes = await photo(1);
    await writeFile(join(folder, 'outside.jpg'), bytes);
    const a = await stand('A', { photos: { 'a.jpg': bytes } });
    const b = await stand('B', {});
    await writeFile(
      b.file,
      JSON.stringify({ id: 'B', order: { number: '2' }, evidence: { label: ['../outside.jpg', 'gone.jpg', 7, {}] } }),
    );
    await writeFile(join(folder, 'broken.json'), '{');
    expect(await told([a, b, { file: join(folder, 'broken.json') }, { file: join(folder, 'gone.json') }])).toEqual({});
  });

  it('accepts a row of a table as a case', async () => {
    const a = await stand('A', { trackingNumber: 'LK058863565CN' });
    const row = { caseFile: '{"id":"B","order":{"number":"2","trackingNumber":"LK058863565CN"}}', folder };
    const found = await acrossCases([a, { file: 'cases.csv:3', row }]);
    expect([...found.keys()].sort()).toEqual([a.file, 'cases.csv:3'].sort());
  });

  it('ends when interrupted', async () => {
    const cases = [await stand('A', {}), await stand('B', {})];
    await expect(acrossCases(cases, { signal: AbortSignal.abort(new Error('stop')) })).rejects.toThrow('stop');
  });
});
