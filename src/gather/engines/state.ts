import { createRequire } from 'node:module';
import { languageData } from './tesseract/data.js';

const require = createRequire(import.meta.url);

/** One thing that reading or writing needs, and whether it is there. */
export interface EngineState {
  /** Its name for people: `barcodes`, `lines (paddle)`, `font Noto Sans`. */
  readonly name: string;
  /** `degraded`: triproof works without it, but not as well. `missing`: triproof does not work without it. */
  readonly state: 'ready' | 'degraded' | 'missing';
  /** Engine and version if it is ready, else the first line of the error. */
  readonly detail: string;
  /** What to do; empty if ready. */
  readonly mend: string;
}

/** Really tries every engine, its data and the fonts, without reading any evidence. */
export const describeEngines = async (): Promise<readonly EngineState[]> => [
  await barcodeState(),
  await paddleState(),
  await tesseractState(),
  ...languageData().map(languageState),
  await decoderState(),
  await rendererState(),
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

const reinstall = 'Install the package again: npm ci in a checkout, else npm install triproof.';

const barcodeState = (): Promise<EngineState> =>
  attempt('barcodes', async () => (await (await import('./barcodes.js')).createBarcodeReader()).identity, {
    state: 'missing',
    mend: reinstall,
  });

/** Name of the main reader among the parts; `doctor --strict` asks for it. */
export const mainReader = 'lines (paddle)';

const paddleState = async (): Promise<EngineState> =>
  attempt(
    mainReader,
    async () => {
      const reader = await (await import('./paddle/index.js')).createPaddleReader();
      await reader.close();
      return reader.identity;
    },
    { state: 'degraded', mend: `Reading falls back to tesseract alone. ${cureOf(process)}` },
  );

/** Systems for which onnxruntime-node has a library. */
const builds = ['darwin arm64', 'darwin x64', 'linux arm64', 'linux x64', 'win32 arm64', 'win32 x64'];

/** Why the runtime does not load, and what to do: its own errors say nothing that a user could act on. */
const cureOf = ({ platform, arch }: { platform: string; arch: string }): string => {
  if (!builds.includes(`${platform} ${arch}`))
    return `onnxruntime-node has no build for ${platform} ${arch}: read on another machine.`;
  if (!isInstalled('onnxruntime-node'))
    return 'onnxruntime-node is not installed: install again without --omit=optional (npm install --include=optional).';
  if (platform === 'linux' && !hasGlibc())
    return 'onnxruntime-node needs glibc, which this system has not: use a Debian or Ubuntu image instead of Alpine.';
  return `onnxruntime-node is there but does not load: its error stands above. ${reinstall}`;
};

const isInstalled = (pack: string): boolean => {
  try {
    require.resolve(`${pack}/package.json`);
    return true;
  } catch {
    return false;
  }
};

const hasGlibc = (): boolean => {
  const { header } = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return header?.glibcVersionRuntime !== undefined;
};

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

/** Draws pages for recipients who take images: a PDF alone goes without. */
const rendererState = (): Promise<EngineState> =>
  attempt(
    'page images (PDFium)',
    async () => {
      const { PDFiumLibrary } = await import('@hyzyla/pdfium');
      (await PDFiumLibrary.init()).destroy();
      return 'PDFium, loaded';
    },
    { state: 'degraded', mend: `No images are written for recipients who take them. ${reinstall}` },
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
