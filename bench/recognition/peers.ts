import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { createWholePageReader } from '../peer.js';

const require = createRequire(import.meta.url);

/** Another reader on the same pictures, used as its documentation shows it. */
export interface Peer {
  readonly name: string;
  /** All that it reads in an image file. */
  read(image: Uint8Array): Promise<string>;
  close(): Promise<void>;
}

export interface Peers {
  readonly present: readonly Peer[];
  /** Those that this machine does not have. */
  readonly absent: readonly string[];
}

export const openPeers = async (): Promise<Peers> => {
  const native = nativeTesseract();
  const present = [await tesseractJs(), zxing(), ...(native === undefined ? [] : [native])];
  return { present, absent: native === undefined ? ['tesseract, native'] : [] };
};

export const tesseractJsName = 'tesseract.js, whole image';

const tesseractJs = async (): Promise<Peer> => {
  const reader = await createWholePageReader();
  return { name: tesseractJsName, read: (image) => reader.read(image), close: () => reader.close() };
};

const zxing = (): Peer => {
  const wasm = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
  return {
    name: 'zxing-wasm, defaults',
    read: async (image) =>
      (await readBarcodes(image))
        .filter(({ isValid }) => isValid)
        .map(({ text }) => text)
        .join(' | '),
    close: async () => undefined,
  };
};

const binary = 'tesseract';

const nativeTesseract = (): Peer | undefined => {
  if (spawnSync(binary, ['--version']).status !== 0) return undefined;
  return {
    name: 'tesseract, native',
    read: (image) =>
      new Promise((resolve, reject) => {
        const child = spawn(binary, ['-', '-', '--psm', '3'], { stdio: ['pipe', 'pipe', 'ignore'] });
        const parts: Buffer[] = [];
        child.stdout.on('data', (part: Buffer) => parts.push(part));
        child.on('error', reject);
        child.on('close', () => resolve(Buffer.concat(parts).toString('utf8')));
        child.stdin.end(image);
      }),
    close: async () => undefined,
  };
};

/** Versions of the engines that take part: the project pins them. */
export const engineVersions = (): readonly string[] => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { dependencies, optionalDependencies } = JSON.parse(text) as Record<string, Record<string, string>>;
  const pinned = { ...dependencies, ...optionalDependencies };
  return ['tesseract.js', 'zxing-wasm', 'onnxruntime-node', 'sharp'].map((name) => `${name} ${pinned[name]}`);
};

/** Whether exactly this value stands in what a peer read; spaces and case are forgiven. */
export const standsIn = (text: string, value: string): boolean => plain(text).includes(plain(value));

const plain = (text: string): string => text.toUpperCase().replace(/\s+/gu, '');
