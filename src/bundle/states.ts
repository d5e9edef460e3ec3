import type { Report, StatusSeen } from '../model/schema/report.js';
import { loadPolicy } from '../policy/index.js';
import { type Label, type Say, wording } from './wording.js';

/** What a status is called in the report's language; undefined where the page says it in that language, and for a status without a name. */
export const stateName = (
  say: Say,
  { policy, language }: Pick<Report, 'policy' | 'language'>,
  { status, text }: Pick<StatusSeen, 'status' | 'text'>,
): string | undefined => {
  const label = `state.${status}`;
  // One's own policy may mean something else by the same id.
  if (policy.own === true || !isLabel(label)) return undefined;
  const own = loadPolicy(policy.id)?.statuses.find(({ id }) => id === status)?.words[language] ?? [];
  return [say(label), ...own].some((word) => fold(text).includes(fold(word))) ? undefined : say(label);
};

const fold = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

const isLabel = (label: string): label is Label => label in wording.en;
