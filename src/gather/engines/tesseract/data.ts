import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileFingerprint } from '../fingerprint.js';

const require = createRequire(import.meta.url);

export interface LanguageData {
  readonly code: 'eng' | 'chi_sim' | 'kir';
  /** Path of the data file. Undefined if its package is missing. */
  readonly file: string | undefined;
}

export const languageData = (): readonly LanguageData[] =>
  (['eng', 'chi_sim', 'kir'] as const).map((code) => ({ code, file: packaged(code) }));

const packaged = (code: string): string | undefined => {
  try {
    return join(dirname(require.resolve(`@tesseract.js-data/${code}`)), '4.0.0_best_int', `${code}.traineddata.gz`);
  } catch {
    return undefined;
  }
};

/** The wanted languages that this machine has data for. */
export const languagesHere = (codes: readonly LanguageData['code'][]): readonly LanguageData[] =>
  languageData().filter(({ code, file }) => codes.includes(code) && file !== undefined);

/** `tesseract.js 7.0.0 (eng …)`: engine, version and the data of its languages, without starting the engine. */
export const tesseractIdentity = async (codes: readonly LanguageData['code'][]): Promise<string> => {
  const { version } = require('tesseract.js/package.json') as { version: string };
  const languages = await Promise.all(
    languagesHere(codes).map(async ({ code, file }) => `${code} ${await fileFingerprint(file as string)}`),
  );
  return `tesseract.js ${version} (${languages.join(', ')})`;
};
