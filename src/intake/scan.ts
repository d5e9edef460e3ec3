import type { Dirent, Stats } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { caseFileName, evidencePath } from '../case/index.js';
import { type Content, contentOf } from './content.js';
import type { Stranger, StrangerReason } from './document.js';

/** A file that may be evidence. */
export interface PossibleEvidence {
  /** Path within the folder, with forward slashes. */
  readonly file: string;
  readonly path: string;
  readonly content: Extract<Content, 'picture' | 'text'>;
}

export interface Scan {
  /** By path. */
  readonly candidates: readonly PossibleEvidence[];
  readonly strangers: readonly Stranger[];
  /** Whether there are more files than are examined. */
  readonly isCut: boolean;
}

/** Far more than anybody keeps in one folder by hand. Each file is opened to see what it is. */
const mostFiles = 50_000;
const deepest = 8;
const largestPicture = 100_000_000;
/** Histories are small; a larger text is a log or a dump. */
const largestText = 10_000_000;

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** Files that triproof itself writes, and those that the system hides. */
const isOwn = (name: string): boolean =>
  name === caseFileName || name.startsWith('.') || /\.(?:report|manifest)\.json$|\.triproof-tmp$/u.test(name);

/** Walks a folder and its subfolders, by name. Links to folders are not followed, because they may lead in a circle, or out. */
const walk = async function* (folder: string, inside: string, depth: number): AsyncGenerator<string> {
  const entries = (await readdir(join(folder, inside), { withFileTypes: true })).toSorted(byName);
  // A subfolder with a case file is a case of its own.
  if (depth > 0 && entries.some(({ name }) => name === caseFileName)) return;
  for (const entry of entries) {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (isOwn(entry.name)) continue;
    if (entry.isDirectory() && depth < deepest) yield* walk(folder, path, depth + 1);
    else if (entry.isFile() || entry.isSymbolicLink()) yield path;
  }
};

/** The first bytes of a file, which tell what it is. */
const headOf = async (path: string): Promise<Uint8Array> => {
  const handle = await open(path);
  try {
    const head = new Uint8Array(1000);
    const { bytesRead } = await handle.read(head, 0, head.length, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};

const reasons: Readonly<Record<Exclude<Content, 'picture' | 'text'>, StrangerReason>> = {
  pdf: 'pdf',
  'other-picture': 'other-image-format',
  other: 'no-evidence',
};

const isInside = (root: string, path: string): boolean => {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`);
};

/** Examines one file. Undefined if it is none. */
const lookedAt = async (
  root: string,
  folder: string,
  file: string,
): Promise<PossibleEvidence | Stranger | undefined> => {
  const path = join(folder, file);
  const refuse = (reason: StrangerReason): Stranger => ({ file, reason });
  if (!evidencePath(file).ok) return refuse('bad-name');
  let entry: Stats;
  let content: Content;
  try {
    if (!isInside(root, await realpath(path))) return refuse('link-out');
    entry = await stat(path);
    if (!entry.isFile()) return undefined;
    content = contentOf(await headOf(path));
  } catch {
    // A link that leads nowhere or in a circle, or a file without read permission.
    return refuse('no-permission');
  }
  if (content !== 'picture' && content !== 'text') return refuse(reasons[content]);
  return entry.size > (content === 'picture' ? largestPicture : largestText)
    ? refuse('too-large')
    : { file, path, content };
};

/** Number of files open at a time. */
const atOnce = 32;

const filesIn = async (folder: string): Promise<{ readonly files: readonly string[]; readonly isCut: boolean }> => {
  const files: string[] = [];
  for await (const file of walk(folder, '', 0)) {
    if (files.length === mostFiles) return { files, isCut: true };
    files.push(file);
  }
  return { files, isCut: false };
};

/** Lists what lies in a folder without reading it all: by first bytes, whatever the names. */
export const scanFolder = async (folder: string, signal?: AbortSignal): Promise<Scan> => {
  const root = await realpath(folder);
  const [candidates, strangers]: [PossibleEvidence[], Stranger[]] = [[], []];
  const { files, isCut } = await filesIn(folder);
  for (let at = 0; at < files.length; at += atOnce) {
    signal?.throwIfAborted();
    const found = await Promise.all(files.slice(at, at + atOnce).map((file) => lookedAt(root, folder, file)));
    for (const each of found) {
      if (each === undefined) continue;
      if ('reason' in each) strangers.push(each);
      else candidates.push(each);
    }
  }
  return { candidates, strangers, isCut };
};
