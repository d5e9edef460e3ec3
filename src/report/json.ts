import { type Form, resolved } from '../model/form.js';
import type { InputProblem } from '../model/problems.js';
import type { Report, Verdict } from '../model/schema/report.js';
import { reportForm } from '../model/schema/report-form.js';

/** A case that could not be judged at all, and why. */
export interface UnusableCase {
  /** As the user named it. */
  readonly case: string;
  /** Everything that is wrong with it. */
  readonly problems: readonly InputProblem[];
}

/** The document of several cases. */
export interface Batch {
  /** In the order in which they were given. */
  readonly cases: readonly Report[];
  /** How many there are of each verdict, and the cases without one. */
  readonly summary: Readonly<Record<Verdict, number>> & {
    /** How many cases there were, the unusable ones among them. */
    readonly total: number;
    readonly unusable: readonly UnusableCase[];
  };
}

/** The document of several cases, each report as it came, with what became of them counted. */
export const batchOf = (cases: readonly Report[], unusable: readonly UnusableCase[] = []): Batch => {
  const count = (verdict: Verdict) => cases.filter((report) => report.verdict === verdict).length;
  return {
    cases,
    summary: {
      total: cases.length + unusable.length,
      pass: count('pass'),
      review: count('review'),
      fail: count('fail'),
      unusable,
    },
  };
};

/**
 * A report as text: keys in the order of `schemas/report.schema.json`, two spaces, a line feed at the end. The same report gives
 * the same bytes however it was put together.
 */
export const renderJson = (report: Report): string => print(ordered(report, reportForm));

/** Several reports as one document: `{ "cases": [...], "summary": {...} }`. */
export const renderBatchJson = ({ cases, summary }: Batch): string =>
  print({ cases: cases.map((report) => ordered(report, reportForm)), summary });

const print = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** What describes an object's fields: of alternatives the one that has any. */
const describing = (form: Form = {}): Form => {
  const own = resolved(form, reportForm);
  return own.oneOf?.map(describing).find(({ properties }) => properties !== undefined) ?? own;
};

/** The value with every object's keys in the schema's order; keys that it does not describe follow, sorted. */
const ordered = (value: unknown, form: Form | undefined): unknown => {
  const { properties = {}, items } = describing(form);
  if (Array.isArray(value)) return value.map((item) => ordered(item, items));
  if (typeof value !== 'object' || value === null) return value;
  const entries = new Map(Object.entries(value));
  const known = Object.keys(properties).filter((key) => entries.has(key));
  const others = [...entries.keys()].filter((key) => !known.includes(key)).sort();
  return Object.fromEntries([...known, ...others].map((key) => [key, ordered(entries.get(key), properties[key])]));
};
