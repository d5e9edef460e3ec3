import { isDeepStrictEqual } from 'node:util';
import { interruptible } from '../gather/interrupt.js';
import { type Readers, ReadersClosedError } from '../gather/ports.js';
import { InputError } from '../model/problems.js';
import type { Quad, Raster } from '../model/raster.js';
import { type Engines, enginesOf, forgetEngines, rememberEngines, rememberedEngines } from './engines.js';
import { packed, unpacked } from './entry.js';
import { answerKeyOf, pixelsHash, quadsBytes } from './keys.js';
import { stepsFingerprint } from './steps.js';
import type { AnswerStore } from './store.js';

/** Where answers are stored, and where new ones come from. */
export interface AnswerSource {
  readonly store: AnswerStore;
  /** Identifies the installed engines without opening any. */
  readonly installed: string;
  /** Opens the engines; called at most once. */
  readonly open: () => Promise<Readers>;
}

/**
 * Readers that answer from the store if the same readers were already asked about the same pixels. If everything is found, no engine is
 * opened. The answers are the same with and without a store.
 */
export const cachedReaders = async (source: AnswerSource): Promise<Readers> => {
  const { store, installed } = source;
  const remembered = await rememberedEngines(store, installed);
  const opening = lazily(() => openedLike(source, remembered));
  const engines = remembered ?? enginesOf(await opening.get());
  const kept = keeping(store, engines);
  const closing = new AbortController();
  const readers = readersOver(engines, kept, opening.get);
  const close = lazily(async () => {
    closing.abort(new ReadersClosedError());
    await (await opening.made()?.catch(() => undefined))?.close();
    await kept.settled();
  });
  return { ...interruptible(readers, closing.signal), close: close.get };
};

/** A value that is made once, at its first use. */
const lazily = <T>(make: () => Promise<T>) => {
  let value: Promise<T> | undefined;
  return { get: (): Promise<T> => (value ??= make()), made: () => value };
};

/**
 * Opens the engines. They must be the ones whose stored answers may already have been used, because results of different readers must not
 * be mixed.
 */
const openedLike = async (
  { open, store, installed }: AnswerSource,
  remembered: Engines | undefined,
): Promise<Readers> => {
  const readers = await open();
  const engines = enginesOf(readers);
  if (remembered === undefined) await rememberEngines(store, installed, engines);
  else if (!isDeepStrictEqual(engines, remembered)) {
    await Promise.all([forgetEngines(store, installed), readers.close()]);
    throw changed(engines, remembered);
  }
  return readers;
};

const changed = (engines: Engines, remembered: Engines): InputError =>
  new InputError([
    {
      code: 'engines-changed',
      file: 'triproof',
      place: '',
      expected: `the readers that opened here before (${remembered.name})`,
      found: `others (${engines.name})`,
      mend: 'Run it again: then only these are used.',
    },
  ]);

type Parts = readonly (string | Uint8Array)[];

/** Looks up answers before asking for them. */
interface Keeping {
  /** @param isWhole - Whether a stored value can answer the question. What was stored under its key has its type. */
  answer<T>(parts: Parts, ask: () => Promise<T>, isWhole: (found: unknown) => boolean): Promise<T>;
  /** Waits for pending writes. */
  settled(): Promise<void>;
}

const keeping = (store: AnswerStore, { identities }: Engines): Keeping => {
  const base = [stepsFingerprint(), ...identities];
  const writing = new Set<Promise<void>>();
  const keep = (key: string, value: unknown): void => {
    const written = store.write(key, packed(value)).finally(() => writing.delete(written));
    writing.add(written);
  };
  return {
    answer: async <T>(parts: Parts, ask: () => Promise<T>, isWhole: (found: unknown) => boolean): Promise<T> => {
      const key = answerKeyOf(...base, ...parts);
      const bytes = await store.read(key);
      const found = bytes === undefined ? undefined : unpacked(bytes);
      if (isWhole(found)) return found as T;
      const answer = await ask();
      keep(key, answer);
      return answer;
    },
    settled: async () => {
      await Promise.all(writing);
    },
  };
};

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const readersOver = (engines: Engines, { answer }: Keeping, open: () => Promise<Readers>): Readers => {
  const recogniser = (name: 'lines' | 'witness' | 'cyrillic'): Pick<Readers['lines'], 'recognise'> => ({
    recognise: (image: Raster, quads: readonly Quad[], signal?: AbortSignal) =>
      answer(
        [`recognise ${name}`, pixelsHash(image), quadsBytes(quads)],
        async () => {
          const reader = (await open())[name];
          return reader === undefined ? [] : reader.recognise(image, quads, signal);
        },
        (value) => isList(value) && value.length === quads.length,
      ),
  });
  return {
    barcodes: {
      identity: engines.barcodes,
      read: (image, signal) =>
        answer(['barcodes', pixelsHash(image)], async () => (await open()).barcodes.read(image, signal), isList),
    },
    lines: {
      name: engines.name,
      identity: engines.lines,
      find: (image, signal) =>
        answer(['find', pixelsHash(image)], async () => (await open()).lines.find(image, signal), isList),
      ...recogniser('lines'),
    },
    witness: engines.witness ? recogniser('witness') : undefined,
    cyrillic: engines.cyrillic ? recogniser('cyrillic') : undefined,
    identities: () => engines.identities,
    close: async () => undefined,
  };
};
