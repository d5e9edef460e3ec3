import type { LineReader } from '../../ports.js';
import { openEngine } from './engine.js';
import { openPool } from './pool.js';
import { recogniseLines } from './recognise.js';
import { paddleIdentity } from './session.js';

export type PaddleReader = LineReader & { readonly name: 'paddle'; close(): Promise<void> };

/** Threads run compiled files; from TypeScript sources, as in tests, the engine runs in the calling thread. */
const compiled = import.meta.url.endsWith('.js');

/**
 * PP-OCRv4 over ONNX Runtime, both steps with our own pre- and postprocessing: the recogniser's probabilities per character are
 * what tells a sure reading from a guess.
 * @throws when ONNX Runtime cannot be loaded on this machine.
 */
export const createPaddleReader = async (): Promise<PaddleReader> => {
  withoutTelemetry();
  const [engine, identity] = await Promise.all([compiled ? openPool() : openEngine(2), paddleIdentity()]);
  return {
    name: 'paddle',
    identity,
    find: (image) => engine.find(image),
    recognise: (image, quads) => recogniseLines((strip) => engine.recognise(strip), image, quads),
    close: () => engine.close(),
  };
};

/**
 * ONNX Runtime reports its use to its maker, and keeps files in the home and the temporary folder for that, unless this variable says
 * otherwise when it is loaded. It is read from the process, of which a worker thread's `process.env` is but a copy: hence here, before any
 * thread begins.
 */
const withoutTelemetry = (): void => {
  process.env['ORT_DISABLE_TELEMETRY'] = '1';
};
