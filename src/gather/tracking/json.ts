/** Looks into parsed JSON of unknown shape. Only own properties count, so that `__proto__` and the like lead nowhere. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at the end of a path of property names; `undefined` where the path breaks off. */
export const field = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((at, key) => (isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined), value);

/** The same for a dotted path, e.g. `currentCity.timezone`. */
export const at = (value: unknown, path: string): unknown =>
  path.includes('.') ? field(value, ...path.split('.')) : field(value, path);

/** A list, or an empty one where there is none. */
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A string without white space around it, or a whole number as its digits; otherwise empty. */
export const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : '';
};

/** Objects of a list with their JSON pointers; what is no object is passed over. */
export const entries = (
  value: unknown,
  pointer: string,
): readonly { readonly entry: JsonObject; readonly pointer: string }[] =>
  list(value).flatMap((entry, index) => (isObject(entry) ? [{ entry, pointer: `${pointer}/${index}` }] : []));

/** The same where converters from XML write a list of one as that one. */
export const oneOrMore = (value: unknown, pointer: string): ReturnType<typeof entries> =>
  isObject(value) ? [{ entry: value, pointer }] : entries(value, pointer);

/** A table's own entry: a code such as `constructor` finds nothing. */
export const lookUp = <V>(table: Readonly<Record<string, V>>, key: string): V | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
