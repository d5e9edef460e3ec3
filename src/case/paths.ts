import type { FileFault } from './tree.js';
import { wordValue } from './wording.js';

export type EvidencePath =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly fault: FileFault };

const keepInside = 'Put the file into the folder of the case and name it from there.';

interface Refusal {
  readonly when: (path: string) => boolean;
  readonly found: string;
  readonly mend: string;
}

const theFolderItself: Refusal = { when: () => true, found: 'the folder itself', mend: 'Name a file in it.' };

const refusals: readonly Refusal[] = [
  {
    when: (path) => /\p{Cc}/u.test(path),
    found: 'a name with a control character',
    mend: 'Rename the file without it.',
  },
  {
    when: (path) => /^(?:[a-z][a-z0-9+.-]*:\/\/|data:|file:)/iu.test(path),
    found: 'a web address',
    mend: 'Download the file into the folder of the case and name it from there.',
  },
  { when: (path) => /^(?:[/\\]|[a-z]:)/iu.test(path), found: 'an absolute path', mend: keepInside },
  {
    when: (path) => path.split(/[/\\]/u).some((segment) => segment.trim() === '..'),
    found: 'a path that climbs out',
    mend: keepInside,
  },
  {
    when: (path) => path.includes('\\'),
    found: 'a path with a backslash',
    mend: 'Write forward slashes, e.g. "photos/label.jpg".',
  },
];

const refuse = ({ found, mend }: Refusal, text: string): EvidencePath => {
  const expected = "a path inside the case's folder";
  return { ok: false, fault: { code: 'path-outside-case', expected, found: `${found}: ${wordValue(text)}`, mend } };
};

/**
 * Normalises a path inside a case: relative, forward slashes, no empty or `.` segments. Refuses whatever could name a place outside of the folder, on
 * any system. Symbolic links are left to the file tree.
 */
export const evidencePath = (text: string): EvidencePath => {
  const path = text
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .join('/');
  // Checks both spellings: a prefix can hide a drive (`./C:/`), and the dropped part can be the whole fault (`//server`).
  const refusal = refusals.find(({ when }) => when(text) || when(path));
  if (refusal !== undefined) return refuse(refusal, text);
  return path === '' ? refuse(theFolderItself, text) : { ok: true, path };
};
