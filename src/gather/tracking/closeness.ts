import type { TrackingFormat } from './format.js';
import { isObject } from './json.js';

/** How close an unrecognised payload comes to one format. */
export interface Closeness {
  /** The format's id. */
  readonly format: string;
  /** Share of the format's own keys found anywhere in the payload, from 0 to 1, rounded to hundredths. */
  readonly score: number;
  /** The reason, in plain words. */
  readonly why: string;
}

/** Most values visited in a payload: a glance is enough to tell its kind. Chosen, not measured. */
const mostValues = 5000;
/** Levels of a payload that are looked through. Chosen, not measured. */
const deepest = 12;

const keysIn = (json: unknown): ReadonlySet<string> => {
  const keys = new Set<string>();
  let level: readonly unknown[] = [json];
  let seen = 0;
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null || seen > mostValues) continue;
      if (!Array.isArray(value)) for (const key of Object.keys(value)) keys.add(key);
      for (const each of Object.values(value)) {
        if (++seen > mostValues) break;
        next.push(each);
      }
    }
    level = next;
  }
  return keys;
};

/** The property names that a schema requires, at any depth. */
const requiredIn = (schema: unknown): readonly string[] => {
  if (Array.isArray(schema)) return schema.flatMap(requiredIn);
  if (!isObject(schema)) return [];
  const own = Array.isArray(schema['required']) ? schema['required'].filter((name) => typeof name === 'string') : [];
  return [...own, ...Object.values(schema).flatMap(requiredIn)];
};

const namesOf = ({ marks, schema }: TrackingFormat): ReadonlySet<string> => {
  const marked = marks.flat().flatMap((mark) => mark.replace(/=.*$/u, '').split(/\[\]\.?|\./u));
  const required = requiredIn(typeof schema === 'function' ? schema() : schema);
  return new Set([...marked, ...required].filter((name) => name !== ''));
};

/** Below this share, only ordinary words such as `data` match. Chosen, not measured. */
const leastScore = 0.4;
/** Formats that are named as close. Chosen, not measured. */
const most = 3;

const closenessOf = (json: unknown, keys: ReadonlySet<string>, format: TrackingFormat) => {
  const answer = format.recognise(json);
  const names = [...namesOf(format)];
  const missing = names.filter((name) => !keys.has(name));
  const score = Math.round(100 * (1 - missing.length / names.length)) / 100;
  const share = `${names.length - missing.length} of its ${names.length} keys are there`;
  const lacks = missing.length === 0 ? 'at other places' : `${missing.slice(0, 5).join(', ')} not`;
  const why = typeof answer === 'string' ? answer : `${share}, ${lacks}`;
  return { begun: typeof answer === 'string', format: format.id, score, why };
};

/** The formats closest to a payload, three at most, closest first: those whose marks it bears, or else those that share keys with it. */
export const closestFormats = (json: unknown, formats: readonly TrackingFormat[]): Closeness[] => {
  const keys = keysIn(json);
  if (keys.size === 0) return [];
  const near = formats
    .map((format) => closenessOf(json, keys, format))
    .filter(({ begun, score }) => begun || score >= leastScore);
  const begun = near.filter((each) => each.begun);
  return (begun.length > 0 ? begun : near)
    .sort((a, b) => b.score - a.score || (a.format < b.format ? -1 : 1))
    .slice(0, most)
    .map(({ format, score, why }) => ({ format, score, why }));
};
