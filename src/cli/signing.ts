import type { KeyObject } from 'node:crypto';
import { basename } from 'node:path';
import type { Built } from '../compile.js';
import type { Case } from '../model/case.js';
import { InputError } from '../model/problems.js';
import { library } from './library.js';
import type { OutputPaths } from './outputs.js';

/** Far more than any key needs. */
const mostKeyBytes = 100_000;

/** The key is read before any case, so that nothing is built that could not be signed. */
export const signKeyOf = async (path: string | undefined): Promise<KeyObject | undefined> => {
  if (path === undefined) return undefined;
  const { problemOf, readPlainFile } = await library.cases();
  const { signingKey } = await library.keys();
  const read = await readPlainFile(path, mostKeyBytes);
  if (!read.ok) throw new InputError([problemOf({ ...read.fault, path }, '', '--sign-key')]);
  return signingKey(Buffer.from(read.bytes).toString('latin1'), path, '--sign-key');
};

/** The manifest and its signature, if there is a key. */
export const signedFiles = async (
  outputs: OutputPaths,
  { report, pdf, reportBytes }: Built & { readonly reportBytes: Uint8Array },
  { source }: Pick<Case, 'source'>,
  key: KeyObject | undefined,
) => {
  if (key === undefined) return [];
  const { manifestOf, signManifest } = await library.manifest();
  const manifest = manifestOf(report, {
    bundle: { name: basename(outputs.pdf), bytes: pdf },
    report: { name: basename(outputs.report), bytes: reportBytes },
    caseFile: source,
  });
  return [
    { path: outputs.manifest, content: manifest },
    { path: outputs.signature, content: signManifest(manifest, key) },
  ];
};
