import type { EvidenceElement } from '../model/schema/report.js';
import type { Document, Stranger } from './document.js';
import { byFile } from './sort.js';

/** Files whose element the user gives. */
export type NamedFiles = Readonly<Partial<Record<EvidenceElement, readonly string[]>>>;

const elements = ['order', 'tracking', 'label'] as const satisfies readonly EvidenceElement[];

/** A file that was not read. */
export const unread = (file: string, element: EvidenceElement): Document => ({
  file,
  element,
  kind: element === 'tracking' ? 'history' : 'other',
  sure: false,
  postings: [],
  trackingNumbers: [],
  skus: [],
});

export const filesNamed = (named: NamedFiles): readonly string[] => elements.flatMap((element) => named[element] ?? []);

/** Assigns files as the user says, whatever they look like. */
export const withNamed = (
  documents: readonly Document[],
  strangers: readonly Stranger[],
  named: NamedFiles,
): { readonly documents: readonly Document[]; readonly strangers: readonly Stranger[] } => {
  const said = new Map(elements.flatMap((element) => (named[element] ?? []).map((file) => [file, element] as const)));
  const kept = documents.map((document) => ({ ...document, element: said.get(document.file) ?? document.element }));
  const known = new Set(documents.map(({ file }) => file));
  const added = [...said].flatMap(([file, element]) => (known.has(file) ? [] : [unread(file, element)]));
  return {
    documents: byFile([...kept, ...added]),
    strangers: strangers.filter(({ file }) => !said.has(file)),
  };
};
