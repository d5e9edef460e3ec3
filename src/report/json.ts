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

/** How many cases ended in which way. */
export type BatchCounts = Readonly<Record<Verdict, number>> & {
  /** All cases, including the unusable ones. */
  readonly total: number;
};

/** The JSON document of several cases. */
export interface Batch {
  /** In the order given. */
  readonly cases: readonly Report[];
  /** How many there are of each verdict, and the cases without one. */
  readonly summary: BatchCounts & { readonly unusable: readonly UnusableCase[] };
}

/** The JSON document of several cases: the reports unchanged, and their verdicts counted. */
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
 * A report as JSON text: keys in the order of `schemas/report.schema.json`, two spaces, a line feed at the end. Equal reports give equal bytes,
 * however they were built.
 */
export const renderJson = (report: Report): string => print(ordered(report, reportForm));

/** A report on a line of its own. */
export const renderJsonLine = (report: Report): string => `${JSON.stringify(ordered(report, reportForm))}\n`;

/** Several reports as one document: `{ "cases": [...], "summary": {...} }`. */
export const renderBatchJson = ({ cases, summary }: Batch): string => {
  const document = new BatchJson();
  const parts = [document.begin(), ...cases.map((report) => document.report(report))];
  return [...parts, document.end(summary, summary.unusable)].join('');
};

/**
 * Several reports as one document, `{ "cases": [...], "summary": {...} }`, written in parts as the cases come, so that only one report is in memory.
 * An interrupted run leaves it unclosed, so that nobody takes half of it for the whole.
 */
export class BatchJson {
  #isEmpty = true;

  begin(): string {
    return '{\n  "cases": [';
  }

  report(report: Report): string {
    const before = this.#isEmpty ? '\n' : ',\n';
    this.#isEmpty = false;
    return `${before}${indented(ordered(report, reportForm), 4)}`;
  }

  end(counts: BatchCounts, unusable: readonly UnusableCase[]): string {
    const { total, pass, review, fail } = counts;
    const summary = indented({ total, pass, review, fail, unusable }, 2).trimStart();
    return `${this.#isEmpty ? '' : '\n  '}],\n  "summary": ${summary}\n}\n`;
  }
}

/** JSON strings contain no line feeds, so spaces can be added after each. */
const indented = (value: unknown, columns: number): string => {
  const space = ' '.repeat(columns);
  return `${space}${JSON.stringify(value, null, 2).replaceAll('\n', `\n${space}`)}`;
};

const print = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The schema that describes the fields of an object; of alternatives, the one with fields. */
const describing = (form: Form = {}): Form => {
  const own = resolved(form, reportForm);
  return own.oneOf?.map(describing).find(({ properties }) => properties !== undefined) ?? own;
};

/** The value with the keys of every object in the schema's order. Keys that are not in the schema follow, sorted. */
const ordered = (value: unknown, form: Form | undefined): unknown => {
  const { properties = {}, items } = describing(form);
  if (Array.isArray(value)) return value.map((item) => ordered(item, items));
  if (typeof value !== 'object' || value === null) return value;
  const entries = new Map(Object.entries(value));
  const known = Object.keys(properties).filter((key) => entries.has(key));
  const others = [...entries.keys()].filter((key) => !known.includes(key)).sort();
  return Object.fromEntries([...known, ...others].map((key) => [key, ordered(entries.get(key), properties[key])]));
};
