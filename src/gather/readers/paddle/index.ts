import { readFile } from 'node:fs/promises';
import type { LineReader } from '../ports.js';
import { detectLines } from './detect.js';
import { alphabetOf, recogniseLines } from './recognise.js';
import { openNetwork, paddleFiles } from './session.js';

export type PaddleReader = LineReader & { readonly name: 'paddle'; close(): Promise<void> };

/**
 * PP-OCRv4 over ONNX Runtime, both steps with our own pre- and postprocessing: the recogniser's probabilities per character are
 * what tells a sure reading from a guess.
 * @throws when ONNX Runtime cannot be loaded on this machine.
 */
export const createPaddleReader = async (): Promise<PaddleReader> => {
  const files = paddleFiles();
  const [detection, recognition, keys] = await Promise.all([
    openNetwork(files.detection),
    openNetwork(files.recognition),
    readFile(files.dictionary, 'utf8'),
  ]);
  const alphabet = alphabetOf(keys);
  return {
    name: 'paddle',
    identity: files.identity,
    find: (image) => detectLines(detection, image),
    recognise: (image, quads) => recogniseLines(recognition, alphabet, image, quads),
    close: async () => {
      await Promise.all([detection.release(), recognition.release()]);
    },
  };
};
