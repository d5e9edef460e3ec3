import { effect } from '@preact/signals';
import type { JSX } from 'preact';
import type { SessionState, ShownFile } from '../session.js';
import { said, session } from '../store.js';
import { phrase, shared } from '../words/phrases.js';
import { saysOf } from './verdict.js';

const toldOf = (file: ShownFile, before: ShownFile | undefined): string[] => {
  const { status, name, what, element } = file;
  if (before?.status === status) return [];
  if (status === 'reading') return [phrase('said.reading', { file: name })];
  if (status === 'unreadable') return [phrase('said.unreadable', { file: name })];
  if (status !== 'read') return [];
  return [phrase('said.read', { file: name, what, element: phrase(`element.${element ?? 'none'}`) })];
};

/** The changes from one session state to the next, in words. */
const changesBetween = (before: SessionState | undefined, after: SessionState): readonly string[] => {
  const known = new Map(before?.files.map((file) => [file.id, file]));
  const told = after.files.flatMap((file) => toldOf(file, known.get(file.id)));
  const { report } = after;
  if (report === undefined || JSON.stringify(before?.report) === JSON.stringify(report)) return told;
  const verdict = shared('verdicts')[report.verdict];
  return [...told, phrase('said.verdict', { verdict, says: saysOf(report) })];
};

/** Announces changes to screen readers without moving the focus. */
export const announceChanges = (): void => {
  let before: SessionState | undefined;
  effect(() => {
    const after = session.value;
    if (after === undefined) return;
    const told = changesBetween(before?.id === after.id ? before : undefined, after);
    before = after;
    if (told.length > 0) said.value = told.join('. ');
  });
};

export const Live = (): JSX.Element => (
  <p class="unseen" role="status" aria-live="polite">
    {said.value}
  </p>
);
