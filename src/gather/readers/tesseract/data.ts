import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileFingerprint } from '../fingerprint.js';

const require = createRequire(import.meta.url);

/** Places where Debian and others keep language data that npm has no package for. */
const dataFolders = (): readonly string[] =>
  [
    process.env['TRIPROOF_TESSDATA'],
    process.env['TESSDATA_PREFIX'],
    '/usr/share/tesseract-ocr/5/tessdata',
    '/usr/share/tessdata',
  ].filter((folder): folder is string => folder !== undefined && folder !== '');

export interface LanguageData {
  readonly code: 'eng' | 'chi_sim' | 'rus';
  /** Path of the data file; undefined when this machine has none. */
  readonly file: string | undefined;
}

export const languageData = (): readonly LanguageData[] => [
  { code: 'eng', file: packaged('eng') },
  { code: 'chi_sim', file: packaged('chi_sim') },
  {
    code: 'rus',
    file: dataFolders()
      .map((folder) => join(folder, 'rus.traineddata'))
      .find(existsSync),
  },
];

const packaged = (code: string): string | undefined => {
  try {
    return join(dirname(require.resolve(`@tesseract.js-data/${code}`)), '4.0.0_best_int', `${code}.traineddata.gz`);
  } catch {
    return undefined;
  }
};

/** Those of the wanted languages that this machine has data for. */
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
