import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AnswerStore, cachedReaders, openStore } from '../../src/cache/index.js';
import { type Readers, ReadersClosedError } from '../../src/gather/ports.js';
import type { Quad, Raster } from '../../src/model/raster.js';
import { barcode, reading } from '../fakes/readers.js';

let folder = '';
let store: AnswerStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'triproof-readers-'));
  store = (await openStore(folder)) as AnswerStore;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const image = (level: number, width = 8): Raster => ({
  width,
  height: 4,
  data: new Uint8Array(width * 12).fill(level),
});
const quad = (x: number): Quad => [
  { x, y: 0 },
  { x: x + 4.5, y: 0.1 },
  { x: x + 4.5, y: 3 },
  { x, y: 3 },
];

/** Engines that count what they are asked, and answer with values that JSON would lose. */
const engines = ({ name = 'paddle' as Readers['lines']['name'], identity = 'e1' } = {}) => {
  const asked: string[] = [];
  const recognise = (who: string) => async (_: Raster, quads: readonly Quad[]) => {
    asked.push(who);
    return quads.map(() => ({
      ...reading(`${who} O0`),
      characters: [{ text: 'O', probability: 0.1 + 0.2, digitMargin: undefined, at: Number.NaN }],
    }));
  };
  const readers: Readers = {
    barcodes: {
      identity: 'b1',
      read: async () => {
        asked.push('barcodes');
        return [barcode('LK058863565CN')];
      },
    },
    lines: {
      name,
      identity,
      find: async () => {
        asked.push('find');
        return [quad(0)];
      },
      recognise: recognise('lines'),
    },
    witness: { recognise: recognise('witness') },
    cyrillic: { recognise: recognise('cyrillic') },
    identities: () => ['b1', identity],
    close: async () => void asked.push('close'),
  };
  const open = async (): Promise<Readers> => {
    asked.push('open');
    return readers;
  };
  return { asked, readers, open };
};

const allAnswers = async (readers: Readers) => [
  await readers.barcodes.read(image(1)),
  await readers.lines.find(image(1)),
  await readers.lines.recognise(image(1), [quad(0), quad(1)]),
  await readers.witness?.recognise(image(1), [quad(0)]),
  await readers.cyrillic?.recognise(image(1), [quad(0)]),
  readers.identities(),
];

const run = async (made = engines(), installed = 'here') => {
  const readers = await cachedReaders({ store, installed, open: made.open });
  const answers = await allAnswers(readers);
  await readers.close();
  return { answers, asked: made.asked };
};

describe('readers over a store', () => {
  it('answer the same cold, warm and without a store', async () => {
    const plain = await allAnswers(engines().readers);
    expect((await run()).answers).toStrictEqual(plain);
    expect((await run()).answers).toStrictEqual(plain);
  });

  it('open no engine if everything is cached', async () => {
    expect((await run()).asked).toEqual(['open', 'barcodes', 'find', 'lines', 'witness', 'cyrillic', 'close']);
    expect((await run()).asked).toEqual([]);
  });

  it.each<[string, (readers: Readers) => Promise<unknown>]>([
    ['another pixel', (readers) => readers.lines.find(image(2))],
    ['another shape of the same pixels', (readers) => readers.lines.find({ ...image(1), width: 4, height: 8 })],
    ['other places', (readers) => readers.lines.recognise(image(1), [quad(0), quad(1.000001)])],
    ['fewer places', (readers) => readers.lines.recognise(image(1), [quad(0)])],
  ])('ask for %s', async (_, ask) => {
    await run();
    const made = engines();
    const readers = await cachedReaders({ store, installed: 'here', open: made.open });
    await ask(readers);
    await readers.close();
    expect(made.asked).toHaveLength(3);
  });

  it('keep the answers of each installation and each reader apart', async () => {
    await run();
    expect((await run(engines({ identity: 'e2' }), 'elsewhere')).asked).toContain('lines');
    expect((await run()).asked).toEqual([]);
  });

  it('ask again for broken entries', async () => {
    await run();
    for (const shard of await readdir(folder))
      for (const name of await readdir(join(folder, shard))) await writeFile(join(folder, shard, name), 'broken');
    expect((await run()).asked).toContain('lines');
    expect((await run()).asked).toEqual([]);
  });

  it('never mix the answers of two engine sets: a call that finds other engines is refused, and the next one uses them', async () => {
    await run();
    const others = engines({ name: 'tesseract', identity: 't1' });
    const readers = await cachedReaders({ store, installed: 'here', open: others.open });
    expect(readers.lines.name).toBe('paddle');
    await expect(readers.lines.find(image(9))).rejects.toMatchObject({ problems: [{ code: 'engines-changed' }] });
    await readers.close();
    const again = await cachedReaders({ store, installed: 'here', open: others.open });
    expect(again.lines.name).toBe('tesseract');
    await again.close();
  });

  it('do not cache a failure', async () => {
    const made = engines();
    const failing = { ...made.readers, lines: { ...made.readers.lines, find: () => Promise.reject(new Error('no')) } };
    const readers = await cachedReaders({ store, installed: 'here', open: async () => failing });
    await expect(readers.lines.find(image(1))).rejects.toThrow('no');
    await readers.close();
    expect((await run()).answers[1]).toHaveLength(1);
  });

  it('stay closed, whether or not an engine was opened', async () => {
    await run();
    const readers = await cachedReaders({ store, installed: 'here', open: engines().open });
    await readers.close();
    await expect(readers.lines.find(image(1))).rejects.toBeInstanceOf(ReadersClosedError);
  });
});
