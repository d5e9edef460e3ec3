import { readFileSync } from 'node:fs';
import type { InputProblem } from '../model/problems.js';
import type { Report, Verdict } from '../model/schema/report.js';

/** A case that could not be judged at all, and why. */
export interface UnusableCase {
  /** As the user named it. */
  readonly case: string;
  readonly problems: readonly InputProblem[];
}

/** The document of several cases. */
export interface Batch {
  readonly cases: readonly Report[];
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
export const renderJson = (report: Report): string => print(ordered(report, schema()));

/** Several reports as one document: `{ "cases": [...], "summary": {...} }`. */
export const renderBatchJson = ({ cases, summary }: Batch): string =>
  print({ cases: cases.map((report) => ordered(report, schema())), summary });

const print = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The parts of a JSON Schema that say in which order an object is written. */
interface Shape {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly oneOf?: readonly Shape[];
  readonly $defs?: Readonly<Record<string, Shape>>;
}

let loaded: Shape | undefined;

const schema = (): Shape => {
  loaded ??= JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8')) as Shape;
  return loaded;
};

const resolve = (shape: Shape | undefined): Shape => {
  const name = shape?.$ref?.replace('#/$defs/', '');
  if (name !== undefined) return resolve(schema().$defs?.[name]);
  const described = shape?.oneOf?.map(resolve).find(({ properties }) => properties !== undefined);
  return described ?? shape ?? {};
};

/** The value with every object's keys in the schema's order; keys that it does not describe follow, sorted. */
const ordered = (value: unknown, shape: Shape | undefined): unknown => {
  const { properties = {}, items } = resolve(shape);
  if (Array.isArray(value)) return value.map((item) => ordered(item, items));
  if (typeof value !== 'object' || value === null) return value;
  const entries = new Map(Object.entries(value));
  const known = Object.keys(properties).filter((key) => entries.has(key));
  const others = [...entries.keys()].filter((key) => !known.includes(key)).sort();
  return Object.fromEntries([...known, ...others].map((key) => [key, ordered(entries.get(key), properties[key])]));
};
