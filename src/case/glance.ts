import { dirname, join } from 'node:path';
import { type PostingNumber, postingNumberOf, type TrackingNumber, trackingNumberOf } from '../model/named.js';
import { parseJson } from './json.js';
import { evidencePath } from './paths.js';
import { type FileTree, folderTree, maxCaseFileBytes, readPlainFile, type TreeFile } from './tree.js';

/** What a case file claims, read without opening the case. Opening it shows whether it is sound. */
export interface CaseGlance {
  readonly id: string;
  readonly order: PostingNumber;
  readonly trackingNumber: TrackingNumber | undefined;
  /** The files of the label. */
  readonly photos: readonly GlancedFile[];
}

export interface GlancedFile {
  /** As the case names it. */
  readonly file: string;
  readonly path: string;
  read(): Promise<TreeFile>;
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

const textOf = (value: unknown, name: string): string | undefined => {
  const field = fieldOf(value, name);
  return typeof field === 'string' && field !== '' ? field : undefined;
};

/** Where a case is: in a file, or in a row of a table, which then gives the file's text and the folder of its evidence. */
export interface CaseStand {
  readonly file: string;
  readonly row?: { readonly caseFile: string | Uint8Array; readonly folder: string } | undefined;
}

const sourceOf = async ({ file, row }: CaseStand): Promise<Uint8Array | undefined> => {
  if (row !== undefined)
    return typeof row.caseFile === 'string' ? new TextEncoder().encode(row.caseFile) : row.caseFile;
  const read = await readPlainFile(file, maxCaseFileBytes);
  return read.ok ? read.bytes : undefined;
};

/** What a case claims. Undefined if it lacks an id or an order. */
export const glanceAtCase = async (stand: CaseStand): Promise<CaseGlance | undefined> => {
  const source = await sourceOf(stand);
  const folder = stand.row?.folder ?? dirname(stand.file);
  return source && glanceIn(source, folderTree(folder), (path) => join(folder, path));
};

/**
 * What a case file claims.
 * @param pathOf - Gives the path that identifies a file among all others.
 */
export const glanceIn = (
  source: Uint8Array,
  tree: FileTree,
  pathOf: (path: string) => string,
): CaseGlance | undefined => {
  const parsed = parseJson(source);
  if (parsed.ok !== true) return undefined;
  const [id, order] = [textOf(parsed.value, 'id'), fieldOf(parsed.value, 'order')];
  const [number, tracking] = [textOf(order, 'number'), textOf(order, 'trackingNumber')];
  if (id === undefined || number === undefined) return undefined;
  const label = fieldOf(fieldOf(parsed.value, 'evidence'), 'label');
  const paths = Array.isArray(label) ? pathsOf(label) : [];
  const photos = paths.map((path) => ({ file: path, path: pathOf(path), read: () => tree.read(path) }));
  return {
    id,
    order: postingNumberOf(number),
    trackingNumber: tracking === undefined ? undefined : trackingNumberOf(tracking),
    photos,
  };
};

const pathsOf = (entries: readonly unknown[]): readonly string[] =>
  entries.flatMap((entry) => {
    const named = typeof entry === 'string' ? entry : textOf(entry, 'file');
    const located = named === undefined ? undefined : evidencePath(named);
    return located?.ok === true ? [located.path] : [];
  });
