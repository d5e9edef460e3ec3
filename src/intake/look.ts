import { readFile } from 'node:fs/promises';
import type { Readers } from '../gather/ports.js';
import { readEvidence } from '../gather/read-file.js';
import { sha256 } from '../model/hash.js';
import type { Policy } from '../model/schema/policy.js';
import { type Document, documentOf, type Stranger } from './document.js';
import { type PossibleEvidence, scanFolder } from './scan.js';
import { byFile } from './sort.js';

export interface FolderLookOptions {
  readonly policy: Policy;
  /** Called only if there is a picture. */
  readonly readers: () => Promise<Readers>;
  readonly signal?: AbortSignal | undefined;
  /** If given, only these files in the folder. */
  readonly only?: ReadonlySet<string> | undefined;
  /** Called before each file is read. */
  readonly onProgress?:
    | ((progress: { readonly file: string; readonly done: number; readonly total: number }) => void)
    | undefined;
}

/** The contents of a folder, sorted by path. */
export interface Looked {
  readonly documents: readonly Document[];
  readonly strangers: readonly Stranger[];
  /** Whether there are more files than were examined. */
  readonly isCut: boolean;
}

/** Reads one file, unless the same bytes were read under another name. */
const readOne = async (
  { file, path }: PossibleEvidence,
  seen: Map<string, string>,
  { policy, readers, signal }: FolderLookOptions,
): Promise<Document | Stranger> => {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return { file, reason: 'no-permission' };
  const hash = sha256(bytes);
  const of = seen.get(hash);
  if (of !== undefined) return { file, reason: 'copy', of };
  seen.set(hash, file);
  return documentOf(await readEvidence(file, bytes, { policy, readers, signal }), policy);
};

/** Looks through a folder: what each file is by its content, and what numbers it shows. Of equal files the first by path counts. */
export const lookThrough = async (folder: string, options: FolderLookOptions): Promise<Looked> => {
  const { only, signal } = options;
  const { candidates: all, strangers, isCut } = await scanFolder(folder, signal);
  const candidates = only === undefined ? all : all.filter(({ file }) => only.has(file));
  const seen = new Map<string, string>();
  const [documents, others]: [Document[], Stranger[]] = [[], [...strangers]];
  for (const [done, candidate] of byFile(candidates).entries()) {
    signal?.throwIfAborted();
    options.onProgress?.({ file: candidate.file, done, total: candidates.length });
    const read = await readOne(candidate, seen, options);
    if ('reason' in read) others.push(read);
    else documents.push(read);
  }
  return { documents, strangers: byFile(others), isCut };
};
