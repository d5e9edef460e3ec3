import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { paddleFiles } from './paddle/session.js';
import { languageData } from './tesseract/data.js';

const require = createRequire(import.meta.url);

const pathOf = (find: () => string): string | undefined => {
  try {
    return find();
  } catch {
    return undefined;
  }
};

const packaged = (name: string): string | undefined => pathOf(() => require.resolve(name));

/** The files that decide which engines open and what they read. */
const decisiveFiles = (): readonly (string | undefined)[] => {
  const runtime = packaged('onnxruntime-node/package.json');
  const library = runtime && join(dirname(runtime), 'bin', 'napi-v3', process.platform, process.arch);
  return [
    packaged('zxing-wasm/reader/zxing_reader.wasm'),
    runtime,
    library && join(library, 'onnxruntime_binding.node'),
    ...(pathOf(() => paddleFiles().detection) === undefined ? [undefined] : Object.values(paddleFiles())),
    packaged('tesseract.js/package.json'),
    ...languageData().map(({ file }) => file),
  ];
};

const trace = async (path: string | undefined): Promise<string> => {
  const found = path === undefined ? undefined : await stat(path).catch(() => undefined);
  return found === undefined ? 'absent' : `${path} ${found.size} ${found.mtimeMs}`;
};

/**
 * Identifies the installed engines without opening or reading them, by path, size and time of each decisive file. Two installations that read alike
 * may get different answers, but two that differ never get the same.
 */
export const installedEngines = async (): Promise<string> => (await Promise.all(decisiveFiles().map(trace))).join('\n');
