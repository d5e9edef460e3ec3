import { createRequire } from 'node:module';
import { languageData } from './tesseract/data.js';

const require = createRequire(import.meta.url);

/** One thing that reading or writing needs, and whether it is there. */
export interface EngineState {
  readonly name: string;
  /** `degraded`: triproof works without it, but not as well. `missing`: it does not. */
  readonly state: 'ready' | 'degraded' | 'missing';
  readonly detail: string;
  /** What to do; empty when ready. */
  readonly mend: string;
}

/** Tries every engine, its data and the fonts for real, without reading any evidence. */
export const describeEngines = async (): Promise<readonly EngineState[]> => [
  await barcodeState(),
  await paddleState(),
  await tesseractState(),
  ...languageData().map(languageState),
  await decoderState(),
  ...fontStates(),
];

const attempt = async (
  name: string,
  open: () => Promise<string>,
  otherwise: Pick<EngineState, 'state' | 'mend'>,
): Promise<EngineState> => {
  try {
    return { name, state: 'ready', detail: await open(), mend: '' };
  } catch (error) {
    return {
      name,
      ...otherwise,
      detail: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    };
  }
};

const reinstall = 'Install the package again: npm ci.';

const barcodeState = (): Promise<EngineState> =>
  attempt('barcodes', async () => (await (await import('./barcodes.js')).createBarcodeReader()).identity, {
    state: 'missing',
    mend: reinstall,
  });

const paddleState = (): Promise<EngineState> =>
  attempt(
    'lines (paddle)',
    async () => {
      const reader = await (await import('./paddle/index.js')).createPaddleReader();
      await reader.close();
      return reader.identity;
    },
    {
      state: 'degraded',
      mend: 'ONNX Runtime cannot be loaded: reading falls back to tesseract alone. Install without --omit=optional on a platform that onnxruntime-node supports.',
    },
  );

const tesseractState = (): Promise<EngineState> =>
  attempt(
    'lines (tesseract)',
    async () => {
      const reader = await (await import('./tesseract/index.js')).createTesseractReader();
      await reader.close();
      return reader.identity;
    },
    { state: 'degraded', mend: `The second witness is missing: unsure readings go to a person. ${reinstall}` },
  );

const languageState = ({ code, file }: ReturnType<typeof languageData>[number]): EngineState => ({
  name: `language data ${code}`,
  state: file === undefined ? 'degraded' : 'ready',
  detail: file === undefined ? 'not found' : 'found',
  mend: file === undefined ? reinstall : '',
});

const decoderState = (): Promise<EngineState> =>
  attempt(
    'image decoder',
    async () => {
      const { default: sharp } = await import('sharp');
      require.resolve('libheif-js');
      return `sharp ${sharp.versions.sharp ?? ''} (libvips ${sharp.versions.vips}), HEIC by libheif`;
    },
    { state: 'missing', mend: reinstall },
  );

const fontStates = (): readonly EngineState[] =>
  (
    [
      ['font Noto Sans', '@expo-google-fonts/noto-sans'],
      ['font Noto Sans Hans', '@embedpdf/fonts-sc'],
    ] as const
  ).map(([name, pack]) => {
    try {
      require.resolve(pack);
      return { name, state: 'ready', detail: 'found', mend: '' };
    } catch {
      return { name, state: 'missing', detail: 'not found', mend: reinstall };
    }
  });
