import { readFile } from 'node:fs/promises';
import { InputError, type InputProblem } from '../model/problems.js';
import type { Language } from '../model/schema/report.js';
import type { Verification } from '../model/schema/verification.js';
import type { Outcome } from '../report/exit-code.js';
import type { VerifyOptions } from '../verify/index.js';
import { say } from '../words/problems.js';
import { complain, confess } from './complain.js';
import { type Io, wantsColor, widthOf } from './io.js';
import { lazyReaders } from './lazy-readers.js';
import { library } from './library.js';
import { signedOutputs } from './outputs.js';
import { policyGiven } from './policy-option.js';
import { progressOn } from './progress.js';

export interface VerifyCallOptions {
  /** Folder of the case whose evidence the bundle was built from. */
  readonly originals?: string;
  /** Path of a public key. */
  readonly key?: string;
  /** Path of a custom policy. */
  readonly policy?: string;
  /** Path of the signed manifest. Default: beside the bundle. */
  readonly manifest?: string;
  /** Language of the JSON. Default: English, whatever the locale. */
  readonly lang?: Language;
  readonly format: 'text' | 'json';
}

type Result =
  | { readonly kind: 'verified'; readonly verification: Verification }
  | { readonly kind: 'unusable'; readonly file: string; readonly problems: readonly InputProblem[] }
  | { readonly kind: 'fault'; readonly file: string; readonly error: unknown };

/** A verdict counts only if the bundle is unchanged since it was built. */
const outcomeOf = (result: Result): Outcome => {
  if (result.kind !== 'verified') return result.kind;
  const { genuine, verdict } = result.verification;
  if (genuine === 'no' || verdict.printed === 'fail') return 'fail';
  return genuine === 'yes' && verdict.printed === 'pass' && verdict.judgedAgain === 'pass' ? 'pass' : 'review';
};

/** The largest bundle that `build` may write. */
const mostBytes = 1_000_000_000;

const readInput = async (path: string, option = ''): Promise<Uint8Array> => {
  const { problemOf, readPlainFile } = await library.cases();
  const read = await readPlainFile(path, mostBytes);
  if (read.ok) return read.bytes;
  throw new InputError([option === '' ? problemOf(read.fault, path) : problemOf({ ...read.fault, path }, '', option)]);
};

/** The originals in a folder. A missing file is noted as missing, and is no error. */
const originalsIn = async (folder: string): Promise<VerifyOptions['originals']> => {
  const { evidencePath, folderFault, folderTree, problemOf } = await library.cases();
  const fault = await folderFault(folder);
  if (fault !== undefined) throw new InputError([problemOf({ ...fault, path: folder }, '', '--originals')]);
  const tree = folderTree(folder);
  return async (file) => {
    const located = evidencePath(file);
    const read = located.ok ? await tree.read(located.path) : undefined;
    return read?.ok === true ? read.bytes : undefined;
  };
};

/** The key, refused before any bundle is opened if it cannot be used. */
const keyOption = async (path: string | undefined): Promise<string | undefined> => {
  if (path === undefined) return undefined;
  const { verifyingKey } = await library.keys();
  const pem = Buffer.from(await readInput(path, '--key')).toString('latin1');
  verifyingKey(pem, path, '--key');
  return pem;
};

const readOrNothing = (path: string): Promise<Uint8Array | undefined> => readFile(path).catch(() => undefined);

/** A bundle's manifest and signature: those given, else those beside it. */
const signedFiles = async (file: string, manifest: string | undefined) => {
  const beside = signedOutputs(file);
  if (manifest === undefined)
    return { manifest: await readOrNothing(beside.manifest), signature: await readOrNothing(beside.signature) };
  return {
    manifest: await readInput(manifest, '--manifest'),
    signature: await readOrNothing(manifest.replace(/(?:\.json)?$/u, '.sig')),
  };
};

type VerifyOne = (file: string) => Promise<Verification>;

const attempt = async (file: string, verifyOne: VerifyOne, { signal }: Io): Promise<Result> => {
  signal.throwIfAborted();
  try {
    return { kind: 'verified', verification: await verifyOne(file) };
  } catch (error) {
    if (signal.aborted) throw error;
    return error instanceof InputError
      ? { kind: 'unusable', file, problems: error.problems }
      : { kind: 'fault', file, error };
  }
};

const verifyAll = async (paths: readonly string[], verifyOne: VerifyOne, io: Io): Promise<readonly Result[]> => {
  const progress = progressOn(io);
  const results: Result[] = [];
  for (const file of paths) {
    progress.show(say(`verifying ${file}`, io.language));
    const result = await attempt(file, verifyOne, io).finally(() => progress.clear());
    if (result.kind === 'unusable') complain(io, result.problems);
    if (result.kind === 'fault') confess(io, result.error, file);
    results.push(result);
  }
  return results;
};

const print = async (results: readonly Result[], format: VerifyCallOptions['format'], io: Io): Promise<void> => {
  const verified = results.flatMap((result) => (result.kind === 'verified' ? [result.verification] : []));
  if (format === 'text') {
    const { renderVerification } = await library.verify();
    const style = { color: wantsColor(io.stdout, io.env), width: widthOf(io.stdout) };
    io.stdout.write(verified.map((each) => renderVerification(each, style)).join('\n'));
    return;
  }
  const unusable = results.flatMap((result) =>
    result.kind === 'unusable' ? [{ file: result.file, problems: result.problems }] : [],
  );
  const [only] = verified;
  const single = results.length === 1 && only !== undefined;
  io.stdout.write(`${JSON.stringify(single ? only : { bundles: verified, unusable }, null, 2)}\n`);
};

/** `triproof verify`: checks finished bundles again from what they contain. */
export const verify = async (paths: readonly string[], options: VerifyCallOptions, io: Io): Promise<number> => {
  const { exitCodeOf } = await library.exitCode();
  const { verifyBundle } = await library.verify();
  const key = await keyOption(options.key);
  const originals = options.originals === undefined ? undefined : await originalsIn(options.originals);
  const policy = await policyGiven(options.policy);
  const readers = lazyReaders(io);
  const verifyOne: VerifyOne = async (file) => {
    const bytes = await readInput(file);
    const signed = key === undefined ? {} : await signedFiles(file, options.manifest);
    return verifyBundle(bytes, {
      ...signed,
      ...{
        file,
        key,
        originals,
        policy: typeof policy === 'object' ? policy : undefined,
        language: options.format === 'json' ? (options.lang ?? 'en') : io.language,
        signal: io.signal,
      },
      readers: await readers.get(),
    });
  };
  try {
    const results = await verifyAll(paths, verifyOne, io);
    await print(results, options.format, io);
    return exitCodeOf(results.map(outcomeOf));
  } finally {
    await readers.close();
  }
};
