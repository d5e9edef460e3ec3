/** Helpers that look into parsed JSON of unknown shape. Only own properties count, so `__proto__` and the like lead nowhere. */
import { isObject, type JsonObject } from '../../model/json-object.js';

export { isObject, type JsonObject };

/** The value at the end of a path of property names; `undefined` if the path breaks off. */
export const field = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((at, key) => (isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined), value);

/** The same for a dotted path, e.g. `currentCity.timezone`. */
export const at = (value: unknown, path: string): unknown =>
  path.includes('.') ? field(value, ...path.split('.')) : field(value, path);

/** The value if it is a list, or else an empty list. */
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A trimmed string, or a whole number as its digits; otherwise empty. */
export const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : '';
};

/** The objects of a list with their JSON pointers. Other values are skipped. */
export const entries = (
  value: unknown,
  pointer: string,
): readonly { readonly entry: JsonObject; readonly pointer: string }[] =>
  list(value).flatMap((entry, index) => (isObject(entry) ? [{ entry, pointer: `${pointer}/${index}` }] : []));

/** The same for converters from XML, which write a list of one as a single value. */
export const oneOrMore = (value: unknown, pointer: string): ReturnType<typeof entries> =>
  isObject(value) ? [{ entry: value, pointer }] : entries(value, pointer);

/** A table's own entry. Inherited names such as `constructor` find nothing. */
export const lookUp = <V>(table: Readonly<Record<string, V>>, key: string): V | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
