import type { Report, StatusSeen } from '../model/schema/report.js';
import type { DrawnPolicyNames } from './names.js';
import { type Label, type Say, wording } from './wording.js';

/** A status's name in the report's language. Undefined if the page already uses that language, or if the status has no name. */
export const statusName = (
  say: Say,
  { policy, language }: Pick<Report, 'policy' | 'language'>,
  known: DrawnPolicyNames | undefined,
  { status, text }: Pick<StatusSeen, 'status' | 'text'>,
): string | undefined => {
  const label = `state.${status}`;
  // One's own policy may mean something else by the same id.
  if (policy.own === true || !isLabel(label)) return undefined;
  const own = known?.statuses.find(({ id }) => id === status)?.words[language] ?? [];
  return [say(label), ...own].some((word) => fold(text).includes(fold(word))) ? undefined : say(label);
};

const fold = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

const isLabel = (label: string): label is Label => label in wording.en;
