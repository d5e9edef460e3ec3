import { readFileSync } from 'node:fs';
import type { InputProblem } from '../model/problems.js';
import type { Report, Verdict } from '../model/schema/report.js';

/** A case that could not be judged at all, and why. */
export interface UnusableCase {
  /** As the user named it. */
  readonly case: string;
  readonly problems: readonly InputProblem[];
}

/** What became of several cases. */
export type BatchCounts = Readonly<Record<Verdict, number>> & {
  /** How many cases there were, the unusable ones among them. */
  readonly total: number;
};

/**
 * A report as text: keys in the order of `schemas/report.schema.json`, two spaces, a line feed at the end. The same report gives
 * the same bytes however it was put together.
 */
export const renderJson = (report: Report): string => print(ordered(report, schema()));

/** A report on a line of its own. */
export const renderJsonLine = (report: Report): string => `${JSON.stringify(ordered(report, schema()))}\n`;

/**
 * Several reports as one document, `{ "cases": [...], "summary": {...} }`, in parts that are written as the cases come: no more than
 * one report is in memory. A run that is broken off leaves it open, so that nobody takes half of it for the whole.
 */
export class BatchJson {
  #isEmpty = true;

  begin(): string {
    return '{\n  "cases": [';
  }

  report(report: Report): string {
    const before = this.#isEmpty ? '\n' : ',\n';
    this.#isEmpty = false;
    return `${before}${indented(ordered(report, schema()), 4)}`;
  }

  end(counts: BatchCounts, unusable: readonly UnusableCase[]): string {
    const { total, pass, review, fail } = counts;
    const summary = indented({ total, pass, review, fail, unusable }, 2).trimStart();
    return `${this.#isEmpty ? '' : '\n  '}],\n  "summary": ${summary}\n}\n`;
  }
}

/** Strings in JSON hold no line feed of their own, so that every one can be followed by spaces. */
const indented = (value: unknown, columns: number): string => {
  const space = ' '.repeat(columns);
  return `${space}${JSON.stringify(value, null, 2).replaceAll('\n', `\n${space}`)}`;
};

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
