import { isObject } from '../../model/json-object.js';
import { nodesOf, textsUnder } from './nodes.js';
import type { Fault } from './problem.js';

/** Keys under which an entry refers to others of its kind. */
const references = new Set([
  ...['oneOf', 'anyOf', 'allOf', 'alternatives', 'alternativeTo', 'insteadOf', 'or'],
  ...['needs', 'requires', 'restsOn', 'extends', 'includes', 'like'],
]);

type Graph = ReadonlyMap<string, readonly string[]>;

/** What each entry refers to. Entries of a list are named by their `id`, those of an object by their keys. */
const graphOf = (value: unknown): Graph => {
  const entries = Array.isArray(value)
    ? value.flatMap((item): (readonly [string, unknown])[] =>
        isObject(item) && typeof item['id'] === 'string' ? [[item['id'], item]] : [],
      )
    : isObject(value)
      ? Object.entries(value)
      : [];
  const refersTo = (entry: unknown): readonly string[] =>
    textsUnder(entry, (key) => references.has(key)).map(({ value: name }) => name);
  return new Map(entries.map(([name, entry]) => [name, refersTo(entry)]));
};

/** The path from an entry back to itself. Each entry is visited once. */
const circleFrom = (name: string, graph: Graph): readonly string[] | undefined => {
  const seen = new Set<string>();
  const walk = (at: string, way: readonly string[]): readonly string[] | undefined => {
    for (const next of graph.get(at) ?? []) {
      if (next === name) return [...way, name];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = walk(next, [...way, next]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return walk(name, [name]);
};

/** Entries that refer to each other in a circle, so that none of them can ever be settled. Each circle is reported once. */
export const circleProblems = (policy: unknown): readonly Fault[] =>
  nodesOf(policy).flatMap(({ pointer, value }) => {
    const graph = graphOf(value);
    const told = new Set<string>();
    return [...graph.keys()].flatMap((name): readonly Fault[] => {
      const circle = told.has(name) ? undefined : circleFrom(name, graph);
      if (circle === undefined) return [];
      for (const member of circle) told.add(member);
      return [
        {
          code: 'circle',
          place: pointer,
          expected: 'entries that do not refer back to themselves',
          found: circle.join(' → '),
          mend: 'Take one of these references out.',
        },
      ];
    });
  });
