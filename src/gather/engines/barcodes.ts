import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { ReaderOptions, ReadResult, readBarcodes } from 'zxing-wasm/reader';
import type { Raster } from '../../model/raster.js';
import type { Barcode, BarcodeReader } from '../ports.js';
import { fingerprint } from './fingerprint.js';

/** The engine's type for pixels: the browser's ImageData, of which it uses these fields. */
type Pixels = Parameters<typeof readBarcodes>[0];

const require = createRequire(import.meta.url);

const options: ReaderOptions = {
  formats: ['Code128', 'QRCode', 'Code39', 'ITF', 'DataMatrix', 'EAN13', 'EAN8', 'UPCA', 'PDF417', 'Aztec'],
  tryHarder: true,
  // Plain, because the human-readable form puts brackets around GS1 identifiers, which are not in the code.
  textMode: 'Plain',
  maxNumberOfSymbols: 24,
  // Scan lines that must agree on a linear code. With 1, a number with three letters of rubbish passed as whole. 3 loses nothing against the default
  // of 2 on 53 samples and 90 made photos; 4 loses some. Measured for change f351bd8, 2026-11-23.
  minLineCount: 3,
};

/**
 * Shortest trusted text by symbology. Symbologies with a weak or no check digit decode by accident in text and in parts of other codes. Real ones on
 * labels are longer than this. Chosen, not measured.
 */
const shortestTrusted: Readonly<Record<string, number>> = { ITF: 8, Code39: 5 };

/**
 * Share of its length over which a weakly checked linear code must be read: in blur, the agreement of a few adjacent lines may be chance. On 110
 * photos the one that was read wrongly had 0.005, the others 0.09 and more. Code 128, which is checked as a whole, was right from 0.008 on. Measured
 * for change 91570b0, 2026-11-28.
 */
const thinnest = 0.02;
const weaklyChecked = /EAN|UPC|ITF|Code39/u;

/** Opens zxing-wasm from its own package's file; nothing is fetched. */
export const createBarcodeReader = async (): Promise<BarcodeReader> => {
  const { prepareZXingModule, readBarcodes, ZXING_WASM_VERSION, ZXING_CPP_COMMIT } = await import('zxing-wasm/reader');
  const wasm = await readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  // A copy, because a view into Node's shared pool would hand the engine bytes that are not its own.
  const wasmBinary = new Uint8Array(wasm).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  return {
    identity: `zxing-wasm ${ZXING_WASM_VERSION} (zxing-cpp ${ZXING_CPP_COMMIT.slice(0, 8)}; wasm ${fingerprint(wasm)})`,
    read: async (image) => (await readBarcodes(pixelsOf(image), options)).filter(isTrusted).map(toBarcode),
  };
};

const isTrusted = ({ isValid, format, text, position }: ReadResult): boolean =>
  isValid && text.length >= (shortestTrusted[format] ?? 1) && (!weaklyChecked.test(format) || !isThin(position));

const isThin = ({ topLeft, topRight, bottomLeft }: ReadResult['position']): boolean =>
  Math.hypot(bottomLeft.x - topLeft.x, bottomLeft.y - topLeft.y) <
  thinnest * Math.hypot(topRight.x - topLeft.x, topRight.y - topLeft.y);

const toBarcode = ({ format, text, position }: ReadResult): Barcode => ({
  format,
  text,
  corners: [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft],
});

const pixelsOf = ({ width, height, data }: Raster): Pixels => {
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let from = 0, to = 0; from < data.length; from += 3, to += 4) {
    rgba[to] = data[from] as number;
    rgba[to + 1] = data[from + 1] as number;
    rgba[to + 2] = data[from + 2] as number;
  }
  return { width, height, data: rgba, colorSpace: 'srgb' } as Pixels;
};
