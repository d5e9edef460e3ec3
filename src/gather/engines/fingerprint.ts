import { readFile } from 'node:fs/promises';
import { sha256 } from '../../model/hash.js';

/** Number of hexadecimal digits shown: enough to tell any two versions of a model apart. Chosen, not measured. */
const digits = 12;

const known = new Map<string, Promise<string>>();

/** The beginning of a SHA-256, as `sha256sum` prints it. */
export const fingerprint = (bytes: Uint8Array): string => sha256(bytes).slice(0, digits);

/** The fingerprint of a file that comes with an engine. Each file is read once per process, because none changes while it runs. */
export const fileFingerprint = (file: string): Promise<string> => {
  const made = known.get(file) ?? readFile(file).then(fingerprint);
  known.set(file, made);
  return made;
};
