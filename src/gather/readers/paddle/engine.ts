import { readFile } from 'node:fs/promises';
import type { Quad, Raster } from '../../../model/raster.js';
import type { LineReading } from '../ports.js';
import { detectLines } from './detect.js';
import { alphabetOf, recogniseStrips } from './recognise.js';
import { openNetwork, paddleFiles } from './session.js';

/** Both networks in one thread: what a thread of the pool does, and what the tests of the sources use directly. */
export interface PaddleEngine {
  find(image: Raster): Promise<readonly Quad[]>;
  /** Strips of one height, cut flat, of like width. */
  recognise(strips: readonly Raster[]): Promise<readonly LineReading[]>;
  close(): Promise<void>;
}

/**
 * @param threads - Threads that one run of a network may use.
 * @throws when ONNX Runtime cannot be loaded on this machine.
 */
export const openEngine = async (threads: number): Promise<PaddleEngine> => {
  const files = paddleFiles();
  const [detection, recognition, keys] = await Promise.all([
    openNetwork(files.detection, threads),
    openNetwork(files.recognition, threads),
    readFile(files.dictionary, 'utf8'),
  ]);
  const alphabet = alphabetOf(keys);
  return {
    find: (image) => detectLines(detection, image),
    recognise: (strips) => recogniseStrips(recognition, alphabet, strips),
    close: async () => {
      await Promise.all([detection.release(), recognition.release()]);
    },
  };
};
