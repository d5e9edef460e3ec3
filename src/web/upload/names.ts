import { evidencePath } from '../../case/index.js';
import type { InputProblem } from '../../model/problems.js';
import { problemAt } from '../problem.js';

const longestPath = 255;

/** The path within the case from an uploaded file's name, or the problem with it. */
export const casePathOf = (
  name: string,
  place: string,
): { readonly path: string } | { readonly problem: InputProblem } => {
  if (name.length > longestPath) {
    const found = `${name.length} characters`;
    const words = { expected: `a name of at most ${longestPath} characters`, found, mend: 'Shorten the name.' };
    return { problem: problemAt('path-outside-case', place, words, name) };
  }
  const located = evidencePath(name);
  if (located.ok) return { path: located.path };
  const { code, expected, found, mend } = located.fault;
  return { problem: problemAt(code, place, { expected, found, mend }, name) };
};

const longestShown = 100;

/** The last part of a path, for display: no controls, no marks that change the writing direction, not too long. */
export const shownName = (name: string): string => {
  const last = name.split(/[/\\]/u).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFD]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = [...plain.replace(/^[. ]+/u, '')];
  if (characters.length === 0) return 'file';
  if (characters.length <= longestShown) return characters.join('');
  const ending = /\.[A-Za-z0-9]{1,8}$/u.exec(plain)?.[0] ?? '';
  return `${characters.slice(0, longestShown - ending.length - 1).join('')}…${ending}`;
};

/** The name, or a similar one that is still free: `label.jpg`, `label-2.jpg`. */
export const freeName = (name: string, isTaken: (name: string) => boolean): string => {
  if (!isTaken(name)) return name;
  const [, stem = name, ending = ''] = /^(.+?)(\.[A-Za-z0-9]{1,8})?$/u.exec(name) ?? [];
  for (let count = 2; ; count++) {
    const other = `${stem}-${count}${ending}`;
    if (!isTaken(other)) return other;
  }
};
