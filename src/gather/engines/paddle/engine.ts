import { readFile } from 'node:fs/promises';
import type { Quad, Raster } from '../../../model/raster.js';
import type { LineReading } from '../../ports.js';
import { detectLines } from './detect.js';
import { alphabetOf, recogniseStrip } from './recognise.js';
import { type Network, openNetwork, paddleFiles } from './session.js';

/** Both networks in one thread: what a process of the pool does, and what the tests of the sources use directly. */
export interface PaddleEngine {
  /** In an image of a size that the network takes. */
  find(image: Raster, signal?: AbortSignal): Promise<readonly Quad[]>;
  /** A line of 48 pixels height, cut flat. */
  recognise(strip: Raster, signal?: AbortSignal): Promise<LineReading>;
  close(): Promise<void>;
}

/** One that runs in a process of its own. */
interface OwnEngine extends PaddleEngine {
  /** Opens the network that finds lines anew, and leaves what it has grown by to the collector. */
  renew(): void;
}

export interface EngineOptions {
  /** Threads that one run of a network may use. */
  readonly threads: number;
  /** Whether the network that finds lines is opened too. */
  readonly finds: boolean;
}

/** @throws when ONNX Runtime cannot be loaded on this machine. */
export const openEngine = async ({ threads, finds }: EngineOptions): Promise<OwnEngine> => {
  const files = paddleFiles();
  const [detection, recognition, keys] = await Promise.all([
    finds ? openFinder(files.detection, threads) : undefined,
    openNetwork(files.recognition, threads),
    readFile(files.dictionary, 'utf8'),
  ]);
  const alphabet = alphabetOf(keys);
  return {
    find: async (image) => (await detection?.find(image)) ?? [],
    recognise: (strip) => recogniseStrip(recognition, alphabet, strip),
    renew: () => detection?.renew(),
    close: async () => {
      await Promise.all([detection?.close(), recognition.release()]);
    },
  };
};

/** The network that finds lines. */
interface Finder {
  find(image: Raster): Promise<readonly Quad[]>;
  renew(): void;
  close(): Promise<void>;
}

const openFinder = async (file: string, threads: number): Promise<Finder> => {
  let network: Promise<Network> = openNetwork(file, threads);
  await network;
  return {
    find: async (image) => detectLines(await network, image),
    renew: () => {
      network = openNetwork(file, threads);
    },
    close: async () => (await network).release(),
  };
};
