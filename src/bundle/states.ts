import type { StatusSeen } from '../model/schema/report.js';
import { type Label, type Say, wording } from './wording.js';

/** What a status is called in the report's language; undefined where the page says just that, and for a status without a name. */
export const stateName = (say: Say, { status, text }: Pick<StatusSeen, 'status' | 'text'>): string | undefined => {
  const label = `state.${status}`;
  if (!isLabel(label)) return undefined;
  const name = say(label);
  return text.toLowerCase().includes(name.toLowerCase()) ? undefined : name;
};

const isLabel = (label: string): label is Label => label in wording.en;
