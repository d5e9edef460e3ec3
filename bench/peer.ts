import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM } from 'tesseract.js';

const require = createRequire(import.meta.url);

/** tesseract.js as its documentation shows it: the whole image, turned by its own guess, English data from the package. */
export const createWholePageReader = async (): Promise<{
  read(image: Uint8Array): Promise<string>;
  close(): Promise<void>;
}> => {
  const langPath = join(dirname(require.resolve('@tesseract.js-data/eng')), '4.0.0_best_int');
  const worker = await createWorker('eng', OEM.LSTM_ONLY, {
    langPath,
    cacheMethod: 'none',
    errorHandler: () => undefined,
  });
  return {
    read: async (image) => (await worker.recognize(Buffer.from(image), { rotateAuto: true })).data.text,
    close: async () => {
      await worker.terminate();
    },
  };
};
