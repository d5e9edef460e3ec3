import { readFile } from 'node:fs/promises';
import type { Quad, Raster } from '../../../model/raster.js';
import type { LineReading } from '../../ports.js';
import { detectLines } from './detect.js';
import { alphabetOf, recogniseStrip } from './recognise.js';
import { openNetwork, paddleFiles } from './session.js';

/** Both networks in one thread. A process of the pool runs one, and tests of the sources use it directly. */
export interface PaddleEngine {
  /** Finds lines in an image of a size that the network takes. */
  find(image: Raster, signal?: AbortSignal): Promise<readonly Quad[]>;
  /** Reads a line cut flat, 48 pixels high. */
  recognise(strip: Raster, signal?: AbortSignal): Promise<LineReading>;
  close(): Promise<void>;
}

export interface EngineOptions {
  /** Threads that one run of a network may use. */
  readonly threads: number;
  /** Whether to open the network that finds lines too. */
  readonly finds: boolean;
}

/** @throws if ONNX Runtime cannot be loaded on this machine. */
export const openEngine = async ({ threads, finds }: EngineOptions): Promise<PaddleEngine> => {
  const files = paddleFiles();
  const [detection, recognition, keys] = await Promise.all([
    finds ? openNetwork(files.detection, threads) : undefined,
    openNetwork(files.recognition, threads),
    readFile(files.dictionary, 'utf8'),
  ]);
  const alphabet = alphabetOf(keys);
  return {
    find: async (image) => (detection === undefined ? [] : detectLines(detection, image)),
    recognise: (strip) => recogniseStrip(recognition, alphabet, strip),
    close: async () => {
      await Promise.all([detection?.release(), recognition.release()]);
    },
  };
};
