import type { MainReader } from '../../ports.js';
import { inputOf, inSizeOf } from './detect.js';
import { openEngine } from './engine.js';
import { openEnginePool } from './pool.js';
import { recogniseLines } from './recognise.js';
import { paddleIdentity } from './session.js';

/** Processes run compiled files. From TypeScript sources, as in tests, the engine runs in the calling thread unless told otherwise. */
const threadsByDefault = import.meta.url.endsWith('.js') ? undefined : 1;

/**
 * Opens PP-OCRv4 over ONNX Runtime, both steps with our own pre- and postprocessing: the recogniser's probabilities per character tell a sure reading
 * from a guess.
 *
 * @param threads - Of the networks in the calling thread, which they block. Undefined: the networks run in processes of their own.
 * @throws if ONNX Runtime cannot be loaded on this machine.
 */
export const createPaddleReader = async ({
  threads = threadsByDefault,
}: {
  readonly threads?: number | undefined;
} = {}): Promise<MainReader> => {
  const [engine, identity] = await Promise.all([
    threads === undefined ? openEnginePool() : openEngine({ threads, finds: true }),
    paddleIdentity(),
  ]);
  return {
    name: 'paddle',
    identity,
    // Scaled here, so that the engine's process does not need the scaling library.
    find: async (image, signal) => {
      const input = await inputOf(image);
      return inSizeOf(await engine.find(input, signal), input, image);
    },
    recognise: (image, quads, signal) => recogniseLines((strip) => engine.recognise(strip, signal), image, quads),
    close: () => engine.close(),
  };
};
