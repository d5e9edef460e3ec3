import { formFaults } from '../model/form.js';
import type { OutcomeLine, OutcomeWord } from '../model/schema/outcome.js';
import { outcomeForm } from '../model/schema/outcome-form.js';
import type { Report } from '../model/schema/report.js';

/** What the user says about a decision. */
export interface OutcomeTold {
  readonly outcome: OutcomeWord;
  readonly reason?: string | undefined;
  /** A date, or a moment with an offset. */
  readonly at?: string | undefined;
}

/** The record of a case: the state of its report, without the number of any order or parcel. */
export const lineOf = ({ case: { id }, policy, verdict, elements, facts }: Report, told: OutcomeTold): OutcomeLine => ({
  schemaVersion: 1,
  case: id,
  outcome: told.outcome,
  ...(told.reason === undefined ? {} : { reason: told.reason }),
  ...(told.at === undefined ? {} : { at: told.at }),
  policy: { ...policy },
  verdict,
  elements: elements.map((element) => ({ id: element.id, verdict: element.verdict })),
  carrier: facts.tracking.carrier,
});

const isLine = (value: unknown): value is OutcomeLine => formFaults(value, outcomeForm, outcomeForm).length === 0;

/** A file's lines, and the numbers of broken lines. Empty lines are ignored. */
export interface Lines {
  readonly lines: readonly OutcomeLine[];
  /** Counted from 1. */
  readonly broken: readonly number[];
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export const linesIn = (text: string): Lines => {
  const lines: OutcomeLine[] = [];
  const broken: number[] = [];
  for (const [index, each] of text.split('\n').entries()) {
    if (each.trim() === '') continue;
    const value = parsed(each);
    if (isLine(value)) lines.push(value);
    else broken.push(index + 1);
  }
  return { lines, broken };
};
