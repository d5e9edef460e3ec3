import type { EvidenceFile, MapFile } from '../model/case.js';
import { sha256 } from '../model/hash.js';
import type { InputProblem } from '../model/problems.js';
import type { EvidenceEntry } from './entries.js';
import { evidencePath } from './paths.js';
import { type FileFault, type FileTree, problemOf, type TreeFile } from './tree.js';
import { wordValue } from './wording.js';

/** `place`: within the entry, if the fault is not its file's. */
type Fault = { readonly ok: false; readonly fault: FileFault; readonly place?: string };
type Opened = { readonly ok: true; readonly file: EvidenceFile } | Fault;

const twice = (file: string, earlier: string): FileFault => ({
  code: 'file-twice',
  expected: 'every file once',
  found: `${wordValue(file)}, which is the file at ${earlier} again`,
  mend: 'Remove one of the two.',
});

/** Opens a mapping. Several files may share one, so it may be opened again. */
const openMap = async (
  path: string | undefined,
  tree: FileTree,
): Promise<{ readonly ok: true; readonly map: MapFile | undefined } | Fault> => {
  if (path === undefined) return { ok: true, map: undefined };
  const located = evidencePath(path);
  if (!located.ok) return { ...located, place: '/map' };
  const read = await tree.read(located.path);
  if (!read.ok) return { ...read, place: '/map' };
  return { ok: true, map: { file: located.path, bytes: read.bytes, sha256: sha256(read.bytes) } };
};

/** @param seen - Place in the case of each file opened so far, by the file's identity. */
const openEntry = async (
  { pointer, ...entry }: EvidenceEntry,
  tree: FileTree,
  seen: Map<string, string>,
): Promise<Opened> => {
  const located = evidencePath(entry.file);
  if (!located.ok) return located;
  const read: TreeFile = await tree.read(located.path);
  if (!read.ok) return read;
  const earlier = seen.get(read.identity);
  if (earlier !== undefined) return { ok: false, fault: twice(entry.file, earlier) };
  seen.set(read.identity, pointer);
  const mapped = await openMap(entry.map, tree);
  if (!mapped.ok) return mapped;
  const file = { ...entry, file: located.path, map: mapped.map, bytes: read.bytes, sha256: sha256(read.bytes) };
  return { ok: true, file };
};

/**
 * Opens every file that a case names, one after the other. An empty or broken file is opened like any other, because its content is judged, not
 * refused.
 *
 * @param file - The case file's name in problems.
 */
export const openEvidence = async (
  entries: readonly EvidenceEntry[],
  tree: FileTree,
  file: string,
): Promise<{ readonly files: readonly EvidenceFile[]; readonly problems: readonly InputProblem[] }> => {
  const seen = new Map<string, string>();
  const files: EvidenceFile[] = [];
  const problems: InputProblem[] = [];
  for (const entry of entries) {
    const opened = await openEntry(entry, tree, seen);
    if (opened.ok) files.push(opened.file);
    else problems.push(problemOf(opened.fault, file, entry.pointer + (opened.place ?? '')));
  }
  return { files, problems };
};
