import type { Document } from './document.js';
import type { OrderDocuments } from './sort.js';

const folderOf = (file: string): readonly string[] => file.split('/').slice(0, -1);

/** The deepest folder that holds all of some files; empty for the searched folder itself. */
const commonFolder = (documents: readonly Document[]): string => {
  const [first, ...others] = documents.map(({ file }) => folderOf(file));
  if (first === undefined) return '';
  const depth = first.findIndex((step, index) => others.some((other) => other[index] !== step));
  return (depth < 0 ? first : first.slice(0, depth)).join('/');
};

/**
 * The inner folder that belongs to one case: all of its documents lie there, and no others. Its case file can go there, and no file need be copied.
 * Undefined if there is none.
 *
 * @param others - Every document that is not this case's.
 */
export const homeOf = ({ documents }: OrderDocuments, others: readonly Document[]): string | undefined => {
  const folder = commonFolder(documents);
  if (folder === '' || others.some(({ file }) => file.startsWith(`${folder}/`))) return undefined;
  return folder;
};

/** Documents with paths relative to an inner folder. */
export const seenFrom = (folder: string, documents: readonly Document[]): readonly Document[] =>
  folder === ''
    ? documents
    : documents.map((document) => ({ ...document, file: document.file.slice(folder.length + 1) }));
